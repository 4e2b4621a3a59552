/** Of each question how many gave 1 to 5: a bar in five parts, with its numbers and its mean. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PulseQuestion, PulseQuestionFigure } from "../../api/types";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { scoreText } from "./look";

/** The least share of people whose part of the bar has room for its words; the others are in the bar's name and its hint. */
const ROOM = 0.12;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  head: { display: "flex", gap: "12px", fontSize: "13px", lineHeight: "18px", marginBottom: "4px" },
  words: { flexGrow: 1, minWidth: 0 },
  mean: { fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  bar: { display: "flex", gap: "2px", height: "22px" },
  part: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "4px",
    overflow: "hidden",
    whiteSpace: "nowrap",
    borderRadius: "3px",
    fontSize: "12px",
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { border: "1px solid currentColor" },
  },
  low: { backgroundColor: statusVar("statusBadGround"), color: statusVar("statusBadText") },
  middle: { backgroundColor: statusVar("statusNeutralGround"), color: statusVar("statusNeutralText") },
  high: { backgroundColor: statusVar("statusGoodGround"), color: statusVar("statusGoodText") },
  scale: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
  },
});

interface DistributionProps {
  questions: readonly PulseQuestion[];
  figures: readonly PulseQuestionFigure[];
}

export function Distribution({ questions, figures }: DistributionProps) {
  const styles = useStyles();
  const t = useText();
  const grounds = [styles.low, styles.low, styles.middle, styles.high, styles.high];
  return (
    <div>
      <ul className={styles.list}>
        {questions.map((question, at) => {
          const figure = figures[at];
          if (!figure) return null;
          const people = figure.counts.reduce((sum, count) => sum + count, 0);
          return (
            <li key={question.id ?? at}>
              <div className={styles.head}>
                <span className={styles.words}>{question.text}</span>
                <span className={styles.mean} title={t("sentiment-mean")}>
                  {scoreText(figure.mean)}
                </span>
              </div>
              <div
                className={styles.bar}
                role="img"
                aria-label={figure.counts
                  .map((count, step) => t("sentiment-gave", { count, step: step + 1 }))
                  .join(", ")}
              >
                {figure.counts.map((count, step) =>
                  count > 0 ? (
                    <span
                      key={step}
                      className={`${styles.part} ${grounds[step] ?? ""}`}
                      style={{ flexGrow: count / people, flexBasis: 0 }}
                      title={t("sentiment-gave", { count, step: step + 1 })}
                      aria-hidden
                    >
                      {count / people >= ROOM ? t("sentiment-part", { count, step: step + 1 }) : null}
                    </span>
                  ) : null,
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div className={styles.scale}>
        <span>{t("pulse-scale-low")}</span>
        <span>{t("pulse-scale-high")}</span>
      </div>
    </div>
  );
}
