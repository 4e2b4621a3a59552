/** Who comes: seats, the waiting list with places, and how people get on and off it. */
import { Button, makeStyles } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { useMemo, useState } from "react";
import type { RosterLine, SessionDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { PersonName } from "../../components/PersonName";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { statusVar } from "../../theme/status";
import { EnrolDialog } from "./EnrolDialog";

const useStyles = makeStyles({
  actions: { display: "flex", gap: "6px", flexWrap: "wrap" },
  lacks: { color: statusVar("statusWarnText") },
});

function useColumns(): Column<RosterLine>[] {
  const t = useText();
  const styles = useStyles();
  return useMemo<Column<RosterLine>[]>(
    () => [
      {
        id: "name",
        header: t("sessions-person"),
        value: ({ person }) => person.name,
        cell: ({ person }) => <PersonName name={person.name} />,
        width: 160,
      },
      {
        id: "detail",
        header: t("sessions-detail"),
        value: ({ detail }) => detail,
        muted: true,
        width: 130,
      },
      {
        id: "group",
        header: t("sessions-group"),
        value: ({ group }) => group?.name,
        muted: true,
        width: 105,
      },
      {
        id: "state",
        header: t("sessions-seat"),
        // Seats first, then the waiting list in its order.
        value: ({ state, place }) => (state === "seated" ? 0 : state === "waiting" ? (place ?? 9999) : 99999),
        cell: ({ state, place }) => (
          <Pill tone={state === "seated" ? "good" : state === "waiting" ? "warn" : "neutral"}>
            {state === "waiting" && place !== null
              ? t("sessions-seat-waiting-place", { place })
              : t(`sessions-seat-${state}`)}
          </Pill>
        ),
        width: 112,
      },
      {
        id: "warnings",
        header: t("sessions-lacks"),
        value: ({ warnings }) => warnings.map(say).join(" "),
        cell: ({ warnings }) =>
          warnings.length > 0 ? (
            <span className={styles.lacks} title={warnings.map(say).join(" ")}>
              <span aria-hidden>⚠ </span>
              {warnings.map(say).join(" ")}
            </span>
          ) : null,
      },
    ],
    [t, styles],
  );
}

export function Roster({ detail }: { detail: SessionDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row, roster } = detail;
  const columns = useColumns();
  const [ids, setIds] = useState<Set<string>>(new Set());
  const [adding, setAdding] = useQueryState("add", "");
  const enrol = useChange("session_enrol");
  const withdraw = useChange("session_withdraw", { onDone: () => setIds(new Set()) });
  const open = row.state === "scheduled";
  const there = roster.filter(({ state }) => state !== "withdrawn");
  // Everybody of which groups? Without one the button leads to where they are chosen.
  const everybody =
    row.groups.length === 0 ? (
      <Button size="small" as="a" href={href(`/sessions/${row.id}/edit`, { field: "groups" })}>
        <Text id="sessions-enrol-groups" />
      </Button>
    ) : (
      <Button
        size="small"
        disabled={enrol.pending}
        onClick={() => void enrol.run({ session: row.id, people: [], everybody: true })}
      >
        <Text id="sessions-enrol-everybody" />
      </Button>
    );
  const add = (
    <Button
      size="small"
      appearance={there.length === 0 ? "primary" : "secondary"}
      icon={<PersonAddRegular />}
      onClick={() => setAdding("people")}
    >
      <Text id="sessions-enrol" />
    </Button>
  );
  return (
    <Card
      fill
      flush
      title={t("sessions-roster")}
      hint={t(row.capacity === null ? "sessions-roster-count" : "sessions-roster-count-of", {
        seated: row.seated,
        capacity: row.capacity,
        waiting: row.waiting,
      })}
      actions={
        open ? (
          <div className={styles.actions}>
            {ids.size > 0 ? (
              <Button
                size="small"
                disabled={withdraw.pending}
                onClick={() => void withdraw.run({ session: row.id, people: [...ids] })}
              >
                {t("sessions-withdraw", { count: ids.size })}
              </Button>
            ) : null}
            {everybody}
            {add}
          </div>
        ) : null
      }
    >
      <DataTable
        label={t("sessions-roster")}
        rows={roster}
        columns={columns}
        rowId={({ person }) => person.id}
        onOpen={({ person }) => navigate(`/people/${person.id}`)}
        sort={{ column: "state", descending: false }}
        {...(open
          ? { selection: { ids, onChange: setIds, labelOf: ({ person }: RosterLine) => person.name } }
          : {})}
        empty={
          <EmptyState
            title={t(open ? "sessions-roster-none-title" : "sessions-roster-none-over-title")}
            body={t(
              !open
                ? "sessions-roster-none-over"
                : row.groups.length > 0
                  ? "sessions-roster-none-body"
                  : "sessions-roster-none-groups",
            )}
            action={
              open ? (
                <>
                  {everybody}
                  {add}
                </>
              ) : null
            }
          />
        }
      />
      {adding === "people" ? <EnrolDialog session={row} onClose={() => setAdding("")} /> : null}
    </Card>
  );
}
