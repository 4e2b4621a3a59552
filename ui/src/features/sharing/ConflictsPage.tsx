/** Conflicts, latest first: both values side by side, and choosing one – several at once with the keyboard. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useMemo, useState } from "react";
import type { Conflict, ConflictChoice } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { InGrid } from "../../components/gridContext";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { matching, type Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { aboutOf, choicesOf, newestFirst, valueOf } from "./conflict";
import { ConflictPanel } from "./ConflictPanel";
import { Version } from "./Version";

/** Both values with their buttons, each in four lines. */
const ROW = 112;

const useStyles = makeStyles({
  what: {
    display: "flex",
    flexDirection: "column",
    gap: "3px",
    padding: "8px 8px 8px 0",
    whiteSpace: "normal",
  },
  title: { fontSize: "14px", lineHeight: "19px", fontWeight: 600, color: tokens.colorNeutralForeground1 },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  // Three lines; the whole stands in the panel.
  sentence: { lineHeight: "18px", maxHeight: "54px", overflow: "hidden" },
  foot: {
    padding: "7px 12px",
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Settle = (conflicts: readonly string[], choice: ConflictChoice) => void;

function useColumns(settle: Settle, busy: boolean): Column<Conflict>[] {
  const t = useText();
  return useMemo<Column<Conflict>[]>(() => {
    const names = ({ shown, other }: Conflict) => [shown.by, other.by, shown.value, other.value].join(" ");
    const version = (id: "shown" | "other", choice: ConflictChoice): Column<Conflict> => ({
      id,
      header: t(`conflicts-${id}`),
      value: ({ [id]: { value } }) => value,
      cell: (row) => (
        <Version
          version={row[id]}
          value={valueOf(row, id)}
          choose={choice === "keep_shown" ? choicesOf(row).keep : choicesOf(row).use}
          disabled={busy}
          onChoose={() => settle([row.conflict], choice)}
        />
      ),
      sortable: false,
      width: 330,
    });
    return [
      {
        id: "what",
        header: t("conflicts-what"),
        value: (row) => [row.title, aboutOf(row), say(row.message), names(row)].join(" "),
        cell: (row) => <What conflict={row} />,
        sortable: false,
      },
      version("shown", "keep_shown"),
      version("other", "use_other"),
    ];
  }, [t, settle, busy]);
}

function What({ conflict }: { conflict: Conflict }) {
  const styles = useStyles();
  const inGrid = useContext(InGrid);
  const { title, message, address } = conflict;
  return (
    <div className={styles.what}>
      {address ? (
        <Link href={href(address)} className={styles.title} tabIndex={inGrid ? -1 : 0}>
          {title}
        </Link>
      ) : (
        <span className={styles.title} dir="auto">
          {title}
        </span>
      )}
      <span className={styles.quiet}>{aboutOf(conflict)}</span>
      <span className={styles.sentence}>{say(message)}</span>
    </div>
  );
}

/** The row of the table that has the focus, counted from 0. */
function focusedRow(): number | null {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset["row"];
  return row === undefined ? null : Number(row);
}

export default function ConflictsPage() {
  const t = useText();
  const list = useCommand("conflicts_list", {});
  const [filter, setFilter] = useQueryState("filter", "");
  const [opened, setOpened] = useQueryState("conflict", "");
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { run, pending } = useChange("conflict_settle");
  const settle = useMemo<Settle>(
    () => (conflicts, choice) => void run({ conflicts: [...conflicts], choice }),
    // `run` is made anew at each drawing and always does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  const columns = useColumns(settle, pending);
  const ordered = useMemo(() => list.data && newestFirst(list.data), [list.data]);
  const shown = useMemo(() => ordered && matching(ordered, columns, filter), [ordered, columns, filter]);
  // What was settled is not in the list any more, and what is not shown is not meant.
  const selected = (shown ?? []).map(({ conflict }) => conflict).filter((conflict) => marked.has(conflict));
  const settleMarked = (choice: ConflictChoice) => {
    const row = focusedRow();
    const focused = row === null ? undefined : shown?.[row]?.conflict;
    const meant = selected.length > 0 ? selected : focused ? [focused] : [];
    if (meant.length > 0 && !pending) settle(meant, choice);
  };
  useShortcut({ keys: "K", label: "conflicts-keep-shown" }, () => settleMarked("keep_shown"));
  useShortcut({ keys: "U", label: "conflicts-use-other" }, () => settleMarked("use_other"));
  const open = ordered?.find(({ conflict }) => conflict === opened);
  return (
    <Page
      name="conflicts"
      title={t("conflicts-title")}
      subtitle={t("conflicts-subtitle")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        ordered && ordered.length > 0 ? (
          <>
            <SearchField label={t("conflicts-filter")} value={filter} onChange={setFilter} />
            <Actions count={selected.length} busy={pending} onSettle={settleMarked} />
          </>
        ) : null
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <Card fill flush>
        <Table
          conflicts={list.error ? [] : shown}
          columns={columns}
          filter={filter}
          selected={selected}
          onSelect={setMarked}
          current={opened || null}
          onOpen={setOpened}
        />
      </Card>
      {open ? (
        <ConflictPanel
          conflict={open}
          busy={pending}
          onSettle={(choice) => {
            settle([open.conflict], choice);
            setOpened("");
          }}
          onClose={() => setOpened("")}
        />
      ) : null}
    </Page>
  );
}

interface ActionsProps {
  count: number;
  busy: boolean;
  onSettle: (choice: ConflictChoice) => void;
}

/** What is done with the selected conflicts. */
function Actions({ count, busy, onSettle }: ActionsProps) {
  const t = useText();
  return (
    <>
      <Button
        size="small"
        disabledFocusable={count === 0 || busy}
        onClick={() => onSettle("keep_shown")}
        aria-keyshortcuts="K"
      >
        {t("conflicts-keep-selected", { count })}
        <Kbd keys="K" />
      </Button>
      <Button
        size="small"
        disabledFocusable={count === 0 || busy}
        onClick={() => onSettle("use_other")}
        aria-keyshortcuts="U"
      >
        {t("conflicts-use-selected", { count })}
        <Kbd keys="U" />
      </Button>
    </>
  );
}

interface TableProps {
  conflicts: readonly Conflict[] | undefined;
  columns: readonly Column<Conflict>[];
  filter: string;
  selected: readonly string[];
  onSelect: (ids: ReadonlySet<string>) => void;
  current: string | null;
  onOpen: (conflict: string) => void;
}

function Table({ conflicts, columns, filter, selected, onSelect, current, onOpen }: TableProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <DataTable
        label={t("conflicts-title")}
        rows={conflicts}
        columns={columns}
        rowId={({ conflict }) => conflict}
        rowHeight={ROW}
        filter={filter}
        current={current}
        onOpen={({ conflict }) => onOpen(conflict)}
        selection={{
          ids: new Set(selected),
          onChange: onSelect,
          labelOf: (conflict) => `${conflict.title}, ${aboutOf(conflict)}`,
        }}
        empty={
          <EmptyState
            title={t("conflicts-none-title")}
            body={t("conflicts-none-body")}
            action={
              <Button onClick={() => navigate("/sharing")}>
                <Text id="share-title" />
              </Button>
            }
          />
        }
      />
      {conflicts && conflicts.length > 0 ? (
        <div className={styles.foot}>
          <Text id="conflicts-keys" />
        </div>
      ) : null}
    </>
  );
}
