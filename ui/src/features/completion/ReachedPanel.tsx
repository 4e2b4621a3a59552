/** Everybody whom anybody has trained, each once: with whom, in what, when. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CascadeArgs, ReachedPerson } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { LoadError } from "../../components/LoadError";
import { SearchField } from "../../components/SearchField";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useDelayed } from "../../components/useDelayed";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { usePages } from "../../platform/query";
import { href, useQueryState } from "../../router/router";

const useStyles = makeStyles({
  link: { fontSize: "13px", lineHeight: "17px" },
  bar: { display: "flex", justifyContent: "flex-end" },
  lines: { display: "flex", flexDirection: "column", lineHeight: "17px", minWidth: 0 },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface ReachedPanelProps {
  args: CascadeArgs;
  reached: number;
  onClose: () => void;
}

export function ReachedPanel({ args, reached, onClose }: ReachedPanelProps) {
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useQueryState("person", "");
  const text = useDelayed(typed.trim(), 150);
  const people = usePages(
    "cascade_reached",
    { args, text },
    (offset, limit) => ({ ...args, text, offset, limit }),
    (answer) => ({ rows: answer.people, total: answer.total }),
  );
  const columns = useColumns();
  return (
    <EvidencePanel
      title={t("cascade-reached-title", { count: reached })}
      explains={t("cascade-figure-reached-explains")}
      onClose={() => {
        setTyped("");
        onClose();
      }}
      wide
    >
      <div className={styles.bar}>
        <SearchField label={t("cascade-person-search")} value={typed} onChange={setTyped} width={180} />
      </div>
      <LoadError error={people.error} onRetry={people.retry} />
      {people.error && !people.rows ? null : (
        <DataTable
          label={t("cascade-people")}
          rows={people.rows}
          columns={columns}
          rowId={({ person }) => person.id}
          rowHeight={40}
          filter={text}
          remote={{ total: people.total, loadMore: people.loadMore, onSort: () => undefined }}
          empty={<EmptyState title={t("cascade-nobody-title")} body={t("cascade-nobody-body")} />}
        />
      )}
    </EvidencePanel>
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
        cell: ({ person, detail }) => (
          <span className={styles.lines}>
            <Link className={styles.link} href={href(`/people/${person.id}`)}>
              {person.name}
            </Link>
            <span className={styles.detail}>{detail}</span>
          </span>
        ),
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
