/** The cells of the coverage heat map: how a cell is judged, and which cells are lost when somebody leaves. */
import type { CoverageArea, CoverageCell, CoverageGroup, CoverageOverview, Covered } from "../../api/types";
import type { Tone } from "../../theme/status";

export interface PlacedCell {
  area: CoverageArea;
  group: CoverageGroup;
  cell: CoverageCell;
}

/** Enough everywhere, too few somewhere, or nobody for some process. */
export function cellTone({ short, ready }: CoverageCell): Tone {
  if (short === 0) return "good";
  return ready === 0 ? "bad" : "warn";
}

/** The message that says how well a cell is covered. */
export function cellState(cell: CoverageCell): "enough" | "few" | "nobody" {
  const tone = cellTone(cell);
  return tone === "good" ? "enough" : tone === "bad" ? "nobody" : "few";
}

export const cellPlace = (area: string, group: string): string => `${area}~${group}`;

/** All cells that are a risk area, area by area. */
export function placedCells({ areas, groups }: CoverageOverview): PlacedCell[] {
  return areas.flatMap((area) =>
    groups.flatMap((group, index) => {
      const cell = area.cells[index];
      return cell ? [{ area, group, cell }] : [];
    }),
  );
}

/** The cells that have more processes with too few trainers than before, by place. */
export function lostCells(
  before: CoverageOverview | undefined,
  after: CoverageOverview | undefined,
): Map<string, PlacedCell> {
  if (!before || !after) return new Map();
  const was = new Map(
    placedCells(before).map(({ area, group, cell }) => [cellPlace(area.id, group.id), cell.short]),
  );
  const lost = placedCells(after).filter(
    ({ area, group, cell }) => cell.short > (was.get(cellPlace(area.id, group.id)) ?? 0),
  );
  return new Map(lost.map((placed) => [cellPlace(placed.area.id, placed.group.id), placed]));
}

/** Cells with too few trainers: highest impact first, then those with nobody. */
export function shortCells(overview: CoverageOverview, least: number): PlacedCell[] {
  return placedCells(overview)
    .filter(({ cell }) => cell.short > 0 && cell.impact >= least)
    .sort(
      (one, other) =>
        other.cell.impact - one.cell.impact ||
        one.cell.ready - other.cell.ready ||
        other.group.people - one.group.people,
    );
}

/**
 * What may be said of single points of failure. Where nobody may train yet, or no impact is set, nobody can be the only one,
 * and that is no good news.
 */
export type SingleState = "some" | "none" | "nobody" | "no-impact";

export function singleState(points: number, { covered, of }: Covered): SingleState {
  if (points > 0) return "some";
  if (of === 0) return "no-impact";
  return covered > 0 ? "none" : "nobody";
}
