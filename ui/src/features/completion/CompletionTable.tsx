/** Completion with all its counts: every count opens its people. */
import { Link, makeStyles } from "@fluentui/react-components";
import { useContext, useMemo, type ReactNode } from "react";
import type { CompletionRow, CompletionState } from "../../api/types";
import { InGrid } from "../../components/gridContext";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { countOf, STATES, trained, type Opened, type Shown } from "./figures";
import { ShareBar } from "./ShareBar";

const useStyles = makeStyles({
  count: { fontSize: "13px", lineHeight: "18px", fontVariantNumeric: "tabular-nums" },
});

interface CompletionTableProps {
  rows: readonly CompletionRow[] | undefined;
  search: string;
  onOpen: (opened: Opened) => void;
  empty: ReactNode;
}

interface CountProps {
  row: CompletionRow;
  shown: Shown;
  onOpen: (opened: Opened) => void;
}

function Count({ row: { group, module, figures }, shown, onOpen }: CountProps) {
  const styles = useStyles();
  const t = useText();
  const inGrid = useContext(InGrid);
  const count = countOf(figures, shown);
  if (count === 0) return <>–</>;
  return (
    <Link
      as="button"
      className={styles.count}
      tabIndex={inGrid ? -1 : 0}
      aria-label={t("completion-count-of", {
        count,
        state: t(`completion-who-${shown}`),
        group: group.name,
        module: module.name,
      })}
      onClick={() => onOpen({ place: { group: group.id, module: module.id }, shown })}
    >
      {formatNumber(count)}
    </Link>
  );
}

const WIDTHS: Record<CompletionState, number> = {
  completed: 80,
  earlier_version: 70,
  alternative: 82,
  partly: 56,
  missed: 62,
  seated: 60,
  nothing: 66,
};

export function CompletionTable({ rows, search, onOpen, empty }: CompletionTableProps) {
  const t = useText();
  const columns = useMemo<Column<CompletionRow>[]>(() => {
    const counted = (shown: Shown, width: number): Column<CompletionRow> => ({
      id: shown,
      header: t(`completion-head-${shown}`),
      hint: t(`completion-means-${shown}`),
      align: "end",
      width,
      value: ({ figures }) => countOf(figures, shown),
      cell: (row) => <Count row={row} shown={shown} onOpen={onOpen} />,
    });
    return [
      { id: "group", header: t("completion-group"), value: ({ group }) => group.name, width: 140 },
      { id: "module", header: t("completion-module"), value: ({ module }) => module.name },
      {
        id: "share",
        header: t("completion-share"),
        value: ({ figures }) => (figures.need > 0 ? trained(figures) / figures.need : null),
        cell: ({ figures }) => (figures.need > 0 ? formatShare(trained(figures) / figures.need) : "–"),
        align: "end",
        width: 62,
      },
      {
        id: "bar",
        header: "",
        value: () => null,
        cell: ({ figures }) => (figures.need > 0 ? <ShareBar figures={figures} /> : null),
        sortable: false,
        width: 100,
      },
      counted("need", 56),
      ...STATES.map((state) => counted(state, WIDTHS[state])),
      {
        id: "unnamed",
        header: t("completion-head-unnamed"),
        hint: t("completion-means-unnamed"),
        value: ({ unnamed }) => unnamed,
        cell: ({ unnamed }) => (unnamed > 0 ? formatNumber(unnamed) : "–"),
        align: "end",
        width: 76,
      },
    ];
  }, [t, onOpen]);
  return (
    <DataTable
      label={t("completion-map")}
      rows={rows}
      columns={columns}
      rowId={({ group, module }) => `${group.id}~${module.id}`}
      onOpen={({ group, module }) => onOpen({ place: { group: group.id, module: module.id }, shown: "need" })}
      filter={search}
      empty={empty}
    />
  );
}
