/** Everybody whom anybody has trained, each once: with whom, in what, when. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CascadeArgs, ReachedPerson } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { PeopleBehind, PersonLines } from "../../components/PeopleBehind";
import type { Column } from "../../components/table/columns";
import { usePeopleSearch } from "../../components/usePeopleSearch";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { usePages } from "../../platform/query";
import { href } from "../../router/router";

const useStyles = makeStyles({
  link: { fontSize: "13px", lineHeight: "17px" },
  lines: { display: "flex", flexDirection: "column", lineHeight: "17px", minWidth: 0 },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface ReachedPanelProps {
  args: CascadeArgs;
  reached: number;
  onClose: () => void;
}

export function ReachedPanel({ args, reached, onClose }: ReachedPanelProps) {
  const t = useText();
  const search = usePeopleSearch();
  const { text } = search;
  const people = usePages(
    "cascade_reached",
    { args, text },
    (offset, limit) => ({ ...args, text, offset, limit }),
    (answer) => ({ rows: answer.people, total: answer.total }),
  );
  const columns = useColumns();
  return (
    <PeopleBehind
      title={t("cascade-reached-title", { count: reached })}
      explains={t("cascade-figure-reached-explains")}
      label={t("cascade-people")}
      people={people}
      columns={columns}
      rowId={({ person }) => person.id}
      rowHeight={40}
      empty={<EmptyState title={t("cascade-nobody-title")} body={t("cascade-nobody-body")} />}
      search={search}
      searchLabel={t("cascade-person-search")}
      onClose={onClose}
    />
  );
}

function useColumns(): Column<ReachedPerson>[] {
  const styles = useStyles();
  const t = useText();
  return useMemo<Column<ReachedPerson>[]>(
    () => [
      {
        id: "person",
        header: t("completion-person"),
        value: ({ person }) => person.name,
        cell: ({ person, detail }) => <PersonLines person={person} detail={detail} />,
        sortable: false,
        width: 190,
      },
      {
        id: "trainers",
        header: t("cascade-trainer"),
        value: ({ trainings }) => [...new Set(trainings.map(({ trainer }) => trainer.name))].join(", "),
        sortable: false,
        width: 170,
      },
      {
        id: "latest",
        header: t("cascade-latest"),
        value: ({ trainings }) => trainings[0]?.on,
        cell: ({ trainings }) => {
          const [latest, ...more] = trainings;
          if (!latest) return "–";
          const words = (one: typeof latest) =>
            t(one.current ? "cascade-version" : "cascade-version-older", {
              module: one.module.name,
              version: one.version,
            });
          const line = (one: typeof latest) => `${words(one)} · ${one.trainer.name} · ${formatDate(one.on)}`;
          return (
            <span className={styles.lines} title={trainings.map(line).join("\n")}>
              <Link className={styles.link} href={href(`/sessions/${latest.session}`)}>
                {`${words(latest)}, ${formatDate(latest.on)}`}
              </Link>
              {more.length > 0 ? (
                <span className={styles.detail}>{t("cascade-trainings-more", { count: more.length })}</span>
              ) : null}
            </span>
          );
        },
        sortable: false,
      },
    ],
    [styles, t],
  );
}
