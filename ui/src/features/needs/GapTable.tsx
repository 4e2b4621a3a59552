/** Needs that are not met, each with the way out. */
import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { NeedCell, Needs } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { navigate } from "../../router/router";

const useStyles = makeStyles({
  words: { display: "block", whiteSpace: "normal", lineHeight: "17px" },
  capital: { display: "inline-block", "::first-letter": { textTransform: "uppercase" } },
});

export function GapTable({ needs }: { needs: Needs }) {
  const styles = useStyles();
  const t = useText();
  const rows = useMemo(() => needs.cells.filter((cell) => cell.gap !== null), [needs.cells]);
  const columns = useMemo<Column<NeedCell>[]>(() => {
    const groups = new Map(needs.groups.map(({ id, name }) => [id, name]));
    const topics = new Map(needs.topics.map(({ id, name }) => [id, name]));
    return [
      { id: "group", header: t("needs-group"), value: ({ group }) => groups.get(group), width: 170 },
      { id: "topic", header: t("needs-topic"), value: ({ topic }) => topics.get(topic), width: 200 },
      {
        id: "depth",
        header: t("needs-depth"),
        value: ({ depth }) => depth,
        cell: ({ depth }) => <span className={styles.capital}>{t(`needs-depth-${depth}`)}</span>,
        width: 90,
      },
      {
        id: "kind",
        header: t("needs-gap"),
        value: ({ gap }) => (gap ? t(`need-gap-${gap.kind}`) : ""),
        cell: ({ gap }) =>
          gap ? (
            <Pill tone={gap.kind === "unscheduled" ? "warn" : "bad"}>{t(`need-gap-${gap.kind}`)}</Pill>
          ) : null,
        width: 150,
      },
      {
        id: "words",
        header: t("needs-way-out"),
        sortable: false,
        value: ({ gap }) => (gap ? say(gap.words) : ""),
        cell: ({ gap }) => <span className={styles.words}>{gap ? say(gap.words) : ""}</span>,
        muted: true,
      },
    ];
  }, [needs.groups, needs.topics, t, styles]);
  return (
    <DataTable
      label={t("needs-show-gaps")}
      rows={rows}
      columns={columns}
      rowId={({ group, topic }) => `${group}/${topic}`}
      onOpen={({ gap }) => navigate(wayOut(gap))}
      sort={{ column: "kind", descending: false }}
      rowHeight={40}
      empty={<EmptyState title={t("needs-no-gaps-title")} body={t("needs-no-gaps-body")} />}
    />
  );
}

/** Where a gap is closed: at the module, else where sessions are scheduled, else where modules are made. */
function wayOut(gap: NeedCell["gap"]): string {
  if (gap?.kind === "unscheduled") return "/seats";
  return gap?.module ? `/modules/${gap.module.id}` : "/modules?edit=new";
}
