/** One row of the sheet: what was given last, what is needed, and the five levels to choose from. */
import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { AssessmentSheetRow } from "../../api/types";
import { PersonName } from "../../components/PersonName";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { keyOf, LEVELS, type Choice } from "./levels";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, height: "32px" },
  chosen: { backgroundColor: statusVar("statusAccentGround") },
  cell: {
    padding: "0 8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: 400,
    textAlign: "start",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  number: { fontVariantNumeric: "tabular-nums" },
  enough: { color: statusVar("statusGoodText"), fontWeight: 600 },
  short: { color: statusVar("statusWarnText"), fontWeight: 600 },
  levels: { display: "flex", gap: "4px" },
  level: {
    width: "30px",
    height: "24px",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "13px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  last: { border: `1px dashed ${tokens.colorNeutralForeground3}` },
  checked: {
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: 600,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

interface LevelRowProps {
  row: AssessmentSheetRow;
  index: number;
  bySuperuser: boolean;
  choice: Choice | undefined;
  /** Holds the one tab stop of the table. */
  current: boolean;
  onCurrent: (row: number) => void;
  onChange: (key: string, part: Partial<Choice>) => void;
}

/** Drawn again only when something about it changes: a sheet can have a thousand rows. */
export const LevelRow = memo(function LevelRow(props: LevelRowProps) {
  const { row, index, bySuperuser, choice, current, onCurrent, onChange } = props;
  const styles = useStyles();
  const t = useText();
  const key = keyOf(row);
  const name = bySuperuser ? row.superuser_name : row.competency_name;
  const anchor = choice?.level ?? row.level ?? 0;
  return (
    <tr data-line={index} className={mergeClasses(styles.row, choice?.level !== undefined && styles.chosen)}>
      <th scope="row" className={styles.cell} title={name}>
        {bySuperuser ? <PersonName name={name} /> : name}
      </th>
      {bySuperuser ? null : (
        <td className={mergeClasses(styles.cell, styles.quiet)} title={row.area}>
          {row.area || t(`competency-kind-${row.kind}`)}
        </td>
      )}
      <td className={styles.cell}>
        <LastLevel row={row} />
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{row.needed ?? "–"}</td>
      <td className={styles.cell}>
        <div role="radiogroup" aria-label={t("assess-level-of", { name })} className={styles.levels}>
          {LEVELS.map((level) => (
            <button
              key={level}
              type="button"
              role="radio"
              aria-checked={choice?.level === level}
              data-level={level}
              data-anchor={level === anchor ? "" : undefined}
              tabIndex={current && level === anchor ? 0 : -1}
              className={mergeClasses(
                styles.level,
                row.level === level && styles.last,
                choice?.level === level && styles.checked,
              )}
              onFocus={() => onCurrent(index)}
              onClick={() => onChange(key, { level })}
            >
              {level}
            </button>
          ))}
        </div>
      </td>
      <td className={styles.cell}>
        {choice ? (
          <Input
            size="small"
            style={{ width: "100%", minWidth: 0 }}
            aria-label={t("assess-note-of", { name })}
            value={choice.note}
            onChange={(_, { value }) => onChange(key, { note: value })}
          />
        ) : null}
      </td>
    </tr>
  );
});

function LastLevel({ row }: { row: AssessmentSheetRow }) {
  const styles = useStyles();
  const t = useText();
  if (row.level === null) return <span className={styles.quiet}>{t("assess-never")}</span>;
  const enough = row.needed === null || row.level >= row.needed;
  const details = { on: row.on ? formatDate(row.on, "short") : "", by: row.by };
  return (
    <span title={t("assess-last-by", details)}>
      <span className={enough ? styles.enough : styles.short}>
        {row.level} {enough ? "✓" : "!"}
      </span>{" "}
      <span className={styles.quiet}>{t("assess-last-by", details)}</span>
    </span>
  );
}
