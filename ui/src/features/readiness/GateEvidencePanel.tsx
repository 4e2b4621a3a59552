/** The rows behind one gate of one superuser: what counts, and what is missing. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { EvidenceItem, GateEvidence, GateKind } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { formatDate, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href } from "../../router/router";
import { gateTone, statusVar } from "../../theme/status";

const useStyles = makeStyles({
  state: { display: "flex", alignItems: "center", gap: "8px", fontSize: "13px" },
  heading: { margin: "6px 0 0", fontSize: "13px", fontWeight: 600 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: "13px" },
  missing: { display: "flex", gap: "8px", alignItems: "baseline" },
  sign: { color: statusVar("statusBadText"), fontWeight: 600 },
  facts: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  note: { fontSize: "12px", color: tokens.colorNeutralForeground2, whiteSpace: "pre-wrap" },
});

interface GateEvidencePanelProps {
  superuser: string;
  gate: GateKind;
  asOf: string;
  onClose: () => void;
  /** On the superuser's own screen no way there is offered. */
  ownScreen?: boolean;
}

export function GateEvidencePanel(props: GateEvidencePanelProps) {
  const { superuser, gate, asOf, onClose, ownScreen = false } = props;
  const t = useText();
  const evidence = useCommand("readiness_evidence", { superuser, gate, ...(asOf ? { as_of: asOf } : {}) });
  const name = evidence.data?.name;
  return (
    <EvidencePanel
      title={name ? t("readiness-evidence-title", { name, gate: t(`gate-${gate}`) }) : t(`gate-${gate}`)}
      explains={t(`readiness-gate-hint-${gate}`)}
      onClose={onClose}
    >
      <LoadError error={evidence.error} onRetry={() => void evidence.refetch()} />
      {evidence.isPending ? <RowsSkeleton rows={8} /> : null}
      {evidence.data ? <Rows evidence={evidence.data} /> : null}
      {evidence.data && !ownScreen ? (
        <Link href={href(`/superusers/${superuser}`)}>
          <Text id="readiness-evidence-open" args={{ name: evidence.data.name }} />
        </Link>
      ) : null}
    </EvidencePanel>
  );
}

function Rows({ evidence: { gate, rows } }: { evidence: GateEvidence }) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <div className={styles.state}>
        <Pill tone={gateTone[gate.state]}>{t(`gate-state-${gate.state}`)}</Pill>
        {gate.of > 0 ? <Text id="readiness-evidence-done" args={{ done: gate.done, all: gate.of }} /> : null}
      </div>
      {gate.missing.length > 0 ? (
        <>
          <h3 className={styles.heading}>
            <Text id="readiness-evidence-missing" />
          </h3>
          <ul className={styles.list}>
            {gate.missing.map((message, index) => (
              <li key={index} className={mergeClasses(styles.item, styles.missing)}>
                <span className={styles.sign} aria-hidden>
                  ✕
                </span>
                {say(message)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 className={styles.heading}>
        <Text id="readiness-evidence-rows" args={{ count: rows.length }} />
      </h3>
      {rows.length === 0 ? (
        <EmptyState
          title={t("readiness-evidence-none-title")}
          body={t(`readiness-evidence-none-${gate.gate}`)}
        />
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <Item key={row.id} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

function Item({ row }: { row: EvidenceItem }) {
  const styles = useStyles();
  const facts = [row.on ? formatDate(row.on) : "", row.by].filter(Boolean).join(" · ");
  return (
    <li className={styles.item}>
      <div>
        {row.module ? <Link href={href(`/modules/${row.module}`)}>{say(row.text)}</Link> : say(row.text)}
      </div>
      {facts ? <div className={styles.facts}>{facts}</div> : null}
      {row.note ? (
        <div className={styles.note} dir="auto">
          {row.note}
        </div>
      ) : null}
    </li>
  );
}
