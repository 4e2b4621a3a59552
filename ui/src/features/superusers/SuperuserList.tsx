/** The superusers: how far each is, the next step, and what is worth knowing. */
import { Button, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { Status, SuperuserRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { DataTable } from "../../components/table/DataTable";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { FilterBar } from "../readiness/FilterBar";
import { FilterMenu } from "../readiness/FilterMenu";
import { useReadinessFilter } from "../readiness/filter";
import { STATUSES } from "../readiness/StatusMix";
import { useSuperuserColumns } from "./columns";
import { NominatePanel } from "./NominatePanel";

const FILTERS = ["wave", "group", "site", "area"] as const;
const STEPPED_DOWN = "stepped-down";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
});

/** The rows of a status; those who stepped down only when asked for. */
function ofStatus(rows: readonly SuperuserRow[], status: string): SuperuserRow[] {
  return rows.filter((row) => {
    if (status === STEPPED_DOWN) return row.stepped_down_on !== null;
    return row.stepped_down_on === null && (status === "" || row.status === (status as Status));
  });
}

export default function SuperuserList() {
  const styles = useStyles();
  const t = useText();
  const filter = useReadinessFilter();
  const list = useCommand("superusers_list", filter.args, { keep: true });
  const [status, setStatus] = useQueryState("status", "");
  const [search, setSearch] = useQueryState("filter", "");
  const [nominate, setNominate] = useQueryState("nominate", "");
  const columns = useSuperuserColumns();
  const rows = useMemo(() => list.data && ofStatus(list.data, status), [list.data, status]);
  useShortcut({ keys: "N", label: "superusers-nominate" }, () => setNominate("new"));
  const narrowed = filter.narrowed || status !== "";
  const nominateButton = (
    <Button
      size="small"
      appearance="primary"
      icon={<AddRegular />}
      aria-keyshortcuts="N"
      onClick={() => setNominate("new")}
    >
      <Text id="superusers-nominate" />
      <Kbd keys="N" />
    </Button>
  );
  return (
    <Page
      name="superusers"
      title={t("superusers-title")}
      subtitle={rows ? t("superusers-subtitle", { count: rows.length }) : t("window-loading")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={nominateButton}
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <div className={styles.bar}>
        <FilterMenu
          label={t("superusers-status")}
          all={t("readiness-filter-all")}
          choices={[
            ...STATUSES.map((id) => ({ id, name: t(`status-${id}`) })),
            { id: STEPPED_DOWN, name: t("superusers-stepped-down") },
          ]}
          value={status}
          onChange={setStatus}
        />
        <FilterBar filter={filter} names={FILTERS} />
        <span className={styles.room} />
        <SearchField label={t("superusers-search")} value={search} onChange={setSearch} />
      </div>
      <Card fill flush>
        <DataTable
          label={t("superusers-title")}
          rows={list.error ? [] : rows}
          columns={columns}
          rowId={({ id }) => id}
          filter={search}
          sort={{ column: "name", descending: false }}
          onOpen={({ id }) => navigate(`/superusers/${id}`)}
          empty={
            narrowed ? (
              <EmptyState
                title={t("readiness-none-fit-title")}
                body={t("readiness-none-fit-body")}
                action={
                  <Button
                    onClick={() => {
                      filter.clear();
                      setStatus("");
                    }}
                  >
                    <Text id="readiness-filter-clear" />
                  </Button>
                }
              />
            ) : (
              <EmptyState
                title={t("superusers-none-title")}
                body={t("superusers-none-body")}
                action={nominateButton}
              />
            )
          }
        />
      </Card>
      {nominate ? <NominatePanel onClose={() => setNominate("")} /> : null}
    </Page>
  );
}
