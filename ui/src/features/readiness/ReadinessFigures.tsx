/** The four figures of the readiness screen; each opens the rows that it counts. */
import { makeStyles } from "@fluentui/react-components";
import type { Forecast, ReadinessOverview, StatusCounts } from "../../api/types";
import { Figure } from "../../components/Card";
import { formatDate, formatNumber, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
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
  return (forecast: Forecast | null) => {
    if (!forecast) return t("readiness-no-forecast");
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
        explains={words(overview.forecast)}
        onOpen={() => onOpen("ready")}
        beside={<TrendLine trend={overview.trend} forecast={overview.forecast} />}
      />
      <Figure
        compact
        name={t("readiness-figure-short")}
        number={formatNumber(short.covered)}
        tone={short.covered > 0 ? "bad" : "good"}
        explains={t("readiness-figure-short-of", { count: short.of })}
        onOpen={() => onOpen("short")}
      />
      <Figure
        compact
        name={t("readiness-figure-single")}
        number={formatNumber(single)}
        tone={single > 0 ? "warn" : "good"}
        explains={t(single > 0 ? "readiness-figure-single-some" : "readiness-figure-single-none")}
        onOpen={() => onOpen("single")}
      />
      <Figure
        compact
        name={t("readiness-figure-colleagues")}
        number={colleagues.of > 0 ? formatShare(colleagues.covered / colleagues.of) : "–"}
        explains={t("readiness-figure-colleagues-of", {
          covered: formatNumber(colleagues.covered),
          all: formatNumber(colleagues.of),
        })}
        onOpen={() => onOpen("colleagues")}
      />
    </div>
  );
}
