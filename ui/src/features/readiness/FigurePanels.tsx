/** The rows behind the figures of the readiness screen. */
import type { ReadinessOverview, SuperuserFilter } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { SvgChart } from "../../components/SvgChart";
import { useDrawn } from "../../components/useDrawn";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { ColleaguesPanel } from "../coverage/ColleaguesPanel";
import { ShortAreasPanel } from "../coverage/ShortAreasPanel";
import { SinglePointsPanel } from "../coverage/SinglePointsPanel";
import { chosen } from "./filter";
import type { FigureName } from "./ReadinessFigures";
import { mayTrain } from "./ReadinessFigures";
import { SuperuserTable } from "./SuperuserTable";

interface FigurePanelProps {
  figure: FigureName;
  overview: ReadinessOverview;
  args: SuperuserFilter;
  onClose: () => void;
}

export function FigurePanel({ figure, overview, args, onClose }: FigurePanelProps) {
  const coverage = {
    ...chosen({ as_of: args.as_of ?? "", wave: args.wave ?? "", site: args.site ?? "" }),
    without: [],
  };
  switch (figure) {
    case "ready":
      return <ReadyPanel overview={overview} args={args} onClose={onClose} />;
    case "short":
      return <ShortAreasPanel args={coverage} highOnly onClose={onClose} />;
    case "single":
      return <SinglePointsPanel args={coverage} onClose={onClose} />;
    case "colleagues":
      return <ColleaguesPanel args={coverage} onClose={onClose} />;
  }
}

function ReadyPanel({ overview, args, onClose }: Omit<FigurePanelProps, "figure">) {
  const t = useText();
  const chart = useDrawn("readiness_trend_chart", args);
  const { trend, forecast, rows, counts } = overview;
  const last = forecast
    ? [[formatDate(forecast.on), t("readiness-trend-likely", { ...forecast, on: forecast.on }), "–"]]
    : [];
  const order = [...rows].sort((one, other) => other.progress - one.progress);
  return (
    <EvidencePanel
      wide
      title={t("readiness-figure-ready")}
      explains={t("readiness-ready-explains", { ready: counts.ready, conditional: counts.conditional })}
      onClose={onClose}
    >
      <LoadError error={chart.error} onRetry={() => void chart.refetch()} />
      {chart.data ? (
        <SvgChart
          svg={chart.data.svg}
          alt={t("readiness-trend-alt", { ready: mayTrain(counts) })}
          table={{
            columns: [t("readiness-trend-day"), t("readiness-trend-ready"), t("readiness-trend-of")],
            rows: [
              ...trend.map(({ on, ready, of }) => [formatDate(on), formatNumber(ready), formatNumber(of)]),
              ...last,
            ],
          }}
        />
      ) : null}
      <SuperuserTable label={t("readiness-figure-ready")} rows={order} />
    </EvidencePanel>
  );
}
