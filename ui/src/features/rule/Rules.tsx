/** The readiness rule: its versions, and the editor that writes the next one. */
import { makeStyles } from "@fluentui/react-components";
import type { RuleVersion } from "../../api/types";
import { Card } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { RowsSkeleton } from "../../components/Skeletons";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { RuleEditor } from "./RuleEditor";
import { Versions } from "./Versions";

const useStyles = makeStyles({
  none: { margin: 0, padding: "10px 12px", fontSize: "13px" },
});

/** The version to start from when nobody chose: the one in force, for all waves before any single one. */
function usual(versions: readonly RuleVersion[]): RuleVersion | undefined {
  return (
    versions.find(({ in_force: inForce, wave }) => inForce && wave === null) ??
    versions.find(({ in_force: inForce }) => inForce) ??
    versions[0]
  );
}

export default function Rules() {
  const styles = useStyles();
  const t = useText();
  const rules = useCommand("rules_list", {});
  const [chosen, choose] = useQueryState("version", "");
  const versions = rules.data;
  const current = versions?.find(({ id }) => id === chosen) ?? (versions && usual(versions));
  return (
    <Page
      name="rule"
      title={t("nav-rule")}
      subtitle={t("rule-edit-subtitle")}
      ready={versions !== undefined || rules.error !== null}
    >
      <LoadError error={rules.error} onRetry={() => void rules.refetch()} />
      {rules.isPending ? <RowsSkeleton /> : null}
      {versions ? (
        <RuleEditor key={current?.id ?? "first"} version={current} onSaved={(id) => choose(id ?? "")}>
          <Card flush title={t("rule-edit-versions")}>
            {versions.length === 0 ? (
              <p className={styles.none}>
                <Text id="rule-edit-versions-none" />
              </p>
            ) : (
              <Versions versions={versions} current={current} onChoose={choose} />
            )}
          </Card>
        </RuleEditor>
      ) : null}
    </Page>
  );
}
