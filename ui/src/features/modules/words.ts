/** Small facts of training content in words: states, lengths of time, sizes of files. */
import type { Delivery, MaterialKind, MaterialState } from "../../api/types";
import { formatNumber, text } from "../../messages/catalogue";
import type { Tone } from "../../theme/status";

export const DELIVERIES: readonly Delivery[] = ["in_person", "virtual_live", "self_paced", "blended"];

export const KINDS: readonly MaterialKind[] = [
  "document",
  "slides",
  "video",
  "quick_reference",
  "exercise_script",
  "link",
];

export const STATES: readonly MaterialState[] = [
  "draft",
  "expert_review",
  "update",
  "owner_approval",
  "approved",
  "outdated",
];

export const stateTone: Record<MaterialState, Tone> = {
  draft: "neutral",
  expert_review: "accent",
  update: "warn",
  owner_approval: "accent",
  approved: "good",
  outdated: "bad",
};

/** Bytes in the largest unit that keeps the number above one. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return text("modules-size-bytes", { size: formatNumber(bytes) });
  if (bytes < 1_000_000) return text("modules-size-kb", { size: formatNumber(bytes / 1000) });
  return text("modules-size-mb", { size: formatNumber(bytes / 1_000_000) });
}

/** Seconds as `m:ss`. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const LONGEST = 24 * 3600;

/** Reads `m:ss`, or whole minutes; null when it is neither, nothing, or longer than a day. */
export function readClock(typed: string): number | null {
  const parts = /^\s*(\d{1,4})(?:\s*[:.]\s*([0-5]\d))?\s*$/.exec(typed);
  if (!parts) return null;
  const seconds = Number(parts[1]) * 60 + Number(parts[2] ?? 0);
  return seconds > 0 && seconds <= LONGEST ? seconds : null;
}

/** A whole number as typed; null when nothing is there. What is too much is left to the program to refuse. */
export function whole(typed: string): number | null {
  const digits = typed.replace(/\D/g, "");
  return digits === "" ? null : Number(digits.slice(0, 7));
}
