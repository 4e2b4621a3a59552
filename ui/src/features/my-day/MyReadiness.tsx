/** How far I am myself, gate by gate. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { GateState, SuperuserRow } from "../../api/types";
import { Card } from "../../components/Card";
import { StatusBadge } from "../../components/StatusBadge";
import { Said, Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { gateTone, statusVar } from "../../theme/status";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "10px" },
  percent: { marginInlineStart: "auto", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  bar: {
    height: "6px",
    margin: "8px 0 10px",
    borderRadius: "3px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
  },
  part: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground },
  gates: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "5px", fontSize: "13px" },
  gate: { display: "grid", gridTemplateColumns: "16px 1fr auto", gap: "8px" },
  next: { margin: "10px 0 4px", fontSize: "13px", lineHeight: "18px", "& strong": { fontWeight: 600 } },
  link: { fontSize: "13px" },
  good: { color: statusVar("statusGoodText") },
  warn: { color: statusVar("statusWarnText") },
  bad: { color: statusVar("statusBadText") },
  neutral: { color: statusVar("statusNeutralText") },
  accent: { color: statusVar("statusAccentText") },
});

const signs: Record<GateState, string> = {
  met: "✓",
  waived: "~",
  partial: "◐",
  missing: "○",
  failed: "✕",
  lapsed: "✕",
};

export function MyReadiness({ row }: { row: SuperuserRow }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card title={t("my-day-readiness")}>
      <div className={styles.head}>
        <StatusBadge status={row.status} />
        <span className={styles.percent}>{t("my-day-progress", { progress: row.progress })}</span>
      </div>
      <div className={styles.bar} aria-hidden>
        <div className={styles.part} style={{ width: `${row.progress}%` }} />
      </div>
      <ul className={styles.gates}>
        {row.gates.map(({ gate, state, cell }) => (
          <li key={gate} className={styles.gate}>
            <span className={mergeClasses(styles[gateTone[state]])} aria-hidden>
              {signs[state]}
            </span>
            <span>{t(`gate-${gate}`)}</span>
            <span className={mergeClasses(styles[gateTone[state]])}>
              {state === "met" ? t("gate-state-met") : <Said message={cell} />}
            </span>
          </li>
        ))}
      </ul>
      {row.next_step ? (
        <p className={styles.next}>
          {t("my-day-next")}:{" "}
          <strong>
            <Said message={row.next_step} />
          </strong>
        </p>
      ) : null}
      <Link className={styles.link} href={href(`/superusers/${row.id}`)}>
        <Text id="my-day-evidence" />
      </Link>
    </Card>
  );
}
