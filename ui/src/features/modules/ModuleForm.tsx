/** The fields of a module. */
import { Input, Textarea, makeStyles } from "@fluentui/react-components";
import type { ModuleDetail } from "../../api/types";
import { errorsBeside, Form, FormError, FormField, type ErrorOf } from "../../components/Form";
import { GroupPicker, ListPicker, PersonPicker, ProcessPicker } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useDraft } from "../../components/useDraft";
import { useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { DraftActions } from "./DraftActions";
import { draftOf, toSave, type ModuleDraft } from "./moduleDraft";
import { DELIVERIES } from "./words";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "12px",
    alignItems: "start",
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "12px",
    alignItems: "start",
  },
});

interface FieldsProps {
  draft: ModuleDraft;
  change: (part: Partial<ModuleDraft>) => void;
  errors: ErrorOf;
}

interface ModuleFormProps {
  detail: ModuleDetail | null;
  onClose: () => void;
  onSaved: (id: string | null) => void;
}

export function ModuleForm({ detail, onClose, onSaved }: ModuleFormProps) {
  const t = useText();
  const id = detail?.row.id ?? null;
  // Only what was typed is kept: the rest follows what the program knows.
  const kept = useDraft<Partial<ModuleDraft>>(`modules/${id ?? "new"}`, {});
  const draft = { ...draftOf(detail), ...kept.value };
  const save = useChange("module_save", { ownErrors: true });
  const errors = errorsBeside(save.error);
  const fields = {
    draft,
    errors,
    change: (part: Partial<ModuleDraft>) => kept.set((now) => ({ ...now, ...part })),
  };
  const submit = async () => {
    if (save.pending) return;
    const changed = await save.run(toSave(draft, id));
    if (!changed) return;
    kept.clear();
    onSaved(changed.id);
  };
  return (
    <Form label={t(detail ? "modules-edit" : "modules-new")} takesFocus onSubmit={() => void submit()}>
      <FormError error={save.error} />
      <AboutFields {...fields} />
      <AudienceFields {...fields} id={id} />
      <DraftActions draft={kept} save={t("window-save")} pending={save.pending} onClose={onClose} />
    </Form>
  );
}

function AboutFields({ draft, change, errors }: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <FormField name="title" label={t("modules-name")} errors={errors} required>
        <Input value={draft.title} onChange={(_, { value }) => change({ title: value })} />
      </FormField>
      <FormField name="summary" label={t("modules-summary-field")} errors={errors}>
        <Textarea
          rows={3}
          value={draft.summary}
          placeholder={t("modules-summary-hint")}
          onChange={(_, { value }) => change({ summary: value })}
        />
      </FormField>
      <FormField name="delivery" label={t("modules-delivery")} errors={errors}>
        <SegmentedChoice
          label={t("modules-delivery")}
          value={draft.delivery}
          onChange={(delivery) => change({ delivery })}
          options={DELIVERIES.map((value) => ({ value, label: t(`modules-delivery-${value}`) }))}
        />
      </FormField>
      <div className={styles.row}>
        <FormField name="minutes" label={t("modules-minutes")} errors={errors} required>
          <Input
            inputMode="numeric"
            value={draft.minutes}
            onChange={(_, { value }) => change({ minutes: value })}
          />
        </FormField>
        <FormField
          name="capacity"
          label={t("modules-capacity")}
          hint={t("modules-capacity-hint")}
          errors={errors}
        >
          <Input
            inputMode="numeric"
            value={draft.capacity}
            onChange={(_, { value }) => change({ capacity: value })}
          />
        </FormField>
        <FormField
          name="pass_percent"
          label={t("modules-pass")}
          hint={t("modules-pass-hint")}
          errors={errors}
        >
          <Input
            inputMode="numeric"
            contentAfter={t("modules-percent")}
            value={draft.pass}
            onChange={(_, { value }) => change({ pass: value })}
          />
        </FormField>
      </div>
      <div className={styles.pair}>
        <FormField name="owner" label={t("modules-owner")} hint={t("modules-owner-hint")} errors={errors}>
          <PersonPicker value={draft.owner} onChange={(owner) => change({ owner })} />
        </FormField>
        <FormField
          name="languages"
          label={t("modules-languages")}
          hint={t("modules-languages-hint")}
          errors={errors}
        >
          <Input value={draft.languages} onChange={(_, { value }) => change({ languages: value })} />
        </FormField>
      </div>
    </>
  );
}

function AudienceFields({ draft, change, errors, id }: FieldsProps & { id: string | null }) {
  const t = useText();
  const modules = useCommand("modules_list", {});
  const others = (modules.data ?? []).flatMap((row) =>
    row.id === id ? [] : [{ id: row.id, name: row.title, detail: "" }],
  );
  return (
    <>
      <FormField
        name="processes"
        label={t("modules-processes")}
        hint={t("modules-processes-hint")}
        errors={errors}
      >
        <ProcessPicker multiple value={draft.processes} onChange={(processes) => change({ processes })} />
      </FormField>
      <FormField name="groups" label={t("modules-groups")} hint={t("modules-groups-hint")} errors={errors}>
        <GroupPicker multiple value={draft.groups} onChange={(groups) => change({ groups })} />
      </FormField>
      <FormField
        name="prerequisites"
        label={t("modules-prerequisites")}
        hint={t("modules-prerequisites-hint")}
        errors={errors}
      >
        <ListPicker
          multiple
          choices={others}
          value={draft.prerequisites}
          onChange={(prerequisites) => change({ prerequisites })}
        />
      </FormField>
    </>
  );
}
