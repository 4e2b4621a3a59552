/** What the colours and signs of the map mean. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Text } from "../../messages/Text";
import { toneStyles } from "../../theme/status";
import { judgedSign, judgedTone, type Judged } from "./figures";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    gap: "10px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
    "@media (max-width: 1000px)": { display: "none" },
  },
  entry: { display: "flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  sign: { width: "18px", textAlign: "center", borderRadius: "3px", fontWeight: 600 },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: toneStyles.accent,
});

const ORDER: readonly Judged[] = ["all", "seated", "some", "few"];

export function Legend() {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {ORDER.map((verdict) => (
        <li key={verdict} className={styles.entry}>
          <span className={mergeClasses(styles.sign, styles[judgedTone[verdict]])} aria-hidden>
            {judgedSign[verdict]}
          </span>
          <Text id={`completion-legend-${verdict}`} />
        </li>
      ))}
    </ul>
  );
}
