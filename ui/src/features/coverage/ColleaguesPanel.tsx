/** The colleagues behind the figure: each user group, its headcount, and who may train it. */
import { useMemo } from "react";
import type { CoverageArgs } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate } from "../../router/router";
import { chosen } from "../readiness/filter";
import { mayTrain } from "../readiness/ReadinessFigures";
import { usePanelStyles } from "../readiness/SuperuserTable";

interface GroupLine {
  id: string;
  name: string;
  site: string;
  people: number;
  ready: number;
  superusers: number;
}

const columnsOf = (t: ReturnType<typeof useText>): Column<GroupLine>[] => [
  { id: "name", header: t("coverage-group"), value: ({ name }) => name },
  { id: "site", header: t("coverage-site"), muted: true, value: ({ site }) => site, width: 110 },
  { id: "people", header: t("coverage-people"), align: "end", value: ({ people }) => people, width: 80 },
  {
    id: "superusers",
    header: t("coverage-superusers"),
    align: "end",
    value: ({ superusers }) => superusers,
    width: 96,
  },
  {
    id: "ready",
    header: t("coverage-may-train"),
    align: "end",
    value: ({ ready }) => ready,
    cell: ({ ready }) => (
      <Pill tone={ready > 0 ? "good" : "bad"}>{t("coverage-trainers", { count: ready })}</Pill>
    ),
    width: 130,
  },
];

export function ColleaguesPanel({ args, onClose }: { args: CoverageArgs; onClose: () => void }) {
  const styles = usePanelStyles();
  const t = useText();
  const overview = useCommand("coverage_overview", args);
  const { as_of = "", wave = "", site = "" } = args;
  const rolled = useCommand("readiness_roll_up", { ...chosen({ as_of, wave, site }), by: "group" });
  const rows = useMemo<GroupLine[] | undefined>(() => {
    if (!overview.data || !rolled.data) return undefined;
    const counts = new Map(rolled.data.map((row) => [row.id, row]));
    return overview.data.groups
      .map(({ id, name, site, people }) => {
        const row = counts.get(id);
        return {
          id,
          name,
          site,
          people,
          ready: row ? mayTrain(row.counts) : 0,
          superusers: row?.superusers.length ?? 0,
        };
      })
      .sort((one, other) => Math.min(one.ready, 1) - Math.min(other.ready, 1) || other.people - one.people);
  }, [overview.data, rolled.data]);
  const columns = useMemo(() => columnsOf(t), [t]);
  const error = overview.error ?? rolled.error;
  return (
    <EvidencePanel
      wide
      title={t("readiness-figure-colleagues")}
      explains={t("coverage-colleagues-explains")}
      onClose={onClose}
    >
      <LoadError error={error} onRetry={() => void Promise.all([overview.refetch(), rolled.refetch()])} />
      <div className={styles.box}>
        <DataTable
          label={t("coverage-groups")}
          rows={error ? [] : rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => navigate(href("/readiness", { group: id }))}
          empty={<EmptyState title={t("coverage-no-groups-title")} body={t("coverage-no-groups-body")} />}
        />
      </div>
    </EvidencePanel>
  );
}
