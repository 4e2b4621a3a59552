/** A small picture of how many were ready, week by week, and where this leads; the full chart is one click away. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Forecast, TrendPoint } from "../../api/types";

const WIDTH = 150;
const HEIGHT = 46;

const useStyles = makeStyles({
  line: { width: "100%", height: `${HEIGHT}px`, color: tokens.colorBrandForeground1, display: "block" },
  whole: { stroke: tokens.colorNeutralStroke1 },
});

export function TrendLine({ trend, forecast }: { trend: readonly TrendPoint[]; forecast: Forecast | null }) {
  const styles = useStyles();
  const last = trend[trend.length - 1];
  const first = trend[0];
  if (!first || !last || trend.length < 2) return null;
  const start = Date.parse(first.on);
  const end = Math.max(Date.parse(forecast?.on ?? last.on), Date.parse(last.on));
  const top = Math.max(...trend.map(({ of }) => of), forecast?.high ?? 0, 1);
  const x = (day: string) => 2 + ((Date.parse(day) - start) / Math.max(1, end - start)) * (WIDTH - 4);
  const y = (count: number) => HEIGHT - 3 - (count / top) * (HEIGHT - 6);
  const at = (day: string, count: number) => `${x(day).toFixed(1)} ${y(count).toFixed(1)}`;
  const seen = trend.map(({ on, ready }) => at(on, ready)).join("L");
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={styles.line}
      aria-hidden
      focusable="false"
    >
      <path d={`M2 ${y(last.of)}H${WIDTH - 2}`} className={styles.whole} strokeDasharray="2 3" fill="none" />
      {forecast ? (
        <>
          <path
            d={`M${at(last.on, last.ready)}L${at(forecast.on, forecast.high)}L${at(forecast.on, forecast.low)}Z`}
            fill="currentColor"
            opacity="0.14"
          />
          <path
            d={`M${at(last.on, last.ready)}L${at(forecast.on, forecast.likely)}`}
            stroke="currentColor"
            strokeWidth="1.6"
            strokeDasharray="4 3"
            fill="none"
          />
        </>
      ) : null}
      <path d={`M${seen}`} stroke="currentColor" strokeWidth="2" strokeLinejoin="round" fill="none" />
    </svg>
  );
}
