/**
 * What a colour means here: tones, as tokens of every theme, each with a contrast of at least 4.5:1 between text and ground.
 * Colour never stands alone: `components/StatusBadge` and `components/HeatCell` add an icon or text.
 */

import type { GateState, Status } from "../api/types";

export type Tone = "good" | "warn" | "bad" | "neutral" | "accent";

/** The tone of a count of what is wrong: that nothing is, is good only where something was looked at. */
export const faultTone = (faults: number, lookedAt: number, tone: "bad" | "warn"): Tone =>
  faults > 0 ? tone : lookedAt > 0 ? "good" : "neutral";

type Token = `status${Capitalize<Tone>}${"Ground" | "Text"}`;
export type StatusTokens = Record<Token, string>;

export const statusTokens: Record<"light" | "dark" | "contrast", StatusTokens> = {
  light: {
    statusGoodGround: "#e2f3e8",
    statusGoodText: "#0a6b34",
    statusWarnGround: "#fff0d6",
    statusWarnText: "#805200",
    statusBadGround: "#fde4e6",
    statusBadText: "#b10e1c",
    statusNeutralGround: "#f0f0f2",
    statusNeutralText: "#5f6167",
    statusAccentGround: "#ebf3fc",
    statusAccentText: "#0f5ea8",
  },
  dark: {
    statusGoodGround: "#143d26",
    statusGoodText: "#8ce0ab",
    statusWarnGround: "#46320a",
    statusWarnText: "#f7cf85",
    statusBadGround: "#541a20",
    statusBadText: "#ffb3b9",
    statusNeutralGround: "#36373a",
    statusNeutralText: "#c3c4c9",
    statusAccentGround: "#0f2f4d",
    statusAccentText: "#9ccbf7",
  },
  contrast: {
    statusGoodGround: "#000000",
    statusGoodText: "#3ff23f",
    statusWarnGround: "#000000",
    statusWarnText: "#ffff00",
    statusBadGround: "#000000",
    statusBadText: "#ff9e9e",
    statusNeutralGround: "#000000",
    statusNeutralText: "#ffffff",
    statusAccentGround: "#000000",
    statusAccentText: "#1aebff",
  },
};

/** The CSS variable of a token, for `makeStyles`. */
export const statusVar = (token: Token): string => `var(--${token})`;

/** Ground and text of each tone, for `makeStyles`. */
export const toneStyles: Record<Tone, { backgroundColor: string; color: string }> = {
  good: { backgroundColor: statusVar("statusGoodGround"), color: statusVar("statusGoodText") },
  warn: { backgroundColor: statusVar("statusWarnGround"), color: statusVar("statusWarnText") },
  bad: { backgroundColor: statusVar("statusBadGround"), color: statusVar("statusBadText") },
  neutral: { backgroundColor: statusVar("statusNeutralGround"), color: statusVar("statusNeutralText") },
  accent: { backgroundColor: statusVar("statusAccentGround"), color: statusVar("statusAccentText") },
};

export const readinessTone: Record<Status, Tone> = {
  ready: "good",
  conditional: "warn",
  in_progress: "warn",
  not_started: "neutral",
  lapsed: "bad",
};

/** The state of one gate of one superuser. */
export const gateTone: Record<GateState, Tone> = {
  met: "good",
  waived: "warn",
  partial: "warn",
  missing: "neutral",
  failed: "bad",
  lapsed: "bad",
};
