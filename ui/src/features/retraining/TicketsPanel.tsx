/** Questions and tickets one by one; those without a process are matched here, by a person. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Named, TicketRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { ProcessPicker } from "../../components/Pickers";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { Suggestions } from "./Suggestions";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "5px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    fontSize: "13px",
  },
  head: { display: "flex", alignItems: "center", gap: "8px" },
  title: { flexGrow: 1, fontWeight: 600, minWidth: 0 },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

export interface TicketsPanelProps {
  /** Only calls of this process. */
  process: Named | null;
  /** Only calls without a process. */
  unmatched: boolean;
  days: number;
  onClose: () => void;
}

export function TicketsPanel({ process, unmatched, days, onClose }: TicketsPanelProps) {
  const styles = useStyles();
  const t = useText();
  const list = useCommand(
    "tickets_list",
    { ...(process ? { process: process.id } : {}), unmatched, days },
    { keep: true },
  );
  return (
    <EvidencePanel
      title={process?.name ?? t(unmatched ? "retraining-unmatched" : "retraining-calls")}
      explains={t(unmatched ? "retraining-match-explains" : "retraining-calls-explains")}
      onClose={onClose}
      wide
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      {list.data === undefined ? (
        list.error ? null : (
          <RowsSkeleton rows={6} />
        )
      ) : list.data.length === 0 ? (
        <EmptyState title={t("retraining-all-matched-title")} body={t("retraining-all-matched-body")} />
      ) : (
        <ul className={styles.list}>
          {list.data.map((row) => (
            <Call key={row.id} row={row} />
          ))}
        </ul>
      )}
    </EvidencePanel>
  );
}

function Call({ row }: { row: TicketRow }) {
  const styles = useStyles();
  const t = useText();
  const match = useChange("tickets_match");
  const remove = useChange("ticket_delete");
  const take = (process: Named) => void match.run({ tickets: [row.id], process: process.id });
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.title}>{row.title}</span>
        <Pill tone={row.is_question ? "accent" : "neutral"}>
          {t(row.is_question ? "retraining-question" : "retraining-ticket")}
        </Pill>
        <Button
          size="small"
          appearance="subtle"
          aria-label={t("retraining-ticket-delete", { title: row.title })}
          onClick={() => void remove.run({ id: row.id })}
        >
          <Text id="retraining-delete" />
        </Button>
      </div>
      <div className={styles.quiet}>
        {[row.key, row.on ? formatDate(row.on) : "", row.group?.name ?? "", row.process?.name ?? ""]
          .filter(Boolean)
          .join(" · ")}
      </div>
      {row.detail ? <div>{row.detail}</div> : null}
      {row.process ? null : (
        <>
          <Suggestions of={row.suggestions} onTake={take} />
          <ProcessPicker
            aria-label={t("retraining-choose-process", { title: row.title })}
            placeholder={t("retraining-other-process")}
            value={[]}
            onChange={([found]) => (found ? take(found) : undefined)}
          />
        </>
      )}
    </li>
  );
}
