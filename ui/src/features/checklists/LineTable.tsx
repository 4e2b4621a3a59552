/** The lines of a checklist. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ChecklistLine } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { lineTone } from "./lines";

const useStyles = makeStyles({
  text: { display: "block", whiteSpace: "normal", lineHeight: "17px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface LineTableProps {
  lines: readonly ChecklistLine[];
  onOpen: (line: string) => void;
}

export function LineTable({ lines, onOpen }: LineTableProps) {
  const styles = useStyles();
  const t = useText();
  const columns = useMemo<Column<ChecklistLine>[]>(
    () => [
      {
        id: "text",
        header: t("checklists-line"),
        sortable: false,
        value: ({ text }) => text,
        cell: ({ text }) => <span className={styles.text}>{text}</span>,
      },
      {
        id: "state",
        header: t("checklists-state"),
        value: ({ state }) => t(`checklist-state-${state}`),
        cell: ({ state }) => <Pill tone={lineTone[state]}>{t(`checklist-state-${state}`)}</Pill>,
        width: 95,
      },
      {
        id: "gate",
        header: t("checklists-gate-column"),
        hint: t("checklists-gate-hint"),
        value: ({ gate }) => (gate ? t("checklists-gate-yes") : ""),
        width: 70,
      },
      {
        id: "answer",
        header: t("checklists-answer"),
        sortable: false,
        value: ({ check, evidence, waived, done_by }) =>
          waived || evidence || (check ? t(`plan-check-${check.kind}`) : (done_by?.name ?? "")),
        cell: ({ check, evidence, waived, done_by }) =>
          check ? (
            <span>
              {check.of === 0
                ? t("plan-nothing-yet")
                : t("plan-count", { done: formatNumber(check.done), of: formatNumber(check.of) })}{" "}
              <span className={styles.quiet}>{waived || t("checklists-by-data")}</span>
            </span>
          ) : (
            <span className={styles.text}>{waived || evidence || (done_by?.name ?? "")}</span>
          ),
        width: 290,
        muted: true,
      },
    ],
    [t, styles],
  );
  return (
    <DataTable
      label={t("checklists-title")}
      rows={lines}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      rowHeight={38}
      empty={<EmptyState title={t("checklists-empty-title")} body={t("checklists-empty-body")} />}
    />
  );
}
