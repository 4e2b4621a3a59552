/** Who is ready to train whom, why not yet, and what would help most. */
import { Button, Tab, TabList, ToggleButton, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback } from "react";
import type { GateKind, ReadinessOverview, RollUpBy } from "../../api/types";
import { Card } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { FiguresSkeleton } from "../../components/Skeletons";
import { formatDate, joinList } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { AsOfMenu } from "./AsOfMenu";
import { initialChoice } from "./exportChoice";
import { ExportDialog } from "./ExportDialog";
import { FigurePanel } from "./FigurePanels";
import { FilterBar } from "./FilterBar";
import { useReadinessFilter } from "./filter";
import { GateEvidencePanel } from "./GateEvidencePanel";
import { evidencePlace, readEvidencePlace } from "./gates";
import { AllStepsPanel, HelpfulSteps, NARROW } from "./HelpfulSteps";
import { ReadinessFigures, type FigureName } from "./ReadinessFigures";
import { ReadinessTable } from "./ReadinessTable";
import { RollUp } from "./RollUp";

const FIGURES: readonly FigureName[] = ["ready", "short", "single", "colleagues"];
const ROLL_UPS: readonly RollUpBy[] = ["area", "site", "wave", "group"];
const FILTERS = ["wave", "group", "site", "area"] as const;

const useStyles = makeStyles({
  // Closer than other screens: twenty rows must be in view under the figures.
  content: { display: "flex", flexDirection: "column", gap: "8px", flexGrow: 1, minHeight: 0 },
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  tabs: { marginInlineStart: "-8px" },
  room: { flexGrow: 1 },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 232px",
    gap: "10px",
    flexGrow: 1,
    minHeight: 0,
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(0, 1fr) auto" },
  },
  whole: { gridTemplateColumns: "minmax(0, 1fr)" },
});

export default function Readiness() {
  const styles = useStyles();
  const t = useText();
  const filter = useReadinessFilter();
  const overview = useCommand("readiness_overview", filter.args, { keep: true });
  const [view, setView] = useQueryState<"superuser" | RollUpBy>("view", "superuser");
  const [search, setSearch] = useQueryState("filter", "");
  const [as, setAs] = useQueryState<"map" | "table">("as", "map");
  const [show, setShow] = useQueryState("show", "");
  const [evidence, setEvidence] = useQueryState("evidence", "");
  const [exporting, setExporting] = useQueryState("export", "");
  const { data } = overview;
  const openEvidence = useCallback(
    (superuser: string, gate: GateKind) => setEvidence(evidencePlace(superuser, gate)),
    // The address is read at the moment of the change: the function never grows stale.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  const plain = as === "table";
  const cell = readEvidencePlace(evidence);
  const figure = FIGURES.find((name) => name === show);
  return (
    <Page
      name="readiness"
      title={t("readiness-title")}
      subtitle={<Subtitle overview={data} />}
      ready={data !== undefined || overview.error !== null}
      fill
      actions={
        <>
          <AsOfMenu value={filter.asOf} onChange={filter.setAsOf} />
          <Button appearance="primary" size="small" onClick={() => setExporting("programme")}>
            <Text id="readiness-export" />
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <LoadError error={overview.error} onRetry={() => void overview.refetch()} />
        {data ? (
          <ReadinessFigures overview={data} onOpen={setShow} />
        ) : overview.error ? null : (
          <FiguresSkeleton />
        )}
        <div className={styles.bar}>
          <TabList
            size="small"
            className={styles.tabs}
            aria-label={t("readiness-view")}
            selectedValue={view}
            onTabSelect={(_, { value }) => setView(value as typeof view)}
          >
            {(["superuser", ...ROLL_UPS] as const).map((one) => (
              <Tab key={one} value={one}>
                {t(`readiness-by-${one}`)}
              </Tab>
            ))}
          </TabList>
          <span className={styles.room} />
          <FilterBar filter={filter} names={FILTERS} />
          <SearchField label={t("readiness-search")} value={search} onChange={setSearch} width={120} />
          <ToggleButton size="small" checked={plain} onClick={() => setAs(plain ? "map" : "table")}>
            <Text id="readiness-as-table" />
          </ToggleButton>
        </div>
        <div className={mergeClasses(styles.columns, view !== "superuser" && styles.whole)}>
          <Card fill flush>
            {view === "superuser" ? (
              <ReadinessTable
                rows={overview.error ? [] : data?.rows}
                search={search}
                plain={plain}
                narrowed={filter.narrowed}
                onClear={filter.clear}
                onEvidence={openEvidence}
              />
            ) : (
              <RollUp key={view} by={view} args={filter.args} search={search} plain={plain} />
            )}
          </Card>
          {view === "superuser" ? (
            <HelpfulSteps
              steps={overview.error ? [] : data?.steps}
              nobody={data?.rows.length === 0 && !filter.narrowed}
              onAll={() => setShow("steps")}
            />
          ) : null}
        </div>
      </div>
      {data && figure ? (
        <FigurePanel figure={figure} overview={data} args={filter.args} onClose={() => setShow("")} />
      ) : null}
      {data && show === "steps" ? <AllStepsPanel steps={data.steps} onClose={() => setShow("")} /> : null}
      {cell ? <GateEvidencePanel {...cell} asOf={filter.asOf} onClose={() => setEvidence("")} /> : null}
      {exporting ? <ExportDialog initial={initialChoice(filter)} onClose={() => setExporting("")} /> : null}
    </Page>
  );
}

/** Under which rule, and from how much evidence. */
function Subtitle({ overview }: { overview: ReadinessOverview | undefined }) {
  const t = useText();
  if (!overview) return <Text id="window-loading" />;
  const { rules, evidence, as_of: asOf } = overview;
  const named = rules.map(({ name, version }) => t("readiness-rule", { name, version }));
  return (
    <Text
      id="readiness-subtitle"
      args={{
        rule: named.length > 0 ? joinList(named) : t("readiness-rule-none"),
        assessments: evidence.assessments,
        sessions: evidence.shadowing_sessions,
        date: formatDate(asOf),
      }}
    />
  );
}
