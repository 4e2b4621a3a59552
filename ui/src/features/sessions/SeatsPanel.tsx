/** The people behind a figure of the seats: who is trained, who sits, who waits, who is missing, and why. */
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SeatPerson, SeatPlace, SeatRow, SeatsQuery } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { PeopleBehind, PersonLines, PlaceLines, ReasonLines } from "../../components/PeopleBehind";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { usePeopleSearch } from "../../components/usePeopleSearch";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { usePages } from "../../platform/query";
import { href, navigate } from "../../router/router";
import type { Tone } from "../../theme/status";
import { FilterMenu } from "../readiness/FilterMenu";
import { PLACES, sumOf, type Behind, type SeatFigure } from "./seatFigures";

const placeTone: Record<SeatPlace, Tone> = {
  trained: "good",
  seated: "accent",
  waiting: "warn",
  missing: "bad",
};

interface SeatsPanelProps {
  behind: Behind;
  /** What the figures were asked for. */
  query: SeatsQuery;
  rows: readonly SeatRow[];
  onShow: (figure: SeatFigure) => void;
  onClose: () => void;
}

export function SeatsPanel({ behind: { row: key, figure }, query, rows, onShow, onClose }: SeatsPanelProps) {
  const t = useText();
  const search = usePeopleSearch();
  const { text } = search;
  const row = key
    ? rows.find((one) => one.group.id === key.group && one.module.id === key.module)
    : undefined;
  const people = usePages(
    "seats_people",
    { query, key, figure, text },
    (offset, limit) => ({
      ...(key ?? query),
      ...(figure === "need" ? {} : { place: figure }),
      text,
      offset,
      limit,
    }),
    (answer) => ({ rows: answer.people, total: answer.total }),
  );
  const columns = useColumns(key === null);
  const counted = row ? [row] : rows;
  return (
    <PeopleBehind
      title={
        row
          ? t("completion-people-title", { module: row.module.name, group: row.group.name })
          : t("sessions-seats-total-title")
      }
      explains={t(`sessions-seats-${figure}-hint`)}
      label={t("completion-people")}
      people={people}
      columns={columns}
      rowId={({ person, group, module }) => `${person.id}~${group.id}~${module.id}`}
      rowHeight={40}
      empty={<EmptyState title={t("completion-nobody-title")} body={t(`sessions-seats-${figure}-hint`)} />}
      choice={
        <FilterMenu
          label={t("completion-shown")}
          all={t("sessions-seats-choice-need", { count: sumOf(counted, "need") })}
          choices={PLACES.map((id) => ({
            id,
            name: t(`sessions-seats-choice-${id}`, { count: sumOf(counted, id) }),
          }))}
          value={figure === "need" ? "" : figure}
          onChange={(next) => onShow(PLACES.find((place) => place === next) ?? "need")}
        />
      }
      aside={
        row && row.missing > 0 ? (
          <Button
            size="small"
            onClick={() => navigate(href("/sessions/new", { module: row.module.id, group: row.group.id }))}
          >
            <Text id="sessions-seats-schedule" />
          </Button>
        ) : null
      }
      search={search}
      searchLabel={t("completion-person-search")}
      onClose={onClose}
    />
  );
}

function useColumns(ofSeveral: boolean): Column<SeatPerson>[] {
  const t = useText();
  return useMemo(() => {
    const columns: (Column<SeatPerson> | null)[] = [
      {
        id: "person",
        header: t("completion-person"),
        value: ({ person }) => person.name,
        cell: ({ person, detail }) => <PersonLines person={person} detail={detail} />,
        sortable: false,
        width: 170,
      },
      ofSeveral
        ? {
            id: "for",
            header: t("completion-for"),
            value: ({ module, group }) => `${module.name} ${group.name}`,
            cell: ({ module, group }) => <PlaceLines module={module} group={group} />,
            sortable: false,
            width: 170,
          }
        : null,
      {
        id: "place",
        header: t("completion-state"),
        value: ({ place }) => place,
        cell: ({ place }) => <Pill tone={placeTone[place]}>{t(`sessions-seats-place-${place}`)}</Pill>,
        sortable: false,
        width: 110,
      },
      {
        id: "reason",
        header: t("completion-reason"),
        value: ({ reason }) => say(reason),
        cell: ({ reason, session, on }) => <ReasonLines reason={reason} session={session} on={on} />,
        sortable: false,
      },
    ];
    return columns.filter((column) => column !== null);
  }, [t, ofSeveral]);
}
