/** Which groups have enough ready superusers for which process areas, and what happens when somebody leaves. */
import { Button, ToggleButton, makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { CoverageArgs } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import type { Picked } from "../../components/Pickers";
import { SearchField } from "../../components/SearchField";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { chosen, useReadinessFilter } from "../readiness/filter";
import { FilterBar } from "../readiness/FilterBar";
import { lostCells } from "./cells";
import { CoverageCellPanel } from "./CoverageCellPanel";
import { CoverageFigures } from "./CoverageFigures";
import { CoverageMap } from "./CoverageMap";
import { CoverageFigurePanel } from "./CoverageFigurePanel";
import { CoverageTable } from "./CoverageTable";
import { SinglePoints } from "./SinglePoints";
import { WhatIf } from "./WhatIf";

const FILTERS = ["wave", "site"] as const;

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 268px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: "12px", minHeight: 0 },
  whole: { flexShrink: 0 },
  scroll: { overflowY: "auto", minHeight: 0 },
});

const NOBODY: string[] = [];

export default function Coverage() {
  const styles = useStyles();
  const t = useText();
  const filter = useReadinessFilter();
  const [leaving, setLeaving] = useState<Picked[]>([]);
  const [search, setSearch] = useQueryState("filter", "");
  const [as, setAs] = useQueryState<"map" | "table">("as", "map");
  const [show, setShow] = useQueryState("show", "");
  const [cell, setCell] = useQueryState("cell", "");
  const { wave, site } = filter.value;
  const narrowed: Omit<CoverageArgs, "without"> = chosen({ as_of: filter.asOf, wave, site });
  const without = leaving.map(({ id }) => id);
  const now = useCommand("coverage_overview", { ...narrowed, without: NOBODY }, { keep: true });
  const then = useCommand(
    "coverage_overview",
    { ...narrowed, without },
    { keep: true, enabled: without.length > 0 },
  );
  const overview = without.length > 0 ? (then.data ?? now.data) : now.data;
  const known = without.length > 0 && !then.isPending;
  const lost = useMemo(
    () => (known ? lostCells(now.data, then.data) : lostCells(undefined, undefined)),
    [known, now.data, then.data],
  );
  const openCell = useCallback(
    (place: string) => setCell(place),
    // The address is read at the moment of the change: the function never grows stale.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  const error = now.error ?? then.error;
  const [area, group] = cell.split("~");
  const Shown = as === "map" ? CoverageMap : CoverageTable;
  return (
    <Page
      name="coverage"
      title={t("coverage-title")}
      subtitle={t("coverage-subtitle")}
      ready={now.data !== undefined || error !== null}
      fill
      actions={<AsOfMenu value={filter.asOf} onChange={filter.setAsOf} />}
    >
      <LoadError error={error} onRetry={() => void Promise.all([now.refetch(), then.refetch()])} />
      {overview ? (
        <CoverageFigures
          overview={overview}
          now={known && then.data ? now.data : undefined}
          leaving={without.length}
          onOpen={setShow}
        />
      ) : error ? null : (
        <FiguresSkeleton />
      )}
      <div className={styles.bar}>
        <FilterBar filter={filter} names={FILTERS} />
        <span className={styles.room} />
        <SearchField label={t("coverage-search")} value={search} onChange={setSearch} width={190} />
        <ToggleButton
          size="small"
          checked={as === "table"}
          onClick={() => setAs(as === "table" ? "map" : "table")}
        >
          <Text id="readiness-as-table" />
        </ToggleButton>
      </div>
      <div className={styles.columns}>
        <Card fill flush>
          {error && !overview ? null : (
            <Shown overview={overview} lost={lost} search={search} onOpen={openCell} empty={<Nothing />} />
          )}
        </Card>
        <div className={styles.side}>
          <Card flush className={styles.whole} title={t("coverage-what-if")}>
            <WhatIf
              leaving={leaving}
              onChange={setLeaving}
              lost={known ? lost : undefined}
              short={then.data?.lost ?? 0}
              onOpen={openCell}
            />
          </Card>
          <Card fill flush title={t("coverage-single-title")}>
            {overview ? (
              <div className={styles.scroll}>
                <SinglePoints overview={overview} />
              </div>
            ) : error ? null : (
              <RowsSkeleton rows={5} />
            )}
          </Card>
        </div>
      </div>
      {overview ? (
        <CoverageFigurePanel show={show} args={{ ...narrowed, without }} onClose={() => setShow("")} />
      ) : null}
      {area && group ? (
        <CoverageCellPanel
          args={{ ...chosen({ as_of: filter.asOf }), area, group, without }}
          onClose={() => setCell("")}
        />
      ) : null}
    </Page>
  );
}

function Nothing() {
  const t = useText();
  return (
    <EmptyState
      title={t("coverage-none-title")}
      body={t("coverage-none-body")}
      action={
        <Button appearance="primary" onClick={() => navigate("/processes/risk-areas")}>
          <Text id="coverage-none-action" />
        </Button>
      }
    />
  );
}
