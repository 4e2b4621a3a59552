/** The figures of the seats, and which of them is open at the side. */
import type { SeatPlace, SeatRow } from "../../api/types";

export const PLACES: readonly SeatPlace[] = ["missing", "waiting", "seated", "trained"];

/** A figure that people stand behind. */
export type SeatFigure = SeatPlace | "need";

export const sumOf = (rows: readonly SeatRow[], figure: SeatFigure): number =>
  rows.reduce((sum, row) => sum + row[figure], 0);

/** What is open, as it stands in the address: `total~missing`, or `<group>~<module>~missing`. */
export interface Behind {
  /** Null for the total. */
  row: { group: string; module: string } | null;
  figure: SeatFigure;
}

export function readBehind(address: string): Behind | null {
  const parts = address.split("~");
  const last = parts[parts.length - 1];
  const figure = last === "need" ? last : PLACES.find((place) => place === last);
  if (!figure) return null;
  const [group, module] = parts;
  if (parts.length === 2) return { row: null, figure };
  return parts.length === 3 && group && module ? { row: { group, module }, figure } : null;
}

export const writeBehind = ({ row, figure }: Behind): string =>
  row ? `${row.group}~${row.module}~${figure}` : `total~${figure}`;
