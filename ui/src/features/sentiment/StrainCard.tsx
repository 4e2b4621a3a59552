/** The burnout watch: what superusers of each group gave in four weeks against what was agreed, beside how the group feels. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { StrainRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { HeatCell } from "../../components/HeatCell";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { navigate } from "../../router/router";
import type { Tone } from "../../theme/status";
import { scoreText } from "./look";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 52px 60px 104px",
    alignItems: "center",
    gap: "8px",
    padding: "5px 12px",
    fontSize: "13px",
    lineHeight: "20px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
});

const tones: Record<string, Tone> = { none: "good", load: "warn", sentiment: "warn", both: "bad" };

/** What is said of a group. In balance only where both sides are known; one that is known to be wrong is said in any case. */
function verdictOf({ reason, score, load_percent }: StrainRow): string {
  if (reason !== "none") return reason;
  if (score === null) return "no-score";
  return load_percent === null ? "no-load" : "none";
}

interface StrainCardProps {
  rows: readonly StrainRow[];
  days: number;
  open: string;
  onOpen: (group: string) => void;
}

export function StrainCard({ rows, days, open, onOpen }: StrainCardProps) {
  const styles = useStyles();
  const t = useText();
  const shown = rows.find(({ group }) => group.id === open);
  return (
    <Card title={t("sentiment-strain")} hint={t("sentiment-strain-hint", { days })} flush>
      {rows.length === 0 ? (
        <EmptyState title={t("sentiment-strain-empty")} body={t("sentiment-strain-empty-body")} />
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.group.id} className={styles.row}>
              <span className={styles.name} title={row.group.name}>
                {row.group.name}
              </span>
              <span className={styles.number}>
                {row.load_percent === null
                  ? t("sentiment-hours", { hours: formatNumber(row.hours, 0) })
                  : t("sentiment-load", { load: row.load_percent })}
              </span>
              <span className={styles.number}>
                {row.score === null ? "–" : t("sentiment-score-of", { score: scoreText(row.score) })}
              </span>
              <HeatCell
                tone={tones[verdictOf(row)] ?? "neutral"}
                label={t("sentiment-strain-cell", {
                  group: row.group.name,
                  reason: t(`sentiment-strain-${verdictOf(row)}`),
                })}
                onOpen={() => onOpen(row.group.id)}
              >
                {t(`sentiment-strain-${verdictOf(row)}`)}
              </HeatCell>
            </li>
          ))}
        </ul>
      )}
      {shown ? <StrainPanel row={shown} days={days} onClose={() => onOpen("")} /> : null}
    </Card>
  );
}

type Superuser = StrainRow["superusers"][number];

function StrainPanel({ row, days, onClose }: { row: StrainRow; days: number; onClose: () => void }) {
  const t = useText();
  const columns = useMemo<Column<Superuser>[]>(
    () => [
      { id: "name", header: t("sentiment-superuser"), value: ({ superuser }) => superuser.name },
      {
        id: "sessions",
        header: t("sentiment-sessions"),
        value: ({ session_hours }) => session_hours,
        cell: ({ sessions, session_hours }) =>
          t("sentiment-sessions-of", { sessions, hours: formatNumber(session_hours, 1) }),
        width: 120,
      },
      {
        id: "shadowing",
        header: t("sentiment-shadowing"),
        value: ({ shadowing_hours }) => shadowing_hours,
        cell: ({ shadowing_hours }) => t("sentiment-hours", { hours: formatNumber(shadowing_hours, 1) }),
        width: 100,
      },
      {
        id: "allocation",
        header: t("sentiment-allocation"),
        value: ({ allocation_percent }) => allocation_percent,
        cell: ({ allocation_percent }) =>
          allocation_percent === null ? "–" : t("sentiment-load", { load: allocation_percent }),
        width: 90,
        align: "end",
      },
    ],
    [t],
  );
  return (
    <EvidencePanel
      title={t("sentiment-strain-of", { group: row.group.name })}
      explains={t("sentiment-strain-explains", {
        days,
        hours: formatNumber(row.hours, 0),
        agreed: formatNumber(row.agreed_hours, 0),
      })}
      onClose={onClose}
      wide
    >
      <DataTable
        label={t("sentiment-strain-of", { group: row.group.name })}
        rows={row.superusers}
        columns={columns}
        rowId={({ superuser }) => superuser.id}
        onOpen={({ superuser }) => navigate(`/superusers/${superuser.id}`)}
        empty={null}
      />
    </EvidencePanel>
  );
}
