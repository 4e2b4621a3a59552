/** A row's people in one bar: trained, seated, missed or partly, nothing yet. The words stand beside it or are said. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CompletionFigures } from "../../api/types";
import { joinList } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { countOf, STATES, trained } from "./figures";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    width: "100%",
    height: "10px",
    borderRadius: "3px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { border: "1px solid CanvasText", forcedColorAdjust: "none" },
  },
  trained: { backgroundColor: statusVar("statusGoodText") },
  seated: { backgroundColor: statusVar("statusAccentText"), opacity: 0.6 },
  short: { backgroundColor: statusVar("statusWarnText"), opacity: 0.7 },
});

/** The counts of a row in a sentence. */
export function useFigureWords() {
  const t = useText();
  return (figures: CompletionFigures) =>
    joinList(
      STATES.filter((state) => figures[state] > 0).map((state) =>
        t("completion-count", { count: figures[state], state: t(`completion-who-${state}`) }),
      ),
    );
}

export function ShareBar({ figures }: { figures: CompletionFigures }) {
  const styles = useStyles();
  const words = useFigureWords()(figures);
  const part = (kind: "trained" | "seated" | "short", count: number) =>
    count > 0 ? (
      <span className={mergeClasses(styles[kind])} style={{ width: `${(100 * count) / figures.need}%` }} />
    ) : null;
  return (
    <div className={styles.bar} role="img" aria-label={words} title={words}>
      {part("trained", trained(figures))}
      {part("seated", figures.seated)}
      {part("short", countOf(figures, "partly") + figures.missed)}
    </div>
  );
}
