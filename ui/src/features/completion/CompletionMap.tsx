/** Groups against modules: the share of those who need it that has it, in colour and words. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { CompletionRow } from "../../api/types";
import { HeatCell } from "../../components/HeatCell";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { asMap, judged, judgedSign, judgedTone, trained, type MapRow, type Opened } from "./figures";

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForegroundDisabled },
});

interface CompletionMapProps {
  rows: readonly CompletionRow[] | undefined;
  search: string;
  onOpen: (opened: Opened) => void;
  empty: ReactNode;
}

export function CompletionMap({ rows, search, onOpen, empty }: CompletionMapProps) {
  const t = useText();
  const map = useMemo(() => (rows ? asMap(rows) : undefined), [rows]);
  const columns = useMemo<Column<MapRow>[]>(
    () => [
      {
        id: "group",
        header: t("completion-group"),
        value: ({ group }) => group.name,
        width: 190,
        least: 140,
      },
      ...(map?.modules ?? []).map((module, index): Column<MapRow> => ({
        id: module.id,
        header: module.name,
        hint: module.name,
        align: "center",
        width: 118,
        value: ({ cells }) => {
          const figures = cells[index]?.figures;
          return figures && figures.need > 0 ? trained(figures) / figures.need : null;
        },
        cell: ({ cells }) => <MapCell row={cells[index] ?? null} onOpen={onOpen} />,
      })),
    ],
    [t, map, onOpen],
  );
  return (
    <DataTable
      label={t("completion-map")}
      rows={map?.groups}
      columns={columns}
      rowId={({ group }) => group.id}
      filter={search}
      pinFirst
      empty={empty}
    />
  );
}

function MapCell({ row, onOpen }: { row: CompletionRow | null; onOpen: (opened: Opened) => void }) {
  const styles = useStyles();
  const t = useText();
  if (!row) {
    return (
      <span className={styles.none} title={t("completion-not-needed")}>
        ·
      </span>
    );
  }
  const { group, module, figures } = row;
  if (figures.need === 0) {
    return (
      <HeatCell
        tone="neutral"
        label={t("completion-cell-nobody", { group: group.name, module: module.name })}
        onOpen={() => onOpen({ place: { group: group.id, module: module.id }, shown: "need" })}
      >
        –
      </HeatCell>
    );
  }
  const verdict = judged(figures);
  const done = trained(figures);
  const share = formatShare(done / figures.need);
  return (
    <HeatCell
      tone={judgedTone[verdict]}
      label={t("completion-cell", {
        group: group.name,
        module: module.name,
        done,
        need: figures.need,
        share,
        verdict: t(`completion-judged-${verdict}`),
      })}
      onOpen={() => onOpen({ place: { group: group.id, module: module.id }, shown: "need" })}
    >
      {t("completion-cell-short", { sign: judgedSign[verdict], share, done, need: figures.need })}
    </HeatCell>
  );
}
