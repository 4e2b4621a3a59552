/** How far something is, with a mark where it should be by now. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    height: "8px",
    minWidth: "60px",
    borderRadius: "4px",
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  done: {
    position: "absolute",
    top: 0,
    bottom: 0,
    insetInlineStart: 0,
    borderRadius: "4px",
    backgroundColor: statusVar("statusGoodText"),
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  behind: { backgroundColor: statusVar("statusWarnText") },
  far: { backgroundColor: statusVar("statusBadText") },
  plan: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
});

interface PlanBarProps {
  /** 0 to 100. */
  actual: number;
  /** 0 to 100; null where nothing says when. */
  planned: number | null;
  points: number | null;
}

export function PlanBar({ actual, planned, points }: PlanBarProps) {
  const styles = useStyles();
  const t = useText();
  const behind = points ?? 0;
  const label = planned === null ? t("risk-bar-unplanned", { actual }) : t("risk-bar", { actual, planned });
  return (
    <div className={styles.bar} role="img" aria-label={label} title={label}>
      <div
        className={mergeClasses(styles.done, behind >= 10 && styles.behind, behind >= 25 && styles.far)}
        style={{ width: `${actual}%` }}
      />
      {planned === null ? null : (
        <div className={styles.plan} style={{ insetInlineStart: `calc(${planned}% - 1px)` }} />
      )}
    </div>
  );
}
