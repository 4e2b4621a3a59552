/** The catalogue as rows of a tree: what is visible, what a branch's mark says, where a key leads. Pure. */
import type { ProcessRow } from "../../api/types";

/** All of a branch in scope, nothing of it, or some. */
export type Mark = true | false | "mixed";

export function markOf({ scope, below, below_in_scope: inside }: ProcessRow): Mark {
  if (below === 0) return scope === "in";
  if (inside === 0) return scope === "in" ? "mixed" : false;
  return inside === below ? true : "mixed";
}

/** Whether something of the branch is in scope. */
export function touchesScope(row: ProcessRow): boolean {
  return row.scope === "in" || row.below_in_scope > 0;
}

export interface Shown {
  row: ProcessRow;
  expanded: boolean | undefined;
}

/** The rows that pass, with everything above them, so that each is seen in its place. */
function withParents(rows: readonly ProcessRow[], passes: (row: ProcessRow) => boolean): Set<string> {
  const kept = new Set<string>();
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    if (!passes(row)) continue;
    let at: ProcessRow | undefined = row;
    while (at && !kept.has(at.id)) {
      kept.add(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
  }
  return kept;
}

/** The rows in view: below expanded ones, or those that a search finds. */
export function visible(
  rows: readonly ProcessRow[],
  expanded: ReadonlySet<string>,
  filter: string,
  onlyInScope: boolean,
): Shown[] {
  const words = filter.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ title, code }: ProcessRow) => {
    const text = `${code} ${title}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  const inScope = (row: ProcessRow) => !onlyInScope || touchesScope(row);
  const searching = words.length > 0;
  const kept = searching
    ? withParents(rows, (row) => inScope(row) && fits(row))
    : onlyInScope
      ? withParents(rows, inScope)
      : null;
  const shown: Shown[] = [];
  let closedAt = Infinity;
  for (const row of rows) {
    if (row.depth > closedAt) continue;
    closedAt = Infinity;
    if (kept && !kept.has(row.id)) continue;
    const open = row.below > 0 ? searching || expanded.has(row.id) : undefined;
    if (open === false) closedAt = row.depth;
    shown.push({ row, expanded: open });
  }
  return shown;
}

/** What a key does in the tree. */
export type Step =
  { kind: "go"; to: number } | { kind: "expand" | "collapse" | "open" | "toggle"; at: number };

/** Where a key leads; null when the key is not for the tree. */
export function step(key: string, at: number, shown: readonly Shown[], page: number): Step | null {
  const here = shown[at];
  const last = shown.length - 1;
  if (!here) return null;
  const go = (to: number): Step => ({ kind: "go", to: Math.max(0, Math.min(last, to)) });
  switch (key) {
    case "ArrowDown":
      return go(at + 1);
    case "ArrowUp":
      return go(at - 1);
    case "PageDown":
      return go(at + page);
    case "PageUp":
      return go(at - page);
    case "Home":
      return go(0);
    case "End":
      return go(last);
    case "ArrowRight":
      if (here.expanded === undefined) return null;
      return here.expanded ? go(at + 1) : { kind: "expand", at };
    case "ArrowLeft":
      if (here.expanded) return { kind: "collapse", at };
      return go(above(at, shown));
    case "Enter":
      return { kind: "open", at };
    case " ":
      return { kind: "toggle", at };
    default:
      return null;
  }
}

function above(at: number, shown: readonly Shown[]): number {
  const parent = shown[at]?.row.parent;
  for (let row = at - 1; row >= 0; row--) if (shown[row]?.row.id === parent) return row;
  return at;
}
