/** Everything of a session in one form; what the checks find appears while typing and never blocks. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SessionChecks, SessionDraft, SessionDraftArgs, SessionSave } from "../../api/types";
import { DraftKept } from "../../components/DraftKept";
import { Card } from "../../components/Card";
import { errorsBeside, Form, FormActions, FormError, FormField, type ErrorOf } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { ListPicker } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useDelayed } from "../../components/useDelayed";
import { useDraft } from "../../components/useDraft";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import type { AppError } from "../../platform/call";
import { useChange, useCommand } from "../../platform/query";
import { Findings } from "./Findings";
import { PlaceFields } from "./PlaceFields";
import { SlotFields } from "./SlotFields";
import { TrainerFields } from "./TrainerFields";
import { useProposed } from "./useProposed";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 330px",
    gap: "12px",
    alignItems: "start",
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 230px", gap: "12px", alignItems: "start" },
  side: { position: "sticky", top: 0, display: "flex", flexDirection: "column", gap: "12px" },
  later: { fontSize: "13px" },
  foot: {
    position: "sticky",
    // As far as the page scrolls: nothing shows through below.
    bottom: "-18px",
    zIndex: 1,
    margin: "0 -12px -12px",
    padding: "10px 12px 12px",
    borderRadius: "0 0 6px 6px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { margin: "10px 0 0", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

/** The field of the form that holds what is named: `slots.0.starts_at` is part of `slots`. */
const holderOf = (field: string) => field.split(".")[0] ?? field;

/** Refusals first; else what the checks say of the field. */
function besideFields(error: AppError | null, checks: SessionChecks | undefined): ErrorOf {
  const refusals = errorsBeside(error, (argument, field) => holderOf(argument) === field);
  return (field) => {
    const refused = refusals(field);
    if (refused.validationMessage) return refused;
    const found = (checks?.findings ?? []).filter(
      (one) => holderOf(one.field) === field && one.weight !== "note",
    );
    return found.length > 0
      ? { validationState: "warning", validationMessage: found.map(({ message }) => say(message)).join(" ") }
      : {};
  };
}

const FOCUSABLE = 'input:not([disabled]), textarea, select, [role="radio"][tabindex="0"], button';

/** Brings a field into view and puts the focus into it. */
function focusField(form: HTMLElement | null, name: string): void {
  const place = form?.querySelector<HTMLElement>(`[data-field="${holderOf(name)}"]`);
  place?.scrollIntoView({ block: "center" });
  place?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

interface SessionFormProps {
  draftKey: string;
  initial: SessionSave;
  /** What a new session was asked for with; null where the module decides nothing else. */
  given: SessionDraftArgs | null;
  choices: SessionDraft;
  /** Field that takes the focus at first. */
  field: string;
  onSaved: (id: string | null) => void;
}

export function SessionForm({ draftKey, initial, given, choices, field, onSaved }: SessionFormProps) {
  const styles = useStyles();
  const t = useText();
  // Only what was typed is kept: the rest follows what the program knows.
  const draft = useDraft<Partial<SessionSave>>(draftKey, {});
  const proposed = useProposed(initial, draft.value.module, given);
  const session: SessionSave = { ...proposed.session, ...draft.value, id: initial.id };
  const change = (part: Partial<SessionSave>) => draft.set((now) => ({ ...now, ...part }));
  // Compared by content: the object is another one each time that the form is drawn.
  const written = useDelayed(JSON.stringify(session), 150);
  const settled = useMemo(() => JSON.parse(written) as SessionSave, [written]);
  // A new session has no module until one of the list is chosen.
  const known = (module: string) =>
    choices.modules.some(({ id }) => id === module) || (module === initial.module && initial.id !== null);
  const enough = known(settled.module) && settled.slots.length > 0;
  const checks = useCommand("session_check", settled, { keep: true, enabled: enough });
  const save = useChange("session_save", { ownErrors: true });
  const [tried, setTried] = useState(false);
  const chosen = known(session.module);
  const said = besideFields(save.error, enough ? checks.data : undefined);
  const beside: ErrorOf = (name) =>
    name === "module" && tried && !chosen
      ? { validationState: "error", validationMessage: t("sessions-choose-module") }
      : said(name);
  const form = useRef<HTMLDivElement>(null);
  const goTo = (name: string) => focusField(form.current, name);
  useEffect(() => {
    if (field) focusField(form.current, field);
  }, [field]);
  const submit = async () => {
    setTried(true);
    if (!chosen) {
      goTo("module");
      return;
    }
    const changed = await save.run({ ...(await proposed.settled()), ...draft.value, id: initial.id });
    if (!changed) return;
    draft.clear();
    onSaved(changed.id);
  };
  const picked = (ids: readonly string[], among: readonly { id: string; name: string }[]) =>
    ids.map((id) => ({ id, name: among.find((one) => one.id === id)?.name ?? "…", detail: "" }));
  const listed = (among: readonly { id: string; name: string }[]) =>
    among.map(({ id, name }) => ({ id, name, detail: "" }));
  return (
    <div className={styles.columns} ref={form}>
      <Card>
        <Form label={t("sessions-form")} onSubmit={() => void submit()} takesFocus={!initial.id && !field}>
          <FormError error={save.error} />
          <div className={styles.pair}>
            <FormField name="module" label={t("sessions-module")} required errors={beside}>
              <ListPicker
                value={picked(chosen ? [session.module] : [], choices.modules)}
                choices={listed(choices.modules)}
                onChange={([one]) => (one ? change({ module: one.id }) : undefined)}
              />
            </FormField>
            <FormField name="purpose" label={t("sessions-purpose")} errors={beside}>
              <SegmentedChoice
                label={t("sessions-purpose")}
                value={session.purpose}
                options={(["training", "rehearsal"] as const).map((value) => ({
                  value,
                  label: t(`sessions-purpose-${value}`),
                }))}
                onChange={(purpose) => change({ purpose })}
              />
            </FormField>
          </div>
          <FormField name="groups" label={t("sessions-groups")} errors={beside}>
            <ListPicker
              multiple
              value={picked(session.groups, choices.groups)}
              choices={listed(choices.groups)}
              onChange={(groups) => change({ groups: groups.map(({ id }) => id) })}
            />
          </FormField>
          <FormField name="slots" label={t("sessions-slots")} required errors={beside}>
            <SlotFields
              slots={session.slots}
              checked={checks.data?.slots ?? []}
              onChange={(slots) => change({ slots })}
            />
          </FormField>
          <PlaceFields session={session} choices={choices} errors={beside} onChange={change} />
          <FormField name="trainers" label={t("sessions-trainers")} errors={beside}>
            <TrainerFields
              trainers={session.trainers}
              choices={choices.trainers}
              proposed={enough ? (checks.data?.proposed_trainers ?? []) : []}
              onChange={(trainers) => change({ trainers })}
            />
          </FormField>
          <FormField name="note" label={t("sessions-note")} errors={beside}>
            <Textarea rows={2} value={session.note} onChange={(_, { value }) => change({ note: value })} />
          </FormField>
          <div className={styles.foot}>
            <FormActions>
              <DraftKept draft={draft} />
              <Button size="small" appearance="primary" type="submit" disabledFocusable={save.pending}>
                <Text id={initial.id ? "window-save" : "sessions-schedule"} />
                <Kbd keys="Ctrl+Enter" />
              </Button>
            </FormActions>
          </div>
        </Form>
      </Card>
      <div className={styles.side}>
        <Card title={t("sessions-before-saving")}>
          {enough && checks.data ? (
            <Findings
              findings={checks.data.findings}
              place={{ session: initial.id, module: session.module }}
              onField={goTo}
            />
          ) : (
            <span className={styles.later}>
              <Text id="sessions-check-later" />
            </span>
          )}
          <p className={styles.hint}>
            <Text id="sessions-never-blocks" />
          </p>
        </Card>
      </div>
    </div>
  );
}
