/** How risk areas and entries of the log look. */
import type { Grade, LogKind, RiskOverview, RiskRow, RiskStanding } from "../../api/types";
import type { text } from "../../messages/catalogue";
import type { Tone } from "../../theme/status";

export const STANDINGS = [
  "late",
  "slipping",
  "unplanned",
  "on_track",
  "done",
] as const satisfies RiskStanding[];

export const standingTone: Record<RiskStanding, Tone> = {
  late: "bad",
  slipping: "warn",
  unplanned: "neutral",
  on_track: "good",
  done: "good",
};

export const standingSign: Record<RiskStanding, string> = {
  late: "✕",
  slipping: "!",
  unplanned: "?",
  on_track: "✓",
  done: "●",
};

/** An obstacle stands in the way. Not an arrow: those say better and worse. */
export const OBSTACLE = "⚑";

export const gradeTone: Record<Grade, Tone> = { high: "bad", medium: "warn", low: "neutral" };

export const LOG_KINDS = ["risk", "issue", "assumption", "dependency"] as const satisfies LogKind[];
export const isLogKind = (word: string): word is LogKind => LOG_KINDS.some((kind) => kind === word);

/** Points behind or ahead in words. */
export function behind(points: number | null, t: typeof text): string {
  if (points === null) return t("risk-behind-unknown");
  return t("risk-behind", { points: Math.abs(points), ahead: points < 0 ? "yes" : "no" });
}

/** How an area moved in the two weeks before: by slippage, which decides; by progress where nothing says when. */
export function movement(row: RiskRow, t: typeof text): string {
  const shift = t(`risk-shift-${row.shift}`);
  if (row.points === null || row.points_before === null) {
    return t("risk-moved", { shift, before: row.actual_before, after: row.actual });
  }
  return t("risk-moved-points", {
    shift,
    before: behind(row.points_before, t),
    after: behind(row.points, t),
    actual: row.actual,
  });
}

/** Areas that moved in the two weeks before: what got worse first, and of these what moved furthest. */
export function moved(overview: RiskOverview): RiskRow[] {
  const late = (points: number | null) => Math.max(points ?? 0, 0);
  const way = (row: RiskRow) =>
    Math.abs(late(row.points) - late(row.points_before)) || Math.abs(row.actual - row.actual_before);
  const of = (shift: RiskRow["shift"]) =>
    overview.rows.filter((row) => row.shift === shift).sort((one, other) => way(other) - way(one));
  return [...of("worsened"), ...of("improved")];
}
