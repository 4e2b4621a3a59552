/** How a score looks, and the words for it. */
import type { PulseState, SentimentPoint } from "../../api/types";
import { formatFixed } from "../../messages/catalogue";
import type { Tone } from "../../theme/status";

/** A score with one decimal, as people say it. */
export const scoreText = (score: number): string => formatFixed(Math.round(score * 10) / 10, 1);

/** Below the middle of the scale people do not feel well; from 3.5 they mostly do. */
export function scoreTone({ score, dropped }: Pick<SentimentPoint, "score" | "dropped">): Tone {
  if (score === null) return "neutral";
  if (dropped || score < 3) return "bad";
  return score < 3.5 ? "warn" : "good";
}

export const stateTone: Record<PulseState, Tone> = { draft: "neutral", open: "accent", closed: "good" };
