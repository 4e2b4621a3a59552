/** The user groups: how many people, how many superusers train them, and whether that is enough. */
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { useMemo } from "react";
import type { GroupRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { PeopleSections } from "../people/PeopleSections";
import { ruleInWords } from "./rule";

function useColumns(): Column<GroupRow>[] {
  const t = useText();
  return useMemo<Column<GroupRow>[]>(
    () => [
      { id: "name", header: t("groups-name"), value: ({ name }) => name, width: 190 },
      { id: "site", header: t("groups-site"), value: ({ site }) => site?.name, muted: true, width: 100 },
      {
        id: "people",
        header: t("groups-people"),
        value: ({ people }) => people,
        cell: ({ people }) => formatNumber(people),
        align: "end",
        width: 80,
      },
      {
        id: "members",
        header: t("groups-members"),
        value: ({ members }) => members,
        cell: ({ members }) => formatNumber(members),
        align: "end",
        width: 84,
      },
      {
        id: "superusers",
        header: t("groups-superusers"),
        value: ({ superusers }) => superusers,
        align: "end",
        width: 92,
      },
      { id: "ready", header: t("groups-ready"), value: ({ ready }) => ready, align: "end", width: 84 },
      {
        id: "warning",
        header: t("groups-enough"),
        value: ({ warning }) => (warning ? say(warning) : t("groups-enough-yes")),
        cell: ({ warning, people }) =>
          warning ? (
            <span title={say(warning)}>
              <Pill tone="warn">{say(warning)}</Pill>
            </span>
          ) : people > 0 ? (
            <Pill tone="good">{t("groups-enough-yes")}</Pill>
          ) : (
            "–"
          ),
      },
      {
        id: "rule",
        header: t("groups-filled"),
        value: ({ rule }) => ruleInWords(rule, t),
        muted: true,
        width: 150,
      },
    ],
    [t],
  );
}

export default function GroupList() {
  const t = useText();
  const [filter, setFilter] = useQueryState("filter", "");
  const list = useCommand("groups_list", {});
  const columns = useColumns();
  const apply = useChange("groups_apply_rules");
  const ruled = list.data?.some(({ rule }) => rule !== null) ?? false;
  const importing = (
    <Button
      size="small"
      icon={<ArrowImportRegular />}
      onClick={() => navigate(href("/import", { kind: "groups" }))}
    >
      <Text id="groups-import" />
    </Button>
  );
  const add = (
    <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => navigate("/groups/new")}>
      <Text id="groups-add" />
    </Button>
  );
  return (
    <Page
      name="groups"
      title={t("groups-title")}
      subtitle={t("groups-explains")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <PeopleSections current="/groups" />
          {ruled ? (
            <Button
              size="small"
              icon={<ArrowClockwiseRegular />}
              disabled={apply.pending}
              onClick={() => void apply.run({})}
            >
              <Text id="groups-apply-rules" />
            </Button>
          ) : null}
          {importing}
          {add}
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <Card
        fill
        flush
        title={t("groups-list")}
        actions={<SearchField label={t("groups-filter")} value={filter} onChange={setFilter} />}
      >
        <DataTable
          label={t("groups-list")}
          rows={list.data}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => navigate(`/groups/${id}`)}
          filter={filter}
          sort={{ column: "name", descending: false }}
          empty={
            <EmptyState
              title={t("groups-none-title")}
              body={t("groups-none-body")}
              action={
                <>
                  {importing}
                  {add}
                </>
              }
            />
          }
        />
      </Card>
    </Page>
  );
}
