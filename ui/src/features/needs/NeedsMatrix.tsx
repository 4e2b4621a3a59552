/**
 * Topics × user groups: a digit sets how deeply the group of the cell with the focus must know the topic, Delete takes it away.
 *
 * Owns focus and what is typed.
 */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { NeedCell, Needs } from "../../api/types";
import { Kbd } from "../../components/Kbd";
import { formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { toneStyles } from "../../theme/status";
import { cellAt, cellsOf, typed } from "./cells";

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: "auto" },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    fontSize: "13px",
    "& th": { fontWeight: 600, backgroundColor: tokens.colorNeutralBackground1 },
  },
  corner: {
    position: "sticky",
    top: 0,
    left: 0,
    zIndex: 3,
    minWidth: "250px",
    padding: "0 12px",
    textAlign: "start",
    fontSize: "12px",
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  group: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    width: "96px",
    minWidth: "96px",
    height: "52px",
    padding: "2px 4px",
    fontSize: "12px",
    lineHeight: "15px",
    textAlign: "center",
    verticalAlign: "middle",
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  people: { display: "block", fontWeight: 400, color: tokens.colorNeutralForeground3 },
  topic: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    padding: "0 12px",
    maxWidth: "290px",
    textAlign: "start",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  opens: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  track: {
    marginInlineStart: "8px",
    fontWeight: 400,
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    padding: "2px 3px",
    height: "22px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    outline: "none",
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  value: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "4px",
    height: "20px",
    borderRadius: "4px",
    fontSize: "12px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
  },
  none: { color: tokens.colorNeutralForeground4, fontWeight: 400 },
  met: toneStyles.good,
  exempt: toneStyles.neutral,
  gap: toneStyles.bad,
  seats: toneStyles.warn,
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px 10px",
    minHeight: "30px",
    padding: "6px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: "13px",
  },
  where: { flexGrow: 1, minWidth: 0 },
  digits: { display: "flex", gap: "4px" },
});

export interface NeedsMatrixProps {
  needs: Needs;
  onSet: (topic: string, group: string, depth: number | null) => void;
  onTopic: (topic: string) => void;
}

export function NeedsMatrix({ needs, onSet, onTopic }: NeedsMatrixProps) {
  const styles = useStyles();
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const cells = useMemo(() => cellsOf(needs), [needs]);
  const { topics, groups } = needs;
  const at = {
    row: Math.min(place.row, topics.length - 1),
    column: Math.min(place.column, groups.length - 1),
  };
  const topic = topics[at.row];
  const group = groups[at.column];
  const here = topic && group ? cellAt(cells, topic.id, group.id) : undefined;
  const set = (depth: number | null) => {
    if (!topic || !group || (here?.depth ?? null) === depth) return;
    onSet(topic.id, group.id, depth);
  };
  const go = (row: number, column: number) => {
    const to = {
      row: Math.max(0, Math.min(topics.length - 1, row)),
      column: Math.max(0, Math.min(groups.length - 1, column)),
    };
    setPlace(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}/${to.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The names of the topics are buttons of their own.
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLButtonElement) return;
    const moves: Record<string, [number, number]> = {
      ArrowDown: [at.row + 1, at.column],
      ArrowUp: [at.row - 1, at.column],
      ArrowRight: [at.row, at.column + 1],
      ArrowLeft: [at.row, at.column - 1],
      PageDown: [at.row + 12, at.column],
      PageUp: [at.row - 12, at.column],
      Home: [at.row, 0],
      End: [at.row, groups.length - 1],
    };
    const move = moves[event.key];
    const depth = typed(event.key);
    if (move) go(...move);
    else if (depth !== undefined) set(depth);
    else if (event.key === "Enter" && topic) onTopic(topic.id);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.scroll}>
        <table
          ref={table}
          // Its cells are edited by keys: to a screen reader it is a grid, in its markup a table.
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-to-interactive-role
          role="grid"
          className={styles.table}
          aria-label={t("needs-matrix")}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t("needs-topic")}
              </th>
              {groups.map(({ id, name, people }) => (
                <th key={id} scope="col" className={styles.group}>
                  {name}
                  <span className={styles.people}>{t("needs-people", { count: people })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.map((row, index) => (
              <tr key={row.id}>
                <th scope="row" className={styles.topic} title={row.name}>
                  <button
                    type="button"
                    tabIndex={-1}
                    className={styles.opens}
                    onClick={() => onTopic(row.id)}
                  >
                    {row.name}
                  </button>
                  {row.track === "business" ? null : (
                    <span className={styles.track}>{t(`track-${row.track}`)}</span>
                  )}
                </th>
                {groups.map(({ id, name, training }, column) => (
                  <Cell
                    key={id}
                    place={`${index}/${column}`}
                    stop={index === at.row && column === at.column}
                    cell={cellAt(cells, row.id, id)}
                    exempt={training === "exempt"}
                    label={{ topic: row.name, group: name }}
                    onFocus={() => setPlace({ row: index, column })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.bar}>
        <span className={styles.where} aria-live="polite">
          {here?.gap
            ? say(here.gap.words)
            : topic && group
              ? t("needs-here", { topic: topic.name, group: group.name })
              : null}
        </span>
        <span className={styles.digits} role="group" aria-label={t("needs-depth")}>
          {[1, 2, 3].map((depth) => (
            <Button
              key={depth}
              size="small"
              appearance={here?.depth === depth ? "primary" : "secondary"}
              onClick={() => set(depth)}
            >
              {t("needs-depth-choice", { digit: formatNumber(depth), depth: t(`needs-depth-${depth}`) })}
            </Button>
          ))}
          <Button size="small" onClick={() => set(null)}>
            <Text id="needs-clear" />
            <Kbd keys="Delete" />
          </Button>
        </span>
      </div>
    </>
  );
}

interface CellProps {
  place: string;
  stop: boolean;
  cell: NeedCell | undefined;
  /** A reason for no training answers the need. */
  exempt: boolean;
  label: { topic: string; group: string };
  onFocus: () => void;
}

function Cell({ place, stop, cell, exempt, label, onFocus }: CellProps) {
  const styles = useStyles();
  const t = useText();
  // What is seen, the digit, is also what is heard.
  const depth = t("needs-depth-choice", {
    digit: formatNumber(cell?.depth ?? 0),
    depth: t(`needs-depth-${cell?.depth ?? 0}`),
  });
  const words = !cell
    ? t("needs-cell-none", label)
    : cell.gap
      ? t("needs-cell-gap", { ...label, depth, gap: t(`need-gap-${cell.gap.kind}`) })
      : t(exempt ? "needs-cell-exempt" : "needs-cell-met", { ...label, depth });
  const look = !cell
    ? styles.none
    : !cell.gap
      ? exempt
        ? styles.exempt
        : styles.met
      : cell.gap.kind === "unscheduled"
        ? styles.seats
        : styles.gap;
  return (
    // Cells of a grid take the focus by arrow keys; a click puts it here.
    <td
      role="gridcell"
      data-cell={place}
      tabIndex={stop ? 0 : -1}
      aria-label={words}
      title={cell?.gap ? say(cell.gap.words) : words}
      className={styles.cell}
      onFocus={onFocus}
    >
      <span className={mergeClasses(styles.value, look)}>
        {cell ? (
          <>
            {formatNumber(cell.depth)}{" "}
            {cell.gap ? (cell.gap.kind === "unscheduled" ? "!" : "✕") : exempt ? "–" : "✓"}
          </>
        ) : (
          "·"
        )}
      </span>
    </td>
  );
}
