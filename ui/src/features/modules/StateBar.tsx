/** How many materials are in which state: a small bar with its counts, and the whole in words. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MaterialCount, MaterialState } from "../../api/types";
import { Signs } from "../../components/Signs";
import { formatNumber, joinList } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { toneStyles } from "../../theme/status";
import { stateTone } from "./words";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "2px", width: "100%", height: "16px" },
  part: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "18px",
    flexBasis: 0,
    borderRadius: "3px",
    fontSize: "11px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { border: "1px solid currentColor" },
  },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: toneStyles.accent,
  foot: { padding: "6px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  none: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
});

/** A sign for each state, so that the colour does not stand alone. */
const SIGN: Record<MaterialState, string> = {
  draft: "✎",
  expert_review: "›",
  update: "!",
  owner_approval: "»",
  approved: "✓",
  outdated: "✕",
};

/** The counts in a sentence: "2 approved and 1 draft". */
export function useCountWords() {
  const t = useText();
  return (counts: readonly MaterialCount[]) =>
    counts.length === 0
      ? t("modules-materials-none")
      : joinList(
          counts.map(({ state, count }) => t("modules-count", { count, state: t(`modules-count-${state}`) })),
        );
}

export function StateBar({ counts }: { counts: readonly MaterialCount[] }) {
  const styles = useStyles();
  const words = useCountWords()(counts);
  if (counts.length === 0) return <span className={styles.none}>{words}</span>;
  return (
    <div className={styles.bar} role="img" aria-label={words} title={words}>
      {counts.map(({ state, count }) => (
        <span
          key={state}
          className={mergeClasses(styles.part, styles[stateTone[state]])}
          style={{ flexGrow: count }}
        >
          {`${SIGN[state]}${formatNumber(count)}`}
        </span>
      ))}
    </div>
  );
}

const STATES = Object.keys(SIGN) as MaterialState[];

/** What the signs of the bars mean; stands under their table. */
export function StateLegend() {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.foot}>
      <Signs
        signs={STATES.map((state) => ({
          word: t(`modules-count-${state}`),
          sign: SIGN[state],
          tone: stateTone[state],
        }))}
      />
    </div>
  );
}
