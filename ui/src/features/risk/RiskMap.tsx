/** The heat map of process areas and user groups: the risk area furthest behind stands for its cell. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Named, RiskMapCell, RiskMapRow, RiskOverview } from "../../api/types";
import { HeatCell } from "../../components/HeatCell";
import type { Column } from "../../components/table/columns";
import { Signs } from "../../components/Signs";
import { DataTable } from "../../components/table/DataTable";
import { formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { OBSTACLE, STANDINGS, behind, standingSign, standingTone } from "./look";

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForegroundDisabled },
  foot: { padding: "6px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
});

/** With more groups than this their names stand on end, so that more of them are in view. */
const MANY = 6;

interface RiskMapProps {
  overview: RiskOverview | undefined;
  search: string;
  onOpen: (area: string) => void;
  empty: React.ReactNode;
}

export function RiskMap({ overview, search, onOpen, empty }: RiskMapProps) {
  const styles = useStyles();
  const t = useText();
  const groups = overview?.groups;
  const many = (groups?.length ?? 0) > MANY;
  const columns = useMemo<Column<RiskMapRow>[]>(
    () => [
      { id: "area", header: t("risk-process-area"), value: ({ name }) => name, width: many ? 160 : 180 },
      ...(groups ?? []).map((group, index): Column<RiskMapRow> => ({
        id: group.id,
        header: group.name,
        hint: group.name,
        align: "center",
        ...(many ? { width: 63, tight: true, onEnd: true } : { width: 96 }),
        value: ({ cells }) => cells[index]?.points ?? null,
        cell: (row) => <MapCell row={row} group={group} cell={row.cells[index] ?? null} onOpen={onOpen} />,
      })),
    ],
    [t, groups, many, onOpen],
  );
  return (
    <>
      <DataTable
        label={t("risk-map")}
        rows={overview?.areas}
        columns={columns}
        rowId={({ id }) => id}
        filter={search}
        pinFirst
        empty={empty}
      />
      {(groups?.length ?? 0) > 0 ? (
        <div className={styles.foot}>
          <Signs
            signs={[
              ...STANDINGS.map((standing) => ({
                word: t(`risk-standing-${standing}`),
                sign: standingSign[standing],
                tone: standingTone[standing],
              })),
              { word: t("risk-legend-obstacle"), sign: OBSTACLE, tone: "neutral" as const },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}

interface MapCellProps {
  row: RiskMapRow;
  group: Named;
  cell: RiskMapCell | null;
  onOpen: (area: string) => void;
}

function MapCell({ row, group, cell, onOpen }: MapCellProps) {
  const styles = useStyles();
  const t = useText();
  if (!cell) {
    return (
      <span className={styles.none} title={t("coverage-no-risk", { area: row.name, group: group.name })}>
        ·
      </span>
    );
  }
  const { standing, points, actual, impact, count, obstacles } = cell;
  const label = t("risk-cell", {
    area: row.name,
    group: group.name,
    standing: t(`risk-standing-${standing}`),
    behind: behind(points, t),
    actual,
    impact,
    count,
    obstacles,
  });
  return (
    <HeatCell tone={standingTone[standing]} label={label} onOpen={() => onOpen(cell.id)}>
      {standingSign[standing]}{" "}
      {points === null ? formatShare(actual / 100) : points > 0 ? `−${points}` : `+${-points}`}
      {obstacles > 0 ? ` ${OBSTACLE}` : ""}
    </HeatCell>
  );
}
