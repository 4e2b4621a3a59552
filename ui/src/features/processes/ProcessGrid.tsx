/**
 * The catalogue as a tree grid: arrows move, expand and collapse, Space puts a branch in or out of scope, Enter opens.
 *
 * Owns focus and drawing only what is in view. Deliberately changes nothing itself.
 */
import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { ProcessRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { useText } from "../../messages/Text";
import { LevelIcon } from "./LevelIcon";
import { markOf, step, type Shown } from "./tree";

const HEIGHT = 26;
const COLUMNS = "minmax(320px, 1fr) 130px 176px 72px 110px";
/** Below this many rows all are drawn, so that the browser's own search and screen readers see them. */
const DRAW_ALL = 80;

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: "auto", fontSize: "13px" },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "grid",
    gridTemplateColumns: COLUMNS,
    height: "30px",
    alignItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
    fontSize: "12px",
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    display: "grid",
    gridTemplateColumns: COLUMNS,
    height: `${HEIGHT}px`,
    boxSizing: "border-box",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  cell: { padding: "0 8px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  title: { display: "flex", alignItems: "center", gap: "5px", minWidth: 0 },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  branch: { fontWeight: 600 },
  out: { color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  chevron: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "18px",
    height: "18px",
    flexShrink: 0,
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground3,
    cursor: "pointer",
    fontSize: "12px",
  },
  scope: {
    display: "flex",
    alignItems: "center",
    gap: "2px",
    "& .fui-Checkbox__indicator": { margin: "2px 6px 2px 0" },
  },
});

export interface ProcessGridProps {
  shown: readonly Shown[];
  current: string | null;
  onExpand: (row: ProcessRow, open: boolean) => void;
  onToggle: (row: ProcessRow) => void;
  onOpen: (row: ProcessRow) => void;
}

export function ProcessGrid({ shown, current, onExpand, onToggle, onOpen }: ProcessGridProps) {
  const styles = useStyles();
  const t = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  // The row with the focus is remembered by identity: rows above it may open and close.
  const [focused, setFocused] = useState<string | null>(null);
  const at = Math.max(
    0,
    shown.findIndex(({ row }) => row.id === focused),
  );
  const long = shown.length > DRAW_ALL;
  // The functions of the virtualizer must not be memoized; there is no compiler here that would.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => HEIGHT,
    overscan: 12,
    enabled: long,
    scrollPaddingStart: HEIGHT + 6,
  });
  const drawn = long ? virtualizer.getVirtualItems() : shown.map((_, index) => ({ index, start: 0, end: 0 }));
  const above = long ? (drawn[0]?.start ?? 0) : 0;
  const below = long ? virtualizer.getTotalSize() - (drawn[drawn.length - 1]?.end ?? 0) : 0;

  // A row far away is drawn only after scrolling; the focus follows as soon as it is there.
  useEffect(() => {
    if (wanted.current && focusRow(scroll.current, wanted.current)) wanted.current = null;
  });

  const go = (to: number) => {
    const id = shown[to]?.row.id;
    if (!id) return;
    wanted.current = id;
    setFocused(id);
    if (long) virtualizer.scrollToIndex(to, { align: "auto" });
    if (focusRow(scroll.current, id)) wanted.current = null;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 520) / HEIGHT) - 2);
    const next = step(event.key, at, shown, page);
    if (!next) return;
    event.preventDefault();
    if (next.kind === "go") {
      go(next.to);
      return;
    }
    const row = shown[next.at]?.row;
    if (!row) return;
    if (next.kind === "open") onOpen(row);
    else if (next.kind === "toggle") onToggle(row);
    else onExpand(row, next.kind === "expand");
  };

  return (
    <div ref={scroll} className={styles.scroll}>
      {/* The rows inside take the focus; the grid hears their keys. */}
      {/* eslint-disable-next-line jsx-a11y-x/interactive-supports-focus */}
      <div
        role="treegrid"
        aria-label={t("processes-title")}
        aria-rowcount={shown.length + 1}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const id = event.target.closest<HTMLElement>("[data-process]")?.dataset["process"];
          if (id && id !== focused) setFocused(id);
        }}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          {(["process", "code", "scope", "impact", "state"] as const).map((column) => (
            <span key={column} role="columnheader" className={styles.cell}>
              {t(`processes-column-${column}`)}
            </span>
          ))}
        </div>
        {above > 0 ? <div aria-hidden style={{ height: `${above}px` }} /> : null}
        {drawn.map(({ index }) => {
          const one = shown[index];
          return one ? (
            <Line
              key={one.row.id}
              shown={one}
              index={index}
              stop={index === at}
              current={one.row.id === current}
              onExpand={onExpand}
              onToggle={onToggle}
              onOpen={onOpen}
            />
          ) : null;
        })}
        {below > 0 ? <div aria-hidden style={{ height: `${below}px` }} /> : null}
      </div>
    </div>
  );
}

function focusRow(container: HTMLElement | null, id: string): boolean {
  const found = container?.querySelector<HTMLElement>(`[data-process="${CSS.escape(id)}"]`);
  found?.focus({ preventScroll: found.getBoundingClientRect().top === 0 });
  return found !== null && found !== undefined;
}

interface LineProps extends Omit<ProcessGridProps, "shown" | "current"> {
  shown: Shown;
  index: number;
  stop: boolean;
  current: boolean;
}

function Line({ shown: { row, expanded }, index, stop, current, onExpand, onToggle, onOpen }: LineProps) {
  const styles = useStyles();
  const t = useText();
  const mark = markOf(row);
  const level = t(`processes-level-${row.level}`);
  const words =
    row.below > 0
      ? t("processes-in-scope-of", { count: row.below_in_scope, of: row.below })
      : t(row.scope === "in" ? "processes-in-scope" : "processes-not-in-scope");
  return (
    // Its keys are heard by the grid around it.
    // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
    <div
      role="row"
      data-process={row.id}
      aria-level={row.depth + 1}
      aria-expanded={expanded}
      aria-rowindex={index + 2}
      aria-current={current ? "true" : undefined}
      tabIndex={stop ? 0 : -1}
      className={mergeClasses(styles.row, current && styles.current)}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest("button, input, label")) onOpen(row);
      }}
    >
      <span role="gridcell" className={styles.cell}>
        <span className={styles.title} style={{ paddingInlineStart: `${row.depth * 18}px` }}>
          {expanded === undefined ? (
            <span className={styles.chevron} aria-hidden />
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={styles.chevron}
              aria-label={t(expanded ? "processes-collapse" : "processes-expand", { title: row.title })}
              onClick={() => onExpand(row, !expanded)}
            >
              {expanded ? <ChevronDownRegular /> : <ChevronRightRegular />}
            </button>
          )}
          <LevelIcon level={row.level} label={level} />
          <span
            className={mergeClasses(
              styles.text,
              row.depth === 0 && styles.branch,
              mark === false && styles.out,
            )}
            title={row.title}
          >
            {row.title}
          </span>
        </span>
      </span>
      <span role="gridcell" className={mergeClasses(styles.cell, styles.muted)}>
        {row.code || "–"}
      </span>
      <span role="gridcell" className={mergeClasses(styles.cell, styles.scope)}>
        <Checkbox
          tabIndex={-1}
          aria-label={t("processes-scope-of", { title: row.title })}
          checked={mark}
          onChange={() => onToggle(row)}
        />
        <span className={mergeClasses(mark === false && styles.out)}>{words}</span>
      </span>
      <span role="gridcell" className={styles.cell}>
        {row.impact === null ? "–" : <Impact impact={row.impact} />}
      </span>
      <span role="gridcell" className={mergeClasses(styles.cell, styles.muted)}>
        {row.state || "–"}
      </span>
    </div>
  );
}

function Impact({ impact }: { impact: number }) {
  return <Pill tone={impact >= 4 ? "bad" : impact === 3 ? "warn" : "neutral"}>{impact}</Pill>;
}
