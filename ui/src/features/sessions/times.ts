/**
 * Days and wall times of sessions, as calendars need them.
 *
 * Owns counting on the wall clock. Deliberately knows no time zones: what an hour means in a zone is the program's to say.
 */
import type { SessionRow, Slot } from "../../api/types";
import { addDays, localOfIso } from "../../components/dates";
import { dateWriter, formatClock } from "../../messages/catalogue";

/** The day of a wall time. */
export const dayOf = (wall: string): string => wall.slice(0, 10);
/** The time of a wall time, `HH:MM`. */
export const timeOf = (wall: string): string => wall.slice(11, 16);

/** The time of a wall time in the person's own way. */
export function formatTime(wall: string): string {
  return formatClock(wall.length > 5 ? timeOf(wall) : wall);
}

/** The time of a moment on this laptop's clock, in the same way. */
export function formatTimeAt(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return formatTime(`${two(instant.getHours())}:${two(instant.getMinutes())}`);
}

const monthName = dateWriter({ month: "long", year: "numeric" });
const weekdayShort = dateWriter({ weekday: "short" });
const weekdayLong = dateWriter({ weekday: "long", day: "numeric", month: "long" });
const dayAndTime = dateWriter({ weekday: "short", day: "numeric", month: "short" });

const shownBy = (format: ReturnType<typeof dateWriter>, day: string) => {
  const date = localOfIso(day);
  return date ? format.format(date) : day;
};
const rangeShown = dateWriter({ day: "numeric", month: "short", year: "numeric" });
/** Such as `16–22 Nov 2026`: what both days share is said once. */
export function formatRange(first: string, last: string): string {
  const [from, to] = [localOfIso(first), localOfIso(last)];
  return from && to ? rangeShown.formatRange(from, to) : first;
}
export const formatMonth = (day: string): string => shownBy(monthName, day);
export const formatWeekday = (day: string): string => shownBy(weekdayShort, day);
export const formatWholeDay = (day: string): string => shownBy(weekdayLong, day);
/** Such as `Tue, 24 Nov`. */
export const formatDay = (day: string): string => shownBy(dayAndTime, day);

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** All days from the first to the last. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The first day of a month some months away. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export type View = "month" | "week" | "list";

/** What a view of the calendar shows: whole weeks. */
export function rangeOf(view: "month" | "week", day: string): { first: string; last: string } {
  if (view === "week") {
    const first = mondayOf(day);
    return { first, last: addDays(first, 6) };
  }
  const first = mondayOf(`${day.slice(0, 7)}-01`);
  return { first, last: addDays(mondayOf(addDays(addMonths(day, 1), -1)), 6) };
}

/** The span of time in view, in words. */
export function spanOf(view: "month" | "week", day: string): string {
  const { first, last } = rangeOf(view, day);
  return view === "month" ? formatMonth(day) : formatRange(first, last);
}

const instantOf = (wall: string) => Date.parse(`${wall.slice(0, 16)}:00Z`);

/** A wall time some minutes away, on the wall clock. */
export function addMinutes(wall: string, minutes: number): string {
  return new Date(instantOf(wall) + minutes * 60_000).toISOString().slice(0, 16);
}

/** Minutes from one wall time to another, on the wall clock. */
export function minutesFrom(one: string, other: string): number {
  return Math.round((instantOf(other) - instantOf(one)) / 60_000);
}

/** The end of a slot: as the program computed it, else on the wall clock. */
export function endOf({ starts_at, minutes, ends_at }: Slot): string {
  return ends_at || addMinutes(starts_at, minutes);
}

/** Reads a typed time: `9`, `930`, `9:30`, `09.30`, `9 pm`. Answers `HH:MM`, or null. */
export function readTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(typed.trim());
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  const hour = (Number(parts[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  const minute = Number(parts[2] ?? 0);
  if (Number(parts[1]) > (half ? 12 : 23) || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** One slot of a session, as a calendar draws it. */
export interface Placed {
  session: SessionRow;
  slot: Slot;
  /** From 0. */
  index: number;
}

/** The slots by day, in time; a session appears on each of its days. */
export function byDay(sessions: readonly SessionRow[]): Map<string, Placed[]> {
  const days = new Map<string, Placed[]>();
  for (const session of sessions) {
    for (const [index, slot] of session.slots.entries()) {
      const day = dayOf(slot.starts_at);
      const there = days.get(day);
      if (there) there.push({ session, slot, index });
      else days.set(day, [{ session, slot, index }]);
    }
  }
  for (const placed of days.values()) {
    placed.sort(
      (one, other) =>
        one.slot.starts_at.localeCompare(other.slot.starts_at) ||
        one.session.module.name.localeCompare(other.session.module.name),
    );
  }
  return days;
}

/** Where a session's first slot starts when one of its slots is moved to another wall time. */
export function movedStart({ session, slot }: Placed, to: string): string {
  const first = session.slots[0]?.starts_at ?? slot.starts_at;
  return addMinutes(first, minutesFrom(slot.starts_at, to));
}
