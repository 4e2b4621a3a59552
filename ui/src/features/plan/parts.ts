/** How a part of the plan and its figures are shown. Pure. */
import type { PartCheck, PartState, PlanPartRow, VersionState } from "../../api/types";
import type { Tone } from "../../theme/status";

export const stateTone: Record<PartState, Tone> = {
  missing: "bad",
  partly: "warn",
  complete: "good",
  not_needed: "neutral",
};

export const versionTone: Record<VersionState, Tone> = { review: "accent", approved: "good" };

/** Whether a figure was looked at and everything is fine. */
export const isMet = ({ done, of }: Pick<PartCheck, "done" | "of">): boolean => of > 0 && done === of;

/** The first thing that a part lacks; what can be counted goes before what there is nothing to look at. */
export function firstLack(part: PlanPartRow): PartCheck | undefined {
  const open = part.checks.filter(({ lack }) => lack !== null);
  return open.find(({ of }) => of > 0) ?? open[0];
}

/** The part of an address such as `/plan/needs?show=groups` that the router takes apart. */
export function placeOf(to: string): { path: string; query: Record<string, string> } {
  const [path = "", search = ""] = to.split("?");
  return { path, query: Object.fromEntries(new URLSearchParams(search)) };
}
