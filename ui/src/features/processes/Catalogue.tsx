/** The business process catalogue: what there is, and what of it is in scope. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { useMemo, useState } from "react";
import type { ProcessRow, ProcessTree } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { RowsSkeleton } from "../../components/Skeletons";
import type { ScreenProps } from "../../frame/screens";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { ProcessGrid } from "./ProcessGrid";
import { ProcessPanel } from "./ProcessPanel";
import { ProcessSections } from "./ProcessSections";
import { markOf, visible } from "./tree";

/** A tree of at most this many rows opens whole. */
const SMALL = 24;

const useStyles = makeStyles({
  keys: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
    padding: "6px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
  },
  key: { display: "inline-flex", alignItems: "center", gap: "6px" },
  nothing: { margin: 0, padding: "20px 14px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
  scope: { width: "190px" },
});

export default function Catalogue({ params }: ScreenProps) {
  const t = useText();
  const tree = useCommand("processes_tree", {});
  const [chosen, setChosen] = useQueryState("process", "");
  const process = params["id"] ?? chosen;
  const close = () => (params["id"] ? navigate("/processes", { replace: true }) : setChosen(""));
  const importing = (primary: boolean) => (
    <Button
      size="small"
      appearance={primary ? "primary" : "secondary"}
      icon={<ArrowImportRegular />}
      onClick={() => navigate(href("/import", { kind: "processes" }))}
    >
      <Text id="processes-import" />
    </Button>
  );
  const add = (
    <Button
      size="small"
      icon={<AddRegular />}
      onClick={() => navigate(href("/processes", { process: "new" }))}
    >
      <Text id="processes-add" />
    </Button>
  );
  const { data } = tree;
  return (
    <Page
      name={params["id"] ? "process" : "processes"}
      title={t("processes-title")}
      subtitle={
        data && data.rows.length > 0
          ? t("processes-figures", { in: data.in_scope, of: data.rows.length, assessed: data.assessable })
          : undefined
      }
      ready={data !== undefined || tree.error !== null}
      fill
      actions={
        <>
          <ProcessSections current="/processes" />
          {add}
          {importing(data?.rows.length === 0)}
        </>
      }
    >
      <LoadError error={tree.error} onRetry={() => void tree.refetch()} />
      {data === undefined ? (
        <RowsSkeleton />
      ) : data.rows.length === 0 ? (
        <Card fill>
          <EmptyState
            title={t("processes-none-title")}
            body={t("processes-none-body")}
            action={
              <>
                {importing(true)}
                {add}
              </>
            }
          />
        </Card>
      ) : (
        <Tree tree={data} current={process || null} onOpen={setChosen} />
      )}
      {process ? (
        <ProcessPanel key={process} id={process === "new" ? null : process} onClose={close} />
      ) : null}
    </Page>
  );
}

interface TreeProps {
  tree: ProcessTree;
  current: string | null;
  onOpen: (id: string) => void;
}

function Tree({ tree: { rows }, current, onOpen }: TreeProps) {
  const styles = useStyles();
  const t = useText();
  const [filter, setFilter] = useQueryState("filter", "");
  const [scope, setScope] = useQueryState<"all" | "in">("scope", "all");
  const branches = useMemo(() => rows.filter(({ below }) => below > 0).map(({ id }) => id), [rows]);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(rows.length <= SMALL ? branches : []),
  );
  const change = useChange("processes_scope");
  const shown = useMemo(
    () => visible(rows, expanded, filter, scope === "in"),
    [rows, expanded, filter, scope],
  );
  const expand = (row: ProcessRow, open: boolean) =>
    setExpanded((now) => {
      const next = new Set(now);
      if (open) next.add(row.id);
      else next.delete(row.id);
      return next;
    });
  const toggle = (row: ProcessRow) =>
    void change.run({ ids: [row.id], scope: markOf(row) === true ? "out" : "in" });
  return (
    <Card
      fill
      flush
      title={t("processes-catalogue")}
      actions={
        <>
          <Button size="small" appearance="subtle" onClick={() => setExpanded(new Set(branches))}>
            <Text id="processes-expand-all" />
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setExpanded(new Set())}>
            <Text id="processes-collapse-all" />
          </Button>
          <div className={styles.scope}>
            <SegmentedChoice
              label={t("processes-filter-scope")}
              value={scope}
              options={[
                { value: "all", label: t("processes-filter-all") },
                { value: "in", label: t("processes-filter-in") },
              ]}
              onChange={setScope}
            />
          </div>
          <SearchField label={t("processes-filter")} value={filter} onChange={setFilter} />
        </>
      }
    >
      {shown.length === 0 ? (
        <p className={styles.nothing} role="status">
          {filter.trim() ? t("table-nothing-matches", { text: filter }) : t("processes-none-in-scope")}
        </p>
      ) : (
        <ProcessGrid
          shown={shown}
          current={current}
          onExpand={expand}
          onToggle={toggle}
          onOpen={({ id }) => onOpen(id)}
        />
      )}
      <div className={styles.keys}>
        {(["move", "branch", "scope", "open"] as const).map((what) => (
          <span key={what} className={styles.key}>
            <Kbd keys={keys[what]} />
            <Text id={`processes-key-${what}`} />
          </span>
        ))}
      </div>
    </Card>
  );
}

const keys = { move: "ArrowUp ArrowDown", branch: "ArrowLeft ArrowRight", scope: "Space", open: "Enter" };
