/** Freezing the plan as a version, with what is different since the last one. */
import { Button, Textarea } from "@fluentui/react-components";
import type { PlanVersionRow } from "../../api/types";
import { DraftKept } from "../../components/DraftKept";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { Changes } from "./Changes";

interface NewVersionPanelProps {
  /** The latest version, where there is one. */
  last: PlanVersionRow | undefined;
  onClose: () => void;
  onMade: (id: string) => void;
}

const empty: { note: string; reviewers: Picked[] } = { note: "", reviewers: [] };

export function NewVersionPanel({ last, onClose, onMade }: NewVersionPanelProps) {
  const t = useText();
  const draft = useDraft("plan/version", empty);
  const make = useChange("plan_version_make", { ownErrors: true });
  const errors = errorsBeside(make.error);
  const submit = async () => {
    const { note, reviewers } = draft.value;
    const done = await make.run({ note, reviewers: reviewers.map(({ id }) => id) });
    if (!done) return;
    draft.clear();
    if (done.id) onMade(done.id);
    else onClose();
  };
  return (
    <EvidencePanel
      wide
      title={t("plan-version-make")}
      explains={t("plan-version-make-explains")}
      onClose={onClose}
    >
      <Form label={t("plan-version-make")} takesFocus onSubmit={() => void submit()}>
        <FormError error={make.error} also={["made_by"]} />
        <FormField name="note" label={t("plan-version-note")} errors={errors}>
          <Textarea
            value={draft.value.note}
            rows={3}
            placeholder={t("plan-version-note-example")}
            onChange={(_, { value }) => draft.set((now) => ({ ...now, note: value }))}
          />
        </FormField>
        <FormField name="reviewers" label={t("plan-reviewers")} errors={errors}>
          <PersonPicker
            multiple
            value={draft.value.reviewers}
            onChange={(reviewers) => draft.set((now) => ({ ...now, reviewers }))}
          />
        </FormField>
        <FormActions>
          <DraftKept draft={draft} />
          <Button size="small" onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button size="small" appearance="primary" type="submit" disabledFocusable={make.pending}>
            <Text id="plan-version-freeze" />
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </FormActions>
      </Form>
      {last ? <Changes from={last} /> : null}
    </EvidencePanel>
  );
}
