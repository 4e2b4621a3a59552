/** The kinds of milestones, in the order of a project. */
import type { MilestoneKind } from "../../api/types";

export const KINDS: readonly MilestoneKind[] = [
  "code_complete",
  "uat",
  "cutover",
  "hypercare_end",
  "release_wave",
  "other",
];

export function isMilestoneKind(word: string): word is MilestoneKind {
  return KINDS.some((kind) => kind === word);
}
