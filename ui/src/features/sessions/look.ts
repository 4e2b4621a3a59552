/** How a session looks wherever it is drawn: its tone and its sign, and what the signs mean. */
import type { FindingWeight, SessionRow } from "../../api/types";
import type { Tone } from "../../theme/status";

/** What there is to say of a session at one look, the most pressing first. */
export type Standing = "cancelled" | "closed" | "running" | "to_close" | "scheduled";

export function standingOf({ state, running, to_close }: SessionRow): Standing {
  if (state === "cancelled") return "cancelled";
  if (state === "closed") return "closed";
  // A session that was begun and is over no longer runs: it waits to be closed.
  if (to_close) return "to_close";
  return running ? "running" : "scheduled";
}

export const standingTone: Record<Standing, Tone> = {
  cancelled: "neutral",
  closed: "good",
  running: "accent",
  to_close: "warn",
  scheduled: "accent",
};

/** Colour never stands alone. A session that is simply planned needs no sign. */
export const standingSign: Record<Standing, string> = {
  cancelled: "✕",
  closed: "✓",
  running: "●",
  to_close: "◷",
  scheduled: "",
};

/** The standings that have a sign, in the order of the line that explains them. */
export const SIGNED = ["running", "to_close", "closed", "cancelled"] as const satisfies readonly Standing[];

/** The checks found something. */
export const FOUND = "⚠";

export const weightTone: Record<FindingWeight, Tone> = { serious: "bad", warning: "warn", note: "neutral" };
export const weightSign: Record<FindingWeight, string> = { serious: "✕", warning: "⚠", note: "i" };
