/** One objective: where it stands, the trend with its forecast, the exceptions by name, and its sentence. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ObjectiveDetail, ObjectiveRow } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { FiguresSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { SvgChart } from "../../components/SvgChart";
import { useDrawn } from "../../components/useDrawn";
import { DataTable } from "../../components/table/DataTable";
import { usePeopleSearch } from "../../components/usePeopleSearch";
import { useGone } from "../../components/useGone";
import type { ScreenProps } from "../../frame/screens";
import { formatDate, formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { Editor } from "./Editor";
import { lineId, ShownChoice, useLineColumns, useLines, type Shown } from "./Exceptions";
import { courseTone } from "./look";
import { ObjectiveSections } from "./ObjectiveSections";
import { headingOf, isCounted, nowOf, placeBehind, targetOf, toldOf } from "./told";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1.1fr) minmax(0, 1fr)",
    gap: "12px",
    alignItems: "stretch",
  },
  sentence: { margin: 0, fontSize: "15px", lineHeight: "22px" },
  measures: { margin: "8px 0 0", paddingInlineStart: "18px", lineHeight: "20px" },
  quiet: { margin: "8px 0 0", fontSize: "12px", color: tokens.colorNeutralForeground3, lineHeight: "17px" },
  basis: {
    margin: "8px 0 0",
    paddingInlineStart: "18px",
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
  },
  bar: { display: "flex", alignItems: "center", gap: "8px", padding: "8px 12px", flexWrap: "wrap" },
  room: { flexGrow: 1 },
  // The page scrolls: the card keeps its height rather than give way under its own list.
  people: { flexShrink: 0 },
  lines: { minHeight: "320px", height: "320px", display: "flex", flexDirection: "column" },
});

export default function ObjectivePage({ params }: ScreenProps) {
  const id = params["id"] ?? "";
  return id === "new" ? <NewObjective /> : <KnownObjective key={id} id={id} />;
}

function NewObjective() {
  const t = useText();
  return (
    <Page
      name="objective"
      title={t("objectives-new")}
      subtitle={t("objectives-new-subtitle")}
      actions={<ObjectiveSections current="/objectives" />}
    >
      <Editor id="new" detail={undefined} />
    </Page>
  );
}

function KnownObjective({ id }: { id: string }) {
  const t = useText();
  const found = useCommand("objective_get", { id });
  useGone(found, "/objectives");
  const [editing, setEditing] = useQueryState("do", "");
  const remove = useChange("objective_delete", { onDone: () => navigate("/objectives") });
  const { data, error } = found;
  return (
    <Page
      name="objective"
      title={data ? headingOf(data.row.text) : t("objectives-one")}
      subtitle={data ? say(data.row.audience) : undefined}
      ready={data !== undefined || error !== null}
      actions={
        <>
          <ObjectiveSections current="/objectives" />
          {data && editing !== "edit" ? (
            <>
              <Button size="small" onClick={() => void remove.run({ id })}>
                <Text id="objectives-delete" />
              </Button>
              <Button size="small" appearance="primary" onClick={() => setEditing("edit")}>
                <Text id="objectives-edit" />
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <LoadError error={error} onRetry={() => void found.refetch()} />
      {data ? (
        editing === "edit" ? (
          <Editor id={id} detail={data} onDone={() => setEditing("")} />
        ) : (
          <Standing detail={data} />
        )
      ) : error ? null : (
        <FiguresSkeleton figures={3} />
      )}
    </Page>
  );
}

function Standing({ detail }: { detail: ObjectiveDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row } = detail;
  const why = say(row.why);
  // A sentence stands once on the page: what the heading or a figure says already is not said again.
  const whole = headingOf(row.text) !== row.text;
  const now = row.value ? say(row.value.words) : "";
  const several = row.measures.length > 1;
  const whyIsSaid = row.measures.some(({ lacks }) => lacks && say(lacks) === why);
  return (
    <>
      <StandingFigures detail={detail} />
      <div className={styles.columns}>
        <Card
          title={t(whole ? "objectives-sentence" : "objectives-measures")}
          hint={<Pill tone={courseTone[row.course]}>{t(`objective-course-${row.course}`)}</Pill>}
        >
          {whole ? <p className={styles.sentence}>{row.text}</p> : null}
          {row.measures.length > 0 ? (
            <ul className={styles.measures} aria-label={t("objectives-measures")}>
              {row.measures.map(({ words, value, lacks, met }, at) => (
                <li key={at}>
                  {say(words)}
                  {value && (several || say(value.words) !== now) ? ` – ${say(value.words)}` : ""}
                  {met ? <> {t("objectives-met")}</> : null}
                  {lacks ? ` – ${say(lacks)}` : ""}
                </li>
              ))}
            </ul>
          ) : null}
          {whyIsSaid ? null : <p className={styles.quiet}>{why}</p>}
          {detail.basis.length > 0 ? (
            <ul className={styles.basis} aria-label={t("objectives-basis")}>
              {detail.basis.map((line, at) => (
                <li key={at}>{say(line)}</li>
              ))}
            </ul>
          ) : null}
          {detail.note ? <p className={styles.quiet}>{detail.note}</p> : null}
        </Card>
        <Trend detail={detail} />
      </div>
      {row.value &&
      (row.value.unit === "rating" || row.value.unit === "answers" || row.value.unit === "figure") ? (
        <Nameless row={row} />
      ) : (
        <Lines id={row.id} />
      )}
    </>
  );
}

function StandingFigures({ detail: { row } }: { detail: ObjectiveDetail }) {
  const t = useText();
  const { value, outlook } = row;
  return (
    <Figures>
      <Figure
        compact
        name={t("objectives-now")}
        number={value ? nowOf(t, value) : "–"}
        tone={courseTone[row.course]}
        explains={value ? say(value.words) : ""}
      />
      <Figure
        compact
        name={t("objectives-target")}
        number={value ? targetOf(t, value) : "–"}
        explains={value && isCounted(value) ? t("objectives-wanted", { wanted: value.wanted }) : ""}
      />
      <Figure
        compact
        name={t("objectives-forecast")}
        number={outlook ? t("objectives-percent", { percent: outlook.likely_percent }) : "–"}
        explains={
          outlook
            ? outlook.chance === null
              ? t("objectives-forecast-range", { low: outlook.low_percent, high: outlook.high_percent })
              : t("objectives-forecast-chance", {
                  low: outlook.low_percent,
                  high: outlook.high_percent,
                  chance: outlook.chance,
                })
            : t("objectives-forecast-none")
        }
      />
      <Figure
        compact
        name={t("objectives-until")}
        number={row.until ? formatDate(row.until) : "–"}
        explains={say(row.deadline)}
      />
    </Figures>
  );
}

function Trend({ detail: { row, trend } }: { detail: ObjectiveDetail }) {
  const t = useText();
  const chart = useDrawn("objective_chart", { id: row.id });
  return (
    <Card title={t("objectives-trend")} hint={t("objectives-trend-hint")}>
      <LoadError error={chart.error} onRetry={() => void chart.refetch()} />
      {chart.data ? (
        <SvgChart
          svg={chart.data.svg}
          alt={[t("objectives-trend"), row.value ? say(row.value.words) : "", say(row.why)]
            .filter(Boolean)
            .join(". ")}
          table={{
            columns: [t("objectives-week"), t("objectives-counts"), t("objectives-of")],
            rows: [
              ...trend.map(({ on, counts, of }) => [formatDate(on), ...toldOf(row.value?.unit, counts, of)]),
              ...(row.outlook
                ? [
                    [
                      t("objectives-forecast-on", { date: formatDate(row.outlook.on) }),
                      t("objectives-forecast-people", {
                        likely: row.outlook.likely,
                        low: row.outlook.low,
                        high: row.outlook.high,
                      }),
                      formatNumber(row.outlook.of),
                    ],
                  ]
                : []),
            ],
          }}
        />
      ) : null}
    </Card>
  );
}

/** What stands in the place of people where nobody is counted by name. */
function Nameless({ row }: { row: ObjectiveRow }) {
  const t = useText();
  const ofFigure = row.value?.unit === "figure";
  return (
    <Card title={t("objectives-people")}>
      <p className={useStyles().sentence}>
        {t(ofFigure ? "objectives-nameless-figure" : "objectives-nameless-feedback")}
      </p>
      {ofFigure ? (
        <Link href={placeBehind(row) ?? ""}>
          <Text id="objectives-nameless-open" />
        </Link>
      ) : null}
    </Card>
  );
}

function Lines({ id }: { id: string }) {
  const styles = useStyles();
  const t = useText();
  const search = usePeopleSearch();
  const [shown, setShown] = useState<Shown>("exceptions");
  const lines = useLines(id, shown, search.text);
  const columns = useLineColumns();
  return (
    <Card title={t("objectives-people")} flush className={styles.people}>
      <div className={styles.bar}>
        <ShownChoice shown={shown} onChange={setShown} />
        <span className={styles.room} />
        <SearchField
          label={t("objectives-people-search")}
          value={search.typed}
          onChange={search.setTyped}
          width={200}
        />
      </div>
      <LoadError error={lines.error} onRetry={lines.retry} />
      <div className={styles.lines}>
        <DataTable
          label={t("objectives-people")}
          remote={{ total: lines.total, loadMore: lines.loadMore, onSort: () => undefined }}
          rows={lines.rows}
          columns={columns}
          rowId={lineId}
          rowHeight={44}
          empty={<EmptyState title={t("objectives-nobody")} body={t("objectives-nobody-body")} />}
        />
      </div>
    </Card>
  );
}
