/** Who changed what and when: by day, of everything or of one row; each change can be taken back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { HistoryEntry } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { RowsSkeleton } from "../../components/Skeletons";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChain } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { byDay, matches, titleOf } from "./days";
import { Entry } from "./Entry";

const PORTION = 60;

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  day: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: 0,
    padding: "8px 12px 6px",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: { display: "flex", justifyContent: "center", padding: "12px" },
  nothing: { margin: 0, padding: "20px 14px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

function useChanges(row: string) {
  return useChain(
    "history_list",
    { row },
    (before) => ({ ...(row ? { row } : {}), ...(before ? { before } : {}), limit: PORTION }),
    ({ changes, more }) => (more ? (changes[changes.length - 1]?.change ?? null) : null),
  );
}

export default function History() {
  const t = useText();
  const [row] = useQueryState("row", "");
  const [filter, setFilter] = useQueryState("filter", "");
  const list = useChanges(row);
  const changes = useMemo(() => list.answers?.flatMap((answer) => answer.changes), [list.answers]);
  const name = changes && row ? titleOf(changes, row) : null;
  return (
    <Page
      name="history"
      title={row ? t("history-of", { name: name ?? t("history-one-row") }) : t("history-title")}
      subtitle={t(row ? "history-of-explains" : "history-explains")}
      ready={changes !== undefined || list.error !== null}
      fill
      actions={
        <>
          <SearchField label={t("history-filter")} value={filter} onChange={setFilter} width={280} />
          {row ? (
            <Button size="small" onClick={() => navigate("/history")}>
              <Text id="history-all" />
            </Button>
          ) : null}
        </>
      }
    >
      <LoadError error={list.error} onRetry={list.retry} />
      <Card fill flush>
        {changes === undefined ? (
          list.error ? null : (
            <RowsSkeleton />
          )
        ) : changes.length === 0 ? (
          <EmptyState
            title={t("history-none-title")}
            body={t(row ? "history-none-row" : "history-none-body")}
          />
        ) : (
          <Days changes={changes} filter={filter} row={row} list={list} />
        )}
      </Card>
    </Page>
  );
}

interface DaysProps {
  changes: readonly HistoryEntry[];
  filter: string;
  row: string;
  list: Pick<ReturnType<typeof useChanges>, "more" | "loading" | "loadMore">;
}

function Days({ changes, filter, row, list }: DaysProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const shown = useMemo(() => changes.filter((change) => matches(change, filter)), [changes, filter]);
  const days = useMemo(() => byDay(shown), [shown]);
  const end = useEndInView(list.loadMore, changes.length);
  return (
    <div className={styles.scroll}>
      {shown.length === 0 && !list.more ? (
        <p className={styles.nothing} role="status">
          {t("table-nothing-matches", { text: filter })}
        </p>
      ) : null}
      {days.map(([day, entries]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={styles.day}>
            {day === today ? t("history-today") : formatDate(day, "long")}
          </h2>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <Entry key={entry.change} entry={entry} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {list.more ? (
        <div ref={end} className={styles.more}>
          <Button size="small" disabled={list.loading} onClick={list.loadMore}>
            <Text id={list.loading ? "history-loading" : "history-more"} />
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Asks for more when the end of the list comes into view; watches again after each portion, as the end may stay in view. */
function useEndInView(loadMore: () => void, portion: number) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(loadMore);
  useEffect(() => {
    latest.current = loadMore;
  });
  useEffect(() => {
    if (!end.current) return;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: "400px" },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [portion]);
  return end;
}
