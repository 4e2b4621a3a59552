/** The people behind a figure, of a total or of a row, each with the reason. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type {
  Completion,
  CompletionArgs,
  CompletionFigures,
  CompletionPerson,
  CompletionRow,
} from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { PeopleBehind, PersonLines, PlaceLines, ReasonLines } from "../../components/PeopleBehind";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { usePeopleSearch } from "../../components/usePeopleSearch";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand, usePages } from "../../platform/query";
import { FilterMenu } from "../readiness/FilterMenu";
import { countOf, isShown, STATES, stateTone, statesOf, type Opened, type Shown } from "./figures";
import { useFigureWords } from "./ShareBar";

const useStyles = makeStyles({
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
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
  const t = useText();
  const search = usePeopleSearch();
  const { text } = search;
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
    <PeopleBehind
      title={t("completion-total-title", {
        count: countOf(completion.total, shown),
        state: t(`completion-who-${shown}`),
      })}
      explains={t("completion-total-explains", { means: t(`completion-means-${shown}`) })}
      label={t("completion-people")}
      people={people}
      columns={columns}
      rowId={({ person, group, module }) => `${person.id}~${group.id}~${module.id}`}
      rowHeight={40}
      empty={<EmptyState title={t("completion-nobody-title")} body={t("completion-nobody-body")} />}
      choice={
        <FilterMenu
          label={t("completion-shown")}
          all={t("completion-who-need")}
          choices={choices(t, completion.total)}
          value={shown === "need" ? "" : shown}
          onChange={(next) => onOpen({ place: null, shown: isShown(next) ? next : "need" })}
        />
      }
      search={search}
      searchLabel={t("completion-person-search")}
      onClose={onClose}
    />
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
    <PeopleBehind
      title={
        row
          ? t("completion-people-title", { module: row.module.name, group: row.group.name })
          : t("completion-people")
      }
      explains={row ? words(row.figures) : undefined}
      label={t("completion-people")}
      people={{ rows: people.data?.people, error: people.error, retry: () => void people.refetch() }}
      columns={columns}
      rowId={({ person }) => person.id}
      rowHeight={40}
      empty={<EmptyState title={t("completion-nobody-title")} body={t(`completion-means-${shown}`)} />}
      choice={
        <FilterMenu
          label={t("completion-shown")}
          all={t("completion-who-need")}
          choices={
            row ? choices(t, row.figures) : FILTERABLE.map((id) => ({ id, name: t(`completion-who-${id}`) }))
          }
          value={shown === "need" ? "" : shown}
          onChange={(next) => onOpen({ place, shown: isShown(next) ? next : "need" })}
        />
      }
      aside={
        row && row.unnamed > 0 ? (
          <span className={styles.detail}>{t("completion-unnamed", { count: row.unnamed })}</span>
        ) : null
      }
      onClose={onClose}
    />
  );
}

/** With group and module where the people are of several; then in the order of the program. */
function usePeopleColumns(ofSeveral: boolean): Column<CompletionPerson>[] {
  const t = useText();
  return useMemo(
    () => [
      {
        id: "person",
        header: t("completion-person"),
        value: ({ person, detail }) => `${person.name} ${detail}`,
        cell: ({ person, detail }) => <PersonLines person={person} detail={detail} />,
        width: ofSeveral ? 160 : 200,
        sortable: !ofSeveral,
      },
      ...(ofSeveral
        ? [
            {
              id: "for",
              header: t("completion-for"),
              value: ({ group, module }: CompletionPerson) => `${module.name} ${group.name}`,
              cell: ({ group, module }: CompletionPerson) => <PlaceLines module={module} group={group} />,
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
        cell: ({ reason, session, on }) => <ReasonLines reason={reason} session={session} on={on} />,
      },
    ],
    [t, ofSeveral],
  );
}
