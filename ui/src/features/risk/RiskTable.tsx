/** The risk areas as a list, the most pressing first. */
import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RiskRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, say, type text } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { standingTone } from "./look";
import { PlanBar } from "./PlanBar";

interface RiskTableProps {
  rows: RiskRow[] | undefined;
  search: string;
  current: string;
  onOpen: (area: string) => void;
  empty: React.ReactNode;
}

export function RiskTable({ rows, search, current, onOpen, empty }: RiskTableProps) {
  const t = useText();
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <DataTable
      label={t("risk-title")}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      current={current}
      filter={search}
      empty={empty}
    />
  );
}

const useStyles = makeStyles({ bar: { width: "100%" } });

function Bar({ row }: { row: RiskRow }) {
  return (
    <div className={useStyles().bar}>
      <PlanBar actual={row.actual} planned={row.planned} points={row.points} />
    </div>
  );
}

function columnsOf(t: typeof text): Column<RiskRow>[] {
  return [
    {
      id: "standing",
      header: t("risk-standing"),
      value: ({ points }) => (points === null ? null : -points),
      cell: ({ standing }) => <Pill tone={standingTone[standing]}>{t(`risk-standing-${standing}`)}</Pill>,
      width: 92,
    },
    { id: "process", header: t("risk-process"), value: ({ process }) => process.name, width: 200 },
    { id: "group", header: t("risk-group"), value: ({ group }) => group.name, width: 150 },
    { id: "impact", header: t("risk-impact"), value: ({ impact }) => impact, align: "end", width: 64 },
    {
      id: "progress",
      header: t("risk-progress"),
      hint: t("risk-progress-hint"),
      value: ({ actual }) => actual,
      cell: (row) => <Bar row={row} />,
      width: 120,
    },
    {
      id: "points",
      header: t("risk-points"),
      hint: t("risk-points-hint"),
      value: ({ points }) => points,
      align: "end",
      width: 66,
    },
    { id: "days", header: t("risk-days"), value: ({ days }) => days, align: "end", width: 56 },
    {
      id: "cutover",
      header: t("risk-cutover"),
      value: ({ cutover }) => cutover,
      cell: ({ cutover }) => (cutover ? formatDate(cutover, "short") : "–"),
      width: 84,
    },
    {
      id: "obstacles",
      header: t("risk-obstacles"),
      value: ({ obstacles }) => obstacles,
      align: "end",
      width: 88,
    },
    {
      id: "next",
      header: t("risk-next"),
      value: ({ next_step }) => (next_step ? say(next_step) : ""),
    },
  ];
}
