/** The figures of the coverage screen; each opens the rows that it counts. */
import type { CoverageOverview } from "../../api/types";
import { Figure, Figures } from "../../components/Card";
import { formatNumber, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";

export type CoverageFigure = "short" | "high" | "colleagues" | "single";

interface CoverageFiguresProps {
  overview: CoverageOverview;
  onOpen: (figure: CoverageFigure) => void;
}

export function CoverageFigures({ overview, onOpen }: CoverageFiguresProps) {
  const t = useText();
  const { risk_areas: all, high_impact: high, colleagues, single_points: single } = overview;
  const ofAll = ({ of }: { of: number }) => t("coverage-of", { count: of });
  return (
    <Figures>
      <Figure
        compact
        name={t("coverage-figure-all")}
        number={formatNumber(all.covered)}
        of={ofAll(all)}
        explains={t("coverage-figure-all-explains", { count: all.of - all.covered })}
        onOpen={() => onOpen("short")}
      />
      <Figure
        compact
        name={t("coverage-figure-high")}
        number={formatNumber(high.covered)}
        of={ofAll(high)}
        tone={high.covered < high.of ? "bad" : "good"}
        explains={t("coverage-figure-all-explains", { count: high.of - high.covered })}
        onOpen={() => onOpen("high")}
      />
      <Figure
        compact
        name={t("readiness-figure-single")}
        number={formatNumber(single.length)}
        tone={single.length > 0 ? "warn" : "good"}
        explains={t(single.length > 0 ? "readiness-figure-single-some" : "readiness-figure-single-none")}
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
    </Figures>
  );
}
