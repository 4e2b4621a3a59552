/** How a number of superusers is spread over the statuses: a bar, with its numbers in words. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status, StatusCounts } from "../../api/types";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "12px",
    borderRadius: "3px",
    overflow: "hidden",
    gap: "1px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ready: { backgroundColor: statusVar("statusGoodText") },
  conditional: { backgroundColor: statusVar("statusGoodText"), opacity: 0.55 },
  in_progress: { backgroundColor: statusVar("statusWarnText"), opacity: 0.75 },
  lapsed: { backgroundColor: statusVar("statusBadText") },
  not_started: { backgroundColor: tokens.colorNeutralBackground5 },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
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
            className={mergeClasses(styles[status])}
            style={{ flexGrow: counts[status], flexBasis: 0 }}
          />
        ))}
      </div>
      <span className={styles.heard}>{words}</span>
    </>
  );
}
