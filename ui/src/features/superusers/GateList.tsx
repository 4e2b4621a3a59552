/** The gates of a superuser: what is met, what is missing; each opens its evidence. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { GateDetail, GateState, Status, SuperuserDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { StatusGlyph } from "../../components/StatusBadge";
import { formatDate, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { gateTone, statusVar } from "../../theme/status";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  gate: {
    display: "grid",
    gridTemplateColumns: "18px 116px minmax(0, 1fr)",
    alignItems: "center",
    gap: "10px",
    width: "100%",
    minHeight: "32px",
    padding: "3px 14px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "13px",
    lineHeight: "18px",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  next: { backgroundColor: statusVar("statusWarnGround"), fontWeight: 600 },
  sign: { display: "inline-flex", justifyContent: "center", fontWeight: 700 },
  said: { textAlign: "end", fontSize: "12px", fontWeight: 400 },
  good: { color: statusVar("statusGoodText") },
  warn: { color: statusVar("statusWarnText") },
  bad: { color: statusVar("statusBadText") },
  neutral: { color: statusVar("statusNeutralText") },
  accent: {},
  quiet: { color: tokens.colorNeutralForeground3 },
});

const glyphs: Record<Exclude<GateState, "met">, Status> = {
  waived: "conditional",
  partial: "in_progress",
  missing: "not_started",
  failed: "lapsed",
  lapsed: "lapsed",
};

const isOpen = ({ state }: GateDetail): boolean => state !== "met" && state !== "waived";

interface GateListProps {
  detail: SuperuserDetail;
  onOpen: (gate: string) => void;
}

export function GateList({ detail, onOpen }: GateListProps) {
  const styles = useStyles();
  const t = useText();
  const { gates, headline, forecast_ready_on: forecast, rule } = detail;
  const next = gates.find(isOpen);
  const hint = forecast
    ? t("superusers-forecast", { date: formatDate(forecast, "short") })
    : rule
      ? t("superusers-rule", { name: rule })
      : undefined;
  return (
    <Card flush title={say(headline)} hint={hint}>
      {gates.length === 0 ? (
        <EmptyState title={t("superusers-no-rule-title")} body={t("superusers-no-rule-body")} />
      ) : (
        <ul className={styles.list}>
          {gates.map((gate) => (
            <li key={gate.gate}>
              <button
                type="button"
                className={mergeClasses(styles.gate, gate === next && styles.next)}
                onClick={() => onOpen(gate.gate)}
              >
                <GateSign state={gate.state} />
                <span>{t(`gate-${gate.gate}`)}</span>
                <GateSaid gate={gate} detail={detail} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function GateSign({ state }: { state: GateState }) {
  const styles = useStyles();
  const t = useText();
  return (
    <span
      className={mergeClasses(styles.sign, styles[gateTone[state]])}
      role="img"
      aria-label={t(`gate-state-${state}`)}
    >
      {state === "met" ? "✓" : <StatusGlyph status={glyphs[state]} />}
    </span>
  );
}

function GateSaid({ gate, detail }: { gate: GateDetail; detail: SuperuserDetail }) {
  const styles = useStyles();
  const t = useText();
  const waiver = detail.waivers.find((one) => one.gate === gate.gate && one.revoked_on === null);
  const [first] = gate.missing;
  const more = gate.missing.length - 1;
  const words =
    gate.state === "waived" && waiver
      ? t("superusers-waived-until", { date: formatDate(waiver.expires_on), reason: waiver.reason })
      : first
        ? t(more > 0 ? "superusers-missing-more" : "superusers-missing", { missing: say(first), count: more })
        : gate.of > 1
          ? t("superusers-gate-met-of", { done: gate.done, all: gate.of, count: gate.counted })
          : t("superusers-gate-met", { count: gate.counted });
  return (
    <span className={mergeClasses(styles.said, isOpen(gate) ? styles[gateTone[gate.state]] : styles.quiet)}>
      {words}
    </span>
  );
}
