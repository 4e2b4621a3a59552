/** How completion is judged and counted: states in order, shares, tones, and the rows behind a figure. */
import type { CompletionFigures, CompletionRow, CompletionState, Named } from "../../api/types";
import type { Tone } from "../../theme/status";

/** What a person's row can say, as the figures count it. */
export const STATES: readonly CompletionState[] = [
  "completed",
  "earlier_version",
  "alternative",
  "partly",
  "missed",
  "seated",
  "nothing",
];

/** Those who need a word by name: not simply completed, and not simply still to come. */
export const EXCEPTIONS: readonly CompletionState[] = ["partly", "missed", "alternative", "earlier_version"];

export const stateTone: Record<CompletionState, Tone> = {
  completed: "good",
  earlier_version: "good",
  alternative: "good",
  partly: "warn",
  missed: "bad",
  seated: "accent",
  nothing: "neutral",
};

/** A state, or several that are one figure on the screen. */
export type Shown = CompletionState | "need" | "trained" | "exceptions";

const MEMBERS: Record<"trained" | "exceptions", readonly CompletionState[]> = {
  trained: ["completed", "earlier_version", "alternative"],
  exceptions: EXCEPTIONS,
};

/** The states that a figure adds up; all of them for the need. */
export function statesOf(shown: Shown): readonly CompletionState[] {
  if (shown === "need") return STATES;
  return shown === "trained" || shown === "exceptions" ? MEMBERS[shown] : [shown];
}

export function isShown(name: string): name is Shown {
  return (
    name === "need" || name === "trained" || name === "exceptions" || STATES.some((state) => state === name)
  );
}

export const countOf = (figures: CompletionFigures, shown: Shown): number =>
  shown === "need" ? figures.need : statesOf(shown).reduce((sum, state) => sum + figures[state], 0);

/** Completed, also in an earlier version or by an alternative route. */
export const trained = (figures: CompletionFigures): number => countOf(figures, "trained");

export type Judged = "all" | "seated" | "some" | "few";

/** All trained; the rest has seats; at least half trained or seated; fewer. */
export function judged(figures: CompletionFigures): Judged {
  const done = trained(figures);
  if (done >= figures.need) return "all";
  const covered = done + figures.seated;
  if (covered >= figures.need) return "seated";
  return covered * 2 >= figures.need ? "some" : "few";
}

export const judgedTone: Record<Judged, Tone> = { all: "good", seated: "accent", some: "warn", few: "bad" };
export const judgedSign: Record<Judged, string> = { all: "✓", seated: "›", some: "!", few: "✕" };

/** A group with its cells, in the order of the modules. */
export interface MapRow {
  group: Named;
  cells: (CompletionRow | null)[];
}

/** The rows as a map of groups and modules, both in the order of the answer. */
export function asMap(rows: readonly CompletionRow[]): { modules: Named[]; groups: MapRow[] } {
  const byName = (one: Named, other: Named) =>
    one.name.localeCompare(other.name, undefined, { numeric: true });
  const modules = [...new Map(rows.map(({ module }) => [module.id, module])).values()].sort(byName);
  const cells = new Map(rows.map((row) => [`${row.group.id}~${row.module.id}`, row]));
  const groups = [...new Map(rows.map(({ group }) => [group.id, group])).values()];
  return {
    modules,
    groups: groups.map((group) => ({
      group,
      cells: modules.map((module) => cells.get(`${group.id}~${module.id}`) ?? null),
    })),
  };
}

/** What is open at the side, as it stands in the address: `total~trained`, or `<group>~<module>~missed`. */
export interface Opened {
  /** Null for the total. */
  place: { group: string; module: string } | null;
  shown: Shown;
}

export function readOpened(address: string): Opened | null {
  const parts = address.split("~");
  const shown = parts[parts.length - 1] ?? "";
  if (!isShown(shown)) return null;
  const [group, module] = parts;
  if (parts.length === 2) return { place: null, shown };
  return parts.length === 3 && group && module ? { place: { group, module }, shown } : null;
}

export const writeOpened = ({ place, shown }: Opened): string =>
  place ? `${place.group}~${place.module}~${shown}` : `total~${shown}`;
