/** A week by the hour. A session is dragged to another day and time. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type KeyboardEvent } from "react";
import { addDays } from "../../components/dates";
import { useText } from "../../messages/Text";
import { statusVar, toneStyles } from "../../theme/status";
import { href } from "../../router/router";
import { standingOf, standingSign, standingTone } from "./look";
import { useDayFocus, type CalendarProps } from "./MonthView";
import { useSessionWords } from "./SessionChip";
import { Spoken } from "../../components/Spoken";
import { byDay, dayOf, daysBetween, endOf, formatDay, formatTime, formatWholeDay, rangeOf } from "./times";
import { under, useDrag, type Drag } from "./useDrag";
import { hoursOf, inLanes, minuteOf, wallAt, type Laned } from "./weekLanes";

/** Pixels of an hour at least; more where the window is higher. */
const HOUR = 44;
const LANES = 3;

const useStyles = makeStyles({
  week: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, overflowY: "auto" },
  grid: {
    display: "grid",
    flexShrink: 0,
    gridTemplateColumns: "64px repeat(7, minmax(0, 1fr))",
  },
  body: { flexGrow: 1 },
  heads: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { padding: "4px 8px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  current: { color: statusVar("statusAccentText"), fontWeight: 700 },
  hours: { position: "relative" },
  hour: {
    position: "absolute",
    right: "6px",
    whiteSpace: "nowrap",
    fontSize: "11px",
    lineHeight: "14px",
    color: tokens.colorNeutralForeground3,
  },
  day: {
    position: "relative",
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundImage: `linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  landing: {
    position: "absolute",
    left: "1px",
    right: "1px",
    boxSizing: "border-box",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: "4px",
    pointerEvents: "none",
  },
  today: { backgroundColor: tokens.colorNeutralBackground2 },
  more: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: "12px",
    color: statusVar("statusAccentText"),
    cursor: "pointer",
  },
});

export function WeekView({ day, today, sessions, onDay, onOpenDay, onMove }: CalendarProps) {
  const styles = useStyles();
  const t = useText();
  const days = useMemo(() => {
    const { first, last } = rangeOf("week", day);
    const placed = byDay(sessions);
    return daysBetween(first, last).map((one) => ({ day: one, ...inLanes(placed.get(one) ?? [], LANES) }));
  }, [day, sessions]);
  const { first, last } = useMemo(() => hoursOf(days.flatMap(({ laned }) => laned)), [days]);
  const hours = last - first;
  const { grid, willMove } = useDayFocus(day);
  const drag = useDrag((_, x, y, top) => {
    const column = under(x, y, "data-day");
    const on = column?.dataset["day"];
    if (!column || !on) return null;
    const box = column.getBoundingClientRect();
    return wallAt(on, first * 60 + ((y - top - box.top) / box.height) * hours * 60);
  }, onMove);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const on = event.target instanceof HTMLElement ? event.target.dataset["day"] : undefined;
    if (!on || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      willMove();
      onDay(addDays(on, step));
    } else if (event.key === "Enter") onOpenDay(on);
    else return;
    event.preventDefault();
  };
  const share = (minutes: number) => `${(minutes / (hours * 60)) * 100}%`;
  const { dragging } = drag;
  return (
    <div className={styles.week} role="grid" aria-label={t("sessions-week-grid")} ref={grid}>
      <div className={mergeClasses(styles.grid, styles.heads)} role="row">
        <span role="columnheader" aria-label={t("sessions-hours")} />
        {days.map(({ day: one, hidden }) => (
          <div
            key={one}
            role="columnheader"
            className={mergeClasses(styles.head, one === today && styles.current)}
          >
            {formatDay(one)}{" "}
            {hidden > 0 ? (
              <button type="button" className={styles.more} onClick={() => onOpenDay(one)}>
                {t("sessions-more", { count: hidden, shown: 1 })}
              </button>
            ) : null}
          </div>
        ))}
      </div>
      {/* The columns inside take the focus, one at a time. */}
      {/* eslint-disable-next-line jsx-a11y-x/interactive-supports-focus */}
      <div
        className={mergeClasses(styles.grid, styles.body)}
        role="row"
        onKeyDown={onKeyDown}
        style={{ minHeight: `${hours * HOUR}px` }}
      >
        <div className={styles.hours} aria-hidden>
          {Array.from({ length: hours }, (_, hour) => (
            <span key={hour} className={styles.hour} style={{ top: `calc(${share(hour * 60)} + 2px)` }}>
              {formatTime(`${String(first + hour).padStart(2, "0")}:00`)}
            </span>
          ))}
        </div>
        {days.map(({ day: one, laned, hidden }) => (
          <div
            key={one}
            role="gridcell"
            tabIndex={one === day ? 0 : -1}
            aria-current={one === today ? "date" : undefined}
            aria-selected={one === day}
            data-day={one}
            className={mergeClasses(styles.day, one === today && styles.today)}
            style={{ backgroundSize: `100% calc(100% / ${hours})` }}
            onFocus={(event) =>
              event.target === event.currentTarget && one !== day ? onDay(one) : undefined
            }
          >
            <Spoken>
              {t("sessions-day-label", { day: formatWholeDay(one), count: laned.length + hidden })}
            </Spoken>
            {dragging?.to && dayOf(dragging.to) === one ? (
              <span
                className={styles.landing}
                style={{
                  top: share(minuteOf(dragging.to) - first * 60),
                  height: share(dragging.placed.slot.minutes),
                }}
                aria-hidden
              />
            ) : null}
            {laned.map((block) => (
              <Block
                key={`${block.placed.session.id}/${block.placed.index}`}
                block={block}
                first={first}
                share={share}
                drag={drag}
                reachable={one === day}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const useBlockStyles = makeStyles({
  block: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    padding: "2px 5px",
    borderRadius: "4px",
    border: `1px solid ${tokens.colorNeutralBackground1}`,
    borderLeft: "3px solid currentColor",
    fontSize: "11.5px",
    lineHeight: "15px",
    overflow: "hidden",
    textDecorationLine: "none",
    cursor: "pointer",
    touchAction: "none",
    userSelect: "none",
    ":hover": { zIndex: 2, boxShadow: tokens.shadow4 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, zIndex: 2 },
    "@media (forced-colors: active)": { border: "1px solid currentColor" },
  },
  // The whole of it is in the title and for screen readers: here a word is cut rather than run into its neighbour.
  narrow: {
    padding: "2px 1px 2px 3px",
    fontSize: "11px",
    lineHeight: "14px",
    hyphens: "auto",
    overflowWrap: "break-word",
  },
  time: { fontWeight: 600 },
  title: { fontWeight: 600 },
  cancelled: { textDecorationLine: "line-through" },
  dragged: { opacity: 0.75, zIndex: 4, pointerEvents: "none", boxShadow: tokens.shadow16 },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: toneStyles.accent,
});

interface BlockProps {
  block: Laned;
  first: number;
  /** Of the height of a day. */
  share: (minutes: number) => string;
  drag: Drag;
  reachable: boolean;
}

function Block({ block, first, share, drag, reachable }: BlockProps) {
  const styles = useBlockStyles();
  const words = useSessionWords();
  const { placed, from, to, lane, lanes } = block;
  const { session, slot, index } = placed;
  const standing = standingOf(session);
  const said = words(placed);
  const dragging = drag.dragging?.placed.session.id === session.id ? drag.dragging : null;
  const shift = dragging ? `translate(${dragging.dx}px, ${dragging.dy}px)` : undefined;
  return (
    <a
      href={href(`/sessions/${session.id}`)}
      className={mergeClasses(
        styles.block,
        styles[standingTone[standing]],
        standing === "cancelled" && styles.cancelled,
        lanes > 2 && styles.narrow,
        dragging !== null && styles.dragged,
      )}
      style={{
        top: share(from - first * 60),
        height: `calc(${share(to - from)} - 2px)`,
        left: `${(lane / lanes) * 100}%`,
        width: `calc(${100 / lanes}% - 2px)`,
        transform: shift,
      }}
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
      <span className={styles.time} aria-hidden>
        {session.findings > 0 ? "⚠ " : ""}
        {standingSign[standing] ? `${standingSign[standing]} ` : ""}
        {formatTime(dragging?.to ?? slot.starts_at)}
        {lanes === 1 && !dragging ? `–${formatTime(endOf(slot))}` : ""}
      </span>
      <span className={styles.title} aria-hidden>
        {session.module.name}
      </span>
      {lanes > 2 ? null : <span aria-hidden>{session.room || session.site?.name}</span>}
    </a>
  );
}
