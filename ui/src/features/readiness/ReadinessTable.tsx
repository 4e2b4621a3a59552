/** The heat map of superusers and gates; every cell opens its evidence, every row its superuser. */
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { GateKind, SuperuserRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { HeatCell } from "../../components/HeatCell";
import { PersonName } from "../../components/PersonName";
import { StatusBadge } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { navigate } from "../../router/router";
import { gateTone } from "../../theme/status";
import { askedGates, cellFact, cellWords } from "./gates";

/** Height of a row: twenty are in view on a laptop, under the figures. */
const ROW = 24;
const GATE_WIDTHS: Record<GateKind, number> = {
  knowledge: 78,
  shadowing: 76,
  facilitation: 78,
  content: 58,
  environment: 85,
  commitment: 88,
  sign_off: 64,
};
const ORDER: Record<SuperuserRow["status"], number> = {
  ready: 0,
  conditional: 1,
  in_progress: 2,
  lapsed: 3,
  not_started: 4,
};

interface ReadinessTableProps {
  rows: readonly SuperuserRow[] | undefined;
  search: string;
  /** Words instead of colours. */
  plain: boolean;
  narrowed: boolean;
  onClear: () => void;
  onEvidence: (superuser: string, gate: GateKind) => void;
}

export function ReadinessTable(props: ReadinessTableProps) {
  const { rows, search, plain, narrowed, onClear } = props;
  const t = useText();
  const columns = useColumns(props);
  return (
    <DataTable
      label={t("readiness-table")}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      rowHeight={ROW}
      pinFirst={plain}
      filter={search}
      onOpen={({ id }) => navigate(`/superusers/${id}`)}
      empty={
        narrowed ? (
          <EmptyState
            title={t("readiness-none-fit-title")}
            body={t("readiness-none-fit-body")}
            action={
              <Button onClick={onClear}>
                <Text id="readiness-filter-clear" />
              </Button>
            }
          />
        ) : (
          <EmptyState
            title={t("readiness-none-title")}
            body={t("readiness-none-body")}
            action={
              <Button appearance="primary" onClick={() => navigate("/superusers?nominate=new")}>
                <Text id="readiness-none-action" />
              </Button>
            }
          />
        )
      }
    />
  );
}

const groupAndSite = ({ groups, site }: SuperuserRow): string =>
  [groups.join(", "), site].filter(Boolean).join(" · ");

function useColumns({ rows, plain, onEvidence }: ReadinessTableProps): Column<SuperuserRow>[] {
  const t = useText();
  const gates = useMemo(() => askedGates(rows ?? []), [rows]);
  return useMemo(
    () => [
      {
        id: "name",
        header: t("readiness-column-superuser"),
        value: ({ name }) => name,
        cell: ({ name }) => <PersonName name={name} />,
        width: 132,
        least: 112,
      },
      { id: "group", header: t("readiness-column-group"), muted: true, value: groupAndSite, least: 84 },
      {
        id: "status",
        header: t("readiness-column-status"),
        value: ({ status }) => ORDER[status],
        cell: ({ status }) => <StatusBadge status={status} />,
        width: 103,
        least: 96,
      },
      ...gates.map((gate): Column<SuperuserRow> => {
        const found = (row: SuperuserRow) => row.gates.find((cell) => cell.gate === gate);
        return {
          id: gate,
          header: t(`gate-${gate}`),
          hint: t(`readiness-gate-hint-${gate}`),
          align: "center",
          tight: true,
          width: plain ? 128 : GATE_WIDTHS[gate],
          value: (row) => {
            const cell = found(row);
            return cell ? cellWords(cell) : null;
          },
          cell: (row) => {
            const cell = found(row);
            if (!cell) return null;
            return (
              <HeatCell
                tone={plain ? "neutral" : gateTone[cell.state]}
                label={cellFact(row.name, cell)}
                onOpen={() => onEvidence(row.id, gate)}
              >
                {plain ? cellWords(cell) : say(cell.cell)}
              </HeatCell>
            );
          },
        };
      }),
    ],
    [t, gates, plain, onEvidence],
  );
}
