/** A session in a line of the month: time, module, and small signs for its state and what the checks found. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../../messages/Text";
import { href } from "../../router/router";
import { statusVar, toneStyles } from "../../theme/status";
import { Spoken } from "../../components/Spoken";
import { FOUND, standingOf, standingSign, standingTone } from "./look";
import { endOf, formatTime, type Placed } from "./times";
import type { Drag } from "./useDrag";

const useStyles = makeStyles({
  chip: {
    position: "relative",
    display: "block",
    height: "17px",
    padding: "0 5px",
    borderRadius: "3px",
    fontSize: "11.5px",
    lineHeight: "17px",
    textDecorationLine: "none",
    whiteSpace: "nowrap",
    overflow: "hidden",
    cursor: "pointer",
    touchAction: "none",
    userSelect: "none",
    border: "1px solid transparent",
    ":hover": { border: "1px solid currentColor" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "0" },
    "@media (forced-colors: active)": { border: "1px solid currentColor" },
  },
  seen: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  time: { fontVariantNumeric: "tabular-nums", fontWeight: 600, flexShrink: 0 },
  title: { overflow: "hidden", textOverflow: "ellipsis", flexGrow: 1 },
  sign: { flexShrink: 0, fontWeight: 600 },
  finding: { color: statusVar("statusWarnText") },
  cancelled: { textDecorationLine: "line-through" },
  rehearsal: { border: "1px dashed currentColor" },
  dragged: { opacity: 0.45 },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: toneStyles.accent,
});

/** Everything that is drawn, in words. */
export function useSessionWords(): (placed: Placed) => string {
  const t = useText();
  return ({ session, slot, index }) => {
    const groups = session.groups.map(({ name }) => name).join(", ");
    const parts = [
      t("sessions-slot-times", { from: formatTime(slot.starts_at), to: formatTime(endOf(slot)) }),
      session.module.name,
      session.slots.length > 1 ? t("sessions-slot-of", { number: index + 1, of: session.slots.length }) : "",
      groups,
      session.trainers.map(({ person }) => person.name).join(", "),
      session.site?.name ?? "",
      session.room,
      t(`sessions-standing-${standingOf(session)}`),
      session.purpose === "rehearsal" ? t("sessions-purpose-rehearsal") : "",
      session.findings > 0 ? t("sessions-findings-count", { count: session.findings }) : "",
    ];
    return parts.filter(Boolean).join(" · ");
  };
}

interface SessionChipProps {
  placed: Placed;
  drag: Drag;
  reachable: boolean;
}

export function SessionChip({ placed, drag, reachable }: SessionChipProps) {
  const styles = useStyles();
  const words = useSessionWords();
  const { session, slot, index } = placed;
  const standing = standingOf(session);
  const said = words(placed);
  const dragged = drag.dragging?.placed.session.id === session.id;
  return (
    <a
      href={href(`/sessions/${session.id}`)}
      className={mergeClasses(
        styles.chip,
        styles[standingTone[standing]],
        standing === "cancelled" && styles.cancelled,
        session.purpose === "rehearsal" && styles.rehearsal,
        dragged && styles.dragged,
      )}
      title={said}
      tabIndex={reachable ? 0 : -1}
      draggable={false}
      aria-keyshortcuts={session.state === "scheduled" ? "M" : undefined}
      data-session={session.id}
      data-slot={index}
      onClick={(event) => (drag.justDragged() ? event.preventDefault() : undefined)}
      {...drag.grip(placed)}
    >
      <Spoken>{said}</Spoken>
      <span className={styles.seen} aria-hidden>
        <span className={styles.time}>{formatTime(slot.starts_at)}</span>
        <span className={styles.title}>{session.module.name}</span>
        {session.findings > 0 ? (
          <span className={mergeClasses(styles.sign, styles.finding)}>{FOUND}</span>
        ) : null}
        {standingSign[standing] ? <span className={styles.sign}>{standingSign[standing]}</span> : null}
      </span>
    </a>
  );
}
