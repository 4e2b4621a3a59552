/** A live figure with a bar: how far it is, where the target lies, and the range of the forecast. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ObjectiveRow } from "../../api/types";
import { say } from "../../messages/catalogue";
import { statusVar } from "../../theme/status";
import { courseTone } from "./look";

const useStyles = makeStyles({
  cell: { display: "flex", flexDirection: "column", gap: "3px", minWidth: 0, width: "100%" },
  words: { lineHeight: "17px", fontVariantNumeric: "tabular-nums" },
  track: {
    position: "relative",
    height: "6px",
    borderRadius: "3px",
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  range: {
    position: "absolute",
    top: 0,
    bottom: 0,
    borderRadius: "3px",
    backgroundColor: statusVar("statusAccentGround"),
    border: `1px solid ${statusVar("statusAccentText")}`,
    boxSizing: "border-box",
  },
  bar: { position: "absolute", top: 0, bottom: 0, left: 0, borderRadius: "3px" },
  target: {
    position: "absolute",
    top: "-2px",
    bottom: "-2px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
  good: { backgroundColor: statusVar("statusGoodText") },
  warn: { backgroundColor: statusVar("statusWarnText") },
  bad: { backgroundColor: statusVar("statusBadText") },
  neutral: { backgroundColor: statusVar("statusNeutralText") },
  accent: { backgroundColor: statusVar("statusAccentText") },
});

const within = (percent: number) => `${Math.min(100, Math.max(0, percent))}%`;

export function ValueBar({ row }: { row: Pick<ObjectiveRow, "value" | "outlook" | "course"> }) {
  const styles = useStyles();
  const { value, outlook, course } = row;
  if (!value) return <>–</>;
  const target = value.target_percent;
  return (
    <span className={styles.cell}>
      <span className={styles.words}>{say(value.words)}</span>
      {value.percent === null ? null : (
        <span className={styles.track} aria-hidden>
          {outlook ? (
            <span
              className={styles.range}
              style={{
                left: within(outlook.low_percent),
                width: within(outlook.high_percent - outlook.low_percent),
              }}
            />
          ) : null}
          <span
            className={mergeClasses(styles.bar, styles[courseTone[course]])}
            style={{ width: within(value.percent) }}
          />
          {target === null ? null : (
            <span className={styles.target} style={{ left: `calc(${within(target)} - 2px)` }} />
          )}
        </span>
      )}
    </span>
  );
}
