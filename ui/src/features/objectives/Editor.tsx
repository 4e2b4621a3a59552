/** Writing an objective: the sentence, how it was read, and the coach beside it. */
import {
  Button,
  Input,
  MessageBar,
  MessageBarBody,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ObjectiveDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { PersonPicker } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { navigate } from "../../router/router";
import { Coach } from "./Coach";
import { DraftEditor } from "./DraftEditor";
import { ReadAs } from "./ReadAs";
import { useReading } from "./useReading";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 320px", gap: "12px", alignItems: "start" },
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  now: { margin: 0, fontSize: "13px" },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  more: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: "8px" },
  corrected: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
});

const EXAMPLES = [
  "objectives-example-attend",
  "objectives-example-task",
  "objectives-example-ready",
] as const;

interface EditorProps {
  id: string;
  detail: ObjectiveDetail | undefined;
  onDone?: () => void;
}

export function Editor({ id, detail, onDone }: EditorProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const { typed, reading, draft } = useReading(id, detail);
  const choices = useCommand("objective_choices", {});
  const save = useChange("objective_save", { ownErrors: true });
  const errors = errorsBeside(save.error);
  const value = typed.value;
  const set = (change: Partial<typeof value>) => typed.set((now) => ({ ...now, ...change }));
  const submit = async () => {
    if (save.pending) return;
    const done = await save.run({
      ...(detail ? { id: detail.row.id } : {}),
      text: value.text,
      draft: draft ?? { groups: [], days_before: 0, measures: [] },
      ...(value.owner[0] ? { owner: value.owner[0].id } : {}),
      ...(value.agreed_on ? { agreed_on: value.agreed_on } : {}),
      application: value.application,
      note: value.note,
    });
    if (!done) return;
    typed.clear();
    onDone?.();
    if (!detail && done.id) navigate(`/objectives/${done.id}`);
  };
  return (
    <div className={styles.columns}>
      <Card title={t(detail ? "objectives-edit" : "objectives-write")}>
        <Form label={t("objectives-write")} takesFocus={!detail} onSubmit={() => void submit()}>
          <FormError error={save.error} />
          <FormField name="text" label={t("objectives-sentence")} required errors={errors}>
            <Textarea
              size="small"
              rows={3}
              resize="vertical"
              value={value.text}
              onChange={(_, { value: text }) => set({ text })}
            />
          </FormField>
          {typed.kept ? (
            <span className={styles.quiet}>
              <Text id="window-draft-kept" />
            </span>
          ) : null}
          {value.text.trim() === "" ? <Examples onTake={(text) => set({ text, draft: null })} /> : null}
          {reading ? (
            <>
              <ReadAs reading={reading} />
              <p className={styles.now} aria-live="polite">
                {reading.value
                  ? t("objectives-today", { value: say(reading.value.words) })
                  : say(reading.why)}
              </p>
            </>
          ) : null}
          {value.draft ? (
            <MessageBar intent="info">
              <MessageBarBody>
                <span className={styles.corrected}>
                  <Text id="objectives-corrected" />
                  <Button size="small" onClick={() => set({ draft: null })}>
                    <Text id="objectives-read-anew" />
                  </Button>
                </span>
              </MessageBarBody>
            </MessageBar>
          ) : null}
          {draft ? (
            <DraftEditor
              draft={draft}
              reading={reading}
              choices={choices.data}
              errors={errors}
              onChange={(next) => set({ draft: next })}
            />
          ) : null}
          <div className={styles.more}>
            <FormField name="owner" label={t("objectives-owner")} errors={errors}>
              <PersonPicker value={value.owner} onChange={(owner) => set({ owner })} />
            </FormField>
            <FormField name="agreed_on" label={t("objectives-agreed-on")} errors={errors}>
              <DateInput value={value.agreed_on} onChange={(agreed_on) => set({ agreed_on })} today={today} />
            </FormField>
            <FormField name="application" label={t("objectives-application")} errors={errors}>
              <Input
                size="small"
                value={value.application}
                onChange={(_, { value: application }) => set({ application })}
              />
            </FormField>
          </div>
          <FormField name="note" label={t("objectives-note")} errors={errors}>
            <Textarea size="small" value={value.note} onChange={(_, { value: note }) => set({ note })} />
          </FormField>
          <FormActions>
            {onDone ? (
              <Button
                onClick={() => {
                  typed.clear();
                  onDone();
                }}
              >
                <Text id="window-cancel" />
              </Button>
            ) : null}
            <Button type="submit" appearance="primary" disabledFocusable={save.pending}>
              <Text id="window-save" />
              <Kbd keys="Ctrl+Enter" />
            </Button>
          </FormActions>
        </Form>
      </Card>
      <Coach reading={reading} onTake={(text) => set({ text, draft: draft ?? null })} />
    </div>
  );
}

/** Sentences to begin with, for who does not know how to. */
function Examples({ onTake }: { onTake: (text: string) => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.form} role="group" aria-label={t("objectives-examples")}>
      <span className={styles.quiet}>{t("objectives-examples")}</span>
      {EXAMPLES.map((id) => (
        <Button key={id} size="small" appearance="outline" onClick={() => onTake(t(id))}>
          {t(id)}
        </Button>
      ))}
    </div>
  );
}
