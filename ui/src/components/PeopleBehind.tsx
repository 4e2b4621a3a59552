/** The people behind a figure, in a panel at the side: found by name, narrowed by a choice, each with what there is to say. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Message, Named } from "../api/types";
import { formatDate, say } from "../messages/catalogue";
import { useText } from "../messages/Text";
import type { AppError } from "../platform/call";
import type { Pages } from "../platform/query";
import { href } from "../router/router";
import { EvidencePanel } from "./EvidencePanel";
import { LoadError } from "./LoadError";
import { SearchField } from "./SearchField";
import type { Column } from "./table/columns";
import { DataTable } from "./table/DataTable";
import type { PeopleSearch } from "./usePeopleSearch";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap", fontSize: "13px" },
  room: { flexGrow: 1 },
  link: { fontSize: "13px", lineHeight: "17px" },
  lines: { display: "flex", flexDirection: "column", lineHeight: "17px", minWidth: 0 },
  detail: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  reason: { whiteSpace: "normal", lineHeight: "17px" },
});

/** Rows that are here as a whole, or that come page by page. */
export type People<Row> =
  { rows: readonly Row[] | undefined; error: AppError | null; retry: () => void } | Pages<Row>;

export interface PeopleBehindProps<Row extends object> {
  title: string;
  explains?: ReactNode;
  /** What the table lists, for screen readers. */
  label: string;
  people: People<Row>;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** Cells with a second line need more than one line's height. */
  rowHeight?: number;
  /** Shown when there is nobody: an `EmptyState`. */
  empty: ReactNode;
  /** Usually a `FilterMenu`, at the left above the table. */
  choice?: ReactNode;
  /** Words and buttons at the right above the table. */
  aside?: ReactNode;
  search?: PeopleSearch;
  /** Words in the field to search in. */
  searchLabel?: string;
  onClose: () => void;
}

/** Mount it when opened, unmount it when closed. */
export function PeopleBehind<Row extends object>(props: PeopleBehindProps<Row>) {
  const { title, explains, label, people, columns, rowId, rowHeight, empty, choice, aside, search } = props;
  const styles = useStyles();
  const close = () => {
    search?.setTyped("");
    props.onClose();
  };
  return (
    <EvidencePanel title={title} explains={explains} onClose={close} wide>
      {choice || aside || search ? (
        <div className={styles.bar}>
          {choice}
          <span className={styles.room} />
          {aside}
          {search ? (
            <SearchField
              label={props.searchLabel ?? label}
              value={search.typed}
              onChange={search.setTyped}
              width={180}
            />
          ) : null}
        </div>
      ) : null}
      <LoadError error={people.error} onRetry={people.retry} />
      {people.error && !people.rows ? null : (
        <DataTable
          label={label}
          rows={people.rows}
          columns={columns}
          rowId={rowId}
          {...(rowHeight ? { rowHeight } : {})}
          {...(search ? { filter: search.text } : {})}
          {...("total" in people
            ? { remote: { total: people.total, loadMore: people.loadMore, onSort: () => undefined } }
            : {})}
          empty={empty}
        />
      )}
    </EvidencePanel>
  );
}

/** A person with what tells them apart below. */
export function PersonLines({ person, detail }: { person: Named; detail?: string }) {
  const styles = useStyles();
  return (
    <span className={styles.lines}>
      <Link className={styles.link} href={href(`/people/${person.id}`)}>
        {person.name}
      </Link>
      {detail ? <span className={styles.detail}>{detail}</span> : null}
    </span>
  );
}

/** For what somebody is counted: the module, and the group below. */
export function PlaceLines({ module, group }: { module: Named; group: Named }) {
  const styles = useStyles();
  return (
    <span className={styles.lines}>
      {module.name}
      <span className={styles.detail}>{group.name}</span>
    </span>
  );
}

interface ReasonProps {
  reason: Message;
  session: string | null;
  on: string | null;
}

/** Why somebody is counted so, and the session that says it. */
export function ReasonLines({ reason, session, on }: ReasonProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={styles.reason}>
      {say(reason)}{" "}
      {session ? (
        <Link className={styles.link} href={href(`/sessions/${session}`)}>
          {on ? t("completion-session-on", { date: formatDate(on, "short") }) : t("completion-session")}
        </Link>
      ) : null}
    </span>
  );
}
