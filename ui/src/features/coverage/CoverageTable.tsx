/** The coverage as a plain table: one line a process area and group. */
import { useMemo, type ReactNode } from "react";
import type { CoverageOverview } from "../../api/types";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useText } from "../../messages/Text";
import { cellPlace, cellState, placedCells, type PlacedCell } from "./cells";

interface CoverageTableProps {
  overview: CoverageOverview | undefined;
  lost: ReadonlyMap<string, PlacedCell>;
  search: string;
  onOpen: (place: string) => void;
  empty: ReactNode;
}

export function CoverageTable({ overview, lost, search, onOpen, empty }: CoverageTableProps) {
  const t = useText();
  const rows = useMemo(() => overview && placedCells(overview), [overview]);
  const columns = useMemo<Column<PlacedCell>[]>(
    () => [
      { id: "area", header: t("coverage-area"), value: ({ area }) => area.name },
      { id: "group", header: t("coverage-group"), value: ({ group }) => group.name },
      { id: "site", header: t("coverage-site"), muted: true, value: ({ group }) => group.site, width: 90 },
      {
        id: "people",
        header: t("coverage-people"),
        align: "end",
        value: ({ group }) => group.people,
        width: 70,
      },
      {
        id: "impact",
        header: t("coverage-impact"),
        align: "end",
        value: ({ cell }) => cell.impact,
        width: 64,
      },
      { id: "ready", header: t("coverage-ready"), align: "end", value: ({ cell }) => cell.ready, width: 60 },
      {
        id: "needed",
        header: t("coverage-needed"),
        align: "end",
        value: ({ cell }) => cell.needed,
        width: 66,
      },
      {
        id: "state",
        header: t("coverage-state"),
        value: ({ area, group, cell }) =>
          t(
            lost.has(cellPlace(area.id, group.id))
              ? "coverage-state-lost"
              : `coverage-state-${cellState(cell)}`,
          ),
        width: 104,
      },
    ],
    [t, lost],
  );
  return (
    <DataTable
      label={t("coverage-map")}
      rows={rows}
      columns={columns}
      rowId={({ area, group }) => cellPlace(area.id, group.id)}
      filter={search}
      onOpen={({ area, group }) => onOpen(cellPlace(area.id, group.id))}
      empty={empty}
    />
  );
}
