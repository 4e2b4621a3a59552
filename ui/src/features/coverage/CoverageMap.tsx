/** The heat map of process areas and user groups; wide, so the areas stay in view while it scrolls sideways. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CoverageArea, CoverageCell, CoverageGroup, CoverageOverview } from "../../api/types";
import { HeatCell } from "../../components/HeatCell";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useText } from "../../messages/Text";
import { cellPlace, cellState, cellTone, type PlacedCell } from "./cells";

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForegroundDisabled },
});

/** With more groups than this their names stand on end, so that more of them are in view. */
const MANY = 6;

const SIGN = { enough: "✓", few: "!", nobody: "✕" } as const;

interface CoverageMapProps {
  overview: CoverageOverview | undefined;
  lost: ReadonlyMap<string, PlacedCell>;
  search: string;
  onOpen: (place: string) => void;
  empty: React.ReactNode;
}

export function CoverageMap({ overview, lost, search, onOpen, empty }: CoverageMapProps) {
  const t = useText();
  const groups = overview?.groups;
  const many = (groups?.length ?? 0) > MANY;
  const columns = useMemo<Column<CoverageArea>[]>(
    () => [
      { id: "area", header: t("coverage-area"), value: ({ name }) => name, width: many ? 170 : 190 },
      ...(groups ?? []).map((group, index): Column<CoverageArea> => ({
        id: group.id,
        header: group.name,
        hint: t("coverage-group-hint", { name: group.name, site: group.site, people: group.people }),
        align: "center",
        ...(many ? { width: 55, tight: true, onEnd: true } : { width: 104 }),
        value: ({ cells }) => {
          const cell = cells[index];
          return cell ? cell.short / Math.max(1, cell.processes) : null;
        },
        cell: (area) => (
          <MapCell
            area={area}
            group={group}
            cell={area.cells[index] ?? null}
            lost={lost.has(cellPlace(area.id, group.id))}
            onOpen={onOpen}
          />
        ),
      })),
    ],
    [t, groups, many, lost, onOpen],
  );
  return (
    <DataTable
      label={t("coverage-map")}
      rows={overview?.areas}
      columns={columns}
      rowId={({ id }) => id}
      filter={search}
      pinFirst
      empty={empty}
    />
  );
}

interface MapCellProps {
  area: CoverageArea;
  group: CoverageGroup;
  cell: CoverageCell | null;
  lost: boolean;
  onOpen: (place: string) => void;
}

function MapCell({ area, group, cell, lost, onOpen }: MapCellProps) {
  const styles = useStyles();
  const t = useText();
  if (!cell) {
    return (
      <span className={styles.none} title={t("coverage-no-risk", { area: area.name, group: group.name })}>
        ·
      </span>
    );
  }
  const state = cellState(cell);
  const { ready, needed, short, processes, impact } = cell;
  const fact = t("coverage-cell", {
    area: area.name,
    group: group.name,
    state: t(`coverage-state-${state}`),
    ready,
    needed,
    short,
    processes,
    impact,
  });
  return (
    <HeatCell
      tone={lost ? "bad" : cellTone(cell)}
      label={lost ? t("coverage-cell-lost", { fact }) : fact}
      onOpen={() => onOpen(cellPlace(area.id, group.id))}
    >
      {t("coverage-cell-short", { sign: lost ? "▼" : SIGN[state], ready, needed })}
    </HeatCell>
  );
}
