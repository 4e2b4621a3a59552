/** What somebody writes about a part: what is planned, whose part it is, or why it is not needed. */
import { Button, Checkbox, Textarea } from "@fluentui/react-components";
import type { PlanPartRow } from "../../api/types";
import { DraftKept } from "../../components/DraftKept";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

interface PartDraft {
  text: string;
  owner: Picked[];
  isNeeded: boolean;
  reason: string;
}

function draftOf(part: PlanPartRow): PartDraft {
  return {
    text: part.text,
    owner: part.owner ? [{ id: part.owner.id, name: part.owner.name, detail: "" }] : [],
    isNeeded: part.not_needed === "",
    reason: part.not_needed,
  };
}

export function PartForm({ part }: { part: PlanPartRow }) {
  const t = useText();
  const kept = useDraft<Partial<PartDraft>>(`plan/${part.kind}`, {});
  const draft = { ...draftOf(part), ...kept.value };
  const change = (change: Partial<PartDraft>) => kept.set((now) => ({ ...now, ...change }));
  const save = useChange("plan_part_save", { ownErrors: true });
  const errors = errorsBeside(save.error);
  const submit = async () => {
    const done = await save.run({
      kind: part.kind,
      text: draft.text,
      owner: draft.owner[0]?.id ?? null,
      not_needed: draft.isNeeded ? "" : draft.reason,
    });
    if (done) kept.clear();
  };
  return (
    <Form label={t("plan-part-form")} onSubmit={() => void submit()}>
      <FormError error={save.error} />
      <FormField name="text" label={t("plan-text")} hint={t("plan-text-hint")} errors={errors}>
        <Textarea
          value={draft.text}
          rows={5}
          resize="vertical"
          onChange={(_, { value }) => change({ text: value })}
        />
      </FormField>
      <FormField name="owner" label={t("plan-owner")} errors={errors}>
        <PersonPicker value={draft.owner} onChange={(owner) => change({ owner })} />
      </FormField>
      <Checkbox
        size="medium"
        label={t("plan-not-needed")}
        checked={!draft.isNeeded}
        onChange={(_, { checked }) => change({ isNeeded: checked !== true })}
      />
      {draft.isNeeded ? null : (
        <FormField name="not_needed" label={t("plan-not-needed-why")} errors={errors} required>
          <Textarea value={draft.reason} rows={2} onChange={(_, { value }) => change({ reason: value })} />
        </FormField>
      )}
      <FormActions>
        <DraftKept draft={kept} />
        <Button
          size="small"
          appearance="primary"
          type="submit"
          disabledFocusable={save.pending || (!draft.isNeeded && draft.reason.trim() === "")}
        >
          <Text id="window-save" />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}
