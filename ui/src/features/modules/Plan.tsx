/** How a module is run: the run sheet against its length, the checklist before, and the timed tasks. One Save for all. */
import { Button, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { ModuleDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { Form, FormError } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { Pill } from "../../components/StatusBadge";
import { DraftKept } from "../../components/DraftKept";
import { useDraft } from "../../components/useDraft";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import type { AppError } from "../../platform/call";
import { useChange } from "../../platform/query";
import { PlanField } from "./PlanField";
import { PlanLines } from "./PlanLines";
import {
  draftOf,
  newCheck,
  newStep,
  newTask,
  problems,
  sumOfMinutes,
  toSave,
  type PlanDraft,
  type StepDraft,
} from "./planDraft";

const useStyles = makeStyles({
  scroll: { overflowY: "auto", flexGrow: 1, minHeight: 0 },
  fields: { display: "grid", gap: "4px 8px", alignItems: "start", minWidth: 0 },
  step: { gridTemplateColumns: "minmax(0, 1fr) 74px minmax(0, 1fr)" },
  task: { gridTemplateColumns: "minmax(0, 1fr) 74px minmax(0, 1.4fr)" },
  save: { display: "flex", alignItems: "center", gap: "8px" },
  refused: { padding: "10px 12px 0" },
});

/** What a refusal of the program says, whatever line it is about: the lines that can be checked here were. */
function Refused({ error }: { error: AppError | null }) {
  const said = error?.fields.map(({ message }) => say(message)) ?? [];
  if (said.length === 0) return <FormError error={error} />;
  return (
    <MessageBar intent="error" role="alert" layout="multiline">
      <MessageBarBody>{[...new Set(said)].join(" ")}</MessageBarBody>
    </MessageBar>
  );
}

/** The minutes of the steps against the length of the module. */
function Sum({ steps, of }: { steps: readonly StepDraft[]; of: number }) {
  const t = useText();
  const sum = sumOfMinutes(steps);
  const left = of - sum;
  if (left === 0) return <Pill tone="good">{t("modules-plan-sum-exact", { sum })}</Pill>;
  return (
    <Pill tone={left < 0 ? "bad" : "neutral"}>
      {t(left < 0 ? "modules-plan-sum-over" : "modules-plan-sum-left", { sum, of, by: Math.abs(left) })}
    </Pill>
  );
}

export function Plan({ detail, tabs }: { detail: ModuleDetail; tabs: ReactNode }) {
  const styles = useStyles();
  const t = useText();
  const id = detail.row.id;
  const form = useId();
  const draft = useDraft<Partial<PlanDraft>>(`modules/plan/${id}`, {});
  const [tried, setTried] = useState(false);
  const plan: PlanDraft = { ...draftOf(detail), ...draft.value };
  const wrong = problems(plan);
  const save = useChange("module_plan_save", { ownErrors: true });
  const errorOf = (key: string, field: string) => {
    const message = tried ? wrong.get(`${key}/${field}`) : undefined;
    return message ? t(message) : undefined;
  };
  const submit = async () => {
    setTried(true);
    if (wrong.size > 0 || save.pending) return;
    if (!(await save.run(toSave(plan, id)))) return;
    draft.clear();
    setTried(false);
  };
  const discard = () => {
    draft.clear();
    setTried(false);
    save.reset();
  };
  const change = (part: Partial<PlanDraft>) => draft.set((now) => ({ ...now, ...part }));
  return (
    <Card
      fill
      flush
      title={tabs}
      actions={
        <span className={styles.save}>
          <DraftKept draft={{ kept: draft.kept, clear: discard }} />
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={save.pending || !draft.kept}
            onClick={() => void submit()}
          >
            <Text id="modules-plan-save" />
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </span>
      }
    >
      <div className={styles.scroll} id={form}>
        <Form label={t("modules-tab-plan")} onSubmit={() => void submit()}>
          {save.error || (tried && wrong.size > 0) ? (
            <div className={styles.refused}>
              {tried && wrong.size > 0 ? (
                <MessageBar intent="error" role="alert">
                  <MessageBarBody>
                    <Text id="modules-plan-wrong" args={{ count: wrong.size }} />
                  </MessageBarBody>
                </MessageBar>
              ) : (
                <Refused error={save.error} />
              )}
            </div>
          ) : null}
          <Sections plan={plan} minutes={detail.row.minutes} change={change} errorOf={errorOf} />
        </Form>
      </div>
    </Card>
  );
}

interface SectionsProps {
  plan: PlanDraft;
  minutes: number;
  change: (part: Partial<PlanDraft>) => void;
  errorOf: (key: string, field: string) => string | undefined;
}

function Sections({ plan, minutes, change, errorOf }: SectionsProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <PlanLines
        title={t("modules-steps")}
        hint={<Sum steps={plan.steps} of={minutes} />}
        add="modules-step-add"
        empty={t("modules-steps-empty")}
        lines={plan.steps}
        make={newStep}
        onChange={(steps) => change({ steps })}
      >
        {(step, set) => (
          <div className={`${styles.fields} ${styles.step}`}>
            <PlanField
              name="title"
              label={t("modules-step")}
              value={step.title}
              error={errorOf(step.key, "title")}
              onChange={(title) => set({ title })}
            />
            <PlanField
              name="minutes"
              label={t("modules-minutes")}
              after={t("modules-minutes-unit")}
              value={step.minutes}
              error={errorOf(step.key, "minutes")}
              onChange={(typed) => set({ minutes: typed })}
            />
            <PlanField
              name="note"
              label={t("modules-step-note")}
              value={step.note}
              onChange={(note) => set({ note })}
            />
          </div>
        )}
      </PlanLines>
      <PlanLines
        title={t("modules-checks")}
        hint={t("modules-checks-hint")}
        add="modules-check-add"
        empty={t("modules-checks-empty")}
        lines={plan.checks}
        make={newCheck}
        onChange={(checks) => change({ checks })}
      >
        {(check, set) => (
          <PlanField
            name="title"
            label={t("modules-check")}
            value={check.title}
            error={errorOf(check.key, "title")}
            onChange={(title) => set({ title })}
          />
        )}
      </PlanLines>
      <PlanLines
        title={t("modules-tasks")}
        hint={t("modules-tasks-hint")}
        add="modules-task-add"
        empty={t("modules-tasks-empty")}
        lines={plan.tasks}
        make={newTask}
        onChange={(tasks) => change({ tasks })}
      >
        {(task, set) => (
          <div className={`${styles.fields} ${styles.task}`}>
            <PlanField
              name="title"
              label={t("modules-task")}
              value={task.title}
              error={errorOf(task.key, "title")}
              onChange={(title) => set({ title })}
            />
            <PlanField
              name="target"
              label={t("modules-task-target")}
              placeholder={t("modules-task-target-hint")}
              value={task.target}
              error={errorOf(task.key, "target")}
              onChange={(target) => set({ target })}
            />
            <PlanField
              name="instructions"
              label={t("modules-task-instructions")}
              lines
              value={task.instructions}
              onChange={(instructions) => set({ instructions })}
            />
          </div>
        )}
      </PlanLines>
    </>
  );
}
