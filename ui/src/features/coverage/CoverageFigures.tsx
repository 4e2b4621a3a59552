/** The figures of the coverage screen; each opens the rows that it counts. */
import { makeStyles } from "@fluentui/react-components";
import type { CoverageOverview, Covered } from "../../api/types";
import { Figure, Figures } from "../../components/Card";
import { formatNumber, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";

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
  const ofAll = ({ of }: Covered, was: Covered | undefined) =>
    was
      ? t("coverage-of-now", { count: of, now: formatNumber(was.covered) })
      : t("coverage-of", { count: of });
  const nowIs = (is: string | undefined) => (is === undefined ? {} : { of: t("coverage-now", { now: is }) });
  return (
    <>
      {now ? <p className={styles.supposed}>{t("coverage-if-left", { count: leaving })}</p> : null}
      <Figures>
        <Figure
          compact
          name={t("coverage-figure-all")}
          number={formatNumber(all.covered)}
          of={ofAll(all, now?.risk_areas)}
          explains={t("coverage-figure-all-explains", { count: all.of - all.covered })}
          onOpen={() => onOpen("short")}
        />
        <Figure
          compact
          name={t("coverage-figure-high")}
          number={formatNumber(high.covered)}
          of={ofAll(high, now?.high_impact)}
          tone={high.covered < high.of ? "bad" : "good"}
          explains={t("coverage-figure-all-explains", { count: high.of - high.covered })}
          onOpen={() => onOpen("high")}
        />
        <Figure
          compact
          name={t("readiness-figure-single")}
          number={formatNumber(single.length)}
          {...nowIs(now && formatNumber(now.single_points.length))}
          tone={single.length > 0 ? "warn" : "good"}
          explains={t(single.length > 0 ? "readiness-figure-single-some" : "readiness-figure-single-none")}
          onOpen={() => onOpen("single")}
        />
        <Figure
          compact
          name={t("readiness-figure-colleagues")}
          number={share(colleagues)}
          {...nowIs(now && share(now.colleagues))}
          explains={t("readiness-figure-colleagues-of", {
            covered: formatNumber(colleagues.covered),
            all: formatNumber(colleagues.of),
          })}
          onOpen={() => onOpen("colleagues")}
        />
      </Figures>
    </>
  );
}
