/** What the levels mean, beside the sheet: the level of the current row is marked. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CompetencyKind } from "../../api/types";
import { Card } from "../../components/Card";
import { Pill } from "../../components/StatusBadge";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { toneStyles } from "../../theme/status";
import { LEVELS } from "./levels";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: "6px", display: "grid", gap: "2px", overflowY: "auto" },
  level: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gap: "8px",
    padding: "6px 8px",
    borderRadius: "4px",
    fontSize: "13px",
    lineHeight: "18px",
  },
  current: { ...toneStyles.accent },
  number: { fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  needed: { display: "block", marginTop: "2px" },
  none: { color: tokens.colorNeutralForeground3 },
});

interface Shown {
  kind: CompetencyKind;
  level: number | null;
  needed: number | null;
}

export function LevelMeanings({ kind, level, needed }: Shown) {
  const styles = useStyles();
  const t = useText();
  const { data } = useCommand("competencies_list", {});
  const texts = (kind === "knowledge" ? data?.knowledge_levels : data?.skill_levels) ?? [];
  return (
    <Card title={t("competencies-levels")} hint={t(`competency-kind-${kind}`)} flush>
      <ol className={styles.list}>
        {LEVELS.map((one) => (
          <li key={one} className={mergeClasses(styles.level, one === level && styles.current)}>
            <span className={styles.number}>{one}</span>
            <span>
              {texts[one] ? texts[one] : <span className={styles.none}>{t("assess-level-undescribed")}</span>}
              {one === needed ? (
                <span className={styles.needed}>
                  <Pill tone="good">{t("assess-needed-here")}</Pill>
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
