/** The risk areas with too few ready superusers. */
import { useMemo } from "react";
import type { CoverageArgs } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { HeatCell } from "../../components/HeatCell";
import { LoadError } from "../../components/LoadError";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href, navigate } from "../../router/router";
import { usePanelStyles } from "../readiness/SuperuserTable";
import { cellPlace, cellState, cellTone, shortCells, type PlacedCell } from "./cells";

interface ShortAreasPanelProps {
  args: CoverageArgs;
  /** Only impact 4 or 5. */
  highOnly?: boolean;
  onClose: () => void;
}

export function ShortAreasPanel({ args, highOnly = false, onClose }: ShortAreasPanelProps) {
  const styles = usePanelStyles();
  const t = useText();
  const overview = useCommand("coverage_overview", args);
  const total = highOnly ? overview.data?.high_impact : overview.data?.risk_areas;
  const rows = useMemo(
    () => overview.data && shortCells(overview.data, highOnly ? 4 : 1),
    [overview.data, highOnly],
  );
  const columns = useMemo<Column<PlacedCell>[]>(
    () => [
      { id: "area", header: t("coverage-area"), value: ({ area }) => area.name },
      { id: "group", header: t("coverage-group"), value: ({ group }) => group.name },
      {
        id: "impact",
        header: t("coverage-impact"),
        align: "end",
        value: ({ cell }) => cell.impact,
        width: 66,
      },
      {
        id: "ready",
        header: t("coverage-ready-of-needed"),
        align: "center",
        value: ({ cell }) => cell.ready - cell.needed,
        cell: ({ cell }) => (
          <HeatCell tone={cellTone(cell)} label={t(`coverage-state-${cellState(cell)}`)}>
            {t("cell-count", { done: cell.ready, of: cell.needed })}
          </HeatCell>
        ),
        width: 110,
      },
      {
        id: "short",
        header: t("coverage-processes-short"),
        align: "end",
        value: ({ cell }) => cell.short,
        cell: ({ cell }) => t("cell-count", { done: cell.short, of: cell.processes }),
        width: 120,
      },
    ],
    [t],
  );
  return (
    <EvidencePanel
      wide
      title={t(highOnly ? "coverage-short-high-title" : "coverage-short-title")}
      explains={total ? t("coverage-short-explains", { count: total.of - total.covered }) : undefined}
      onClose={onClose}
    >
      <LoadError error={overview.error} onRetry={() => void overview.refetch()} />
      <div className={styles.box}>
        <DataTable
          label={t("coverage-short-title")}
          rows={overview.error ? [] : rows}
          columns={columns}
          rowId={({ area, group }) => cellPlace(area.id, group.id)}
          onOpen={({ area, group }) =>
            navigate(
              href("/coverage", {
                cell: cellPlace(area.id, group.id),
                "as-of": args.as_of,
                wave: args.wave,
                site: args.site,
              }),
            )
          }
          empty={<EmptyState title={t("coverage-short-none-title")} body={t("coverage-short-none-body")} />}
        />
      </div>
    </EvidencePanel>
  );
}
