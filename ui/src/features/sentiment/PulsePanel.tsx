/** Making a pulse or changing one: a few questions, who is asked, and until when. */
import {
  Button,
  Checkbox,
  Input,
  Radio,
  RadioGroup,
  Select,
  SpinButton,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { Commands, PulseDraft, PulseForm, PulseQuestion, PulseTheme } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField, type ErrorOf } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";

const THEMES = [
  "informed",
  "prepared",
  "supported",
  "workload",
  "attitude",
  "other",
] as const satisfies PulseTheme[];

const useStyles = makeStyles({
  two: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
  question: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 116px auto",
    gap: "6px",
    alignItems: "center",
  },
  groups: { display: "flex", flexDirection: "column" },
  questions: { display: "flex", flexDirection: "column", gap: "6px" },
  group: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 96px",
    alignItems: "center",
    minHeight: "30px",
  },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "17px", color: tokens.colorNeutralForeground3 },
});

interface PulsePanelProps {
  draft: Commands["pulse_draft"]["args"];
  onSaved: (id: string) => void;
  onClose: () => void;
}

export function PulsePanel({ draft, onSaved, onClose }: PulsePanelProps) {
  const t = useText();
  const start = useCommand("pulse_draft", draft);
  const title = t(draft.id ? "pulse-edit" : "sentiment-next-pulse");
  return (
    <EvidencePanel
      wide
      title={title}
      explains={
        start.data?.copied ? t("pulse-copied", { name: start.data.copied.name }) : t("pulse-panel-explains")
      }
      onClose={onClose}
    >
      <LoadError error={start.error} onRetry={() => void start.refetch()} />
      {start.data ? (
        <Fields start={start.data} title={title} onSaved={onSaved} onClose={onClose} />
      ) : start.error ? null : (
        <RowsSkeleton rows={8} />
      )}
    </EvidencePanel>
  );
}

interface FieldsProps {
  start: PulseDraft;
  title: string;
  onSaved: (id: string) => void;
  onClose: () => void;
}

function Fields({ start, title, onSaved, onClose }: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const [pulse, setPulse] = useState<PulseForm>(start.pulse);
  const change = (part: Partial<PulseForm>) => setPulse((now) => ({ ...now, ...part }));
  const save = useChange("pulse_save", {
    ownErrors: true,
    onDone: ({ id }) => {
      onClose();
      if (id) onSaved(id);
    },
  });
  const errors = errorsBeside(save.error);
  return (
    <Form label={title} takesFocus onSubmit={() => (save.pending ? undefined : void save.run(pulse))}>
      <FormError error={save.error} />
      <FormField name="name" label={t("pulse-name")} errors={errors} required>
        <Input size="small" value={pulse.name} onChange={(_, { value }) => change({ name: value })} />
      </FormField>
      <div className={styles.two}>
        <FormField name="opens_on" label={t("pulse-opens")} errors={errors}>
          <DateInput
            value={pulse.opens_on ?? ""}
            today={today}
            onChange={(day) => change({ opens_on: day || null })}
          />
        </FormField>
        <FormField name="closes_on" label={t("pulse-closes")} errors={errors}>
          <DateInput
            value={pulse.closes_on ?? ""}
            today={today}
            onChange={(day) => change({ closes_on: day || null })}
          />
        </FormField>
      </div>
      <FormField name="anonymous" label={t("pulse-names")} errors={errors}>
        <RadioGroup
          layout="horizontal"
          disabled={start.fixed}
          value={pulse.anonymous ? "anonymous" : "named"}
          onChange={(_, { value }) => change({ anonymous: value === "anonymous" })}
        >
          <Radio value="anonymous" label={t("pulse-anonymous")} />
          <Radio value="named" label={t("pulse-named")} />
        </RadioGroup>
      </FormField>
      <p className={styles.quiet}>
        <Text id={pulse.anonymous ? "pulse-anonymous-means" : "pulse-named-means"} />
      </p>
      <Questions pulse={pulse} start={start} errors={errors} onChange={change} />
      <Asked pulse={pulse} start={start} errors={errors} onChange={change} />
      <FormField name="note" label={t("pulse-note")} errors={errors}>
        <Textarea
          size="small"
          rows={2}
          value={pulse.note}
          onChange={(_, { value }) => change({ note: value })}
        />
      </FormField>
      <FormActions>
        <Button onClick={onClose}>
          <Text id="window-cancel" />
        </Button>
        <Button type="submit" appearance="primary" disabledFocusable={save.pending}>
          <Text id={pulse.id ? "window-save" : "pulse-make"} />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}

interface PartProps {
  pulse: PulseForm;
  start: PulseDraft;
  errors: ErrorOf;
  onChange: (part: Partial<PulseForm>) => void;
}

function Questions({ pulse: { questions }, start, errors, onChange }: PartProps) {
  const styles = useStyles();
  const t = useText();
  const set = (at: number, part: Partial<PulseQuestion>) =>
    onChange({ questions: questions.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const add = () => {
    const asked = new Set(questions.map(({ text }) => text));
    const next = start.proposals.find(({ text }) => !asked.has(text));
    onChange({ questions: [...questions, next ?? { id: null, text: "", theme: "other" }] });
  };
  return (
    <FormField
      name="questions"
      label={t("pulse-questions")}
      hint={t("pulse-questions-hint")}
      errors={errors}
      required
    >
      <div className={styles.questions}>
        {questions.map((question, at) => (
          <FormField key={question.id ?? at} name={`questions.${at}`} errors={errors}>
            <div className={styles.question}>
              <Input
                size="small"
                aria-label={t("pulse-question", { number: at + 1 })}
                disabled={start.fixed}
                value={question.text}
                onChange={(_, { value }) => set(at, { text: value })}
              />
              <Select
                size="small"
                aria-label={t("pulse-theme-of", { number: at + 1 })}
                value={question.theme}
                onChange={(_, { value }) =>
                  set(at, { theme: THEMES.find((theme) => theme === value) ?? "other" })
                }
              >
                {THEMES.map((theme) => (
                  <option key={theme} value={theme}>
                    {t(`pulse-theme-${theme}`)}
                  </option>
                ))}
              </Select>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                disabled={start.fixed}
                aria-label={t("pulse-question-remove", { number: at + 1 })}
                onClick={() => onChange({ questions: questions.filter((_, index) => index !== at) })}
              />
            </div>
          </FormField>
        ))}
        <div>
          <Button
            size="small"
            icon={<AddRegular />}
            disabled={start.fixed || questions.length >= start.most_questions}
            onClick={add}
          >
            <Text id="pulse-question-add" />
          </Button>
        </div>
      </div>
    </FormField>
  );
}

function Asked({ pulse: { groups }, start, errors, onChange }: PartProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <FormField name="groups" label={t("pulse-groups")} hint={t("pulse-groups-hint")} errors={errors} required>
      <div className={styles.groups}>
        {start.groups.map(({ group, people }) => {
          const asked = groups.find((one) => one.group === group.id);
          const others = groups.filter((one) => one.group !== group.id);
          return (
            <div key={group.id} className={styles.group}>
              <Checkbox
                // One of them is, not each.
                required={false}
                label={group.name}
                checked={asked !== undefined}
                onChange={(_, { checked }) =>
                  onChange({ groups: checked ? [...groups, { group: group.id, invited: people }] : others })
                }
              />
              <SpinButton
                size="small"
                min={0}
                max={100_000}
                aria-label={t("pulse-invited-of", { group: group.name })}
                disabled={!asked}
                value={asked?.invited ?? people}
                onChange={(_, { value, displayValue }) => {
                  const invited = Math.trunc(Number(value ?? displayValue));
                  if (asked && Number.isFinite(invited) && invited >= 0) {
                    onChange({ groups: groups.map((one) => (one === asked ? { ...one, invited } : one)) });
                  }
                }}
              />
            </div>
          );
        })}
      </div>
    </FormField>
  );
}
