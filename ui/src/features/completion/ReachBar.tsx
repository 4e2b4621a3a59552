/** How many somebody has reached, against the one who reached most. */
import { makeStyles } from "@fluentui/react-components";
import { formatNumber } from "../../messages/catalogue";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  reach: { display: "grid", gridTemplateColumns: "40px minmax(0, 1fr)", gap: "8px", alignItems: "center" },
  number: { textAlign: "end", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  bar: {
    height: "8px",
    borderRadius: "2px",
    backgroundColor: statusVar("statusAccentText"),
    opacity: 0.75,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
});

export function ReachBar({ reached, most }: { reached: number; most: number }) {
  const styles = useStyles();
  const share = most > 0 ? reached / most : 0;
  return (
    <span className={styles.reach}>
      <span className={styles.number}>{formatNumber(reached)}</span>
      <span className={styles.bar} style={{ width: `${100 * share}%` }} aria-hidden />
    </span>
  );
}
