/** Seats against need, per group and module: what is still missing before the cutover, first. */
import { Button, Link } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SeatRow } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { FiguresSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useFrame } from "../../frame/useFrame";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { readBehind, sumOf, writeBehind, type SeatFigure } from "./seatFigures";
import { SeatsPanel } from "./SeatsPanel";
import { SessionSections } from "./SessionSections";

/** Where each figure of a row leads. */
const people = ({ group, module }: SeatRow, figure: SeatFigure) =>
  href("/seats", { evidence: writeBehind({ row: { group: group.id, module: module.id }, figure }) });
const sessions = ({ group, module }: SeatRow) =>
  href("/sessions", { view: "list", group: group.id, module: module.id });

function useColumns(): Column<SeatRow>[] {
  const t = useText();
  return useMemo<Column<SeatRow>[]>(() => {
    const figure = (
      id: "need" | "trained" | "seated" | "waiting" | "free",
      to: (row: SeatRow) => string,
      width: number,
    ): Column<SeatRow> => ({
      id,
      header: t(`sessions-seats-${id}`),
      hint: t(`sessions-seats-${id}-hint`),
      value: (row) => row[id],
      cell: (row) =>
        row[id] === 0 ? (
          "0"
        ) : (
          <Link
            href={to(row)}
            aria-label={t("sessions-seats-figure", {
              figure: t(`sessions-seats-${id}`),
              count: row[id],
              group: row.group.name,
              module: row.module.name,
            })}
          >
            {formatNumber(row[id])}
          </Link>
        ),
      align: "end",
      width,
    });
    return [
      { id: "group", header: t("sessions-group"), value: ({ group }) => group.name, width: 170 },
      { id: "module", header: t("sessions-module"), value: ({ module }) => module.name },
      {
        id: "missing",
        header: t("sessions-seats-missing"),
        hint: t("sessions-seats-missing-hint"),
        value: ({ missing }) => missing,
        cell: (row) =>
          row.missing > 0 ? (
            <Link
              href={people(row, "missing")}
              aria-label={t("sessions-seats-figure", {
                figure: t("sessions-seats-missing"),
                count: row.missing,
                group: row.group.name,
                module: row.module.name,
              })}
            >
              <Pill tone="bad">{t("sessions-seats-missing-count", { count: row.missing })}</Pill>
            </Link>
          ) : (
            <Pill tone="good">{t("sessions-seats-enough")}</Pill>
          ),
        width: 96,
      },
      figure("need", (row) => people(row, "need"), 70),
      figure("trained", (row) => people(row, "trained"), 76),
      figure("seated", (row) => people(row, "seated"), 72),
      figure("waiting", (row) => people(row, "waiting"), 76),
      figure("free", sessions, 66),
      {
        id: "cutover",
        header: t("sessions-seats-cutover"),
        value: ({ cutover }) => cutover,
        cell: ({ cutover }) => (cutover ? formatDate(cutover) : "–"),
        muted: true,
        width: 104,
      },
      {
        id: "schedule",
        header: t("sessions-seats-do"),
        value: () => null,
        sortable: false,
        cell: ({ group, module, missing }) => (
          <Button
            size="small"
            appearance={missing > 0 ? "secondary" : "subtle"}
            aria-label={t("sessions-seats-schedule-label", { group: group.name, module: module.name })}
            onClick={(event) => {
              event.stopPropagation();
              navigate(href("/sessions/new", { module: module.id, group: group.id }));
            }}
          >
            <Text id="sessions-seats-schedule" />
          </Button>
        ),
        width: 104,
      },
    ];
  }, [t]);
}

export default function Seats() {
  const t = useText();
  const { wave, known } = useFrame();
  const [filter, setFilter] = useQueryState("filter", "");
  const list = useCommand("seats", wave ? { wave: wave.id } : {}, { keep: true, enabled: known });
  const columns = useColumns();
  const [evidence, setEvidence] = useQueryState("evidence", "");
  const { data } = list;
  const behind = readBehind(evidence);
  const show = (figure: SeatFigure) => setEvidence(writeBehind({ row: behind?.row ?? null, figure }));
  return (
    <Page
      name="seats"
      title={t("sessions-seats-title")}
      subtitle={wave ? t("sessions-seats-explains-wave", { wave: wave.name }) : t("sessions-seats-explains")}
      ready={data !== undefined || list.error !== null}
      fill
      actions={<SessionSections current="/seats" />}
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      {data ? <Totals rows={data} onOpen={show} /> : list.error ? null : <FiguresSkeleton />}
      <Card
        fill
        flush
        title={t("sessions-seats-list")}
        actions={<SearchField label={t("sessions-seats-filter")} value={filter} onChange={setFilter} />}
      >
        <DataTable
          label={t("sessions-seats-list")}
          rows={data}
          columns={columns}
          rowId={({ group, module }) => `${group.id}/${module.id}`}
          onOpen={(row) => navigate(sessions(row))}
          filter={filter}
          sort={{ column: "missing", descending: true }}
          empty={
            <EmptyState
              title={t("sessions-seats-none-title")}
              body={t("sessions-seats-none-body")}
              action={
                <Button as="a" appearance="primary" href={href("/modules")}>
                  <Text id="sessions-no-modules-do" />
                </Button>
              }
            />
          }
        />
      </Card>
      {data && behind ? (
        <SeatsPanel
          behind={behind}
          query={wave ? { wave: wave.id } : {}}
          rows={data}
          onShow={show}
          onClose={() => setEvidence("")}
        />
      ) : null}
    </Page>
  );
}

function Totals({ rows, onOpen }: { rows: readonly SeatRow[]; onOpen: (figure: SeatFigure) => void }) {
  const t = useText();
  const missing = sumOf(rows, "missing");
  if (rows.length === 0) return null;
  return (
    <Figures>
      <Figure
        compact
        name={t("sessions-seats-missing")}
        number={formatNumber(missing)}
        of={t("sessions-seats-of-need", { count: sumOf(rows, "need") })}
        tone={missing > 0 ? "bad" : "good"}
        explains={t("sessions-seats-total-explains")}
        onOpen={() => onOpen("missing")}
      />
      <Figure
        compact
        name={t("sessions-seats-seated")}
        number={formatNumber(sumOf(rows, "seated"))}
        onOpen={() => onOpen("seated")}
      />
      <Figure
        compact
        name={t("sessions-seats-trained")}
        number={formatNumber(sumOf(rows, "trained"))}
        onOpen={() => onOpen("trained")}
      />
    </Figures>
  );
}
