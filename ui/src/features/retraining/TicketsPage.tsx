/** Where training did not work: questions and tickets by process, next to the training given. */
import { Button, Link, ToggleButton, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { CallsRow } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { FiguresSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber, formatShare } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { QuestionDialog } from "./QuestionDialog";
import { RetrainingSections } from "./RetrainingSections";
import { TicketsPanel } from "./TicketsPanel";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexShrink: 0, flexWrap: "wrap" },
  room: { flexGrow: 1 },
  spans: { width: "240px" },
});

/** Days looked back. */
const SPANS = ["30", "90", "0"] as const;
/** In place of a process in the address: calls that nobody matched. */
const UNMATCHED = "unmatched";
const ALL = "all";

export default function TicketsPage() {
  const styles = useStyles();
  const t = useText();
  const [span, setSpan] = useQueryState("days", "90");
  const [search, setSearch] = useQueryState("filter", "");
  const [only, setOnly] = useQueryState("only", "");
  const [open, setOpen] = useQueryState("evidence", "");
  const [action, setAction] = useQueryState("do", "");
  const days = Number(span) || 0;
  const calls = useCommand("calls_overview", { days }, { keep: true });
  const columns = useColumns();
  const { data, error } = calls;
  const process = data?.rows.find((row) => row.process.id === open)?.process;
  const out = data?.rows.filter(({ stands_out }) => stands_out).length ?? 0;
  return (
    <Page
      name="tickets"
      title={t("retraining-tickets-title")}
      subtitle={t("retraining-tickets-subtitle")}
      ready={data !== undefined || error !== null}
      fill
      actions={
        <>
          <RetrainingSections current="/retraining/tickets" />
          <Button size="small" icon={<AddRegular />} onClick={() => setAction("question")}>
            <Text id="retraining-question-add" />
          </Button>
          <Button
            size="small"
            appearance="primary"
            onClick={() => navigate(href("/import", { kind: "tickets" }))}
          >
            <Text id="retraining-tickets-import" />
          </Button>
        </>
      }
    >
      <LoadError error={error} onRetry={() => void calls.refetch()} />
      {data ? (
        <Figures>
          <Figure
            compact
            name={t("retraining-calls")}
            number={formatNumber(data.calls)}
            explains={t("retraining-calls-hint")}
            onOpen={() => setOpen(ALL)}
          />
          <Figure
            compact
            name={t("retraining-unmatched")}
            number={formatNumber(data.unmatched)}
            tone={data.unmatched > 0 ? "warn" : "good"}
            explains={t("retraining-unmatched-hint")}
            onOpen={() => setOpen(UNMATCHED)}
          />
          <Figure
            compact
            name={t("retraining-stand-out")}
            number={formatNumber(out)}
            tone={out > 0 ? "bad" : "good"}
            explains={t("retraining-stand-out-short")}
            onOpen={() => setOnly("1")}
          />
        </Figures>
      ) : error ? null : (
        <FiguresSkeleton figures={3} />
      )}
      <div className={styles.bar}>
        <div className={styles.spans}>
          <SegmentedChoice
            label={t("retraining-span")}
            value={span}
            options={SPANS.map((value) => ({ value: value, label: t(`retraining-span-${value}`) }))}
            onChange={setSpan}
          />
        </div>
        <ToggleButton size="small" checked={only !== ""} onClick={() => setOnly(only ? "" : "1")}>
          <Text id="retraining-stand-out-only" />
        </ToggleButton>
        <span className={styles.room} />
        <SearchField label={t("retraining-process-search")} value={search} onChange={setSearch} width={210} />
      </div>
      <Card fill flush>
        <DataTable
          label={t("retraining-by-process")}
          rows={data?.rows.filter(({ stands_out }) => !only || stands_out)}
          columns={columns}
          rowId={(row) => row.process.id}
          onOpen={(row) => setOpen(row.process.id)}
          current={open}
          filter={search}
          empty={
            <EmptyState
              title={t("retraining-tickets-none-title")}
              body={t("retraining-tickets-none-body")}
              action={
                <Button appearance="primary" onClick={() => navigate(href("/import", { kind: "tickets" }))}>
                  <Text id="retraining-tickets-import" />
                </Button>
              }
            />
          }
        />
      </Card>
      {open === UNMATCHED || open === ALL || process ? (
        <TicketsPanel
          key={open}
          process={process ?? null}
          unmatched={open === UNMATCHED}
          days={days}
          onClose={() => setOpen("")}
        />
      ) : null}
      {action === "question" ? <QuestionDialog onClose={() => setAction("")} /> : null}
    </Page>
  );
}

function useColumns(): Column<CallsRow>[] {
  const t = useText();
  return useMemo<Column<CallsRow>[]>(
    () => [
      { id: "process", header: t("retraining-process"), value: ({ process }) => process.name },
      {
        id: "out",
        header: t("retraining-training-works"),
        hint: t("retraining-stand-out-hint"),
        value: ({ stands_out }) => (stands_out ? 1 : 0),
        cell: ({ stands_out }) =>
          stands_out ? (
            <Pill tone="bad">{t("retraining-stands-out")}</Pill>
          ) : (
            <Pill tone="neutral">{t("retraining-as-expected")}</Pill>
          ),
        width: 130,
      },
      {
        id: "questions",
        header: t("retraining-questions"),
        value: ({ questions }) => questions,
        align: "end",
        width: 85,
      },
      {
        id: "tickets",
        header: t("retraining-tickets"),
        value: ({ tickets }) => tickets,
        align: "end",
        width: 75,
      },
      {
        id: "expected",
        header: t("retraining-expected"),
        hint: t("retraining-expected-hint"),
        value: ({ expected }) => expected,
        cell: ({ expected }) => (expected === null ? "–" : formatNumber(Math.round(expected * 10) / 10)),
        align: "end",
        width: 85,
      },
      {
        id: "trained",
        header: t("retraining-trained"),
        hint: t("retraining-trained-hint"),
        value: ({ people, trained }) => (people === 0 ? null : trained / people),
        cell: ({ people, trained }) =>
          people === 0
            ? "–"
            : `${formatShare(trained / people)} (${formatNumber(trained)}/${formatNumber(people)})`,
        align: "end",
        width: 120,
      },
      {
        id: "score",
        header: t("retraining-score"),
        value: ({ score }) => score,
        cell: ({ score }) => (score === null ? "–" : formatShare(score / 100)),
        align: "end",
        width: 70,
      },
      {
        id: "groups",
        header: t("retraining-groups"),
        value: ({ groups }) =>
          groups
            .slice(0, 3)
            .map(({ group, calls }) => `${group?.name ?? t("retraining-no-group")} ${formatNumber(calls)}`)
            .join(", "),
        muted: true,
        width: 190,
      },
      {
        id: "modules",
        header: t("retraining-module"),
        value: ({ modules }) => modules[0]?.name,
        cell: ({ modules }) =>
          modules[0] ? (
            <Link href={href(`/modules/${modules[0].id}`)}>{modules[0].name}</Link>
          ) : (
            t("retraining-untaught")
          ),
        width: 160,
      },
    ],
    [t],
  );
}
