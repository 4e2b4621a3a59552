/** One line: the figure that answers it, or who did it with what evidence; or why it is not asked here. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { ChecklistLine, PartCheck } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Pill } from "../../components/StatusBadge";
import { useDraft } from "../../components/useDraft";
import { formatDate, formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { GoThere } from "../plan/GoThere";
import { lineTone } from "./lines";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", fontSize: "13px" },
  words: { margin: 0, fontSize: "13px", lineHeight: "19px" },
  list: {
    margin: 0,
    paddingInlineStart: "18px",
    fontSize: "13px",
    lineHeight: "19px",
    color: tokens.colorNeutralForeground2,
  },
});

export function LinePanel({ line, onClose }: { line: ChecklistLine; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <EvidencePanel
      title={line.text}
      explains={t(line.gate ? "checklists-line-gate" : "checklists-line-no-gate")}
      onClose={onClose}
    >
      <div className={styles.line}>
        <Pill tone={lineTone[line.state]}>{t(`checklist-state-${line.state}`)}</Pill>
        {line.done_by ? (
          <span>
            {t("checklists-done-by", {
              name: line.done_by.name,
              date: line.done_on ? formatDate(line.done_on) : "",
            })}
          </span>
        ) : null}
      </div>
      {line.check ? <Measured check={line.check} /> : null}
      <AnswerForm line={line} onClose={onClose} />
    </EvidencePanel>
  );
}

function Measured({ check }: { check: PartCheck }) {
  const styles = useStyles();
  const t = useText();
  const name = t(`plan-check-${check.kind}`);
  return (
    <>
      <div className={styles.line}>
        <strong>
          {check.of === 0
            ? t("plan-nothing-yet")
            : t("plan-count", { done: formatNumber(check.done), of: formatNumber(check.of) })}
        </strong>
        {name}
        <GoThere to={check.to} about={name} />
      </div>
      {check.lack ? <p className={styles.words}>{say(check.lack)}</p> : null}
      {check.missing.length > 0 ? (
        <ul className={styles.list}>
          {check.missing.map(({ name: missing }, index) => (
            <li key={`${index}-${missing}`}>{missing}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

type Answer = "open" | "done" | "waived";
interface AnswerDraft {
  answer: Answer;
  evidence: string;
  waived: string;
}

function AnswerForm({ line, onClose }: { line: ChecklistLine; onClose: () => void }) {
  const t = useText();
  const kept = useDraft<Partial<AnswerDraft>>(`checklists/${line.id}`, {});
  const known: Answer = line.waived ? "waived" : line.done_on ? "done" : "open";
  const draft = { answer: known, evidence: line.evidence, waived: line.waived, ...kept.value };
  const change = (part: Partial<AnswerDraft>) => kept.set((now) => ({ ...now, ...part }));
  const save = useChange("checklist_line_set", { ownErrors: true });
  const errors = errorsBeside(save.error);
  const submit = async () => {
    const waived = draft.answer === "waived" ? draft.waived : "";
    const done = draft.answer === "done";
    if (!(await save.run({ id: line.id, done, evidence: draft.evidence, waived }))) return;
    kept.clear();
    onClose();
  };
  const answers: Answer[] = line.check ? ["open", "waived"] : ["open", "done", "waived"];
  return (
    <Form label={t("checklists-answer")} takesFocus onSubmit={() => void submit()}>
      <FormError error={save.error} also={["done_by", "done"]} />
      <FormField name="answer" label={t("checklists-answer")} errors={errors}>
        <SegmentedChoice<Answer>
          label={t("checklists-answer")}
          value={draft.answer}
          options={answers.map((value) => ({
            value,
            label: t(
              line.check && value === "open" ? "checklists-answer-data" : `checklists-answer-${value}`,
            ),
          }))}
          onChange={(answer) => change({ answer })}
        />
      </FormField>
      {draft.answer === "waived" ? (
        <FormField name="waived" label={t("checklists-waived-why")} errors={errors} required>
          <Textarea value={draft.waived} rows={3} onChange={(_, { value }) => change({ waived: value })} />
        </FormField>
      ) : line.check ? null : (
        <FormField
          name="evidence"
          label={t("checklists-evidence")}
          hint={t("checklists-evidence-hint")}
          errors={errors}
        >
          <Textarea
            value={draft.evidence}
            rows={3}
            onChange={(_, { value }) => change({ evidence: value })}
          />
        </FormField>
      )}
      <FormActions>
        <Button size="small" onClick={onClose}>
          <Text id="window-cancel" />
        </Button>
        <Button
          size="small"
          appearance="primary"
          type="submit"
          disabledFocusable={save.pending || (draft.answer === "waived" && draft.waived.trim() === "")}
        >
          <Text id="window-save" />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}
