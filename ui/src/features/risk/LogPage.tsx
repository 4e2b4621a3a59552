/** The log of assumptions, risks, issues and dependencies: what weighs most, who sees to it, what the project was told. */
import { Button, ToggleButton, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useMemo } from "react";
import type { LogAnswer, LogQuery, LogRow } from "../../api/types";
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
import { formatDate, formatNumber, say, type text } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { pickFileToSave } from "../../platform/dialogs";
import { useChange, useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { faultTone } from "../../theme/status";
import { dueTone } from "../actions/look";
import { Warned } from "../actions/Warned";
import { FilterMenu } from "../readiness/FilterMenu";
import { CloseDialog } from "./CloseDialog";
import { LogPanel } from "./LogPanel";
import { gradeTone, isLogKind, LOG_KINDS } from "./look";
import { RiskSections } from "./RiskSections";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
});

const FIGURES = ["open", "overdue", "high", "untold"] as const;
type FigureName = (typeof FIGURES)[number];

const counts: Record<FigureName, (row: LogRow) => boolean> = {
  open: ({ closed_on }) => closed_on === null,
  overdue: ({ state }) => state === "overdue",
  high: ({ closed_on, grade }) => closed_on === null && grade === "high",
  untold: ({ to_report }) => to_report,
};

export default function LogPage() {
  const styles = useStyles();
  const t = useText();
  const [kind, setKind] = useQueryState("kind", "");
  const [mine, setMine] = useQueryState("mine", "");
  const [show, setShow] = useQueryState("show", "open");
  const [search, setSearch] = useQueryState("filter", "");
  const [entry, setEntry] = useQueryState("entry", "");
  const [adding, setAdding] = useQueryState("new", "");
  const [closing, setClosing] = useQueryState("close", "");
  const args: LogQuery = { ...(isLogKind(kind) ? { kind } : {}), ...(mine ? { mine: true } : {}) };
  const list = useCommand("log_list", args, { keep: true });
  const columns = useMemo(() => columnsOf(t), [t]);
  const shown = FIGURES.find((name) => name === show);
  const rows = list.data?.rows.filter((row) => !shown || counts[shown](row));
  const find = (id: string) => list.data?.rows.find((row) => row.id === id);
  const [row, ending] = [find(entry), find(closing)];
  useShortcut({ keys: "N", label: "log-shortcut-new" }, () => setAdding(isLogKind(kind) ? kind : "risk"));
  const add = (
    <Button
      appearance="primary"
      icon={<AddRegular />}
      onClick={() => setAdding(isLogKind(kind) ? kind : "risk")}
    >
      <Text id="log-add" />
    </Button>
  );
  return (
    <Page
      name="risk-log"
      title={t("log-title")}
      subtitle={t("log-subtitle")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <RiskSections current="/risk/log" />
          <TellProject count={list.data?.to_report ?? 0} />
          {add}
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? <LogFigures log={list.data} onOpen={setShow} /> : list.error ? null : <FiguresSkeleton />}
      <div className={styles.bar}>
        <FilterMenu
          label={t("log-kind")}
          all={t("readiness-filter-all")}
          choices={LOG_KINDS.map((id) => ({ id, name: t(`log-kinds-${id}`) }))}
          value={isLogKind(kind) ? kind : ""}
          onChange={setKind}
        />
        <ToggleButton size="small" checked={mine !== ""} onClick={() => setMine(mine ? "" : "1")}>
          <Text id="actions-mine" />
        </ToggleButton>
        <ToggleButton
          size="small"
          checked={show === "all"}
          onClick={() => setShow(show === "all" ? "open" : "all")}
        >
          <Text id="log-with-closed" />
        </ToggleButton>
        <span className={styles.room} />
        <SearchField label={t("log-search")} value={search} onChange={setSearch} width={190} />
      </div>
      <Card fill flush>
        <DataTable
          label={t("log-title")}
          rows={list.error && !list.data ? [] : rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => setEntry(id)}
          current={entry}
          filter={search}
          empty={<EmptyState title={t("log-none-title")} body={t("log-none-body")} action={add} />}
        />
      </Card>
      {row ? (
        <LogPanel key={row.id} row={row} onFinish={() => setClosing(row.id)} onClose={() => setEntry("")} />
      ) : null}
      {isLogKind(adding) && !row ? (
        <LogPanel key={adding} kind={adding} onClose={() => setAdding("")} />
      ) : null}
      {ending ? <CloseDialog row={ending} onClose={() => setClosing("")} /> : null}
    </Page>
  );
}

/** Writes what the project has not been told of as a file for Azure DevOps. */
function TellProject({ count }: { count: number }) {
  const t = useText();
  const { today } = useFrame();
  const tell = useChange("log_export");
  const run = async () => {
    const file = await pickFileToSave("csv", t("log-file-name", { date: today }));
    if (file) await tell.run({ file: file.file });
  };
  return (
    <Button
      icon={<ArrowDownloadRegular />}
      disabledFocusable={count === 0 || tell.pending}
      title={t("log-tell-hint")}
      onClick={() => (count > 0 && !tell.pending ? void run() : undefined)}
    >
      {t("log-tell", { count })}
    </Button>
  );
}

function LogFigures({ log, onOpen }: { log: LogAnswer; onOpen: (name: string) => void }) {
  const t = useText();
  const tone = (count: number, bad: "bad" | "warn") => faultTone(count, log.open, bad);
  const figures = [
    { name: "open", count: log.open, tone: "neutral" },
    { name: "overdue", count: log.overdue, tone: tone(log.overdue, "bad") },
    { name: "high", count: log.high, tone: tone(log.high, "bad") },
    { name: "untold", count: log.to_report, tone: tone(log.to_report, "warn") },
  ] as const;
  return (
    <Figures>
      {figures.map(({ name, count, tone: how }) => (
        <Figure
          key={name}
          compact
          name={t(`log-figure-${name}`)}
          number={formatNumber(count)}
          tone={how}
          explains={t(`log-figure-${name}-explains`)}
          onOpen={() => onOpen(name)}
        />
      ))}
    </Figures>
  );
}

function columnsOf(t: typeof text): Column<LogRow>[] {
  return [
    {
      id: "due",
      header: t("actions-due"),
      value: ({ due_on }) => due_on,
      cell: ({ due_on }) => (due_on ? formatDate(due_on, "short") : "–"),
      width: 72,
    },
    {
      id: "state",
      header: t("actions-state"),
      value: ({ state }) => t(`due-state-${state}`),
      cell: ({ state }) => <Pill tone={dueTone[state]}>{t(`due-state-${state}`)}</Pill>,
      width: 92,
    },
    { id: "kind", header: t("log-kind"), value: ({ kind }) => t(`log-kind-${kind}`), width: 100 },
    { id: "title", header: t("log-what"), value: ({ title }) => title },
    {
      id: "exposure",
      header: t("log-exposure"),
      hint: t("log-exposure-hint"),
      value: ({ exposure }) => exposure,
      cell: ({ exposure, grade }) =>
        exposure && grade ? (
          <Pill tone={gradeTone[grade]}>{t("log-weight", { exposure, grade: t(`log-grade-${grade}`) })}</Pill>
        ) : (
          "–"
        ),
      width: 104,
    },
    {
      id: "about",
      header: t("log-about"),
      value: ({ process, group, milestone }) =>
        [process?.name, group?.name, milestone?.name].filter(Boolean).join(" · "),
      muted: true,
      width: 190,
    },
    { id: "owner", header: t("actions-owner"), value: ({ owner }) => owner?.name, width: 120 },
    {
      id: "next",
      header: t("log-next"),
      value: ({ next_step, outcome, warnings }) => [...warnings.map(say), outcome || next_step].join(" "),
      cell: ({ next_step, outcome, warnings }) =>
        warnings.length > 0 ? <Warned messages={warnings} /> : outcome || next_step,
      width: 220,
    },
  ];
}
