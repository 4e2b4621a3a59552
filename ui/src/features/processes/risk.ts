/** The rows and cells of the risk matrix. Pure. */
import type { ProcessRow, RiskAreaRow } from "../../api/types";
import { touchesScope } from "./tree";

export interface MatrixRow {
  id: string;
  title: string;
  code: string;
  /** Depth below the process area: 0 for the area itself. */
  inside: number;
  parent: string | null;
}

const cellKey = (process: string, group: string) => `${process}/${group}`;

/** Impacts by process and group. */
export function impacts(areas: readonly RiskAreaRow[]): ReadonlyMap<string, number> {
  return new Map(areas.map(({ process, group, impact }) => [cellKey(process, group), impact]));
}

/** The process areas in scope, and below them the processes that have an impact of their own or were asked for. */
export function matrixRows(
  rows: readonly ProcessRow[],
  areas: readonly RiskAreaRow[],
  asked: ReadonlySet<string>,
): MatrixRow[] {
  const own = new Set(areas.map(({ process }) => process));
  return rows
    .filter(
      (row) => own.has(row.id) || asked.has(row.id) || (row.level === "process_area" && touchesScope(row)),
    )
    .map((row) => ({
      id: row.id,
      title: row.title,
      code: row.code,
      inside: Math.max(0, row.depth - 1),
      parent: row.parent,
    }));
}

/** The impact of a cell: its own, else that of the nearest process above that has one. */
export function impactOf(
  process: string,
  group: string,
  set: ReadonlyMap<string, number>,
  parents: ReadonlyMap<string, string | null>,
): { impact: number | null; inherited: boolean } {
  const own = set.get(cellKey(process, group));
  if (own !== undefined) return { impact: own, inherited: false };
  let at = parents.get(process) ?? null;
  for (let steps = 0; at !== null && steps < 32; steps++) {
    const above = set.get(cellKey(at, group));
    if (above !== undefined) return { impact: above, inherited: true };
    at = parents.get(at) ?? null;
  }
  return { impact: null, inherited: false };
}

/** What a key does in a cell: an impact, none, or nothing that the matrix knows. */
export function typed(key: string): number | null | undefined {
  if (/^[1-5]$/.test(key)) return Number(key);
  return key === "Delete" || key === "Backspace" || key === "0" ? null : undefined;
}
