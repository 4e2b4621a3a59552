/** The heading of a table: sticky, each column sorted by its button. */
import { TableHeader, TableRow, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Column, Sort } from "./columns";
import { useTableStyles } from "./styles";

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  /** The box that selects all rows. */
  mark: ReactNode;
  /** The first column stays in view while the others scroll. */
  pinned?: boolean;
}

/** The order after pressing a heading: up, down, as it came. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

export function TableHead<Row>({ columns, sort, onSort, mark, pinned = false }: TableHeadProps<Row>) {
  const styles = useTableStyles();
  const tall = columns.some(({ onEnd }) => onEnd);
  return (
    <TableHeader className={styles.head}>
      <TableRow aria-rowindex={1} className={styles.headRow}>
        {mark ? (
          <th scope="col" className={styles.heading}>
            {mark}
          </th>
        ) : null}
        {columns.map((column, position) => {
          const here = sort?.column === column.id ? sort : null;
          const text = mergeClasses(styles.headingText, column.onEnd && styles.tallText);
          const align = styles[column.align ?? "start"];
          return (
            <th
              key={column.id}
              scope="col"
              title={column.hint}
              className={mergeClasses(
                styles.heading,
                align,
                tall && styles.tall,
                column.tight && styles.tight,
                pinned && position === 0 && styles.pinned,
              )}
              aria-sort={here ? (here.descending ? "descending" : "ascending") : undefined}
            >
              {(column.sortable ?? true) ? (
                <button
                  type="button"
                  className={mergeClasses(styles.sorter, column.onEnd && styles.tallSorter)}
                  onClick={() => onSort(nextSort(sort, column.id))}
                >
                  <span className={text}>{column.header}</span>
                  <span aria-hidden className={styles.arrow}>
                    {here ? (here.descending ? "↓" : "↑") : ""}
                  </span>
                </button>
              ) : (
                <span className={text}>{column.header}</span>
              )}
            </th>
          );
        })}
      </TableRow>
    </TableHeader>
  );
}
