/** The objectives: each sentence with its live figure, its forecast at the deadline, and where it stands. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { Course, ObjectiveRow } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { clamped } from "../../components/table/TwoLines";
import { formatDate, formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { ExceptionsPanel } from "./ExceptionsPanel";
import { ExportDialog } from "./ExportDialog";
import { courseRank, courseTone } from "./look";
import { ObjectiveSections } from "./ObjectiveSections";
import { placeBehind } from "./told";
import { ValueBar } from "./ValueBar";

const useStyles = makeStyles({
  lines: {
    display: "flex",
    flexDirection: "column",
    gap: "1px",
    minWidth: 0,
    lineHeight: "17px",
    whiteSpace: "normal",
  },
  // Three lines that end in an ellipsis, the whole in the tooltip.
  text: {
    ...clamped(3),
    color: tokens.colorNeutralForeground1,
  },
  detail: {
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  value: {
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "start",
    width: "100%",
    cursor: "pointer",
    borderRadius: "4px",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** What the figures above the table stand for. */
const GROUPS: readonly {
  id: string;
  courses: readonly Course[];
  tone: "good" | "warn" | "bad" | "neutral";
}[] = [
  { id: "reached", courses: ["reached"], tone: "good" },
  { id: "on_course", courses: ["on_course"], tone: "good" },
  { id: "at_risk", courses: ["at_risk"], tone: "warn" },
  { id: "will_be_missed", courses: ["will_be_missed", "missed"], tone: "bad" },
  { id: "not_measurable", courses: ["not_measurable"], tone: "neutral" },
];

export default function ObjectivesPage() {
  const t = useText();
  const [shown, setShown] = useQueryState("state", "");
  const [open, setOpen] = useQueryState("evidence", "");
  const [action, setAction] = useQueryState("do", "");
  const list = useCommand("objectives_list", {});
  const { data, error } = list;
  const columns = useColumns(setOpen);
  const group = GROUPS.find(({ id }) => id === shown);
  const rows = group ? data?.rows.filter(({ course }) => group.courses.includes(course)) : data?.rows;
  const opened = data?.rows.find(({ id }) => id === open);
  return (
    <Page
      name="objectives"
      title={t("objectives-title")}
      subtitle={t("objectives-subtitle")}
      ready={data !== undefined || error !== null}
      fill
      actions={
        <>
          <ObjectiveSections current="/objectives" />
          <Button size="small" onClick={() => setAction("export")}>
            <Text id="objectives-export" />
          </Button>
          <Button
            size="small"
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => navigate("/objectives/new")}
          >
            <Text id="objectives-new" />
          </Button>
        </>
      }
    >
      <LoadError error={error} onRetry={() => void list.refetch()} />
      {data ? (
        data.rows.length > 0 ? (
          <Figures>
            {GROUPS.map(({ id, courses, tone }) => {
              const count = data.rows.filter(({ course }) => courses.includes(course)).length;
              return (
                <Figure
                  key={id}
                  compact
                  name={t(`objectives-count-${id}`)}
                  number={formatNumber(count)}
                  tone={count > 0 ? tone : "neutral"}
                  explains={t(shown === id ? "objectives-show-all" : `objectives-means-${id}`)}
                  onOpen={() => setShown(shown === id ? "" : id)}
                />
              );
            })}
          </Figures>
        ) : null
      ) : error ? null : (
        <FiguresSkeleton figures={5} />
      )}
      <Card fill flush>
        <DataTable
          label={t("objectives-title")}
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
          rowHeight={58}
          onOpen={({ id }) => navigate(`/objectives/${id}`)}
          current={open}
          empty={
            <EmptyState
              title={t(group ? "objectives-none-of" : "objectives-none-title")}
              body={t(group ? "objectives-none-of-body" : "objectives-none-body")}
              action={
                group ? (
                  <Button onClick={() => setShown("")}>
                    <Text id="objectives-show-all" />
                  </Button>
                ) : (
                  <Button appearance="primary" onClick={() => navigate("/objectives/new")}>
                    <Text id="objectives-new" />
                  </Button>
                )
              }
            />
          }
        />
      </Card>
      {opened ? <ExceptionsPanel key={opened.id} row={opened} onClose={() => setOpen("")} /> : null}
      {action === "export" ? <ExportDialog onClose={() => setAction("")} /> : null}
    </Page>
  );
}

function useColumns(onEvidence: (id: string) => void): Column<ObjectiveRow>[] {
  const t = useText();
  const styles = useStyles();
  return useMemo<Column<ObjectiveRow>[]>(
    () => [
      {
        id: "objective",
        header: t("objectives-objective"),
        value: ({ text }) => text,
        cell: ({ id, text, measures }) => (
          <Link
            href={href(`/objectives/${id}`)}
            className={styles.text}
            title={[text, ...measures.map(({ words }) => say(words))].join("\n")}
          >
            {text}
          </Link>
        ),
      },
      {
        id: "value",
        header: t("objectives-now"),
        hint: t("objectives-now-hint"),
        value: ({ value }) => value?.percent ?? null,
        cell: (row) =>
          row.value ? (
            <button
              type="button"
              className={styles.value}
              onClick={(event) => {
                event.stopPropagation();
                const place = placeBehind(row);
                if (place) navigate(place);
                else onEvidence(row.id);
              }}
            >
              <ValueBar row={row} />
            </button>
          ) : (
            <span className={styles.lines}>{say(row.why)}</span>
          ),
        width: 270,
      },
      {
        id: "forecast",
        header: t("objectives-forecast"),
        hint: t("objectives-forecast-hint"),
        value: ({ outlook }) => outlook?.likely_percent ?? null,
        cell: ({ outlook }) =>
          outlook ? (
            <span className={styles.lines}>
              <span>{t("objectives-forecast-likely", { percent: outlook.likely_percent })}</span>
              <span className={styles.detail}>
                {t("objectives-forecast-range", { low: outlook.low_percent, high: outlook.high_percent })}
              </span>
            </span>
          ) : (
            "–"
          ),
        width: 110,
      },
      {
        id: "until",
        header: t("objectives-until"),
        value: ({ until }) => until,
        cell: ({ until, deadline }) => (
          <span className={styles.lines}>
            <span>{until ? formatDate(until) : "–"}</span>
            <span className={styles.detail} title={say(deadline)}>
              {say(deadline)}
            </span>
          </span>
        ),
        width: 150,
      },
      {
        id: "state",
        header: t("objectives-state"),
        value: ({ course }) => courseRank[course],
        cell: ({ course, why }) => (
          <span title={say(why)}>
            <Pill tone={courseTone[course]}>{t(`objective-course-${course}`)}</Pill>
          </span>
        ),
        width: 150,
      },
      {
        id: "owner",
        header: t("objectives-owner"),
        value: ({ owner }) => owner?.name,
        muted: true,
        width: 120,
      },
    ],
    [t, styles, onEvidence],
  );
}
