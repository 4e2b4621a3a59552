/**
 * Rows of radio cells for the levels. One tab stop: arrows up and down move between rows, digits and left and right choose.
 *
 * Owns where the focus is. Deliberately keeps no level: choices come from the sheet.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import type { AssessmentSheetRow } from "../../api/types";
import { useText } from "../../messages/Text";
import { LevelRow } from "./LevelRow";
import { keyOf, type Choice, type Choices } from "./levels";

const useStyles = makeStyles({
  scroll: { overflow: "auto", flexGrow: 1, minHeight: 0 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: "13px", tableLayout: "fixed" },
  heading: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    height: "30px",
    padding: "0 8px",
    textAlign: "start",
    fontSize: "12px",
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  nothing: { padding: "20px 14px", margin: 0, color: tokens.colorNeutralForeground3, fontSize: "13px" },
  more: { padding: "8px" },
});

/** Rows drawn at first; a thousand superusers come at a press. */
const FIRST = 150;

export interface LevelTableProps {
  label: string;
  rows: readonly AssessmentSheetRow[];
  /** The rows are superusers; competencies otherwise. */
  bySuperuser: boolean;
  choices: Choices;
  current: number;
  onCurrent: (row: number) => void;
  /** Must stay the same function, so that only rows that change are drawn again. */
  onChange: (key: string, part: Partial<Choice>) => void;
  filter: string;
}

export function LevelTable(props: LevelTableProps) {
  const { label, rows, bySuperuser, choices, current, onCurrent, onChange, filter } = props;
  const styles = useStyles();
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);

  const focus = (row: number, level?: number) => {
    const line = table.current?.querySelector(`[data-line="${row}"]`);
    const wanted = level === undefined ? "[data-anchor]" : `[data-level="${level}"]`;
    line?.querySelector<HTMLElement>(wanted)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const level = target.dataset["level"];
    if (level === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = Number(target.closest<HTMLElement>("[data-line]")?.dataset["line"] ?? current);
    const row = shown[at];
    const move = rowAfter(event.key, at, shown.length);
    const chosen = levelAfter(event.key, Number(level));
    if (move !== null) focus(move);
    else if (chosen !== null && row) {
      onChange(keyOf(row), { level: chosen });
      focus(at, chosen);
    } else if (/^(Delete|Backspace)$/.test(event.key) && row) onChange(keyOf(row), { level: undefined });
    else return;
    event.preventDefault();
  };
  if (rows.length === 0) {
    return (
      <p className={styles.nothing} role="status">
        {t("table-nothing-matches", { text: filter })}
      </p>
    );
  }
  const headings: [string, string | undefined][] = [
    [bySuperuser ? "assess-superuser" : "assess-competency", undefined],
    ...(bySuperuser ? [] : [["assess-area", "120px"] as [string, string]]),
    ["assess-last", "172px"],
    ["assess-needed", "58px"],
    ["assess-level", "186px"],
    ["assess-note", "140px"],
  ];
  return (
    <div className={styles.scroll}>
      {/* The radios inside take the focus; the table hears their keys. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions */}
      <table ref={table} className={styles.table} aria-label={label} onKeyDown={onKeyDown}>
        <colgroup>
          {headings.map(([id, width]) => (
            <col key={id} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {headings.map(([id]) => (
              <th key={id} scope="col" className={styles.heading}>
                {t(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <LevelRow
              key={keyOf(row)}
              row={row}
              index={index}
              bySuperuser={bySuperuser}
              choice={choices[keyOf(row)]}
              current={index === Math.min(current, shown.length - 1)}
              onCurrent={onCurrent}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <div className={styles.more}>
          <Button size="small" onClick={() => setAll(true)}>
            {t("assess-show-all", { count: rows.length })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** The row that a key leads to; null when it is not for moving. */
export function rowAfter(key: string, at: number, rows: number): number | null {
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    Enter: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 10,
    PageUp: at - 10,
    Home: 0,
    End: rows - 1,
  };
  const to = moves[key];
  return to === undefined ? null : Math.max(0, Math.min(rows - 1, to));
}

/** The level that a key chooses, seen from the focused one; null when it chooses none. */
export function levelAfter(key: string, level: number): number | null {
  if (/^[0-4]$/.test(key)) return Number(key);
  if (key === " ") return level;
  if (key === "ArrowRight") return Math.min(4, level + 1);
  if (key === "ArrowLeft") return Math.max(0, level - 1);
  return null;
}
