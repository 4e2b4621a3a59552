/** How a number of superusers is spread over the statuses: a bar of signs and numbers, and what the signs mean. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status, StatusCounts } from "../../api/types";
import { Signs } from "../../components/Signs";
import { Spoken } from "../../components/Spoken";
import { StatusGlyph } from "../../components/StatusBadge";
import { formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { readinessTone, toneStyles } from "../../theme/status";

const useStyles = makeStyles({
  bar: { display: "flex", height: "16px", gap: "1px" },
  part: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "2px",
    minWidth: "22px",
    flexBasis: 0,
    overflow: "hidden",
    borderRadius: "2px",
    fontSize: "11px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { border: "1px solid currentColor" },
  },
  foot: { padding: "6px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: toneStyles.accent,
});

export const STATUSES: readonly Status[] = ["ready", "conditional", "in_progress", "lapsed", "not_started"];

/** The counts in words, such as "5 ready, 2 in progress". */
export function useMixWords(): (counts: StatusCounts) => string {
  const t = useText();
  return (counts) =>
    STATUSES.filter((status) => counts[status] > 0)
      .map((status) => t("readiness-mix", { count: counts[status], status: t(`status-${status}`) }))
      .join(", ");
}

export function StatusMix({ counts }: { counts: StatusCounts }) {
  const styles = useStyles();
  const words = useMixWords()(counts);
  return (
    <>
      <div className={styles.bar} aria-hidden title={words}>
        {STATUSES.filter((status) => counts[status] > 0).map((status) => (
          <span
            key={status}
            className={mergeClasses(styles.part, styles[readinessTone[status]])}
            style={{ flexGrow: counts[status] }}
          >
            <StatusGlyph status={status} />
            {formatNumber(counts[status])}
          </span>
        ))}
      </div>
      <Spoken>{words}</Spoken>
    </>
  );
}

/** What the signs of the bars mean; stands under their table. */
export function StatusMixLegend() {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.foot}>
      <Signs
        signs={STATUSES.map((status) => ({
          word: t(`status-${status}`),
          sign: <StatusGlyph status={status} />,
          tone: readinessTone[status],
        }))}
      />
    </div>
  );
}
