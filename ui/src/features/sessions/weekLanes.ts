/** Puts slots that overlap side by side. */
import { addMinutes, endOf, timeOf, type Placed } from "./times";

export interface Laned {
  placed: Placed;
  /** Minutes after midnight. */
  from: number;
  to: number;
  lane: number;
  /** How many lanes stand beside each other where it lies. */
  lanes: number;
}

/** Minutes after midnight of a wall time. */
export const minuteOf = (wall: string) => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));

/** The slots of a day in lanes, at most `most` of them; the number of those left out. */
export function inLanes(day: readonly Placed[], most: number): { laned: Laned[]; hidden: number } {
  const laned: Laned[] = [];
  let hidden = 0;
  let cluster: Laned[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const one of cluster) one.lanes = ends.length;
    laned.push(...cluster);
    cluster = [];
    ends = [];
  };
  for (const placed of day) {
    const { slot } = placed;
    const from = minuteOf(slot.starts_at);
    const end = endOf(slot);
    // What goes past midnight is drawn to the end of its day.
    const to = end.slice(0, 10) > slot.starts_at.slice(0, 10) ? 24 * 60 : Math.max(from + 20, minuteOf(end));
    if (ends.every((taken) => taken <= from)) close();
    const free = ends.findIndex((taken) => taken <= from);
    const lane = free < 0 ? ends.length : free;
    if (lane >= most) {
      hidden += 1;
      continue;
    }
    ends[lane] = to;
    cluster.push({ placed, from, to, lane, lanes: 1 });
  }
  close();
  return { laned, hidden };
}

/** First and last hour that the week shows: the working day, and more where something lies outside. */
export function hoursOf(laned: readonly Laned[]): { first: number; last: number } {
  let [first, last] = [8, 18];
  for (const { from, to } of laned) {
    first = Math.min(first, Math.floor(from / 60));
    last = Math.max(last, Math.ceil(to / 60));
  }
  return { first, last };
}

/** A wall time on a day, snapped to quarters of an hour. */
export function wallAt(day: string, minutes: number): string {
  const snapped = Math.min(Math.max(0, Math.round(minutes / 15) * 15), 24 * 60 - 15);
  return `${day}T${timeOf(addMinutes(`${day}T00:00`, snapped))}`;
}
