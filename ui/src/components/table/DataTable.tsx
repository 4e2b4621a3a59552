/**
 * A table of any length: sorted, searched, moved through with the keyboard; only the rows in view are drawn.
 *
 * Owns order, search, focus and selection marks. Deliberately fetches nothing: rows come from the screen.
 */
import { Checkbox, Table, TableBody, TableCell, TableRow, mergeClasses } from "@fluentui/react-components";
import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { runsFromRight } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { InGrid } from "../gridContext";
import { RowsSkeleton } from "../Skeletons";
import { useRoom } from "../useRoom";
import { definitions, features, matching, SHARE, widthsIn, type Column, type Sort } from "./columns";
import { TableHead } from "./TableHead";
import { ROW_HEIGHT, TALL_HEADING, useTableStyles } from "./styles";
import { useGridFocus } from "./useGridFocus";
import { useMoreBeside } from "./useMoreBeside";

export interface DataTableProps<Row extends object> {
  /** What the table lists, for screen readers. */
  label: string;
  /** Undefined while the rows are on their way: a skeleton is shown. */
  rows: readonly Row[] | undefined;
  /** Keep the columns in a `useMemo` or outside of the component. */
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** Enter or a click on a row. */
  onOpen?: (row: Row) => void;
  /** Shown when there are no rows at all: an `EmptyState`. */
  empty: ReactNode;
  /** Words that a row must contain (from a `SearchField`). */
  filter?: string;
  /** The order at first. */
  sort?: Sort;
  /** Rows that can be picked for a bulk change. */
  selection?: {
    ids: ReadonlySet<string>;
    onChange: (ids: Set<string>) => void;
    labelOf: (row: Row) => string;
  };
  /** Rows that come in portions: order and search are then the program's. */
  remote?: { total: number; loadMore: () => void; onSort: (sort: Sort | null) => void };
  /** The row to mark as current, such as the one shown beside the table. */
  current?: string | null;
  /** The first column (with a width) stays in view while many others scroll sideways. */
  pinFirst?: boolean;
  /** Cells whose content has its own height (26 px otherwise). */
  rowHeight?: number;
}

/** Below this many rows all are drawn, so that the browser's own search and screen readers see them. */
const DRAW_ALL = 80;
/** Width of the boxes that pick rows. */
const MARK = 32;

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const t = useText();
  const { rows, columns, filter = "", empty } = props;
  const shown = useMemo(
    () => (props.remote ? rows : rows && matching(rows, columns, filter)),
    [props.remote, rows, columns, filter],
  );
  const styles = useTableStyles();
  if (!rows || !shown) return <RowsSkeleton />;
  if (rows.length === 0 && !filter) return <>{empty}</>;
  if (shown.length === 0) {
    return (
      <p className={styles.nothing} role="status">
        {t("table-nothing-matches", { text: filter })}
      </p>
    );
  }
  return <Grid {...props} rows={shown} />;
}

function Grid<Row extends object>(props: DataTableProps<Row> & { rows: readonly Row[] }) {
  const { label, rows, columns, rowId, onOpen, selection, remote, current, rowHeight = ROW_HEIGHT } = props;
  const pinned = props.pinFirst ?? false;
  const styles = useTableStyles();
  const t = useText();
  const scroll = useRef<HTMLDivElement>(null);
  useMoreBeside(scroll);
  const room = useRoom(scroll).width;
  const [sort, setSort] = useState<Sort | null>(props.sort ?? null);
  const defined = useMemo(() => definitions(columns), [columns]);
  const sorting = useMemo(() => (sort ? [{ id: sort.column, desc: sort.descending }] : []), [sort]);
  const table = useTable({
    features,
    columns: defined,
    data: rows,
    getRowId: rowId,
    state: { sorting },
    manualSorting: remote !== undefined,
  });
  const ordered = table.getRowModel().rows;
  // The functions of the virtualizer must not be memoized; there is no compiler here that would.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: ordered.length > DRAW_ALL,
    // The sticky heading covers the first pixels.
    scrollPaddingStart: (columns.some(({ onEnd }) => onEnd) ? TALL_HEADING : ROW_HEIGHT) + 6,
  });
  const drawn =
    ordered.length > DRAW_ALL
      ? virtualizer.getVirtualItems()
      : ordered.map((_, index) => ({ index, start: 0, end: 0 }));
  const above = ordered.length > DRAW_ALL ? (drawn[0]?.start ?? 0) : 0;
  const below =
    ordered.length > DRAW_ALL ? virtualizer.getTotalSize() - (drawn[drawn.length - 1]?.end ?? 0) : 0;

  const lastDrawn = drawn[drawn.length - 1]?.index ?? 0;
  const wantsMore = remote !== undefined && rows.length < remote.total && lastDrawn > rows.length - 30;
  const loadMore = remote?.loadMore;
  useEffect(() => {
    if (wantsMore) loadMore?.();
  }, [wantsMore, loadMore, rows.length]);

  const toggle = (id: string) => {
    if (!selection) return;
    const next = new Set(selection.ids);
    if (!next.delete(id)) next.add(id);
    selection.onChange(next);
  };
  const marks = selection ? 1 : 0;
  const { place, onKeyDown, onFocus } = useGridFocus({
    rows: ordered.length,
    columns: columns.length + marks,
    page: Math.max(1, Math.floor((scroll.current?.clientHeight || 520) / rowHeight) - 1),
    container: scroll,
    reveal: (row) =>
      ordered.length > DRAW_ALL ? virtualizer.scrollToIndex(row, { align: "auto" }) : undefined,
    onOpen: (row) => {
      const found = ordered[row];
      if (found) onOpen?.(found.original);
    },
    onToggle: selection ? (row) => toggle(ordered[row]?.id ?? "") : undefined,
    onAll: selection ? () => selection.onChange(new Set(ordered.map(({ id }) => id))) : undefined,
  });
  const onSort = (next: Sort | null) => {
    setSort(next);
    remote?.onSort(next);
  };
  const widths = widthsIn(columns, room - marks * MARK);
  const least = widths.reduce<number>((sum, width) => sum + (width ?? SHARE), marks * MARK);

  return (
    <InGrid.Provider value>
      {/* The rows inside take the focus; the grid hears their keys. */}
      <div
        ref={scroll}
        className={styles.scroll}
        style={pinned ? { scrollPaddingInlineStart: `${widths[0] ?? 0}px` } : undefined}
      >
        <Table
          role="grid"
          size="extra-small"
          aria-label={label}
          aria-rowcount={(remote?.total ?? ordered.length) + 1}
          aria-multiselectable={selection ? true : undefined}
          className={styles.table}
          style={{ minWidth: `${least}px` }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <colgroup>
            {selection ? <col style={{ width: `${MARK}px` }} /> : null}
            {columns.map(({ id }, position) => (
              <col key={id} style={widths[position] ? { width: `${widths[position]}px` } : undefined} />
            ))}
          </colgroup>
          <TableHead
            columns={columns}
            sort={sort}
            onSort={onSort}
            pinned={pinned}
            mark={
              selection ? (
                <Checkbox
                  size="medium"
                  className={styles.check}
                  aria-label={t("table-select-all")}
                  checked={
                    selection.ids.size === 0
                      ? false
                      : ordered.every(({ id }) => selection.ids.has(id))
                        ? true
                        : "mixed"
                  }
                  onChange={(_, { checked }) =>
                    selection.onChange(new Set(checked === true ? ordered.map(({ id }) => id) : []))
                  }
                />
              ) : null
            }
          />
          <TableBody>
            {above > 0 ? <tr aria-hidden style={{ height: `${above}px` }} /> : null}
            {drawn.map(({ index }) => {
              const row = ordered[index];
              if (!row) return null;
              return (
                <TableRow
                  key={row.id}
                  data-row={index}
                  aria-rowindex={index + 2}
                  aria-selected={selection ? selection.ids.has(row.id) : undefined}
                  aria-current={current === row.id ? "true" : undefined}
                  tabIndex={place.row === index && place.column < 0 ? 0 : -1}
                  className={mergeClasses(
                    styles.row,
                    onOpen && styles.opens,
                    (current === row.id || selection?.ids.has(row.id)) && styles.current,
                  )}
                  style={{ height: `${rowHeight}px` }}
                  onClick={(event: MouseEvent<HTMLElement>) => {
                    if (!(event.target as HTMLElement).closest("button, a, input, label"))
                      onOpen?.(row.original);
                  }}
                >
                  {selection ? (
                    <TableCell data-column={0} className={styles.cell} role="gridcell">
                      <Checkbox
                        className={styles.check}
                        tabIndex={-1}
                        aria-label={t("table-select", { name: selection.labelOf(row.original) })}
                        checked={selection.ids.has(row.id)}
                        onChange={() => toggle(row.id)}
                      />
                    </TableCell>
                  ) : null}
                  {columns.map((column, position) => (
                    <TableCell
                      key={column.id}
                      role="gridcell"
                      data-column={position + marks}
                      tabIndex={-1}
                      className={mergeClasses(
                        styles.cell,
                        styles[column.align ?? "start"],
                        column.muted && styles.muted,
                        column.tight && styles.tight,
                        pinned && position === 0 && styles.pinned,
                      )}
                    >
                      {shownIn(column, row.original)}
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
            {below > 0 ? <tr aria-hidden style={{ height: `${below}px` }} /> : null}
          </TableBody>
        </Table>
      </div>
    </InGrid.Provider>
  );
}

function shownIn<Row>(column: Column<Row>, row: Row): ReactNode {
  if (column.cell) return column.cell(row);
  const value = column.value(row);
  if (value === null || value === undefined || value === "") return "–";
  // A name that runs from the right keeps its own order, and leaves that of what stands beside it alone.
  return typeof value === "string" && runsFromRight(value) ? <bdi>{value}</bdi> : value;
}
