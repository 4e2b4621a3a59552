/** How a score looks, and the words for it. */
import type { PulseState, SentimentPoint } from "../../api/types";
import { formatFixed } from "../../messages/catalogue";
import type { Tone } from "../../theme/status";

/** A score in tenths, as it is shown: what looks equal has one colour and no change. */
const tenths = (score: number): number => Math.round(score * 10);

/** A score with one decimal, as people say it. */
export const scoreText = (score: number): string => formatFixed(tenths(score) / 10, 1);

/** Below the middle of the scale people do not feel well; from 3.5 they mostly do. Judged as shown. */
export function scoreTone({ score, dropped }: Pick<SentimentPoint, "score" | "dropped">): Tone {
  if (score === null) return "neutral";
  if (dropped || tenths(score) < 30) return "bad";
  return tenths(score) < 35 ? "warn" : "good";
}

/** How a score differs from the one before, as both are shown, such as `+0.3`; null where they look equal. */
export function changeText(now: number, before: number): string | null {
  const change = tenths(now) - tenths(before);
  return change === 0 ? null : (change > 0 ? "+" : "") + formatFixed(change / 10, 1);
}

export const stateTone: Record<PulseState, Tone> = { draft: "neutral", open: "accent", closed: "good" };
