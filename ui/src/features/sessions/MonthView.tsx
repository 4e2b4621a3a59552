/** A month in weeks. Arrows move by day, Enter opens the day; a session is dragged to another day. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import type { SessionRow } from "../../api/types";
import { addDays } from "../../components/dates";
import { useRoom } from "../../components/useRoom";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { SessionChip } from "./SessionChip";
import { Spoken } from "../../components/Spoken";
import {
  byDay,
  dayOf,
  daysBetween,
  formatTime,
  formatWeekday,
  formatWholeDay,
  rangeOf,
  timeOf,
  type Placed,
} from "./times";
import { under, useDrag, type Drag } from "./useDrag";

/** Height of the line with a session, and of the day's number above them with the edge below. */
const LINE = 21;
const NUMBER = 20;
const weekHeight = (lines: number) => NUMBER + lines * LINE;

/** How many lines fit a day of a month with so many weeks, in so much height: the whole month is in view, with what is to come. */
export function linesIn(height: number, weeks: number): number {
  const most = weeks > 5 ? 3 : 4;
  if (height <= 0) return most;
  return Math.max(1, Math.min(most, Math.floor((height / weeks - NUMBER) / LINE)));
}

const useStyles = makeStyles({
  month: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  heads: { display: "grid", gridTemplateColumns: "repeat(7, minmax(0, 1fr))", flexShrink: 0 },
  head: {
    padding: "4px 8px",
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  weeks: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, overflowY: "auto" },
  week: {
    display: "grid",
    gridTemplateColumns: "repeat(7, minmax(0, 1fr))",
    flexGrow: 1,
    flexBasis: 0,
    minHeight: `${weekHeight(1)}px`,
  },
  day: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "1px 4px",
    minWidth: 0,
    overflow: "hidden",
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "default",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  outside: { backgroundColor: tokens.colorNeutralBackground2 },
  target: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
  },
  landing: {
    flexShrink: 0,
    height: "17px",
    padding: "0 5px",
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: "3px",
    fontSize: "11.5px",
    lineHeight: "17px",
    fontWeight: 600,
    color: statusVar("statusAccentText"),
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  number: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground3, padding: "0 4px" },
  current: {
    alignSelf: "flex-start",
    borderRadius: "9px",
    minWidth: "18px",
    textAlign: "center",
    fontWeight: 700,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  more: {
    alignSelf: "flex-start",
    height: "17px",
    padding: "0 5px",
    border: "none",
    borderRadius: "3px",
    background: "none",
    font: "inherit",
    fontSize: "11.5px",
    lineHeight: "17px",
    color: statusVar("statusAccentText"),
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface CalendarProps {
  /** The day that the keyboard stands on. */
  day: string;
  today: string;
  sessions: readonly SessionRow[];
  onDay: (day: string) => void;
  /** Opens the sessions of a day. */
  onOpenDay: (day: string) => void;
  /** A slot was dropped on another wall time. */
  onMove: (placed: Placed, to: string) => void;
}

/** Keeps the keyboard's day focused while arrows move it; another focus is left alone. */
export function useDayFocus(day: string) {
  const grid = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  return {
    grid,
    willMove: () => {
      moved.current = true;
    },
  };
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 };

export function MonthView({ day, today, sessions, onDay, onOpenDay, onMove }: CalendarProps) {
  const styles = useStyles();
  const t = useText();
  const days = useMemo(() => {
    const { first, last } = rangeOf("month", day);
    return daysBetween(first, last);
  }, [day]);
  const placed = useMemo(() => byDay(sessions), [sessions]);
  const { grid, willMove } = useDayFocus(day);
  const rows = useRef<HTMLDivElement>(null);
  const drag = useDrag(({ slot }, x, y) => {
    const over = under(x, y, "data-day")?.dataset["day"];
    return over ? `${over}T${timeOf(slot.starts_at)}` : null;
  }, onMove);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const on = event.target instanceof HTMLElement ? event.target.dataset["day"] : undefined;
    if (!on || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step) {
      willMove();
      onDay(addDays(on, step));
    } else if (event.key === "Enter") onOpenDay(on);
    else return;
    event.preventDefault();
  };
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const lines = linesIn(useRoom(rows).height, weeks.length);
  return (
    <div className={styles.month} role="grid" aria-label={t("sessions-month-grid")} ref={grid}>
      <div className={styles.heads} role="row">
        {(weeks[0] ?? []).map((one) => (
          <div key={one} className={styles.head} role="columnheader">
            {formatWeekday(one)}
          </div>
        ))}
      </div>
      <div className={styles.weeks} role="rowgroup" ref={rows}>
        {weeks.map((week) => (
          // The cells inside take the focus, one at a time.
          // eslint-disable-next-line jsx-a11y-x/interactive-supports-focus
          <div key={week[0]} className={styles.week} role="row" onKeyDown={onKeyDown}>
            {week.map((one) => (
              <Day
                key={one}
                day={one}
                outside={one.slice(0, 7) !== day.slice(0, 7)}
                today={one === today}
                chosen={one === day}
                landing={drag.dragging?.to && dayOf(drag.dragging.to) === one ? drag.dragging.placed : null}
                placed={placed.get(one) ?? NONE}
                lines={lines}
                drag={drag}
                onChoose={onDay}
                onOpen={onOpenDay}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const NONE: readonly Placed[] = [];

interface DayProps {
  day: string;
  outside: boolean;
  today: boolean;
  chosen: boolean;
  /** What would lie here if it were dropped now. */
  landing: Placed | null;
  placed: readonly Placed[];
  lines: number;
  drag: Drag;
  onChoose: (day: string) => void;
  onOpen: (day: string) => void;
}

function Day({ day, outside, today, chosen, landing, placed, lines, drag, onChoose, onOpen }: DayProps) {
  const styles = useStyles();
  const t = useText();
  const shown = placed.length > lines ? placed.slice(0, lines - 1) : placed;
  const more = placed.length - shown.length;
  const words = t("sessions-day-label", { day: formatWholeDay(day), count: placed.length });
  return (
    <div
      role="gridcell"
      tabIndex={chosen ? 0 : -1}
      aria-current={today ? "date" : undefined}
      aria-selected={chosen}
      data-day={day}
      className={mergeClasses(styles.day, outside && styles.outside, landing !== null && styles.target)}
      onFocus={(event) => (event.target === event.currentTarget && !chosen ? onChoose(day) : undefined)}
      onDoubleClick={(event) => (event.target === event.currentTarget ? onOpen(day) : undefined)}
    >
      <Spoken>{today ? t("sessions-day-today", { day: words }) : words}</Spoken>
      <span className={mergeClasses(styles.number, today && styles.current)} aria-hidden>
        {Number(day.slice(8))}
      </span>
      {landing ? (
        <span className={styles.landing} aria-hidden>
          {formatTime(landing.slot.starts_at)} {landing.session.module.name}
        </span>
      ) : null}
      {shown.map((one) => (
        <SessionChip key={`${one.session.id}/${one.index}`} placed={one} drag={drag} reachable={chosen} />
      ))}
      {more > 0 ? (
        <button type="button" className={styles.more} tabIndex={chosen ? 0 : -1} onClick={() => onOpen(day)}>
          {t("sessions-more", { count: more, shown: shown.length })}
        </button>
      ) : null}
    </div>
  );
}
