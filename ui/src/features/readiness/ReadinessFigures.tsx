/** The four figures of the readiness screen; each opens the rows that it counts. */
import { makeStyles } from "@fluentui/react-components";
import type { ReadinessOverview, StatusCounts } from "../../api/types";
import { Figure } from "../../components/Card";
import { formatDate, formatNumber, formatShare, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { faultTone } from "../../theme/status";
import { singleState } from "../coverage/cells";
import { TrendLine } from "./TrendLine";

export type FigureName = "ready" | "short" | "single" | "colleagues";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "1.55fr 1fr 1fr 1fr",
    gap: "10px",
    flexShrink: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "1fr 1fr" },
  },
});

/** Those who may train: ready, or ready but for a waiver. */
export const mayTrain = ({ ready, conditional }: StatusCounts): number => ready + conditional;

/** Everybody counted. */
export const everybody = (counts: StatusCounts): number =>
  Object.values<number>({ ...counts }).reduce((sum, count) => sum + count, 0);

function useForecastWords() {
  const t = useText();
  return ({ forecast, no_forecast: why }: ReadinessOverview) => {
    if (!forecast) return why ? say(why) : "";
    const { likely, low, high, on } = forecast;
    return t(low === high ? "readiness-forecast-sure" : "readiness-forecast", {
      likely,
      low,
      high,
      date: formatDate(on, "short"),
    });
  };
}

interface ReadinessFiguresProps {
  overview: ReadinessOverview;
  onOpen: (name: FigureName) => void;
}

export function ReadinessFigures({ overview, onOpen }: ReadinessFiguresProps) {
  const styles = useStyles();
  const t = useText();
  const words = useForecastWords();
  const { counts, short_risk_areas: short, single_points_of_failure: single, colleagues } = overview;
  const all = everybody(counts);
  return (
    <div className={styles.figures}>
      <Figure
        compact
        name={t("readiness-figure-ready-parts", { ready: counts.ready, conditional: counts.conditional })}
        number={formatNumber(mayTrain(counts))}
        of={t("readiness-figure-ready-of", { count: all })}
        explains={words(overview)}
        onOpen={() => onOpen("ready")}
        beside={<TrendLine trend={overview.trend} forecast={overview.forecast} />}
      />
      <Figure
        compact
        name={t("readiness-figure-short")}
        number={short.of > 0 ? formatNumber(short.covered) : "–"}
        tone={faultTone(short.covered, short.of, "bad")}
        explains={
          short.of > 0
            ? t("readiness-figure-short-of", { count: short.of })
            : t("readiness-figure-no-high-impact")
        }
        onOpen={() => onOpen("short")}
      />
      <SingleFigure points={single} overview={overview} onOpen={() => onOpen("single")} />
      <Figure
        compact
        name={t("readiness-figure-colleagues")}
        number={colleagues.of > 0 ? formatShare(colleagues.covered / colleagues.of) : "–"}
        explains={colleaguesWords(t, overview)}
        onOpen={() => onOpen("colleagues")}
      />
    </div>
  );
}

interface SingleFigureProps {
  points: number;
  overview: Pick<ReadinessOverview, "with_trainer">;
  /** The figure as it is, where the one shown supposes something. */
  of?: string | undefined;
  onOpen: () => void;
}

/** How many cannot be spared; shown by the coverage screen too. */
export function SingleFigure({ points, overview, of, onOpen }: SingleFigureProps) {
  const t = useText();
  const { with_trainer: trained } = overview;
  const state = singleState(points, trained);
  return (
    <Figure
      compact
      name={t("readiness-figure-single")}
      number={state === "some" || state === "none" ? formatNumber(points) : "–"}
      {...(of === undefined ? {} : { of })}
      tone={faultTone(points, trained.covered, "warn")}
      explains={t(state === "no-impact" ? "readiness-figure-no-impact" : `readiness-figure-single-${state}`)}
      onOpen={onOpen}
    />
  );
}

/** Of how many colleagues the figure speaks, or why of none. */
export function colleaguesWords(
  t: ReturnType<typeof useText>,
  { colleagues, with_trainer: trained }: Pick<ReadinessOverview, "colleagues" | "with_trainer">,
): string {
  if (colleagues.of === 0)
    return t(trained.of === 0 ? "readiness-figure-no-impact" : "readiness-figure-colleagues-none");
  return t("readiness-figure-colleagues-of", { covered: colleagues.covered, all: colleagues.of });
}
