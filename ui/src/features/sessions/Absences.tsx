/** Who is away when: the checks of a session look here. */
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useMemo } from "react";
import type { Absence } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { PersonName } from "../../components/PersonName";
import { SearchField } from "../../components/SearchField";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { AbsenceDialog } from "./AbsenceDialog";
import { SessionSections } from "./SessionSections";

function useColumns(): Column<Absence>[] {
  const t = useText();
  const { run } = useChange("absence_delete");
  return useMemo<Column<Absence>[]>(
    () => [
      {
        id: "person",
        header: t("sessions-person"),
        value: ({ person }) => person.name,
        cell: ({ person }) => <PersonName name={person.name} />,
        width: 240,
      },
      {
        id: "from",
        header: t("sessions-absence-from"),
        value: ({ from_on }) => from_on,
        cell: ({ from_on }) => formatDate(from_on),
        width: 130,
      },
      {
        id: "to",
        header: t("sessions-absence-to"),
        value: ({ to_on }) => to_on,
        cell: ({ to_on }) => formatDate(to_on),
        width: 130,
      },
      { id: "reason", header: t("sessions-absence-reason"), value: ({ reason }) => reason, muted: true },
      {
        id: "delete",
        header: t("sessions-absence-remove"),
        value: () => null,
        sortable: false,
        cell: ({ id, person }) => (
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={t("sessions-absence-remove-of", { name: person.name })}
            onClick={(event) => {
              event.stopPropagation();
              void run({ id });
            }}
          />
        ),
        align: "center",
        width: 90,
      },
    ],
    // The function is another one each time, and does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [t],
  );
}

export default function Absences() {
  const t = useText();
  const [filter, setFilter] = useQueryState("filter", "");
  const [opened, setOpened] = useQueryState("edit", "");
  const list = useCommand("absences_list", {});
  const columns = useColumns();
  useShortcut({ keys: "N", label: "sessions-absence-add" }, () => setOpened("new"));
  const add = (
    <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => setOpened("new")}>
      <Text id="sessions-absence-add" />
      <Kbd keys="N" />
    </Button>
  );
  const edited = list.data?.find(({ id }) => id === opened);
  return (
    <Page
      name="absences"
      title={t("sessions-absences-title")}
      subtitle={t("sessions-absences-explains")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <SessionSections current="/absences" />
          {add}
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <Card
        fill
        flush
        title={t("sessions-absences-list")}
        actions={<SearchField label={t("sessions-absences-filter")} value={filter} onChange={setFilter} />}
      >
        <DataTable
          label={t("sessions-absences-list")}
          rows={list.data}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => setOpened(id)}
          filter={filter}
          sort={{ column: "from", descending: false }}
          empty={
            <EmptyState
              title={t("sessions-absences-none-title")}
              body={t("sessions-absences-none-body")}
              action={add}
            />
          }
        />
      </Card>
      {opened === "new" || edited ? (
        <AbsenceDialog absence={edited ?? null} onClose={() => setOpened("")} />
      ) : null}
    </Page>
  );
}
