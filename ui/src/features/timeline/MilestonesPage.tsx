/** The dates of the project that training hangs on: by hand or from the project plan. */
import { Button, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { useMemo } from "react";
import type { MilestoneRow, MilestoneState } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import type { Tone } from "../../theme/status";
import { PlanSections } from "../plan/PlanSections";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { chosen, useReadinessFilter } from "../readiness/filter";
import { FilterBar } from "../readiness/FilterBar";
import { MilestonePanel } from "./MilestonePanel";

const FILTERS = ["wave"] as const;

const tones: Record<MilestoneState, Tone> = {
  done: "good",
  overdue: "bad",
  soon: "warn",
  ahead: "neutral",
  undated: "neutral",
};

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
  // Kinds are words of sentences as well.
  capital: { display: "inline-block", "::first-letter": { textTransform: "uppercase" } },
});

const toImport = () => navigate(href("/import", { kind: "milestones" }));

export default function MilestonesPage() {
  const styles = useStyles();
  const t = useText();
  const filter = useReadinessFilter();
  const [search, setSearch] = useQueryState("filter", "");
  const [open, setOpen] = useQueryState("open", "");
  const list = useCommand("milestones_list", chosen({ wave: filter.value.wave, as_of: filter.asOf }), {
    keep: true,
  });
  const columns = useMemo(() => columnsOf(t, styles.capital), [t, styles.capital]);
  const opened = list.data?.find(({ id }) => id === open);
  const add = (
    <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => setOpen("new")}>
      <Text id="milestones-add" />
    </Button>
  );
  const bring = (
    <Button size="small" icon={<ArrowImportRegular />} onClick={toImport}>
      <Text id="milestones-import" />
    </Button>
  );
  return (
    <Page
      name="milestones"
      title={t("milestones-title")}
      subtitle={t("milestones-subtitle")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <PlanSections current="/plan/milestones" />
          {bring}
          {add}
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <div className={styles.bar}>
        <FilterBar filter={filter} names={FILTERS} />
        <AsOfMenu value={filter.asOf} onChange={filter.setAsOf} />
        <span className={styles.room} />
        <SearchField label={t("milestones-search")} value={search} onChange={setSearch} width={200} />
      </div>
      <Card fill flush>
        <DataTable
          label={t("milestones-title")}
          rows={list.error ? [] : list.data}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => setOpen(id)}
          filter={search}
          empty={
            <EmptyState
              title={t("milestones-none-title")}
              body={t("milestones-none-body")}
              action={
                <Button appearance="primary" icon={<ArrowImportRegular />} onClick={toImport}>
                  <Text id="milestones-import" />
                </Button>
              }
            />
          }
        />
      </Card>
      {opened || open === "new" ? <MilestonePanel milestone={opened} onClose={() => setOpen("")} /> : null}
    </Page>
  );
}

function columnsOf(t: ReturnType<typeof useText>, capital: string): Column<MilestoneRow>[] {
  return [
    { id: "name", header: t("milestones-name"), value: ({ name }) => name },
    {
      id: "kind",
      header: t("milestones-kind"),
      value: ({ kind }) => t(`milestone-kind-${kind}`),
      cell: ({ kind }) => <span className={capital}>{t(`milestone-kind-${kind}`)}</span>,
      width: 150,
    },
    {
      id: "wave",
      header: t("milestones-wave"),
      value: ({ wave }) => wave?.name ?? t("milestones-whole"),
      muted: true,
      width: 210,
    },
    {
      id: "due",
      header: t("milestones-due"),
      value: ({ due_on }) => due_on,
      cell: ({ due_on }) => (due_on ? formatDate(due_on) : "–"),
      width: 110,
    },
    {
      id: "slipped",
      header: t("milestones-slipped"),
      hint: t("milestones-slipped-hint"),
      value: ({ slipped }) => slipped,
      cell: ({ slipped }) =>
        slipped === 0
          ? "–"
          : t(slipped > 0 ? "milestones-days-later" : "milestones-days-earlier", { days: Math.abs(slipped) }),
      width: 120,
    },
    {
      id: "state",
      header: t("milestones-state"),
      value: ({ state }) => t(`milestone-state-${state}`),
      cell: ({ state }) => <Pill tone={tones[state]}>{t(`milestone-state-${state}`)}</Pill>,
      width: 110,
    },
    {
      id: "objectives",
      header: t("milestones-objectives-column"),
      hint: t("milestones-objectives-hint"),
      value: ({ objectives }) => objectives,
      cell: ({ objectives }) => (objectives > 0 ? formatNumber(objectives) : "–"),
      align: "end",
      width: 96,
    },
    {
      id: "source",
      header: t("milestones-source"),
      value: ({ source }) => t(`milestone-source-${source}`),
      muted: true,
      width: 130,
    },
  ];
}
