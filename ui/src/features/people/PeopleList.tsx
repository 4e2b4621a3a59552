/** Everybody in the programme: found, narrowed, opened; up to tens of thousands. */
import { Button, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { useMemo, useState } from "react";
import type { PersonRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { useDelayed } from "../../components/useDelayed";
import { DataTable } from "../../components/table/DataTable";
import type { Sort } from "../../components/table/columns";
import type { ScreenProps } from "../../frame/screens";
import { Text, useText } from "../../messages/Text";
import { useCommand, usePages } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { PeopleSections } from "./PeopleSections";
import { Duplicates } from "./Duplicates";
import { personColumns } from "./personColumns";
import { PersonPanel } from "./PersonPanel";

const NAME: Sort = { column: "name", descending: false };

/** How the program is asked for an order. */
function asked(sort: Sort | null): string {
  const { column, descending } = sort ?? NAME;
  return descending ? `-${column}` : column;
}

/** The people that the filters leave, page by page. */
function usePeople(group: string, site: string) {
  const [typed, setTyped] = useQueryState("filter", "");
  const [sort, setSort] = useState<Sort | null>(NAME);
  const text = useDelayed(typed.trim(), 150);
  const people = usePages(
    "people_list",
    { text, group, site, sort },
    (offset, limit) => ({
      text,
      ...(group ? { group } : {}),
      ...(site ? { site } : {}),
      sort: asked(sort),
      offset,
      limit,
    }),
    (answer) => answer,
  );
  return { people, typed, setTyped, setSort };
}

export default function PeopleList({ params }: ScreenProps) {
  const t = useText();
  const [group, setGroup] = useQueryState("group", "");
  const [site, setSite] = useQueryState("site", "");
  const [chosen, setChosen] = useQueryState("person", "");
  const [review, setReview] = useQueryState("review", "");
  const { people, typed, setTyped, setSort } = usePeople(group, site);
  const groups = useCommand("groups_list", {});
  const setup = useCommand("programme_get", {});
  const first = useCommand("people_list", { text: "", sort: "name", offset: 0, limit: 1 });
  const columns = useMemo(() => personColumns(t), [t]);
  const person = params["id"] ?? chosen;
  // The panel asks the same; here it only tells when everything is on the glass.
  const opened = useCommand("person_get", { id: person }, { enabled: person !== "" && person !== "new" });
  const opening = opened.isLoading;
  const close = () => (params["id"] ? navigate("/people", { replace: true }) : setChosen(""));
  const duplicates = first.data?.possible_duplicates ?? 0;
  const add = (
    <Button
      size="small"
      appearance="primary"
      icon={<AddRegular />}
      onClick={() => navigate(href("/people", { person: "new" }))}
    >
      <Text id="people-add" />
    </Button>
  );
  const importing = (
    <Button
      size="small"
      icon={<ArrowImportRegular />}
      onClick={() => navigate(href("/import", { kind: "people" }))}
    >
      <Text id="people-import" />
    </Button>
  );
  const narrowed = group !== "" || site !== "" || typed.trim() !== "";
  return (
    <Page
      name={params["id"] ? "person" : "people"}
      title={t("people-title")}
      subtitle={
        people.rows ? t(narrowed ? "people-count-found" : "people-count", { count: people.total }) : undefined
      }
      ready={(people.rows !== undefined || people.error !== null) && !opening}
      fill
      actions={
        <>
          <PeopleSections current="/people" />
          {duplicates > 0 ? (
            <Button size="small" onClick={() => setReview("duplicates")}>
              <Text id="people-duplicates-open" args={{ count: duplicates }} />
            </Button>
          ) : null}
          {importing}
          {add}
        </>
      }
    >
      <LoadError error={people.error} onRetry={people.retry} />
      <Card
        fill
        flush
        title={t("people-list")}
        actions={
          <>
            <Select
              size="small"
              aria-label={t("people-filter-group")}
              value={group}
              onChange={(_, { value }) => setGroup(value)}
            >
              <option value="">{t("people-all-groups")}</option>
              {groups.data?.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select
              size="small"
              aria-label={t("people-filter-site")}
              value={site}
              onChange={(_, { value }) => setSite(value)}
            >
              <option value="">{t("people-all-sites")}</option>
              {setup.data?.sites.map(({ id, name }) => (
                <option key={id} value={id ?? ""}>
                  {name}
                </option>
              ))}
            </Select>
            <SearchField label={t("people-filter")} value={typed} onChange={setTyped} />
          </>
        }
      >
        <DataTable<PersonRow>
          label={t("people-list")}
          rows={people.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => setChosen(id)}
          current={person || null}
          filter={typed.trim()}
          sort={NAME}
          remote={{ total: people.total, loadMore: people.loadMore, onSort: setSort }}
          empty={
            narrowed ? (
              <EmptyState title={t("people-none-match-title")} body={t("people-none-match-body")} />
            ) : (
              <EmptyState
                title={t("people-none-title")}
                body={t("people-none-body")}
                action={
                  <>
                    {importing}
                    {add}
                  </>
                }
              />
            )
          }
        />
      </Card>
      {person ? <PersonPanel key={person} id={person === "new" ? null : person} onClose={close} /> : null}
      {review === "duplicates" ? <Duplicates onClose={() => setReview("")} /> : null}
    </Page>
  );
}
