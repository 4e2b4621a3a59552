/** Who needs training again, why, by when, and the shortest that suffices. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Cause, Retraining, RetrainingModule, RetrainingPerson } from "../../api/types";
import { Card, Figure } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { PersonName } from "../../components/PersonName";
import { SearchField } from "../../components/SearchField";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { TWO_LINES, TwoLines } from "../../components/table/TwoLines";
import { useDelayed } from "../../components/useDelayed";
import { formatDate, formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, useQueryState } from "../../router/router";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { PersonPanel } from "./PersonPanel";
import { RetrainingSections } from "./RetrainingSections";
import { SeatPanel } from "./SeatPanel";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 310px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // Eight at most, and they stand in one row: the queue below is what one came for.
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))",
    gap: "8px",
    flexShrink: 0,
  },
  bar: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowY: "auto" },
  module: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    padding: "8px 10px 8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  words: { flexGrow: 1, minWidth: 0, fontSize: "13px", lineHeight: "18px" },
  // A link that is a button has a size of its own.
  name: { font: "inherit" },
  seat: { flexShrink: 0, whiteSpace: "nowrap" },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

/** People shown; who is looked for beyond them is found by name, cause or module. */
const PAGE = 200;

export default function RetrainingPage() {
  const styles = useStyles();
  const t = useText();
  const [cause, setCause] = useQueryState("cause", "");
  const [module, setModule] = useQueryState("module", "");
  const [late, setLate] = useQueryState("late", "");
  const [search, setSearch] = useQueryState("filter", "");
  const [asOf, setAsOf] = useQueryState("as-of", "");
  const [open, setOpen] = useQueryState("person", "");
  const [seat, setSeat] = useQueryState("seat", "");
  const text = useDelayed(search.trim(), 120);
  const narrowed = Boolean(cause || module || late || text);
  const list = useCommand(
    "retraining_list",
    {
      ...(cause ? { cause: cause as Cause } : {}),
      ...(module ? { module } : {}),
      ...(asOf ? { as_of: asOf } : {}),
      overdue: late === "1",
      text,
      offset: 0,
      limit: PAGE,
    },
    { keep: true },
  );
  const { data, error } = list;
  const clear = () => {
    setCause("");
    setModule("");
    setLate("");
    setSearch("");
  };
  const columns = useColumns(data?.as_of ?? "");
  const person = data?.rows.find((row) => row.person.id === open);
  const seating = data?.modules.find((row) => row.module.id === seat);
  return (
    <Page
      name="retraining"
      title={t("retraining-title")}
      subtitle={t("retraining-subtitle")}
      ready={data !== undefined || error !== null}
      fill
      actions={<RetrainingSections current="/retraining" />}
    >
      <LoadError error={error} onRetry={() => void list.refetch()} />
      {data ? (
        <Totals data={data} onLate={() => setLate("1")} onCause={(which) => setCause(which)} onAll={clear} />
      ) : error ? null : (
        <FiguresSkeleton />
      )}
      <div className={styles.bar}>
        {cause ? <Chosen label={t(`retraining-cause-${cause}`)} onClear={() => setCause("")} /> : null}
        {late ? <Chosen label={t("retraining-late")} onClear={() => setLate("")} /> : null}
        {module ? (
          <Chosen
            label={
              data?.modules.find((row) => row.module.id === module)?.module.name ?? t("retraining-module")
            }
            onClear={() => setModule("")}
          />
        ) : null}
        <AsOfMenu value={asOf} onChange={setAsOf} />
        <span className={styles.room} />
        {data && data.total > data.rows.length ? (
          <span className={styles.quiet}>
            {t("retraining-shown", { shown: data.rows.length, total: data.total })}
          </span>
        ) : null}
        <SearchField label={t("retraining-search")} value={search} onChange={setSearch} width={190} />
      </div>
      <div className={styles.columns}>
        <Card title={t("retraining-people")} fill flush>
          <DataTable
            label={t("retraining-people")}
            rows={data?.rows}
            columns={columns}
            rowId={(row) => row.person.id}
            rowHeight={TWO_LINES}
            onOpen={(row) => setOpen(row.person.id)}
            current={open}
            empty={<Nothing narrowed={narrowed} onClear={clear} />}
          />
        </Card>
        <Card title={t("retraining-modules")} fill flush>
          <Modules rows={data?.modules} chosen={module} onChoose={setModule} onSeat={setSeat} />
        </Card>
      </div>
      {person ? <PersonPanel row={person} onClose={() => setOpen("")} /> : null}
      {seating && data ? <SeatPanel module={seating} asOf={asOf} onClose={() => setSeat("")} /> : null}
    </Page>
  );
}

function Totals({
  data,
  onLate,
  onCause,
  onAll,
}: {
  data: Retraining;
  onLate: () => void;
  onCause: (cause: Cause) => void;
  onAll: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.figures}>
      <Figure
        compact
        name={t("retraining-figure-people")}
        number={formatNumber(data.people)}
        explains={t("retraining-figure-people-hint")}
        onOpen={onAll}
      />
      <Figure
        compact
        name={t("retraining-figure-late")}
        number={formatNumber(data.overdue)}
        tone={data.overdue > 0 ? "bad" : "good"}
        explains={t("retraining-figure-late-hint")}
        onOpen={onLate}
      />
      {data.causes.map(({ cause, people }) => (
        <Figure
          key={cause}
          compact
          name={t(`retraining-cause-${cause}`)}
          number={formatNumber(people)}
          explains={t(`retraining-cause-${cause}-hint`)}
          onOpen={() => onCause(cause)}
        />
      ))}
    </div>
  );
}

function Chosen({ label, onClear }: { label: string; onClear: () => void }) {
  const t = useText();
  return (
    <Button
      size="small"
      appearance="outline"
      aria-label={t("retraining-clear", { what: label })}
      onClick={onClear}
    >
      {label} ×
    </Button>
  );
}

const whyOf = ({ needs }: RetrainingPerson): string => needs.map(({ reason }) => say(reason)).join("; ");
const coursesOf = ({ courses }: RetrainingPerson): string =>
  courses.map(({ module }) => module.name).join(", ");

function useColumns(today: string): Column<RetrainingPerson>[] {
  const t = useText();
  return useMemo<Column<RetrainingPerson>[]>(
    () => [
      {
        id: "name",
        header: t("retraining-person"),
        value: ({ person }) => person.name,
        cell: ({ person }) => <PersonName name={person.name} />,
        width: 164,
      },
      {
        id: "due",
        header: t("retraining-due"),
        value: ({ due }) => due,
        cell: ({ due }) =>
          due === null ? (
            "–"
          ) : due < today ? (
            <Pill tone="bad">{t("retraining-due-late", { date: formatDate(due, "short") })}</Pill>
          ) : (
            formatDate(due, "short")
          ),
        width: 112,
      },
      {
        id: "why",
        header: t("retraining-why"),
        value: whyOf,
        cell: (row) => <TwoLines>{whyOf(row)}</TwoLines>,
        muted: true,
      },
      {
        id: "courses",
        header: t("retraining-course"),
        hint: t("retraining-course-hint"),
        value: coursesOf,
        cell: (row) => <TwoLines>{coursesOf(row)}</TwoLines>,
        width: 160,
      },
      {
        id: "minutes",
        header: t("retraining-minutes"),
        value: ({ minutes }) => minutes,
        cell: ({ minutes }) => formatNumber(minutes),
        align: "end",
        width: 70,
      },
      {
        id: "seat",
        header: t("retraining-seat"),
        value: ({ courses }) => courses.find(({ on }) => on)?.on,
        cell: ({ courses }) => {
          const planned = courses.find(({ session }) => session);
          return planned?.session && planned.on ? (
            <Link href={href(`/sessions/${planned.session}`)}>{formatDate(planned.on, "short")}</Link>
          ) : (
            "–"
          );
        },
        width: 66,
      },
    ],
    [t, today],
  );
}

function Modules({
  rows,
  chosen,
  onChoose,
  onSeat,
}: {
  rows: RetrainingModule[] | undefined;
  chosen: string;
  onChoose: (module: string) => void;
  onSeat: (module: string) => void;
}) {
  const styles = useStyles();
  const t = useText();
  if (!rows) return <RowsSkeleton rows={5} />;
  if (rows.length === 0) {
    return <EmptyState title={t("retraining-modules-none-title")} body={t("retraining-modules-none-body")} />;
  }
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.module.id} className={styles.module}>
          <span className={styles.words}>
            <Link
              as="button"
              className={styles.name}
              aria-pressed={chosen === row.module.id}
              onClick={() => onChoose(chosen === row.module.id ? "" : row.module.id)}
            >
              {row.module.name}
            </Link>
            <div className={styles.quiet}>
              {t("retraining-module-line", {
                people: row.people,
                minutes: row.minutes,
                seated: row.seated,
              })}
              {row.due ? ` · ${t("retraining-module-due", { date: formatDate(row.due, "short") })}` : null}
            </div>
          </span>
          {row.seated < row.people ? (
            <Button
              size="small"
              className={styles.seat}
              aria-label={t("retraining-seat-of", { module: row.module.name })}
              onClick={() => onSeat(row.module.id)}
            >
              <Text id="retraining-seat-short" />
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Nothing({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useText();
  return narrowed ? (
    <EmptyState
      title={t("retraining-none-such-title")}
      body={t("retraining-none-such-body")}
      action={
        <Button size="small" onClick={onClear}>
          <Text id="retraining-clear-all" />
        </Button>
      }
    />
  ) : (
    <EmptyState title={t("retraining-none-title")} body={t("retraining-none-body")} />
  );
}
