/** Columns of the preview of milestones: the day, what the row is taken for, and for which wave. */
import type { ImportOutcome, ImportRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { formatNumber, say, standingAlone } from "../../messages/catalogue";
import type { useText } from "../../messages/Text";
import { shownValue } from "./rowColumns";

type Word = ReturnType<typeof useText>;

const after = (row: ImportRow, field: string) =>
  row.changes.find((change) => change.field === field)?.after ?? "";

export function milestoneColumns(
  t: Word,
  outcome: ImportOutcome,
  decisions: Readonly<Record<string, string>>,
): Column<ImportRow>[] {
  const columns: Column<ImportRow>[] = [
    {
      id: "row",
      header: t("importing-row"),
      value: ({ row }) => row,
      cell: ({ row }) => formatNumber(row),
      align: "end",
      muted: true,
      width: 62,
    },
    { id: "title", header: t("importing-name"), value: ({ title }) => title },
  ];
  if (outcome === "left_out") {
    columns.push(
      { id: "detail", header: t("importing-detail"), value: ({ detail }) => detail, muted: true },
      {
        id: "reason",
        header: t("importing-why"),
        value: ({ reason }) => (reason ? say(reason) : ""),
        muted: true,
      },
    );
  } else {
    columns.push(
      {
        id: "due_on",
        header: t("importing-milestone-due"),
        value: (row) => after(row, "due_on"),
        cell: (row) => shownValue(t, "due_on", after(row, "due_on")),
        width: 110,
      },
      {
        id: "kind",
        header: t("importing-milestone-kind"),
        value: (row) => standingAlone(shownValue(t, "kind", after(row, "kind"))),
        width: 150,
      },
      {
        id: "wave",
        header: t("importing-milestone-wave"),
        value: (row) => after(row, "wave") || t("importing-milestone-whole"),
        width: 180,
      },
    );
  }
  columns.push({
    id: "decided",
    header: t("importing-decision"),
    value: ({ row }) => (decisions[String(row)] ? 1 : 0),
    cell: ({ row }) => (decisions[String(row)] ? <Pill tone="accent">{t("importing-decided")}</Pill> : ""),
    width: 100,
  });
  return columns;
}
