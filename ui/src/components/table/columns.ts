/** What a table shows: its columns, and how their values are compared and searched. */
import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Row as TableRowOf,
} from "@tanstack/react-table";
import type { ReactNode } from "react";
import { folded, wordsIn } from "../folded";

export type Value = string | number | null | undefined;

export interface Column<Row> {
  id: string;
  /** The heading, already worded. */
  header: string;
  /** More about the column, shown when pointing at its heading. */
  hint?: string;
  /** What the column sorts and is searched by; absent values sort last. */
  value: (row: Row) => Value;
  /** What it shows, when that is more than the value. */
  cell?: (row: Row) => ReactNode;
  /** Pixels; a column without takes a share of what is left, at least {@link SHARE}. */
  width?: number;
  /** How narrow it may become before the table scrolls sideways; its width where nothing is said. */
  least?: number;
  /** Quiet words, for columns that only place the row. */
  muted?: boolean;
  align?: "start" | "center" | "end";
  /** The heading stands on end, for the many narrow columns of a heat map. */
  onEnd?: boolean;
  /** Little room beside the content, for the cells of a heat map. */
  tight?: boolean;
  /** False for columns without a meaningful order. */
  sortable?: boolean;
}

export interface Sort {
  column: string;
  descending: boolean;
}

/** The least width of a column that shares the room left. */
export const SHARE = 120;

/**
 * The width of each column in so much room, before a share of what is left: as asked, and where that is too much each gives
 * way as far as it may, all by the same part of what they can give. Absent for columns that share what is left.
 */
export function widthsIn<Row>(
  columns: readonly Pick<Column<Row>, "width" | "least">[],
  room: number,
): (number | undefined)[] {
  const wanted = columns.reduce((sum, { width }) => sum + (width ?? SHARE), 0);
  const gives = ({ width, least }: Pick<Column<Row>, "width" | "least">) =>
    Math.max(0, (width ?? SHARE) - (least ?? width ?? SHARE));
  const most = columns.reduce((sum, column) => sum + gives(column), 0);
  const part = room > 0 && most > 0 ? Math.min(1, Math.max(0, wanted - room) / most) : 0;
  return columns.map((column) => {
    if (column.width === undefined && part === 0) return undefined;
    return (column.width ?? SHARE) - Math.ceil(gives(column) * part);
  });
}

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
export type Features = typeof features;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Orders two values: numbers by size, words as people do. Absent values are dealt with by the table. */
export function compare(one: unknown, other: unknown): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(asText(one), asText(other));
}

function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The columns as TanStack Table takes them. */
export function definitions<Row extends object>(columns: readonly Column<Row>[]): ColumnDef<Features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row: Row) => column.value(row) ?? undefined,
    header: column.header,
    enableSorting: column.sortable ?? true,
    sortUndefined: "last" as const,
    sortFn: (one: TableRowOf<Features, Row>, other: TableRowOf<Features, Row>, id: string) =>
      compare(one.getValue(id), other.getValue(id)),
  }));
}

/** The rows in which every typed word occurs in some column. */
export function matching<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  typed: string,
): readonly Row[] {
  const words = wordsIn(typed);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = folded(columns.map((column) => asText(column.value(row))).join("\n"));
    return words.every((word) => text.includes(word));
  });
}
