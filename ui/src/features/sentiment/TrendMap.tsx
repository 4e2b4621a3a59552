/** Groups against pulses: each score opens what is behind it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SentimentOverview, SentimentPoint, SentimentPulse } from "../../api/types";
import { HeatCell } from "../../components/HeatCell";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { scoreText, scoreTone } from "./look";

/** Columns at most: what is older is in the chart. */
const SHOWN = 8;

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForegroundDisabled },
  all: { fontWeight: 600 },
});

/** A row: a group, or everybody under the name `all`. */
interface Row {
  id: string;
  name: string;
  points: SentimentPoint[];
}

interface TrendMapProps {
  seen: SentimentOverview | undefined;
  onOpen: (group: string, pulse: string) => void;
}

export const ALL = "all";

export function TrendMap({ seen, onOpen }: TrendMapProps) {
  const styles = useStyles();
  const t = useText();
  const rows = useMemo<Row[] | undefined>(() => {
    if (!seen) return undefined;
    const all = { id: ALL, name: t("sentiment-everybody"), points: seen.overall };
    return [all, ...seen.groups.map(({ group, points }) => ({ ...group, points }))];
  }, [seen, t]);
  const columns = useMemo<Column<Row>[]>(() => {
    const pulses = seen?.pulses ?? [];
    const from = Math.max(0, pulses.length - SHOWN);
    return [
      {
        id: "group",
        header: t("sentiment-group"),
        value: ({ name }) => name,
        cell: ({ id, name }) => (id === ALL ? <span className={styles.all}>{name}</span> : name),
        sortable: false,
      },
      ...pulses.slice(from).map((pulse, index): Column<Row> => ({
        id: pulse.id,
        header: pulse.name,
        hint: pulse.on ? formatDate(pulse.on) : pulse.name,
        align: "center",
        width: 104,
        sortable: false,
        value: ({ points }) => points[from + index]?.score ?? null,
        cell: ({ id, name, points }) => (
          <Cell
            name={name}
            pulse={pulse}
            point={points[from + index]}
            least={seen?.least ?? 0}
            onOpen={() => onOpen(id, pulse.id)}
          />
        ),
      })),
    ];
  }, [seen, t, onOpen, styles]);
  return (
    <DataTable
      label={t("sentiment-map")}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      pinFirst
      empty={null}
    />
  );
}

interface CellProps {
  name: string;
  pulse: SentimentPulse;
  point: SentimentPoint | undefined;
  least: number;
  onOpen: () => void;
}

function Cell({ name, pulse, point, least, onOpen }: CellProps) {
  const styles = useStyles();
  const t = useText();
  if (!point?.asked) {
    return (
      <span className={styles.none} title={t("sentiment-not-asked")}>
        ·
      </span>
    );
  }
  if (point.score === null) {
    return (
      <HeatCell
        tone="neutral"
        label={t("sentiment-cell-few", { name, pulse: pulse.name, least })}
        onOpen={onOpen}
      >
        {t("sentiment-few", { least })}
      </HeatCell>
    );
  }
  const score = scoreText(point.score);
  const share = point.invited > 0 ? formatShare(point.responses / point.invited) : "–";
  return (
    <HeatCell
      tone={scoreTone(point)}
      label={t(point.dropped ? "sentiment-cell-dropped" : "sentiment-cell", {
        name,
        pulse: pulse.name,
        score,
        responses: point.responses,
        share,
      })}
      onOpen={onOpen}
    >
      {t(point.dropped ? "sentiment-cell-short-dropped" : "sentiment-cell-short", { score, share })}
    </HeatCell>
  );
}
