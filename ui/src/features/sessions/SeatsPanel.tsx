/** The people behind a figure of the seats: who is trained, who sits, who waits, who is missing, and why. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SeatPerson, SeatPlace, SeatRow, SeatsQuery } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { SearchField } from "../../components/SearchField";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useDelayed } from "../../components/useDelayed";
import { formatDate, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { usePages } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import type { Tone } from "../../theme/status";
import { FilterMenu } from "../readiness/FilterMenu";
import { PLACES, sumOf, type Behind, type SeatFigure } from "./seatFigures";

const useStyles = makeStyles({
  link: { fontSize: "13px", lineHeight: "17px" },
  bar: { display: "flex", alignItems: "center", gap: "8px" },
  room: { flexGrow: 1 },
  lines: { display: "flex", flexDirection: "column", lineHeight: "17px", minWidth: 0 },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  reason: { whiteSpace: "normal", lineHeight: "17px" },
});

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
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useQueryState("person", "");
  const text = useDelayed(typed.trim(), 150);
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
    <EvidencePanel
      title={
        row
          ? t("completion-people-title", { module: row.module.name, group: row.group.name })
          : t("sessions-seats-total-title")
      }
      explains={t(`sessions-seats-${figure}-hint`)}
      onClose={() => {
        setTyped("");
        onClose();
      }}
      wide
    >
      <div className={styles.bar}>
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
        <span className={styles.room} />
        {row && row.missing > 0 ? (
          <Button
            size="small"
            onClick={() => navigate(href("/sessions/new", { module: row.module.id, group: row.group.id }))}
          >
            <Text id="sessions-seats-schedule" />
          </Button>
        ) : null}
        <SearchField label={t("completion-person-search")} value={typed} onChange={setTyped} width={180} />
      </div>
      <LoadError error={people.error} onRetry={people.retry} />
      {people.error && !people.rows ? null : (
        <DataTable
          label={t("completion-people")}
          rows={people.rows}
          columns={columns}
          rowId={({ person, group, module }) => `${person.id}~${group.id}~${module.id}`}
          rowHeight={40}
          filter={text}
          remote={{ total: people.total, loadMore: people.loadMore, onSort: () => undefined }}
          empty={
            <EmptyState title={t("completion-nobody-title")} body={t(`sessions-seats-${figure}-hint`)} />
          }
        />
      )}
    </EvidencePanel>
  );
}

function useColumns(ofSeveral: boolean): Column<SeatPerson>[] {
  const styles = useStyles();
  const t = useText();
  return useMemo(() => {
    const columns: (Column<SeatPerson> | null)[] = [
      {
        id: "person",
        header: t("completion-person"),
        value: ({ person }) => person.name,
        cell: ({ person, detail }) => (
          <span className={styles.lines}>
            <Link className={styles.link} href={href(`/people/${person.id}`)}>
              {person.name}
            </Link>
            <span className={styles.detail}>{detail}</span>
          </span>
        ),
        sortable: false,
        width: 170,
      },
      ofSeveral
        ? {
            id: "for",
            header: t("completion-for"),
            value: ({ module, group }) => `${module.name} ${group.name}`,
            cell: ({ module, group }) => (
              <span className={styles.lines}>
                {module.name}
                <span className={styles.detail}>{group.name}</span>
              </span>
            ),
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
        cell: ({ reason, session, on }) => (
          <span className={styles.reason}>
            {say(reason)}{" "}
            {session ? (
              <Link className={styles.link} href={href(`/sessions/${session}`)}>
                {on ? t("completion-session-on", { date: formatDate(on, "short") }) : t("completion-session")}
              </Link>
            ) : null}
          </span>
        ),
        sortable: false,
      },
    ];
    return columns.filter((column) => column !== null);
  }, [styles, t, ofSeveral]);
}
