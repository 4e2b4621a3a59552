/** The timeline of one wave as a picture, with its table. */
import type { Timeline, TimelineLine, TimelineSuperusers } from "../../api/types";
import { Card } from "../../components/Card";
import { SvgChart } from "../../components/SvgChart";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";

type Word = ReturnType<typeof useText>;

const day = (value: string | null) => (value ? formatDate(value) : "–");

function row(t: Word, line: TimelineLine): string[] {
  const told = line.told_on
    ? t(line.told ? "timeline-told-done" : "timeline-told-planned", { date: formatDate(line.told_on) })
    : "–";
  return [
    line.audience.name,
    t(`track-${line.track}`),
    formatNumber(line.headcount),
    told,
    day(line.interest_on),
    day(line.first_on),
    day(line.last_on),
    line.sessions > 0 ? t("timeline-held-of", { held: line.held, count: line.sessions }) : "–",
    line.problems > 0 ? formatNumber(line.problems) : "–",
  ];
}

/** The superusers of the wave, who have to be ready when the acceptance test begins. */
function superusersRow(t: Word, { ready, of, by, problems }: TimelineSuperusers): string[] {
  return [
    t("timeline-superusers"),
    t("track-superuser"),
    formatNumber(of),
    "–",
    "–",
    "–",
    by ? t("timeline-superusers-by", { date: formatDate(by) }) : "–",
    t("timeline-superusers-ready", { ready, of }),
    problems > 0 ? formatNumber(problems) : "–",
  ];
}

export function WaveTimeline({ timeline }: { timeline: Timeline }) {
  const t = useText();
  const { wave, cutover, lines, chart, superusers } = timeline;
  const columns = [
    "audience",
    "track",
    "people",
    "told",
    "interest",
    "first",
    "last",
    "sessions",
    "problems",
  ];
  const problems = lines.reduce((sum, line) => sum + line.problems, superusers?.problems ?? 0);
  return (
    <Card
      title={wave?.name ?? t("timeline-no-wave-title")}
      hint={
        cutover
          ? t("timeline-cutover-on", { date: formatDate(cutover) })
          : t(wave ? "timeline-cutover-none" : "timeline-no-wave-hint")
      }
    >
      <SvgChart
        svg={chart.svg}
        alt={t("timeline-chart", { wave: wave?.name ?? "", audiences: lines.length, problems })}
        table={{
          columns: columns.map((column) => t(`timeline-column-${column}`)),
          rows: [...(superusers ? [superusersRow(t, superusers)] : []), ...lines.map((line) => row(t, line))],
        }}
      />
    </Card>
  );
}
