/** A share as a bar; the figure stands beside it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { statusVar, type Tone } from "../../theme/status";

const useStyles = makeStyles({
  track: {
    display: "block",
    flexGrow: 1,
    minWidth: "40px",
    height: "6px",
    borderRadius: "3px",
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
  },
  bar: { display: "block", height: "100%", borderRadius: "3px" },
  good: { backgroundColor: statusVar("statusGoodText") },
  warn: { backgroundColor: tokens.colorCompoundBrandBackground },
  bad: { backgroundColor: statusVar("statusBadText") },
  neutral: { backgroundColor: statusVar("statusNeutralText") },
  accent: { backgroundColor: statusVar("statusAccentText") },
});

export function ShareBar({ percent, tone }: { percent: number; tone: Tone }) {
  const styles = useStyles();
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={mergeClasses(styles.bar, styles[tone])}
        style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
      />
    </span>
  );
}
