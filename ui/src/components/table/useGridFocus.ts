/**
 * Moving through a table with the keyboard: one tab stop, arrows between rows, right and left into and out of cells.
 *
 * Owns where the focus is. Deliberately opens nothing itself.
 */
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { isSelectAll } from "../../shortcuts/shortcuts";

/** A row, and a cell in it; column -1 is the row itself. */
export interface GridPlace {
  row: number;
  column: number;
}

interface GridFocus {
  rows: number;
  columns: number;
  /** Rows that fit in the window, for Page Up and Page Down. */
  page: number;
  container: RefObject<HTMLElement | null>;
  /** Brings a row that is not drawn yet into view. */
  reveal: (row: number) => void;
  onOpen: (row: number) => void;
  onToggle?: ((row: number) => void) | undefined;
  /** Picks all rows. */
  onAll?: (() => void) | undefined;
}

/** Where a key leads from a place; null when the key is not for the table. */
export function nextPlace(
  key: string,
  ctrl: boolean,
  at: GridPlace,
  rows: number,
  columns: number,
  page: number,
): GridPlace | null {
  const last = rows - 1;
  const row = (to: number): GridPlace => ({ row: Math.max(0, Math.min(last, to)), column: at.column });
  switch (key) {
    case "ArrowDown":
      return row(at.row + 1);
    case "ArrowUp":
      return row(at.row - 1);
    case "PageDown":
      return row(at.row + page);
    case "PageUp":
      return row(at.row - page);
    case "Home":
      return ctrl || at.column < 0 ? row(0) : { ...at, column: 0 };
    case "End":
      return ctrl || at.column < 0 ? row(last) : { ...at, column: columns - 1 };
    case "ArrowRight":
      return { ...at, column: Math.min(columns - 1, at.column + 1) };
    case "ArrowLeft":
      return { ...at, column: Math.max(-1, at.column - 1) };
    default:
      return null;
  }
}

const FOCUSABLE = "button, a[href], input, [tabindex]";

function focusPlace(container: HTMLElement, { row, column }: GridPlace): boolean {
  const found = container.querySelector<HTMLElement>(`[data-row="${row}"]`);
  if (!found) return false;
  if (column < 0) found.focus();
  else {
    const cell = found.querySelector<HTMLElement>(`[data-column="${column}"]`);
    (cell?.querySelector<HTMLElement>(FOCUSABLE) ?? cell)?.focus();
  }
  return true;
}

export function useGridFocus(grid: GridFocus) {
  const { rows, columns, page, container, reveal, onOpen, onToggle, onAll } = grid;
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: -1 });
  const wanted = useRef<GridPlace | null>(null);
  const at = { row: Math.max(0, Math.min(rows - 1, place.row)), column: place.column };

  // A row far away is drawn only after scrolling; the focus follows as soon as it is there.
  useEffect(() => {
    if (wanted.current && container.current && focusPlace(container.current, wanted.current))
      wanted.current = null;
  });

  const go = (to: GridPlace) => {
    wanted.current = to;
    setPlace(to);
    reveal(to.row);
    if (container.current && focusPlace(container.current, to)) wanted.current = null;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target instanceof HTMLInputElement && target.type !== "checkbox") return;
    if (event.altKey) return;
    const onRow = target.hasAttribute("data-row");
    const all = isSelectAll(event.nativeEvent);
    if (event.metaKey && !all) return;
    if (all) onAll?.();
    else if (event.key === "Enter" && onRow) onOpen(at.row);
    else if (event.key === " " && onRow && onToggle) onToggle(at.row);
    else {
      const to = nextPlace(event.key, event.ctrlKey, at, rows, columns, page);
      if (!to) return;
      go(to);
    }
    event.preventDefault();
  };

  // Clicking or tabbing somewhere in the table moves the one tab stop there.
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const target = event.target;
    const row = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
    if (row === undefined) return;
    const column = target.hasAttribute("data-row")
      ? undefined
      : target.closest<HTMLElement>("[data-column]")?.dataset["column"];
    const next = { row: Number(row), column: column === undefined ? -1 : Number(column) };
    if (next.row !== at.row || next.column !== at.column) setPlace(next);
  };

  return { place: at, onKeyDown, onFocus };
}
