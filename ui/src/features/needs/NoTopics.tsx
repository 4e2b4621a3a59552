/** A matrix needs both sides: the first step to each. */
import { Button } from "@fluentui/react-components";
import type { Needs } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { navigate } from "../../router/router";

export function NoTopics({ needs }: { needs: Needs }) {
  const t = useText();
  const add = useChange("topics_add");
  if (needs.groups.length === 0) {
    return (
      <EmptyState
        title={t("needs-no-groups-title")}
        body={t("needs-no-groups-body")}
        action={
          <Button appearance="primary" onClick={() => navigate("/groups")}>
            <Text id="needs-to-groups" />
          </Button>
        }
      />
    );
  }
  const areas = needs.areas_left > 0;
  return (
    <EmptyState
      title={t("needs-none-title")}
      body={t(areas ? "needs-none-body" : "needs-none-scope-body")}
      action={
        <>
          {areas ? (
            <Button
              appearance="primary"
              disabledFocusable={add.pending}
              onClick={() => void add.run({ areas: true, tracks: true })}
            >
              {t("needs-add-areas", { count: needs.areas_left })}
            </Button>
          ) : (
            <Button appearance="primary" onClick={() => navigate("/processes")}>
              <Text id="needs-to-scope" />
            </Button>
          )}
        </>
      }
    />
  );
}
