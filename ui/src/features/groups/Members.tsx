/** Who is in a group: listed page by page, added by name, taken out by marking. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PersonRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { PersonName } from "../../components/PersonName";
import { PersonPicker } from "../../components/Pickers";
import { SearchField } from "../../components/SearchField";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useDelayed } from "../../components/useDelayed";
import { Text, useText } from "../../messages/Text";
import { useChange, usePages } from "../../platform/query";
import { href, navigate } from "../../router/router";

const useStyles = makeStyles({ picker: { width: "210px" } });

interface MembersProps {
  /** Null while the group is not saved. */
  group: string | null;
  /** A rule fills the group. */
  ruled: boolean;
}

export function Members({ group, ruled }: MembersProps) {
  const t = useText();
  if (group === null) {
    return (
      <Card fill title={t("groups-members")}>
        <EmptyState title={t("groups-members-later-title")} body={t("groups-members-later-body")} />
      </Card>
    );
  }
  return <Listed group={group} ruled={ruled} />;
}

function Listed({ group, ruled }: { group: string; ruled: boolean }) {
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState<Set<string>>(new Set());
  const [sort, setSort] = useState("name");
  const text = useDelayed(typed.trim(), 150);
  const people = usePages(
    "people_list",
    { group, text, sort },
    (offset, limit) => ({ text, group, sort, offset, limit }),
    (answer) => answer,
  );
  const change = useChange("group_members", { onDone: () => setMarked(new Set()) });
  const columns = useMemo<Column<PersonRow>[]>(
    () => [
      {
        id: "name",
        header: t("people-name"),
        value: ({ name }) => name,
        cell: ({ name }) => <PersonName name={name} />,
        width: 190,
      },
      { id: "job_title", header: t("people-job-title"), value: (row) => row.job_title },
      { id: "site", header: t("people-site"), value: ({ site }) => site, muted: true, width: 110 },
    ],
    [t],
  );
  return (
    <Card
      fill
      flush
      title={t("groups-members-count", { count: people.total })}
      actions={
        marked.size > 0 ? (
          <Button
            size="small"
            disabled={change.pending}
            onClick={() => void change.run({ group, add: [], remove: [...marked] })}
          >
            <Text id="groups-members-remove" args={{ count: marked.size }} />
          </Button>
        ) : (
          <>
            <SearchField label={t("groups-members-filter")} value={typed} onChange={setTyped} width={150} />
            <div className={styles.picker}>
              <PersonPicker
                aria-label={t("groups-members-add")}
                placeholder={t("groups-members-add")}
                value={[]}
                onChange={(picked) => void change.run({ group, add: picked.map(({ id }) => id), remove: [] })}
              />
            </div>
          </>
        )
      }
    >
      <LoadError error={people.error} onRetry={people.retry} />
      <DataTable<PersonRow>
        label={t("groups-members")}
        rows={people.rows}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ id }) => navigate(href("/people", { person: id }))}
        filter={typed.trim()}
        sort={{ column: "name", descending: false }}
        remote={{
          total: people.total,
          loadMore: people.loadMore,
          onSort: (next) => setSort(next ? `${next.descending ? "-" : ""}${next.column}` : "name"),
        }}
        selection={{ ids: marked, onChange: setMarked, labelOf: ({ name }) => name }}
        empty={
          <EmptyState
            title={t("groups-members-none-title")}
            body={t(ruled ? "groups-members-none-ruled" : "groups-members-none-body")}
          />
        }
      />
    </Card>
  );
}
