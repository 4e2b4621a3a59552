/** How people feel: the trend of everybody and each group, drops and what was decided, who is strained. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { SentimentOverview, SentimentPoint } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { SvgChart } from "../../components/SvgChart";
import { useDrawn } from "../../components/useDrawn";
import { formatDate, formatNumber, formatShare, type text } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { Drops, keyOf } from "./Drops";
import { changeText, scoreText, scoreTone } from "./look";
import { PointPanel } from "./PointPanel";
import { RespondPanel } from "./RespondPanel";
import { SentimentSections } from "./SentimentSections";
import { StrainCard } from "./StrainCard";
import { ALL, TrendMap } from "./TrendMap";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 440px",
    gap: "12px",
    alignItems: "start",
    flexShrink: 0,
    "@media (max-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  whole: { flexShrink: 0 },
});

export default function SentimentPage() {
  const t = useText();
  const [asOf, setAsOf] = useQueryState("as-of", "");
  const args = asOf ? { as_of: asOf } : {};
  const seen = useCommand("sentiment_overview", args, { keep: true });
  const empty = seen.data?.pulses.length === 0;
  return (
    <Page
      name="sentiment"
      title={t("sentiment-title")}
      subtitle={t("sentiment-subtitle", { least: seen.data?.least ?? 5 })}
      ready={seen.data !== undefined || seen.error !== null}
      actions={
        <>
          <SentimentSections current="/sentiment" />
          <AsOfMenu value={asOf} onChange={setAsOf} />
        </>
      }
    >
      <LoadError error={seen.error} onRetry={() => void seen.refetch()} />
      {seen.data === undefined ? (
        seen.error ? null : (
          <>
            <FiguresSkeleton />
            <RowsSkeleton rows={8} />
          </>
        )
      ) : empty ? (
        <Nothing seen={seen.data} />
      ) : (
        <Trend seen={seen.data} args={args} />
      )}
    </Page>
  );
}

/** No pulse was counted: what belongs here, and the next step. */
function Nothing({ seen }: { seen: SentimentOverview }) {
  const t = useText();
  const open = seen.open[0];
  return (
    <EmptyState
      title={t("sentiment-none-title")}
      body={t(open ? "sentiment-none-open" : "sentiment-none-body", { name: open?.name ?? "" })}
      action={
        open ? (
          <Button appearance="primary" onClick={() => navigate(`/sentiment/pulses/${open.id}`)}>
            {t("sentiment-go-to", { name: open.name })}
          </Button>
        ) : (
          <Button
            appearance="primary"
            onClick={() =>
              navigate(seen.all_pulses > 0 ? "/sentiment/pulses" : href("/sentiment/pulses", { new: "next" }))
            }
          >
            <Text id={seen.all_pulses > 0 ? "sentiment-pulses" : "sentiment-first-pulse"} />
          </Button>
        )
      }
    />
  );
}

interface TrendProps {
  seen: SentimentOverview;
  args: { as_of?: string };
}

function Trend({ seen, args }: TrendProps) {
  const styles = useStyles();
  const t = useText();
  const [answering, setAnswering] = useQueryState("answer", "");
  const [cell, setCell] = useQueryState("evidence", "");
  const [strained, setStrained] = useQueryState("strain", "");
  const [group, pulse] = cell.split("/");
  const drop = seen.drops.find((one) => keyOf(one) === answering);
  const open = (row: string, of: string) => setCell(`${row}/${of}`);
  return (
    <>
      <Summary seen={seen} onOpen={open} />
      <div className={styles.columns}>
        <Drops
          drops={seen.drops}
          unanswered={seen.unanswered}
          isLead={seen.is_lead}
          onAnswer={(one) => setAnswering(keyOf(one))}
        />
        {seen.is_lead ? (
          <StrainCard rows={seen.strain} days={seen.strain_days} open={strained} onOpen={setStrained} />
        ) : null}
      </div>
      <Card title={t("sentiment-map")} hint={t("sentiment-map-hint")} flush className={styles.whole}>
        <TrendMap seen={seen} onOpen={open} />
      </Card>
      <Chart seen={seen} args={args} />
      {group && pulse ? <Point seen={seen} group={group} pulse={pulse} onClose={() => setCell("")} /> : null}
      {drop ? <RespondPanel key={answering} drop={drop} onClose={() => setAnswering("")} /> : null}
    </>
  );
}

/** What has changed since the pulse before, as both are shown. */
function changeWords(now: SentimentPoint, before: SentimentPoint, t: typeof text): string {
  if (now.score === null || before.score === null) return t("sentiment-no-before");
  const change = changeText(now.score, before.score);
  return change === null ? t("sentiment-no-change") : t("sentiment-change", { change });
}

function Summary({
  seen,
  onOpen,
}: {
  seen: SentimentOverview;
  onOpen: (group: string, pulse: string) => void;
}) {
  const t = useText();
  const last = seen.pulses.length - 1;
  const now = seen.overall[last];
  const before = seen.overall[last - 1];
  const pulse = seen.pulses[last];
  if (!now || !pulse) return null;
  const few = seen.groups.filter(({ points }) => points[last]?.asked && points[last].score === null).length;
  return (
    <Figures>
      <Figure
        compact
        name={t("sentiment-figure-score", { pulse: pulse.name })}
        number={now.score === null ? "–" : scoreText(now.score)}
        of={t("sentiment-of-five")}
        tone={scoreTone(now)}
        explains={pulse.comparable && before ? changeWords(now, before, t) : t("sentiment-no-before")}
        onOpen={() => onOpen(ALL, pulse.id)}
      />
      <Figure
        compact
        name={t("sentiment-figure-rate")}
        number={now.invited > 0 ? formatShare(now.responses / now.invited) : "–"}
        of={t("sentiment-figure-rate-of", { responses: now.responses, invited: now.invited })}
        explains={t("sentiment-figure-rate-explains")}
        onOpen={() => onOpen(ALL, pulse.id)}
      />
      <Figure
        compact
        name={t("sentiment-figure-drops")}
        number={formatNumber(seen.unanswered)}
        tone={seen.unanswered > 0 ? "bad" : "good"}
        explains={t("sentiment-figure-drops-explains", { all: seen.drops.length })}
      />
      <Figure
        compact
        name={t("sentiment-figure-few")}
        number={formatNumber(few)}
        explains={t("sentiment-figure-few-explains", { least: seen.least })}
      />
    </Figures>
  );
}

function Chart({ seen, args }: TrendProps) {
  const styles = useStyles();
  const t = useText();
  const chart = useDrawn("sentiment_chart", args, { keep: true });
  const score = (value: number | null | undefined) => (value == null ? "–" : scoreText(value));
  const rows = [
    [t("sentiment-everybody"), ...seen.overall.map((point) => score(point.score))],
    ...seen.groups.map(({ group, points }) => [group.name, ...points.map((point) => score(point.score))]),
  ];
  const columns = [
    t("sentiment-group"),
    ...seen.pulses.map(({ name, on }) =>
      on ? t("sentiment-pulse-on", { name, date: formatDate(on) }) : name,
    ),
  ];
  return (
    <Card title={t("sentiment-chart")} hint={t("sentiment-chart-hint")} className={styles.whole}>
      <LoadError error={chart.error} onRetry={() => void chart.refetch()} />
      {chart.data ? (
        <SvgChart svg={chart.data.svg} alt={t("sentiment-chart")} table={{ columns, rows }} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </Card>
  );
}

interface PointProps {
  seen: SentimentOverview;
  group: string;
  pulse: string;
  onClose: () => void;
}

function Point({ seen, group, pulse, onClose }: PointProps) {
  const at = seen.pulses.findIndex(({ id }) => id === pulse);
  const of = seen.pulses[at];
  const row = seen.groups.find((one) => one.group.id === group);
  const point = (group === ALL ? seen.overall : row?.points)?.[at];
  if (!of || !point) return null;
  return (
    <PointPanel
      point={point}
      pulse={of}
      group={row?.group}
      least={seen.least}
      isLead={seen.is_lead}
      onClose={onClose}
    />
  );
}
