/** The training content: what there is, whether it is approved, what is missing and what is overdue. */
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { ModuleRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { DataTable } from "../../components/table/DataTable";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { FilterMenu } from "../readiness/FilterMenu";
import { SessionSections } from "../sessions/SessionSections";
import { useModuleColumns } from "./moduleColumns";
import { ModulePanel } from "./ModulePanel";
import { StateLegend } from "./StateBar";

const SHOWN = ["approved", "missing", "overdue"] as const;

const fits: Record<string, (row: ModuleRow) => boolean> = {
  approved: ({ approved }) => approved,
  missing: ({ approved }) => !approved,
  overdue: ({ overdue }) => overdue > 0,
};

export default function ModuleList() {
  const t = useText();
  const [filter, setFilter] = useQueryState("filter", "");
  const [show, setShow] = useQueryState("show", "");
  const [edit, setEdit] = useQueryState("edit", "");
  const list = useCommand("modules_list", {});
  const columns = useModuleColumns();
  const rows = useMemo(() => {
    const wanted = fits[show];
    return wanted ? list.data?.filter(wanted) : list.data;
  }, [list.data, show]);
  const add = (
    <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => setEdit("new")}>
      <Text id="modules-add" />
    </Button>
  );
  const all = list.data ?? [];
  return (
    <Page
      name="modules"
      title={t("modules-title")}
      subtitle={
        all.length > 0
          ? t("modules-summary", {
              count: all.length,
              approved: all.filter(({ approved }) => approved).length,
            })
          : t("modules-subtitle")
      }
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <SessionSections current="/modules" />
          {add}
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      {list.error && !list.data ? null : (
        <Card
          fill
          flush
          title={t("modules-list")}
          actions={
            <>
              <FilterMenu
                label={t("modules-content")}
                all={t("readiness-filter-all")}
                choices={SHOWN.map((id) => ({ id, name: t(`modules-show-${id}`) }))}
                value={show}
                onChange={setShow}
              />
              <SearchField label={t("modules-filter")} value={filter} onChange={setFilter} />
            </>
          }
        >
          <DataTable
            label={t("modules-list")}
            rows={rows}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={({ id }) => navigate(`/modules/${id}`)}
            filter={filter}
            sort={{ column: "title", descending: false }}
            empty={
              all.length > 0 ? (
                <EmptyState
                  title={t("modules-none-such-title")}
                  body={t("modules-none-such-body")}
                  action={
                    <Button size="small" onClick={() => setShow("")}>
                      <Text id="modules-show-all" />
                    </Button>
                  }
                />
              ) : (
                <EmptyState title={t("modules-none-title")} body={t("modules-none-body")} action={add} />
              )
            }
          />
          {all.length > 0 ? <StateLegend /> : null}
        </Card>
      )}
      {edit === "new" ? (
        <ModulePanel
          detail={null}
          onClose={() => setEdit("")}
          onSaved={(id) => (id ? navigate(`/modules/${id}`) : setEdit(""))}
        />
      ) : null}
    </Page>
  );
}
