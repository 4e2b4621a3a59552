/**
 * Columns of cards: overdue, this week, next week, later, done. The arrow keys walk over the cards, Enter opens one, D says that it
 * is done.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { ActionRow } from "../../api/types";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useShortcut } from "../../shortcuts/shortcuts";
import { ActionCard } from "./ActionCard";
import { columnsOf, PLACES, type BoardPlace } from "./look";

const useStyles = makeStyles({
  board: {
    display: "grid",
    gridTemplateColumns: "repeat(5, minmax(168px, 1fr))",
    gap: "10px",
    flexGrow: 1,
    minHeight: 0,
    overflowX: "auto",
  },
  column: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  head: { display: "flex", gap: "6px", alignItems: "baseline", padding: "8px 10px 6px", flexShrink: 0 },
  title: { margin: 0, fontSize: "13px", fontWeight: 600, flexGrow: 1 },
  count: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: "0 6px 8px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    overflowY: "auto",
  },
  week: { margin: "4px 4px 0", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  none: { padding: "2px 10px 10px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface BoardProps {
  rows: readonly ActionRow[];
  today: string;
  onOpen: (id: string) => void;
  onDone: (id: string) => void;
}

export function Board({ rows, today, onOpen, onDone }: BoardProps) {
  const styles = useStyles();
  const board = useRef<HTMLDivElement>(null);
  const columns = columnsOf(rows, today);
  const shown = PLACES.flatMap((place) => columns[place]);
  const [walked, setWalked] = useState("");
  const current = shown.some(({ id }) => id === walked) ? walked : (shown[0]?.id ?? "");
  const focused = shown.find(({ id }) => id === current);
  useShortcut(
    { keys: "D", label: "actions-shortcut-done" },
    () => onDone(current),
    focused !== undefined && focused.state !== "done",
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, PLACES, columns, current);
    if (to === undefined) return;
    event.preventDefault();
    setWalked(to);
    board.current?.querySelector<HTMLElement>(`[data-card="${to}"]`)?.focus();
  };
  return (
    // The cards inside take the focus, one at a time.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div ref={board} className={styles.board} onKeyDown={onKeyDown}>
      {PLACES.map((place) => (
        <Column key={place} place={place} rows={columns[place]}>
          {(row) => (
            <ActionCard
              row={row}
              today={today}
              current={row.id === current}
              onFocus={() => setWalked(row.id)}
              onOpen={() => onOpen(row.id)}
              onDone={() => onDone(row.id)}
            />
          )}
        </Column>
      ))}
    </div>
  );
}

/** The card that an arrow key leads to. */
export function target(
  key: string,
  places: readonly BoardPlace[],
  columns: Record<BoardPlace, readonly { id: string }[]>,
  current: string,
): string | undefined {
  const at = places.findIndex((place) => columns[place].some(({ id }) => id === current));
  const place = places[at];
  if (place === undefined) return undefined;
  const line = columns[place].findIndex(({ id }) => id === current);
  if (key === "ArrowDown") return columns[place][line + 1]?.id;
  if (key === "ArrowUp") return columns[place][line - 1]?.id;
  if (key === "Home") return columns[place][0]?.id;
  if (key === "End") return columns[place][columns[place].length - 1]?.id;
  if (key !== "ArrowRight" && key !== "ArrowLeft") return undefined;
  const step = key === "ArrowRight" ? 1 : -1;
  for (let next = at + step; next >= 0 && next < places.length; next += step) {
    const other = columns[places[next] ?? place];
    if (other.length > 0) return other[Math.min(line, other.length - 1)]?.id;
  }
  return undefined;
}

interface ColumnProps {
  place: BoardPlace;
  rows: readonly ActionRow[];
  children: (row: ActionRow) => React.ReactNode;
}

function Column({ place, rows, children }: ColumnProps) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  return (
    <section className={styles.column} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          <Text id={`actions-place-${place}`} />
        </h2>
        <span className={styles.count}>{formatNumber(rows.length)}</span>
      </div>
      {rows.length === 0 ? (
        <div className={styles.none}>{t(`actions-place-${place}-none`)}</div>
      ) : (
        <ul className={styles.list}>
          {rows.map((row, index) => (
            <li key={row.id}>
              {place === "later" && row.week !== rows[index - 1]?.week ? (
                <div className={styles.week}>
                  {row.week
                    ? t("actions-week-of", { date: formatDate(row.week, "short") })
                    : t("due-state-undated")}
                </div>
              ) : null}
              {children(row)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
