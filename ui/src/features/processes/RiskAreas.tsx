/** Risk areas: how much it hurts when a group cannot do what a process area asks, from 1 to 5. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { GroupRow, ProcessRow, RiskAreaRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { ListPicker } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { ProcessSections } from "./ProcessSections";
import { impacts, matrixRows } from "./risk";
import { RiskMatrix } from "./RiskMatrix";
import { touchesScope } from "./tree";

const useStyles = makeStyles({ picker: { width: "230px" }, shape: { width: "170px" } });

export default function RiskAreas() {
  const t = useText();
  const tree = useCommand("processes_tree", {});
  const groups = useCommand("groups_list", {});
  const areas = useCommand("risk_areas_list", {});
  const error = tree.error ?? groups.error ?? areas.error;
  const retry = () => {
    for (const query of [tree, groups, areas]) if (query.error) void query.refetch();
  };
  const known = tree.data && groups.data && areas.data;
  return (
    <Page
      name="risk-areas"
      title={t("processes-risk-title")}
      subtitle={t("processes-risk-explains")}
      ready={known !== undefined || error !== null}
      fill
      actions={<ProcessSections current="/processes/risk-areas" />}
    >
      <LoadError error={error} onRetry={retry} />
      {tree.data && groups.data && areas.data ? (
        <Impacts rows={tree.data.rows} groups={groups.data} areas={areas.data} />
      ) : error ? null : (
        <RowsSkeleton />
      )}
    </Page>
  );
}

interface ImpactsProps {
  rows: readonly ProcessRow[];
  groups: readonly GroupRow[];
  areas: readonly RiskAreaRow[];
}

function Impacts({ rows, groups, areas }: ImpactsProps) {
  const styles = useStyles();
  const t = useText();
  const [shape, setShape] = useQueryState<"matrix" | "list">("shape", "matrix");
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const change = useChange("risk_area_set", { quiet: true });
  const shown = useMemo(() => matrixRows(rows, areas, asked), [rows, areas, asked]);
  const set = useMemo(() => impacts(areas), [areas]);
  const parents = useMemo(() => new Map(rows.map(({ id, parent }) => [id, parent])), [rows]);
  const choices = useMemo(
    () =>
      rows
        .filter((row) => touchesScope(row) && row.level !== "end_to_end")
        .map(({ id, title, code }) => ({ id, name: title, detail: code })),
    [rows],
  );
  if (shown.length === 0 || groups.length === 0) return <Missing processes={shown.length === 0} />;
  return (
    <Card
      fill
      flush
      title={t("processes-risk-count", { count: areas.length })}
      hint={shape === "matrix" ? t("processes-risk-hint") : undefined}
      actions={
        <>
          {shape === "matrix" ? (
            <div className={styles.picker}>
              <ListPicker
                aria-label={t("processes-risk-add-row")}
                placeholder={t("processes-risk-add-row")}
                choices={choices}
                value={[]}
                onChange={([picked]) => (picked ? setAsked(new Set([...asked, picked.id])) : undefined)}
              />
            </div>
          ) : null}
          <div className={styles.shape}>
            <SegmentedChoice
              label={t("processes-risk-shape")}
              value={shape}
              options={[
                { value: "matrix", label: t("processes-risk-matrix") },
                { value: "list", label: t("processes-risk-list") },
              ]}
              onChange={setShape}
            />
          </div>
        </>
      }
    >
      {shape === "matrix" ? (
        <RiskMatrix
          rows={shown}
          groups={groups}
          impacts={set}
          parents={parents}
          onSet={(process, group, impact) => void change.run({ process, group, impact })}
        />
      ) : (
        <Listed
          areas={areas}
          onClear={(process, group) => void change.run({ process, group, impact: null })}
        />
      )}
    </Card>
  );
}

interface ListedProps {
  areas: readonly RiskAreaRow[];
  onClear: (process: string, group: string) => void;
}

/** The same impacts as a table. */
function Listed({ areas, onClear }: ListedProps) {
  const t = useText();
  const columns = useMemo<Column<RiskAreaRow>[]>(
    () => [
      { id: "process", header: t("processes-column-process"), value: (row) => row.process_title },
      { id: "group", header: t("processes-risk-group"), value: (row) => row.group_name, width: 260 },
      {
        id: "impact",
        header: t("processes-column-impact"),
        value: ({ impact }) => impact,
        cell: ({ impact }) => (
          <Pill tone={impact >= 4 ? "bad" : impact === 3 ? "warn" : "neutral"}>
            {t(`processes-impact-${impact}`)}
          </Pill>
        ),
        width: 170,
      },
      {
        id: "clear",
        header: t("processes-risk-actions"),
        value: () => null,
        sortable: false,
        cell: ({ process, group }) => (
          <Button size="small" appearance="subtle" tabIndex={-1} onClick={() => onClear(process, group)}>
            <Text id="processes-risk-clear" />
          </Button>
        ),
        width: 100,
      },
    ],
    [t, onClear],
  );
  return (
    <DataTable
      label={t("processes-risk-title")}
      rows={areas}
      columns={columns}
      rowId={({ id }) => id}
      sort={{ column: "impact", descending: true }}
      empty={<EmptyState title={t("processes-risk-none-title")} body={t("processes-risk-none-body")} />}
    />
  );
}

/** A matrix needs both sides: says which is missing, and leads there. */
function Missing({ processes }: { processes: boolean }) {
  const t = useText();
  return (
    <Card fill>
      <EmptyState
        title={t(processes ? "processes-risk-no-scope-title" : "processes-risk-no-groups-title")}
        body={t(processes ? "processes-risk-no-scope-body" : "processes-risk-no-groups-body")}
        action={
          <Button appearance="primary" onClick={() => navigate(processes ? "/processes" : "/groups")}>
            <Text id={processes ? "processes-risk-to-scope" : "processes-risk-to-groups"} />
          </Button>
        }
      />
    </Card>
  );
}
