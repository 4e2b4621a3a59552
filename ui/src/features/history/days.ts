/** Changes grouped and searched. Pure. */
import type { HistoryEntry } from "../../api/types";
import { isoOfLocal } from "../../components/dates";
import { say } from "../../messages/catalogue";

/** The day of a change where the person is. */
export function dayOf({ at }: HistoryEntry): string {
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? at.slice(0, 10) : isoOfLocal(instant);
}

/** Changes by day, in the order given. */
export function byDay(changes: readonly HistoryEntry[]): [string, HistoryEntry[]][] {
  const days = new Map<string, HistoryEntry[]>();
  for (const change of changes) {
    const day = dayOf(change);
    const there = days.get(day);
    if (there) there.push(change);
    else days.set(day, [change]);
  }
  return [...days];
}

/** Whether every typed word occurs in what was done, by whom, or to what. */
export function matches(change: HistoryEntry, typed: string): boolean {
  const words = typed.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const parts = [say(change.label), change.by];
  for (const { title, fields } of change.details) {
    parts.push(title, ...fields.flatMap(({ before, after }) => [before, after]));
  }
  const text = parts.join("\n").toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** What a person calls the row whose history is shown. */
export function titleOf(changes: readonly HistoryEntry[], row: string): string | null {
  for (const { details } of changes) {
    const found = details.find((detail) => detail.row === row && detail.title !== "");
    if (found) return found.title;
  }
  return null;
}
