/** The sharing state in a few words, as the header shows it. Pure. */
import type { SharingMark, SharingProblem } from "../../api/types";
import { say, text } from "../../messages/catalogue";
import type { Tone } from "../../theme/status";
import { ago, lasting } from "./times";

/** Which sign stands beside the words. */
export type MarkSign = "laptop" | "waiting" | "removed" | "changes" | "shared";

export interface MarkLook {
  words: string;
  sign: MarkSign;
  tone: Tone;
}

/** How a sharing state looks at a time (milliseconds). Problems and conflicts have marks of their own beside it. */
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

function exchanging({ problem, waiting, last_shared }: SharingMark, now: number): MarkLook {
  if (waiting > 0)
    return { words: text("share-mark-changes", { count: waiting }), sign: "changes", tone: "accent" };
  if (last_shared)
    return {
      words: text("share-mark-shared", { ago: ago(last_shared, now) }),
      sign: "shared",
      tone: problem && isGrave(problem) ? "neutral" : "good",
    };
  return { words: text("share-mark-never"), sign: "changes", tone: "accent" };
}

/** Whether it keeps this laptop from sharing; else only somebody has to look at it. */
export function isGrave({ kind }: SharingProblem): boolean {
  return kind !== "clock" && kind !== "newcomer";
}

/** What is wrong, in a few words and at length; null where nothing is. */
export function problemOf(
  { problem }: SharingMark,
  now: number,
): { words: string; says: string; sign: "problem" | "newcomer"; tone: Tone } | null {
  if (!problem) return null;
  const { kind, since, message } = problem;
  const long = since ? lasting(since, now) : null;
  const words = text(`share-mark-problem-${kind}`, { long: long ? "yes" : "no", for: long ?? "" });
  const tone = kind === "newcomer" ? "accent" : kind === "not_admitted" || kind === "failed" ? "bad" : "warn";
  return { words, says: say(message), sign: kind === "newcomer" ? "newcomer" : "problem", tone };
}

/** Whether this laptop exchanges with others. */
export function exchanges({ mode }: Pick<SharingMark, "mode">): boolean {
  return mode === "folder" || mode === "hub";
}
