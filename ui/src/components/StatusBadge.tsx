/** A state in icon, word and colour: readiness and free tones. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Status } from "../api/types";
import { useText } from "../messages/Text";
import { readinessTone, statusVar, toneStyles, type Tone } from "../theme/status";

const useStyles = makeStyles({
  status: {
    display: "inline-flex",
    alignItems: "center",
    gap: "5px",
    fontWeight: 600,
    fontSize: "12px",
    whiteSpace: "nowrap",
  },
  glyph: { width: "10px", height: "10px", flexShrink: 0 },
  pill: {
    display: "inline-flex",
    alignItems: "center",
    gap: "5px",
    padding: "1px 9px",
    borderRadius: "10px",
    fontSize: "12px",
    lineHeight: "18px",
    fontWeight: 600,
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { border: "1px solid currentColor" },
  },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: toneStyles.accent,
  goodText: { color: statusVar("statusGoodText") },
  warnText: { color: statusVar("statusWarnText") },
  badText: { color: statusVar("statusBadText") },
  neutralText: { color: statusVar("statusNeutralText") },
  accentText: { color: statusVar("statusAccentText") },
});

const shapes: Record<Status, ReactNode> = {
  ready: <circle cx="5" cy="5" r="4.6" fill="currentColor" />,
  conditional: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M1 5a4 4 0 0 0 8 0Z" fill="currentColor" />
    </>
  ),
  in_progress: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M5 1a4 4 0 0 0 0 8Z" fill="currentColor" />
    </>
  ),
  not_started: <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  lapsed: <path d="m1.5 1.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
};

/** The sign of a readiness alone, for places where the word stands beside it. */
export function StatusGlyph({ status }: { status: Status }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 10 10" className={styles.glyph} aria-hidden focusable="false">
      {shapes[status]}
    </svg>
  );
}

/** The readiness of a superuser: sign and word. */
export function StatusBadge({ status }: { status: Status }) {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={mergeClasses(styles.status, styles[`${readinessTone[status]}Text`])}>
      <StatusGlyph status={status} />
      {t(`status-${status}`)}
    </span>
  );
}

/** A small pill with words in a tone, such as "12 min late". */
export function Pill({ tone, children }: { tone: Tone; children: ReactNode }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.pill, styles[tone])}>{children}</span>;
}
