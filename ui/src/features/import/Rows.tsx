/** What an import would do with each row, by outcome; all errors; contradictions in the file. */
import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type {
  ImportCounts,
  ImportError,
  ImportKind,
  ImportOutcome,
  ImportPreview,
  ImportRow,
} from "../../api/types";
import { Card } from "../../components/Card";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { ROW_HEIGHT } from "../../components/table/styles";
import { TWO_LINES, TwoLines } from "../../components/table/TwoLines";
import { formatNumber, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { fieldName } from "../history/fieldName";
import { Conflicts } from "./Conflicts";
import { refusedRows } from "./LeftOut";
import { milestoneColumns } from "./milestoneColumns";
import { RowPanel } from "./RowPanel";
import { hasReason, rowColumns } from "./rowColumns";

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0, flexWrap: "wrap" },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  nothing: { margin: 0, padding: "20px 14px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
  more: { margin: 0, padding: "6px 12px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

const always: readonly ImportOutcome[] = ["new", "changed", "review", "refused", "unchanged"];

/** Rows are left out only where they are picked. */
const outcomesOf = ({ left_out }: ImportCounts): readonly ImportOutcome[] =>
  left_out === undefined ? always : [...always.slice(0, 3), "left_out", ...always.slice(3)];
type Shown = ImportOutcome | "errors" | "conflicts";

/** The tab that a person should see first: what happens, else what hinders. */
function firstTab({ counts, errors }: ImportPreview): Shown {
  return always.find((outcome) => (counts[outcome] ?? 0) > 0) ?? (errors.length > 0 ? "errors" : "new");
}

interface RowsProps {
  kind: ImportKind;
  preview: ImportPreview;
  decisions: Readonly<Record<string, string>>;
  onDecide: (row: number, who: string | null) => void;
}

export function Rows({ kind, preview, decisions, onDecide }: RowsProps) {
  const styles = useStyles();
  const t = useText();
  const [chosen, setChosen] = useState<Shown | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const tab = chosen ?? firstTab(preview);
  const row = [...preview.rows, ...refusedRows(preview)].find((one) => one.row === opened);
  const { counts, errors, conflicts } = preview;
  return (
    <Card fill flush>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setChosen(value as Shown)}
        aria-label={t("importing-rows")}
      >
        {outcomesOf(counts).map((outcome) => (
          <Tab key={outcome} value={outcome} id={`import-tab-${outcome}`}>
            {t(`importing-outcome-${outcome}`, { count: counts[outcome] ?? 0 })}
          </Tab>
        ))}
        {errors.length > 0 ? (
          <Tab value="errors" id="import-tab-errors">
            {t("importing-errors", { count: errors.length })}
          </Tab>
        ) : null}
        {conflicts.length > 0 ? (
          <Tab value="conflicts" id="import-tab-conflicts">
            {t("importing-conflicts", { count: conflicts.length })}
          </Tab>
        ) : null}
      </TabList>
      <div role="tabpanel" aria-labelledby={`import-tab-${tab}`} className={styles.panel}>
        {tab === "errors" ? (
          <Errors errors={errors} />
        ) : tab === "conflicts" ? (
          <Conflicts conflicts={conflicts} />
        ) : (
          <Outcome
            key={tab}
            kind={kind}
            outcome={tab}
            preview={preview}
            decisions={decisions}
            onOpen={setOpened}
          />
        )}
      </div>
      {row ? (
        <RowPanel
          kind={kind}
          row={row}
          errors={errors}
          decision={decisions[String(row.row)] ?? null}
          onDecide={(who) => onDecide(row.row, who)}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Card>
  );
}

interface OutcomeProps {
  kind: ImportKind;
  outcome: ImportOutcome;
  preview: ImportPreview;
  decisions: Readonly<Record<string, string>>;
  onOpen: (row: number) => void;
}

/** The rows of one outcome. */
function Outcome({ kind, outcome, preview, decisions, onOpen }: OutcomeProps) {
  const styles = useStyles();
  const t = useText();
  const rows = useMemo(
    () =>
      outcome === "refused" ? refusedRows(preview) : preview.rows.filter((row) => row.outcome === outcome),
    [preview, outcome],
  );
  const columns = useMemo(
    () =>
      kind === "milestones" && (outcome === "new" || outcome === "left_out")
        ? milestoneColumns(t, outcome, decisions)
        : rowColumns(t, { kind, outcome, errors: preview.errors, decisions }),
    [t, kind, outcome, preview.errors, decisions],
  );
  const all = preview.counts[outcome] ?? 0;
  return (
    <>
      <DataTable<ImportRow>
        label={t(`importing-outcome-${outcome}`, { count: all })}
        rows={rows}
        columns={columns}
        rowId={({ row }) => String(row)}
        rowHeight={hasReason(outcome) ? TWO_LINES : ROW_HEIGHT}
        onOpen={({ row }) => onOpen(row)}
        empty={<p className={styles.nothing}>{t(`importing-none-${outcome}`)}</p>}
      />
      {rows.length < all ? (
        <p className={styles.more}>{t("importing-first-shown", { count: rows.length, of: all })}</p>
      ) : null}
    </>
  );
}

interface NumberedError extends ImportError {
  key: string;
}

/** Every error of every row. */
function Errors({ errors }: { errors: readonly ImportError[] }) {
  const t = useText();
  const rows = useMemo<NumberedError[]>(
    () => errors.map((error, index) => ({ ...error, key: String(index) })),
    [errors],
  );
  const columns = useMemo<Column<NumberedError>[]>(
    () => [
      {
        id: "row",
        header: t("importing-row"),
        value: ({ row }) => row,
        cell: ({ row }) => formatNumber(row),
        align: "end",
        width: 70,
      },
      {
        id: "column",
        header: t("importing-column"),
        value: ({ column }) => (column === null ? "" : fieldName(column)),
        width: 150,
      },
      {
        id: "message",
        header: t("importing-error"),
        value: ({ message }) => say(message),
        cell: ({ message }) => <TwoLines>{say(message)}</TwoLines>,
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t("importing-errors", { count: errors.length })}
      rows={rows}
      columns={columns}
      rowId={({ key }) => key}
      rowHeight={TWO_LINES}
      empty={null}
    />
  );
}
