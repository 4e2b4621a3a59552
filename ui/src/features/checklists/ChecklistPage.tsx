/** The checklists of the phases: what the data answer, what people do, and what is open before the next phases. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { ChecklistLine, Checklists, PhaseGate, PhaseKind } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { RowsSkeleton } from "../../components/Skeletons";
import { formatDate, formatNumber, type text } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { PlanSections } from "../plan/PlanSections";
import { GatePanel } from "./GatePanel";
import { LinePanel } from "./LinePanel";
import { LineTable } from "./LineTable";
import { LinesEditor } from "./LinesEditor";

const PHASES: readonly PhaseKind[] = ["initiate", "implement", "prepare", "operate"];
const useStyles = makeStyles({ phases: { width: "400px" } });

export default function ChecklistPage() {
  const t = useText();
  const found = useCommand("checklists_list", {});
  return (
    <Page
      name="checklists"
      title={t("checklists-title")}
      subtitle={t("checklists-subtitle")}
      ready={found.data !== undefined || found.error !== null}
      fill
      actions={<PlanSections current="/plan/checklists" />}
    >
      <LoadError error={found.error} onRetry={() => void found.refetch()} />
      {found.data ? <Body found={found.data} /> : found.error ? null : <RowsSkeleton />}
    </Page>
  );
}

/** The phase to look at first: of those begun, the first with something open, else the last. */
function firstPhase({ lists }: Checklists): PhaseKind {
  return (lists.find(({ open }) => open > 0) ?? lists[lists.length - 1])?.phase ?? "initiate";
}

const gateDate = (gate: PhaseGate, t: typeof text): string =>
  gate.starts_on && gate.days_left !== null
    ? t(gate.days_left < 0 ? "checklists-gate-begun" : "checklists-gate-in", {
        date: formatDate(gate.starts_on),
        days: Math.abs(gate.days_left),
      })
    : t("checklists-gate-no-date");

/** Lines of checklists not begun are open, and looked for in vain among the lines of the others. */
function gateWaiting({ not_begun }: PhaseGate, t: typeof text): string {
  const lines = not_begun.reduce((sum, list) => sum + list.lines, 0);
  return lines === 0 ? "" : t("checklists-gate-waiting", { lines });
}

function Body({ found }: { found: Checklists }) {
  const styles = useStyles();
  const t = useText();
  const [chosen, setChosen] = useQueryState("phase", "");
  const [line, setLine] = useQueryState("line", "");
  const [gate, setGate] = useQueryState("gate", "");
  const [editing, setEditing] = useQueryState("edit", "");
  const phase = PHASES.find((one) => one === chosen) ?? firstPhase(found);
  const list = found.lists.find((one) => one.phase === phase);
  const template = found.templates.find((one) => one.phase === phase);
  const lines: ChecklistLine[] = found.lists.flatMap((one) => one.lines);
  const openedLine = lines.find(({ id }) => id === line);
  const openedGate = found.gates.find(({ before }) => before === gate);
  return (
    <>
      <Figures>
        {found.gates.map((one) => (
          <Figure
            key={one.before}
            compact
            name={t("checklists-gate", { phase: t(`phase-${one.before}`) })}
            number={formatNumber(one.open)}
            of={t("checklists-gate-of", { count: one.of })}
            tone={one.of === 0 ? "neutral" : one.open > 0 ? "bad" : "good"}
            explains={[gateDate(one, t), gateWaiting(one, t)].filter(Boolean).join(" · ")}
            onOpen={() => setGate(one.before)}
          />
        ))}
      </Figures>
      <Card
        fill
        flush
        title={list?.title ?? template?.title ?? ""}
        hint={list ? t("checklists-open", { open: list.open, of: list.lines.length }) : undefined}
        actions={
          <>
            <Button size="small" onClick={() => setEditing(list ? "list" : "template")}>
              <Text id={list ? "checklists-edit" : "checklists-edit-template"} />
            </Button>
            <div className={styles.phases}>
              <SegmentedChoice<PhaseKind>
                label={t("checklists-phase")}
                value={phase}
                options={PHASES.map((value) => ({ value, label: t(`phase-${value}`) }))}
                onChange={setChosen}
              />
            </div>
          </>
        }
      >
        {list ? (
          <LineTable lines={list.lines} onOpen={setLine} />
        ) : (
          <NotBegun phase={phase} lines={template?.lines.length ?? 0} />
        )}
      </Card>
      {openedLine ? <LinePanel key={openedLine.id} line={openedLine} onClose={() => setLine("")} /> : null}
      {openedGate && !openedLine ? (
        <GatePanel gate={openedGate} onLine={setLine} onClose={() => setGate("")} />
      ) : null}
      {editing && template ? (
        <LinesEditor
          list={editing === "list" ? (list ?? null) : null}
          template={template}
          onClose={() => setEditing("")}
        />
      ) : null}
    </>
  );
}

function NotBegun({ phase, lines }: { phase: PhaseKind; lines: number }) {
  const t = useText();
  const begin = useChange("checklist_begin");
  return (
    <EmptyState
      title={t("checklists-none-title", { phase: t(`phase-${phase}`) })}
      body={t("checklists-none-body", { count: lines })}
      action={
        <Button
          appearance="primary"
          disabledFocusable={begin.pending}
          onClick={() => void begin.run({ phase })}
        >
          <Text id="checklists-begin" />
        </Button>
      }
    />
  );
}
