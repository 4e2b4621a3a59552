/** One user group: what it is, how it is filled, who is in it. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { GroupRow, GroupSave } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { RowsSkeleton } from "../../components/Skeletons";
import type { ScreenProps } from "../../frame/screens";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate } from "../../router/router";
import { GroupForm } from "./GroupForm";
import { Members } from "./Members";
import { TrackField } from "./TrackField";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "430px minmax(0, 1fr)",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
  },
  form: { overflowY: "auto" },
});

const empty: GroupSave = { id: null, name: "", site: null, headcount: null, note: "", rule: null };

/** The figures of a group in one line. */
function inFigures(group: GroupRow, t: ReturnType<typeof useText>): string {
  const { people, superusers, ready } = group;
  return t("groups-figures", { people, superusers, ready });
}

export default function Group({ params }: ScreenProps) {
  const t = useText();
  const styles = useStyles();
  const id = params["id"] === "new" ? null : (params["id"] ?? null);
  const list = useCommand("groups_list", {});
  const remove = useChange("group_delete", { onDone: () => navigate("/groups") });
  const group = list.data?.find((row) => row.id === id);
  const ready = list.data !== undefined || list.error !== null;
  if (ready && !list.error && id !== null && !group) {
    return (
      <Page name="group" title={t("groups-gone-title")}>
        <EmptyState
          title={t("groups-gone-title")}
          body={t("groups-gone-body")}
          action={
            <Button appearance="primary" onClick={() => navigate("/groups")}>
              <Text id="groups-back" />
            </Button>
          }
        />
      </Page>
    );
  }
  return (
    <Page
      name="group"
      title={group?.name ?? t(id === null ? "groups-add" : "groups-one")}
      subtitle={group ? (group.warning ? say(group.warning) : inFigures(group, t)) : t("groups-new-explains")}
      ready={ready}
      fill
      actions={
        <>
          <Button size="small" onClick={() => navigate("/groups")}>
            <Text id="groups-back" />
          </Button>
          {id !== null ? (
            <>
              <Button size="small" onClick={() => navigate(href("/history", { row: id }))}>
                <Text id="groups-history" />
              </Button>
              <Button size="small" disabled={remove.pending} onClick={() => void remove.run({ id })}>
                <Text id="groups-delete" />
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      {ready ? (
        <div className={styles.columns}>
          <Card fill className={styles.form}>
            <GroupForm
              key={id ?? "new"}
              initial={group ? asSaved(group) : empty}
              onSaved={(saved) => (id === null && saved ? navigate(`/groups/${saved}`) : undefined)}
            />
            {group ? <TrackField group={group.id} track={group.track} /> : null}
          </Card>
          <Members group={id} ruled={group?.rule != null} />
        </div>
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}

function asSaved({ id, name, site, headcount, note, rule }: GroupRow): GroupSave {
  return { id, name, site: site?.id ?? null, headcount, note, rule };
}
