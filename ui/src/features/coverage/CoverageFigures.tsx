/** The figures of the coverage screen; each opens the rows that it counts. */
import { makeStyles } from "@fluentui/react-components";
import type { CoverageOverview, Covered } from "../../api/types";
import { Figure, Figures } from "../../components/Card";
import { formatNumber, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { faultTone, statusVar } from "../../theme/status";
import { SingleFigure, colleaguesWords } from "../readiness/ReadinessFigures";

export type CoverageFigure = "short" | "high" | "colleagues" | "single";

const useStyles = makeStyles({
  supposed: { margin: 0, fontSize: "12px", color: statusVar("statusWarnText"), flexShrink: 0 },
});

interface CoverageFiguresProps {
  overview: CoverageOverview;
  /** The figures as they are, where those shown suppose that so many superusers leave. */
  now?: CoverageOverview | undefined;
  leaving?: number;
  onOpen: (figure: CoverageFigure) => void;
}

const share = ({ covered, of }: Covered) => (of > 0 ? formatShare(covered / of) : "–");

export function CoverageFigures({ overview, now, leaving = 0, onOpen }: CoverageFiguresProps) {
  const styles = useStyles();
  const t = useText();
  const { risk_areas: all, high_impact: high, colleagues, single_points: single } = overview;
  const covered = (is: Covered, was: Covered | undefined, none: string) =>
    is.of === 0
      ? { number: "–", explains: t(none) }
      : {
          number: formatNumber(is.covered),
          of: was
            ? t("coverage-of-now", { count: is.of, now: formatNumber(was.covered) })
            : t("coverage-of", { count: is.of }),
          explains: t("coverage-figure-all-explains", { count: is.of - is.covered }),
        };
  const nowIs = (is: string | undefined) => (is === undefined ? {} : { of: t("coverage-now", { now: is }) });
  return (
    <>
      {now ? <p className={styles.supposed}>{t("coverage-if-left", { count: leaving })}</p> : null}
      <Figures>
        <Figure
          compact
          name={t("coverage-figure-all")}
          {...covered(all, now?.risk_areas, "readiness-figure-no-impact")}
          onOpen={() => onOpen("short")}
        />
        <Figure
          compact
          name={t("coverage-figure-high")}
          {...covered(high, now?.high_impact, "readiness-figure-no-high-impact")}
          tone={faultTone(high.of - high.covered, high.of, "bad")}
          onOpen={() => onOpen("high")}
        />
        <SingleFigure
          points={single.length}
          overview={overview}
          {...nowIs(now && formatNumber(now.single_points.length))}
          onOpen={() => onOpen("single")}
        />
        <Figure
          compact
          name={t("readiness-figure-colleagues")}
          number={share(colleagues)}
          {...nowIs(now && share(now.colleagues))}
          explains={colleaguesWords(t, overview)}
          onOpen={() => onOpen("colleagues")}
        />
      </Figures>
    </>
  );
}
