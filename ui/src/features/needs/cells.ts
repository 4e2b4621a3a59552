/** The cells of the matrix of needs. Pure. */
import type { GroupTraining, NeedCell, Needs } from "../../api/types";
import type { Tone } from "../../theme/status";

const keyOf = (topic: string, group: string) => `${topic}/${group}`;

/** Needs by topic and group. */
export function cellsOf(needs: Needs): ReadonlyMap<string, NeedCell> {
  return new Map(needs.cells.map((cell) => [keyOf(cell.topic, cell.group), cell]));
}

export function cellAt(cells: ReadonlyMap<string, NeedCell>, topic: string, group: string) {
  return cells.get(keyOf(topic, group));
}

/** What a key does in a cell: a depth, none, or nothing that the matrix knows. */
export function typed(key: string): number | null | undefined {
  if (/^[1-3]$/.test(key)) return Number(key);
  return key === "Delete" || key === "Backspace" || key === "0" ? null : undefined;
}

export const trainingTone: Record<GroupTraining, Tone> = {
  scheduled: "good",
  planned: "warn",
  exempt: "neutral",
  expired: "bad",
  nothing: "bad",
};
