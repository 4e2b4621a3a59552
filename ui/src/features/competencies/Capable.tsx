/** How many of those who are asked for a competency have it: a bar with its figures. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CompetencyRow } from "../../api/types";
import { useText } from "../../messages/Text";

const useStyles = makeStyles({
  capable: { display: "inline-flex", alignItems: "center", gap: "8px", fontVariantNumeric: "tabular-nums" },
  bar: {
    width: "64px",
    height: "6px",
    borderRadius: "3px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
  },
  part: { display: "block", height: "100%", backgroundColor: tokens.colorCompoundBrandBackground },
});

export function Capable({ row: { capable, asked } }: { row: CompetencyRow }) {
  const styles = useStyles();
  const t = useText();
  if (asked === 0) return <>{t("competencies-not-asked")}</>;
  return (
    <span className={styles.capable}>
      <span className={styles.bar} aria-hidden>
        <span className={styles.part} style={{ width: `${(100 * capable) / asked}%` }} />
      </span>
      {t("competencies-of", { capable, asked })}
    </span>
  );
}
