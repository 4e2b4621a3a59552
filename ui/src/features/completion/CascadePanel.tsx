/** Whom somebody has trained: by module and version, and each person by name. */
import { Link, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CascadeArgs, CascadePerson, CascadeRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { PeopleBehind, PersonLines } from "../../components/PeopleBehind";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { usePeopleSearch } from "../../components/usePeopleSearch";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, useQueryState } from "../../router/router";
import { FilterMenu } from "../readiness/FilterMenu";

const useStyles = makeStyles({
  link: { fontSize: "13px", lineHeight: "17px" },
  version: { display: "flex", alignItems: "center", gap: "6px", whiteSpace: "nowrap" },
});

interface CascadePanelProps {
  row: CascadeRow;
  args: CascadeArgs;
  onClose: () => void;
}

/** A module in a version, as the filter names it. */
const placeOf = (module: string, version: number): string => `${module}~${version}`;

export function CascadePanel({ row, args, onClose }: CascadePanelProps) {
  const styles = useStyles();
  const t = useText();
  const { trainer, superuser, modules } = row;
  const [place, setPlace] = useQueryState("of", "");
  const search = usePeopleSearch();
  const [module, version] = place.split("~");
  const people = useCommand(
    "cascade_people",
    {
      ...args,
      trainer: trainer.id,
      ...(module && version ? { module, version: Number(version) } : {}),
    },
    { keep: true },
  );
  const columns = useColumns(row);
  const close = () => {
    setPlace("");
    onClose();
  };
  return (
    <PeopleBehind
      title={t("cascade-people-title", { name: trainer.name, count: row.reached })}
      explains={t("cascade-people-explains", {
        sessions: row.sessions,
        together: row.co_delivered,
        earlier: row.earlier_version,
      })}
      label={t("cascade-people")}
      people={{ rows: people.data, error: people.error, retry: () => void people.refetch() }}
      columns={columns}
      rowId={(one) => `${one.person.id}~${one.module.id}~${one.session}`}
      empty={<EmptyState title={t("cascade-nobody-title")} body={t("cascade-nobody-body")} />}
      choice={
        <FilterMenu
          label={t("cascade-of")}
          all={t("readiness-filter-all")}
          choices={modules.map((one) => ({
            id: placeOf(one.module.id, one.version),
            name: t(one.current ? "cascade-choice" : "cascade-choice-older", {
              module: one.module.name,
              version: one.version,
              count: one.reached,
            }),
          }))}
          value={place}
          onChange={setPlace}
        />
      }
      aside={
        <Link
          className={styles.link}
          href={href(superuser ? `/superusers/${superuser}` : `/people/${trainer.id}`)}
        >
          <Text id={superuser ? "cascade-to-superuser" : "cascade-to-person"} />
        </Link>
      }
      search={search}
      searchLabel={t("cascade-person-search")}
      onClose={close}
    />
  );
}

function useColumns({ modules }: CascadeRow): Column<CascadePerson>[] {
  const styles = useStyles();
  const t = useText();
  return useMemo(() => {
    const current = new Set(
      modules.filter((one) => one.current).map((one) => placeOf(one.module.id, one.version)),
    );
    return [
      {
        id: "person",
        header: t("completion-person"),
        value: ({ person }) => person.name,
        cell: ({ person }) => <PersonLines person={person} />,
        width: 150,
      },
      {
        id: "group",
        header: t("completion-group"),
        value: ({ group }) => group?.name,
        muted: true,
        width: 120,
      },
      { id: "module", header: t("completion-module"), value: ({ module }) => module.name },
      {
        id: "version",
        header: t("cascade-version-column"),
        value: ({ version }) => version,
        cell: ({ module, version }) => (
          <span className={styles.version}>
            {version}
            {current.has(placeOf(module.id, version)) ? null : <Pill tone="warn">{t("cascade-older")}</Pill>}
          </span>
        ),
        width: 86,
      },
      {
        id: "on",
        header: t("completion-session"),
        value: ({ on }) => on,
        cell: ({ session, on }) => (
          <Link className={styles.link} href={href(`/sessions/${session}`)}>
            {formatDate(on)}
          </Link>
        ),
        width: 106,
      },
    ];
  }, [styles, t, modules]);
}
