/** The people behind a figure, of a total or of a row, each with the reason. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type {
  Completion,
  CompletionArgs,
  CompletionFigures,
  CompletionPerson,
  CompletionRow,
} from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { SearchField } from "../../components/SearchField";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useDelayed } from "../../components/useDelayed";
import { formatDate, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand, usePages } from "../../platform/query";
import { href, useQueryState } from "../../router/router";
import { FilterMenu } from "../readiness/FilterMenu";
import { countOf, isShown, STATES, stateTone, statesOf, type Opened, type Shown } from "./figures";
import { useFigureWords } from "./ShareBar";

const useStyles = makeStyles({
  link: { fontSize: "13px", lineHeight: "17px" },
  bar: { display: "flex", alignItems: "center", gap: "8px" },
  room: { flexGrow: 1 },
  person: { display: "flex", flexDirection: "column", lineHeight: "17px", minWidth: 0 },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  reason: { whiteSpace: "normal", lineHeight: "17px" },
});

interface CompletionPanelProps {
  completion: Completion;
  opened: Opened;
  /** What the figures were asked for. */
  args: CompletionArgs;
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

/** Who is behind a total may be very many: they come page by page. */
function TotalPanel({ completion, opened: { shown }, args, onOpen, onClose }: CompletionPanelProps) {
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useQueryState("person", "");
  const text = useDelayed(typed.trim(), 150);
  const people = usePages(
    "completion_people",
    { args, shown, text },
    (offset, limit) => ({
      ...args,
      ...(shown === "need" ? {} : { states: [...statesOf(shown)] }),
      text,
      offset,
      limit,
    }),
    (answer) => ({ rows: answer.people, total: answer.total }),
  );
  const columns = usePeopleColumns(true);
  return (
    <EvidencePanel
      title={t("completion-total-title", {
        count: countOf(completion.total, shown),
        state: t(`completion-who-${shown}`),
      })}
      explains={t("completion-total-explains", { means: t(`completion-means-${shown}`) })}
      onClose={() => {
        setTyped("");
        onClose();
      }}
      wide
    >
      <div className={styles.bar}>
        <FilterMenu
          label={t("completion-shown")}
          all={t("completion-who-need")}
          choices={choices(t, completion.total)}
          value={shown === "need" ? "" : shown}
          onChange={(next) => onOpen({ place: null, shown: isShown(next) ? next : "need" })}
        />
        <span className={styles.room} />
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
          empty={<EmptyState title={t("completion-nobody-title")} body={t("completion-nobody-body")} />}
        />
      )}
    </EvidencePanel>
  );
}

const choices = (t: ReturnType<typeof useText>, figures: CompletionFigures) =>
  FILTERABLE.map((id) => ({
    id,
    name: t("completion-count", { count: countOf(figures, id), state: t(`completion-who-${id}`) }),
  }));

interface PeoplePanelProps extends CompletionPanelProps {
  place: { group: string; module: string };
  row: CompletionRow | undefined;
}

const FILTERABLE: readonly Shown[] = ["trained", "exceptions", ...STATES];

function PeoplePanel({ opened: { shown }, place, row, args, onOpen, onClose }: PeoplePanelProps) {
  const styles = useStyles();
  const t = useText();
  const words = useFigureWords();
  const people = useCommand(
    "completion_people",
    {
      ...place,
      ...(args.as_of ? { as_of: args.as_of } : {}),
      ...(shown === "need" ? {} : { states: [...statesOf(shown)] }),
    },
    { keep: true },
  );
  const columns = usePeopleColumns(false);
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
          choices={
            row ? choices(t, row.figures) : FILTERABLE.map((id) => ({ id, name: t(`completion-who-${id}`) }))
          }
          value={shown === "need" ? "" : shown}
          onChange={(next) => onOpen({ place, shown: isShown(next) ? next : "need" })}
        />
        {row && row.unnamed > 0 ? (
          <span className={styles.detail}>{t("completion-unnamed", { count: row.unnamed })}</span>
        ) : null}
      </div>
      {people.data ? (
        <DataTable
          label={t("completion-people")}
          rows={people.data.people}
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

/** With group and module where the people are of several; then in the order of the program. */
function usePeopleColumns(ofSeveral: boolean): Column<CompletionPerson>[] {
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
        width: ofSeveral ? 160 : 200,
        sortable: !ofSeveral,
      },
      ...(ofSeveral
        ? [
            {
              id: "for",
              header: t("completion-for"),
              value: ({ group, module }: CompletionPerson) => `${module.name} ${group.name}`,
              cell: ({ group, module }: CompletionPerson) => (
                <span className={styles.person}>
                  {module.name}
                  <span className={styles.detail}>{group.name}</span>
                </span>
              ),
              width: 170,
              sortable: false,
            },
          ]
        : []),
      {
        id: "state",
        header: t("completion-state"),
        value: ({ state }) => STATES.indexOf(state),
        cell: ({ state }) => <Pill tone={stateTone[state]}>{t(`completion-state-${state}`)}</Pill>,
        width: ofSeveral ? 140 : 170,
        sortable: !ofSeveral,
      },
      {
        id: "reason",
        sortable: !ofSeveral,
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
    [styles, t, ofSeveral],
  );
}
