/** The gates in their order, and what a gate of a superuser is called in full. */
import type { GateCell, GateKind, SuperuserRow } from "../../api/types";
import { say, text } from "../../messages/catalogue";

export const GATES: readonly GateKind[] = [
  "knowledge",
  "shadowing",
  "facilitation",
  "content",
  "environment",
  "commitment",
  "sign_off",
];

/** The gates that any of the superusers is asked for, in order. */
export function askedGates(rows: readonly SuperuserRow[]): GateKind[] {
  const asked = new Set(rows.flatMap(({ gates }) => gates.map(({ gate }) => gate)));
  return GATES.filter((gate) => asked.has(gate));
}

/** The whole fact of a cell, such as "Ida Berg, Shadowing: Partly met". */
export function cellFact(name: string, { gate, state }: Pick<GateCell, "gate" | "state">): string {
  return text("readiness-cell", { name, gate: text(`gate-${gate}`), state: text(`gate-state-${state}`) });
}

/** A cell in plain words, for the table without colours. */
export function cellWords({ state, cell }: GateCell): string {
  const shown = say(cell);
  const named = text(`gate-state-${state}`);
  const more = /\p{L}|\d/u.test(shown) && shown.toLowerCase() !== named.toLowerCase();
  return more ? text("readiness-cell-plain", { state: named, cell: shown }) : named;
}

/** The place of a cell in the address. */
export const evidencePlace = (superuser: string, gate: GateKind): string => `${superuser}~${gate}`;

/** Reads the place of a cell from the address. */
export function readEvidencePlace(place: string): { superuser: string; gate: GateKind } | null {
  const [superuser = "", named = ""] = place.split("~");
  const gate = GATES.find((one) => one === named);
  return superuser && gate ? { superuser, gate } : null;
}
