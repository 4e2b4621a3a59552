/** The sharing state in a few words, as the header shows it. Pure. */
import type { SharingMark } from "../../api/types";
import { text } from "../../messages/catalogue";
import type { Tone } from "../../theme/status";
import { ago } from "./times";

/** Which sign stands beside the words. */
export type MarkSign = "laptop" | "waiting" | "removed" | "problem" | "changes" | "shared";

export interface MarkLook {
  words: string;
  sign: MarkSign;
  tone: Tone;
}

/** How a sharing state looks at a time (milliseconds). What needs a look goes before what only waits. */
export function lookOf(mark: SharingMark, now: number): MarkLook {
  switch (mark.mode) {
    case "alone":
      return { words: text("header-sharing-alone"), sign: "laptop", tone: "neutral" };
    case "joining":
      return { words: text("share-mark-joining"), sign: "waiting", tone: "warn" };
    case "removed":
      return { words: text("share-mark-removed"), sign: "removed", tone: "bad" };
    case "folder":
    case "hub":
      return exchanging(mark, now);
  }
}

function exchanging({ attention, conflicts, waiting, last_shared }: SharingMark, now: number): MarkLook {
  // Conflicts have a badge of their own beside this one.
  if (attention && conflicts === 0)
    return { words: text("share-mark-attention"), sign: "problem", tone: "warn" };
  if (waiting > 0)
    return { words: text("share-mark-changes", { count: waiting }), sign: "changes", tone: "accent" };
  if (last_shared)
    return { words: text("share-mark-shared", { ago: ago(last_shared, now) }), sign: "shared", tone: "good" };
  return { words: text("share-mark-never"), sign: "changes", tone: "accent" };
}

/** Whether this laptop exchanges with others. */
export function exchanges({ mode }: Pick<SharingMark, "mode">): boolean {
  return mode === "folder" || mode === "hub";
}
