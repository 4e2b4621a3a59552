/** One milestone: what it is, its day with what moving it breaks, reaching it, taking it away. */
import { Button, Input, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { MilestoneRow, MilestoneSave } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { DraftKept } from "../../components/DraftKept";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { formatDate, standingAlone } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { Effect } from "./Effect";
import { KINDS } from "./kinds";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "12px" },
  facts: { margin: 0, fontSize: "12px", lineHeight: "17px", color: tokens.colorNeutralForeground3 },
  end: { marginInlineEnd: "auto" },
});

interface MilestonePanelProps {
  /** Absent for a new one. */
  milestone: MilestoneRow | undefined;
  onClose: () => void;
}

function asSaved(row: MilestoneRow | undefined): MilestoneSave {
  if (!row) return { id: null, name: "", kind: "other", wave: null, due_on: null, note: "" };
  const { id, name, kind, wave, due_on, note } = row;
  return { id, name, kind, wave: wave?.id ?? null, due_on, note };
}

export function MilestonePanel({ milestone, onClose }: MilestonePanelProps) {
  const t = useText();
  return (
    <EvidencePanel
      title={milestone?.name ?? t("milestones-add")}
      explains={t(milestone?.kind === "cutover" ? "milestones-explains-cutover" : "milestones-explains")}
      onClose={onClose}
    >
      {milestone ? <Facts milestone={milestone} /> : null}
      <MilestoneForm key={milestone?.id ?? "new"} milestone={milestone} onClose={onClose} />
    </EvidencePanel>
  );
}

/** Where it comes from, and how far it has slipped. */
function Facts({ milestone }: { milestone: MilestoneRow }) {
  const styles = useStyles();
  const t = useText();
  const { source, planned_on, slipped, done_on, objectives } = milestone;
  const facts = [
    t("milestones-from", { source: t(`milestone-source-${source}`) }),
    ...(planned_on && slipped !== 0
      ? [
          t(slipped > 0 ? "milestones-later" : "milestones-earlier", {
            days: Math.abs(slipped),
            date: formatDate(planned_on),
          }),
        ]
      : []),
    ...(done_on ? [t("milestones-reached-on", { date: formatDate(done_on) })] : []),
    ...(objectives > 0 ? [t("milestones-objectives", { count: objectives })] : []),
  ];
  return <p className={styles.facts}>{facts.join(" · ")}</p>;
}

function MilestoneForm({ milestone, onClose }: MilestonePanelProps) {
  const styles = useStyles();
  const t = useText();
  const { today, programme } = useFrame();
  const initial = asSaved(milestone);
  const draft = useDraft<Partial<MilestoneSave>>(`milestones/${initial.id ?? "new"}`, {});
  const typed = { ...initial, ...draft.value };
  const change = (part: Partial<MilestoneSave>) => draft.set((now) => ({ ...now, ...part }));
  const save = useChange("milestone_save", { ownErrors: true });
  const done = useChange("milestone_done", { onDone: onClose });
  const remove = useChange("milestone_delete", { onDone: onClose });
  const moves = initial.id !== null && typed.due_on !== initial.due_on;
  const effect = useCommand(
    "milestone_effect",
    { id: initial.id ?? "", due_on: typed.due_on },
    { enabled: moves, keep: true },
  );
  const errors = errorsBeside(save.error);
  const submit = async () => {
    if (!(await save.run(typed))) return;
    draft.clear();
    onClose();
  };
  return (
    <Form label={t("milestones-form")} onSubmit={() => void submit()} takesFocus>
      <FormError error={save.error} />
      <FormField name="name" label={t("milestones-name")} errors={errors} required>
        <Input value={typed.name} onChange={(_, { value }) => change({ name: value })} />
      </FormField>
      <div className={styles.pair}>
        <FormField name="kind" label={t("milestones-kind")} errors={errors}>
          <Select
            value={typed.kind}
            onChange={(_, { value }) => change({ kind: KINDS.find((kind) => kind === value) ?? "other" })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {standingAlone(t(`milestone-kind-${kind}`))}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField name="wave" label={t("milestones-wave")} errors={errors}>
          <Select value={typed.wave ?? ""} onChange={(_, { value }) => change({ wave: value || null })}>
            <option value="">{t("milestones-whole")}</option>
            {programme?.waves.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      <FormField name="due_on" label={t("milestones-due")} errors={errors}>
        <DateInput
          today={today}
          value={typed.due_on ?? ""}
          onChange={(value) => change({ due_on: value || null })}
        />
      </FormField>
      {moves && effect.data ? <Effect effect={effect.data} /> : null}
      <FormField name="note" label={t("milestones-note")} errors={errors}>
        <Textarea rows={2} value={typed.note} onChange={(_, { value }) => change({ note: value })} />
      </FormField>
      <FormActions>
        {milestone ? (
          <>
            <Button
              size="small"
              disabled={remove.pending}
              onClick={() => void remove.run({ id: milestone.id })}
            >
              <Text id="milestones-delete" />
            </Button>
            <Button
              size="small"
              className={styles.end}
              disabled={done.pending}
              onClick={() => void done.run({ id: milestone.id, done_on: milestone.done_on ? null : today })}
            >
              <Text id={milestone.done_on ? "milestones-reopen" : "milestones-reach"} />
            </Button>
          </>
        ) : null}
        <DraftKept draft={draft} />
        <Button size="small" appearance="primary" type="submit" disabled={save.pending}>
          <Text id="window-save" />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}
