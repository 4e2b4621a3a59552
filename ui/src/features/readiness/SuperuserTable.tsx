/** A short table of superusers inside a panel: status, one gate or the progress, next step. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { GateKind, SuperuserRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { HeatCell } from "../../components/HeatCell";
import { PersonName } from "../../components/PersonName";
import { StatusBadge } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatShare, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { navigate } from "../../router/router";
import { gateTone } from "../../theme/status";
import { cellFact } from "./gates";

export const usePanelStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 1,
    minHeight: "160px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
});

interface SuperuserTableProps {
  label: string;
  rows: readonly SuperuserRow[] | undefined;
  /** Shows this gate in place of the progress. */
  gate?: GateKind | null;
}

export function SuperuserTable({ label, rows, gate = null }: SuperuserTableProps) {
  const styles = usePanelStyles();
  const t = useText();
  const columns = useMemo<Column<SuperuserRow>[]>(() => {
    const found = (row: SuperuserRow) => row.gates.find((cell) => cell.gate === gate);
    return [
      {
        id: "name",
        header: t("readiness-column-superuser"),
        value: ({ name }) => name,
        cell: ({ name }) => <PersonName name={name} />,
        width: 160,
      },
      {
        id: "status",
        header: t("readiness-column-status"),
        value: ({ status }) => t(`status-${status}`),
        cell: ({ status }) => <StatusBadge status={status} />,
        width: 110,
      },
      gate
        ? {
            id: "gate",
            header: t(`gate-${gate}`),
            align: "center",
            value: (row) => found(row)?.state ?? null,
            cell: (row) => {
              const cell = found(row);
              return cell ? (
                <HeatCell tone={gateTone[cell.state]} label={cellFact(row.name, cell)}>
                  {say(cell.cell)}
                </HeatCell>
              ) : (
                "–"
              );
            },
            width: 100,
          }
        : {
            id: "progress",
            header: t("readiness-column-progress"),
            align: "end",
            value: ({ progress }) => progress,
            cell: ({ progress }) => formatShare(progress / 100),
            width: 74,
          },
      {
        id: "next",
        header: t("readiness-column-next"),
        muted: true,
        value: ({ next_step: next }) => (next ? say(next) : null),
      },
    ];
  }, [t, gate]);
  return (
    <div className={styles.box}>
      <DataTable
        label={label}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ id }) => navigate(`/superusers/${id}`)}
        empty={<EmptyState title={t("readiness-nobody-title")} body={t("readiness-nobody-body")} />}
      />
    </div>
  );
}
