/**
 * Process areas × user groups: a digit sets the impact of the cell with the focus, Delete takes it away.
 *
 * Owns focus and what is typed. Deliberately knows nothing of coverage.
 */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { Kbd } from "../../components/Kbd";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { toneStyles, type Tone } from "../../theme/status";
import { impactOf, typed, type MatrixRow } from "./risk";

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
    minWidth: "290px",
    padding: "0 12px",
    textAlign: "start",
    fontSize: "12px",
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  group: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    width: "104px",
    minWidth: "104px",
    height: "52px",
    padding: "2px 4px",
    fontSize: "12px",
    lineHeight: "15px",
    verticalAlign: "middle",
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  people: { display: "block", fontWeight: 400, color: tokens.colorNeutralForeground3 },
  area: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    padding: "0 12px",
    maxWidth: "330px",
    textAlign: "start",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  code: { marginInlineEnd: "8px", fontWeight: 400, fontSize: "12px", color: tokens.colorNeutralForeground3 },
  inner: { "&": { fontWeight: 400 } },
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
    height: "20px",
    borderRadius: "4px",
    fontSize: "12px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
  },
  none: { color: tokens.colorNeutralForeground4, fontWeight: 400 },
  inherited: { color: tokens.colorNeutralForeground3, fontWeight: 400, fontStyle: "italic" },
  bad: toneStyles.bad,
  warn: toneStyles.warn,
  neutral: toneStyles.neutral,
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
  digit: { minWidth: "34px" },
});

type Seen = "bad" | "warn" | "neutral";
const toneOf = (impact: number): Seen & Tone => (impact >= 4 ? "bad" : impact === 3 ? "warn" : "neutral");

export interface RiskMatrixProps {
  rows: readonly MatrixRow[];
  groups: readonly { id: string; name: string; people: number }[];
  impacts: ReadonlyMap<string, number>;
  parents: ReadonlyMap<string, string | null>;
  onSet: (process: string, group: string, impact: number | null) => void;
}

export function RiskMatrix({ rows, groups, impacts, parents, onSet }: RiskMatrixProps) {
  const styles = useStyles();
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const at = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, groups.length - 1),
  };
  const area = rows[at.row];
  const group = groups[at.column];
  const set = (impact: number | null) => {
    if (!area || !group) return;
    const now = impactOf(area.id, group.id, impacts, parents);
    if (now.inherited ? impact === null : now.impact === impact) return;
    onSet(area.id, group.id, impact);
  };
  const go = (row: number, column: number) => {
    const to = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(groups.length - 1, column)),
    };
    setPlace(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}/${to.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
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
    const impact = typed(event.key);
    if (move) go(...move);
    else if (impact !== undefined) set(impact);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.scroll}>
        {/* The cells take the focus, one at a time; the grid hears their keys. */}
        <table
          ref={table}
          // Its cells are edited by keys: to a screen reader it is a grid, in its markup a table.
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-to-interactive-role
          role="grid"
          className={styles.table}
          aria-label={t("processes-risk-title")}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t("processes-risk-area")}
              </th>
              {groups.map(({ id, name, people }) => (
                <th key={id} scope="col" className={styles.group}>
                  {name}
                  <span className={styles.people}>{t("processes-risk-people", { count: people })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th
                  scope="row"
                  className={mergeClasses(styles.area, row.inside > 0 && styles.inner)}
                  title={row.code ? `${row.code} ${row.title}` : row.title}
                  style={{ paddingInlineStart: `${12 + row.inside * 16}px` }}
                >
                  {row.code ? <span className={styles.code}>{row.code}</span> : null}
                  {row.title}
                </th>
                {groups.map(({ id, name }, column) => (
                  <Cell
                    key={id}
                    place={`${index}/${column}`}
                    stop={index === at.row && column === at.column}
                    shown={impactOf(row.id, id, impacts, parents)}
                    label={{ area: row.title, group: name }}
                    onFocus={() => setPlace({ row: index, column })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.bar}>
        <span className={styles.where}>
          {area && group ? t("processes-risk-here", { area: area.title, group: group.name }) : null}
        </span>
        <span className={styles.digits} role="group" aria-label={t("processes-risk-impact")}>
          {[1, 2, 3, 4, 5].map((impact) => (
            <Button
              key={impact}
              size="small"
              className={styles.digit}
              aria-label={t("processes-risk-set", { impact })}
              appearance={
                area && group && impactOf(area.id, group.id, impacts, parents).impact === impact
                  ? "primary"
                  : "secondary"
              }
              onClick={() => set(impact)}
            >
              {formatNumber(impact)}
            </Button>
          ))}
          <Button size="small" onClick={() => set(null)}>
            <Text id="processes-risk-clear" />
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
  shown: { impact: number | null; inherited: boolean };
  label: { area: string; group: string };
  onFocus: () => void;
}

function Cell({ place, stop, shown: { impact, inherited }, label, onFocus }: CellProps) {
  const styles = useStyles();
  const t = useText();
  const words =
    impact === null
      ? t("processes-risk-cell-none", label)
      : t(inherited ? "processes-risk-cell-inherited" : "processes-risk-cell", { ...label, impact });
  return (
    // Cells of a grid take the focus by arrow keys; a click puts it here.
    <td
      role="gridcell"
      data-cell={place}
      tabIndex={stop ? 0 : -1}
      aria-label={words}
      title={words}
      className={styles.cell}
      onFocus={onFocus}
    >
      <span
        className={mergeClasses(
          styles.value,
          impact === null ? styles.none : inherited ? styles.inherited : styles[toneOf(impact)],
        )}
      >
        {impact === null ? "·" : inherited ? `(${impact})` : impact}
      </span>
    </td>
  );
}
