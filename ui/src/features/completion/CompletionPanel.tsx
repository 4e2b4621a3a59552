/** What stands behind a figure: the rows of a total, or the people of a row with the reason for each. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Completion, CompletionPerson, CompletionRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, formatNumber, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href } from "../../router/router";
import { FilterMenu } from "../readiness/FilterMenu";
import {
  countOf,
  isShown,
  rowsBehind,
  STATES,
  stateTone,
  statesOf,
  type Opened,
  type Shown,
} from "./figures";
import { useFigureWords } from "./ShareBar";

const useStyles = makeStyles({
  link: { fontSize: "13px", lineHeight: "17px" },
  bar: { display: "flex", alignItems: "center", gap: "8px" },
  person: { display: "flex", flexDirection: "column", lineHeight: "17px", minWidth: 0 },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  reason: { whiteSpace: "normal", lineHeight: "17px" },
});

interface CompletionPanelProps {
  completion: Completion;
  opened: Opened;
  /** Empty for today. */
  asOf: string;
  onOpen: (opened: Opened) => void;
  onClose: () => void;
}

export function CompletionPanel(props: CompletionPanelProps) {
  const { completion, opened } = props;
  const { place } = opened;
  if (!place) return <TotalPanel {...props} />;
  const row = completion.rows.find(
    ({ group, module }) => group.id === place.group && module.id === place.module,
  );
  return <PeoplePanel {...props} place={place} row={row} />;
}

function TotalPanel({ completion, opened: { shown }, onOpen, onClose }: CompletionPanelProps) {
  const t = useText();
  const rows = useMemo(() => rowsBehind(completion, shown), [completion, shown]);
  const columns = useMemo<Column<CompletionRow>[]>(
    () => [
      { id: "group", header: t("completion-group"), value: ({ group }) => group.name },
      { id: "module", header: t("completion-module"), value: ({ module }) => module.name },
      {
        id: "count",
        header: t("completion-people"),
        value: ({ figures }) => countOf(figures, shown),
        cell: ({ figures }) =>
          t("completion-count-in", { count: countOf(figures, shown), need: formatNumber(figures.need) }),
        align: "end",
        width: 110,
      },
    ],
    [t, shown],
  );
  const total = countOf(completion.total, shown);
  return (
    <EvidencePanel
      title={t("completion-total-title", { count: total, state: t(`completion-who-${shown}`) })}
      explains={t("completion-total-explains", { means: t(`completion-means-${shown}`) })}
      onClose={onClose}
      wide
    >
      <DataTable
        label={t("completion-total-rows")}
        rows={rows}
        columns={columns}
        rowId={({ group, module }) => `${group.id}~${module.id}`}
        onOpen={({ group, module }) => onOpen({ place: { group: group.id, module: module.id }, shown })}
        empty={<EmptyState title={t("completion-nobody-title")} body={t("completion-nobody-body")} />}
      />
    </EvidencePanel>
  );
}

interface PeoplePanelProps extends CompletionPanelProps {
  place: { group: string; module: string };
  row: CompletionRow | undefined;
}

const FILTERABLE: readonly Shown[] = ["trained", "exceptions", ...STATES];

function PeoplePanel({ opened: { shown }, place, row, asOf, onOpen, onClose }: PeoplePanelProps) {
  const styles = useStyles();
  const t = useText();
  const words = useFigureWords();
  const states = statesOf(shown);
  const [only] = states;
  // One state is asked for as such; several are picked from all people of the row.
  const people = useCommand(
    "completion_people",
    { ...place, ...(asOf ? { as_of: asOf } : {}), ...(states.length === 1 && only ? { state: only } : {}) },
    { keep: true },
  );
  const found = useMemo(() => {
    const wanted = statesOf(shown);
    return people.data
      ?.filter(({ state }) => wanted.includes(state))
      .sort((one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state));
  }, [people.data, shown]);
  const columns = usePeopleColumns();
  return (
    <EvidencePanel
      title={
        row
          ? t("completion-people-title", { module: row.module.name, group: row.group.name })
          : t("completion-people")
      }
      explains={row ? words(row.figures) : undefined}
      onClose={onClose}
      wide
    >
      <LoadError error={people.error} onRetry={() => void people.refetch()} />
      <div className={styles.bar}>
        <FilterMenu
          label={t("completion-shown")}
          all={t("completion-who-need")}
          choices={FILTERABLE.map((id) => ({
            id,
            name: row
              ? t("completion-count", { count: countOf(row.figures, id), state: t(`completion-who-${id}`) })
              : t(`completion-who-${id}`),
          }))}
          value={shown === "need" ? "" : shown}
          onChange={(next) => onOpen({ place, shown: isShown(next) ? next : "need" })}
        />
        {row && row.unnamed > 0 ? (
          <span className={styles.detail}>{t("completion-unnamed", { count: row.unnamed })}</span>
        ) : null}
      </div>
      {found ? (
        <DataTable
          label={t("completion-people")}
          rows={found}
          columns={columns}
          rowId={({ person }) => person.id}
          rowHeight={40}
          empty={<EmptyState title={t("completion-nobody-title")} body={t(`completion-means-${shown}`)} />}
        />
      ) : people.error ? null : (
        <RowsSkeleton rows={8} />
      )}
    </EvidencePanel>
  );
}

function usePeopleColumns(): Column<CompletionPerson>[] {
  const styles = useStyles();
  const t = useText();
  return useMemo(
    () => [
      {
        id: "person",
        header: t("completion-person"),
        value: ({ person, detail }) => `${person.name} ${detail}`,
        cell: ({ person, detail }) => (
          <span className={styles.person}>
            <Link className={styles.link} href={href(`/people/${person.id}`)}>
              {person.name}
            </Link>
            <span className={styles.detail}>{detail}</span>
          </span>
        ),
        width: 200,
      },
      {
        id: "state",
        header: t("completion-state"),
        value: ({ state }) => STATES.indexOf(state),
        cell: ({ state }) => <Pill tone={stateTone[state]}>{t(`completion-state-${state}`)}</Pill>,
        width: 170,
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
      },
    ],
    [styles, t],
  );
}
