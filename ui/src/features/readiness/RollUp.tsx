/** Readiness rolled up by process area, site, wave or group: shares that pass each gate, and who is behind them. */
import { useMemo } from "react";
import type { GateKind, RollUpBy, RollUpGate, RollUpRow, SuperuserFilter, Verdict } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { HeatCell } from "../../components/HeatCell";
import { LoadError } from "../../components/LoadError";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import type { Tone } from "../../theme/status";
import { everybody, mayTrain } from "./ReadinessFigures";
import { GATES } from "./gates";
import { RollUpPanel } from "./RollUpPanel";
import { StatusMix, StatusMixLegend, useMixWords } from "./StatusMix";

export const verdictTone: Record<Verdict, Tone> = {
  enough: "good",
  on_track: "good",
  at_risk: "warn",
  off_track: "bad",
  unknown: "neutral",
};

/** The message that words a verdict. */
export const verdictMessage = (verdict: Verdict): string => `verdict-${verdict.replaceAll("_", "-")}`;

const gateShare = ({ passed, of }: RollUpGate): number | null => (of > 0 ? passed / of : null);

function shareTone(share: number | null): Tone {
  if (share === null) return "neutral";
  if (share >= 0.999) return "good";
  return share >= 0.5 ? "warn" : "bad";
}

/** The place of a row or cell in the address; rows without an id are those that belong nowhere. */
const rowKey = ({ id }: RollUpRow): string => id ?? "none";

interface RollUpProps {
  by: RollUpBy;
  args: SuperuserFilter;
  search: string;
  plain: boolean;
}

export function RollUp({ by, args, search, plain }: RollUpProps) {
  const t = useText();
  const rows = useCommand("readiness_roll_up", { ...args, by }, { keep: true });
  const [open, setOpen] = useQueryState("open", "");
  const [row, gate] = open.split("~");
  const current = open ? rows.data?.find((one) => rowKey(one) === row) : undefined;
  const columns = useRollUpColumns(by, rows.data, plain, setOpen);
  return (
    <>
      <LoadError error={rows.error} onRetry={() => void rows.refetch()} />
      <DataTable
        label={t(`readiness-by-${by}`)}
        rows={rows.data}
        columns={columns}
        rowId={rowKey}
        filter={search}
        onOpen={(one) => setOpen(rowKey(one))}
        empty={
          <EmptyState title={t("readiness-roll-up-none-title")} body={t(`readiness-roll-up-none-${by}`)} />
        }
      />
      {plain ? null : <StatusMixLegend />}
      {current ? (
        <RollUpPanel
          by={by}
          row={current}
          gate={GATES.find((one) => one === gate) ?? null}
          args={args}
          onClose={() => setOpen("")}
        />
      ) : null}
    </>
  );
}

function useRollUpColumns(
  by: RollUpBy,
  rows: readonly RollUpRow[] | undefined,
  plain: boolean,
  onOpen: (place: string) => void,
): Column<RollUpRow>[] {
  const t = useText();
  const words = useMixWords();
  return useMemo(() => {
    const asked = new Set((rows ?? []).flatMap(({ gates }) => gates.map(({ gate }) => gate)));
    const gateColumn = (gate: GateKind): Column<RollUpRow> => {
      const found = (row: RollUpRow) => row.gates.find((one) => one.gate === gate);
      return {
        id: gate,
        header: t(`gate-${gate}`),
        hint: t(`readiness-gate-hint-${gate}`),
        align: "center",
        width: 88,
        tight: true,
        value: (row) => {
          const cell = found(row);
          return cell ? gateShare(cell) : null;
        },
        cell: (row) => {
          const cell = found(row);
          if (!cell) return null;
          const share = gateShare(cell);
          return (
            <HeatCell
              tone={plain ? "neutral" : shareTone(share)}
              label={t("readiness-roll-up-cell", {
                name: row.name,
                gate: t(`gate-${gate}`),
                passed: cell.passed,
                all: cell.of,
              })}
              onOpen={() => onOpen(`${rowKey(row)}~${gate}`)}
            >
              {share === null ? undefined : t("cell-count", { done: cell.passed, of: cell.of })}
            </HeatCell>
          );
        },
      };
    };
    return [
      {
        id: "name",
        header: t(`readiness-roll-up-${by}`),
        value: ({ name }) => name || t("readiness-roll-up-nowhere"),
      },
      {
        id: "verdict",
        header: t("readiness-column-verdict"),
        value: ({ verdict }) => (verdict ? t(verdictMessage(verdict)) : null),
        cell: ({ verdict }) =>
          verdict ? <Pill tone={verdictTone[verdict]}>{t(verdictMessage(verdict))}</Pill> : "–",
        width: 130,
      },
      {
        id: "ready",
        header: t("readiness-column-may-train"),
        align: "end",
        value: ({ counts }) => (everybody(counts) > 0 ? mayTrain(counts) / everybody(counts) : null),
        cell: ({ counts }) =>
          everybody(counts) > 0
            ? t("readiness-roll-up-ready", {
                ready: mayTrain(counts),
                all: everybody(counts),
                share: formatShare(mayTrain(counts) / everybody(counts)),
              })
            : "–",
        width: 108,
      },
      {
        id: "mix",
        header: t("readiness-column-mix"),
        sortable: false,
        value: ({ counts }) => words(counts),
        ...(plain ? {} : { cell: ({ counts }: RollUpRow) => <StatusMix counts={counts} /> }),
        width: plain ? 240 : 138,
      },
      ...GATES.filter((gate) => asked.has(gate)).map(gateColumn),
    ];
  }, [t, by, rows, plain, onOpen, words]);
}
