/** The twelve parts as a table. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { PlanPart, PlanPartRow } from "../../api/types";
import { PersonName } from "../../components/PersonName";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { firstLack, stateTone } from "./parts";
import { ShareBar } from "./ShareBar";

const useStyles = makeStyles({
  share: { display: "flex", alignItems: "center", gap: "8px", width: "100%" },
  percent: { width: "40px", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { display: "block", whiteSpace: "normal", lineHeight: "16px" },
  optional: { marginInlineStart: "6px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

/** Why it is not needed, else what is missing first. */
function lackOf(row: PlanPartRow): string {
  if (row.not_needed) return row.not_needed;
  const lack = firstLack(row)?.lack;
  return lack ? say(lack) : "";
}

interface PartTableProps {
  parts: readonly PlanPartRow[];
  onOpen: (kind: PlanPart) => void;
}

export function PartTable({ parts, onOpen }: PartTableProps) {
  const styles = useStyles();
  const t = useText();
  const columns = useMemo<Column<PlanPartRow>[]>(
    () => [
      {
        id: "part",
        header: t("plan-column-part"),
        value: (row) => t(`plan-part-${row.kind}`),
        cell: (row) => (
          <>
            {t(`plan-part-${row.kind}`)}
            {row.proposed ? null : <span className={styles.optional}>{t("plan-optional")}</span>}
          </>
        ),
        width: 215,
      },
      {
        id: "percent",
        header: t("plan-column-complete"),
        value: ({ percent, state }) => (state === "not_needed" ? null : percent),
        cell: ({ percent, state }) =>
          state === "not_needed" ? (
            "–"
          ) : (
            <span className={styles.share}>
              <ShareBar percent={percent} tone={state === "complete" ? "good" : "warn"} />
              <span className={styles.percent}>{t("plan-percent", { percent })}</span>
            </span>
          ),
        width: 130,
      },
      {
        id: "state",
        header: t("plan-column-state"),
        value: ({ state }) => t(`plan-state-${state}`),
        cell: ({ state }) => <Pill tone={stateTone[state]}>{t(`plan-state-${state}`)}</Pill>,
        width: 115,
      },
      {
        id: "owner",
        header: t("plan-column-owner"),
        value: ({ owner }) => owner?.name,
        cell: ({ owner }) =>
          owner ? <PersonName name={owner.name} /> : <span className={styles.quiet}>{t("plan-nobody")}</span>,
        width: 130,
      },
      {
        id: "lack",
        header: t("plan-column-lack"),
        sortable: false,
        value: lackOf,
        cell: (row) => <span className={styles.words}>{lackOf(row) || "–"}</span>,
        muted: true,
      },
    ],
    [t, styles],
  );
  return (
    <DataTable
      label={t("plan-parts")}
      rows={parts}
      columns={columns}
      rowId={({ kind }) => kind}
      onOpen={({ kind }) => onOpen(kind)}
      rowHeight={38}
      empty={null}
    />
  );
}
