/** The choices of an export: scope, format, day and file. */
import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, Form, FormActions, FormError, FormField, type ErrorOf } from "../../components/Form";
import { GroupPicker, SuperuserPicker } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import type { AppError } from "../../platform/call";
import { pickFileToSave } from "../../platform/dialogs";
import { FORMATS, missingChoice, SCOPES, suggestedName, type ExportChoice } from "./exportChoice";

const useStyles = makeStyles({
  file: { display: "flex", alignItems: "center", gap: "10px", minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: "13px" },
  none: { color: tokens.colorNeutralForeground3, fontSize: "13px" },
});

interface ExportFormProps {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
  file: FileChoice | null;
  onFile: (file: FileChoice | null) => void;
  today: string;
  programme: string;
  error: AppError | null;
  pending: boolean;
  onSubmit: (file: FileChoice) => void;
  onClose: () => void;
}

export function ExportForm(props: ExportFormProps) {
  const { choice, onChange, file, onFile, today, programme, error, pending, onSubmit, onClose } = props;
  const styles = useStyles();
  const t = useText();
  const waves = useFrame().programme?.waves ?? [];
  const [tried, setTried] = useState(false);
  const errors = errorsBeside(error);
  const missing = missingChoice(choice);
  const scopeErrors: ErrorOf = (field) =>
    tried && missing ? { validationState: "error", validationMessage: t(missing) } : errors(field);
  const set = (change: Partial<ExportChoice>) => {
    // Another scope or format is another file.
    if (change.format ?? change.scope) onFile(null);
    onChange({ ...choice, ...change });
  };
  const choose = async () => {
    const picked = await pickFileToSave(choice.format, suggestedName(choice, programme, waves, today));
    if (picked) onFile(picked);
    return picked;
  };
  // Without a file yet, the export asks for it and goes on.
  const submit = async () => {
    setTried(true);
    if (missing || pending) return;
    const target = file ?? (await choose());
    if (target) onSubmit(target);
  };
  return (
    <Form label={t("readiness-export-title")} takesFocus onSubmit={() => void submit()}>
      <FormError error={error} />
      <FormField name="scope" label={t("readiness-export-scope")}>
        <SegmentedChoice
          label={t("readiness-export-scope")}
          value={choice.scope}
          onChange={(scope) => set({ scope })}
          options={SCOPES.map((value) => ({ value, label: t(`readiness-export-scope-${value}`) }))}
        />
      </FormField>
      {choice.scope === "wave" ? (
        <FormField name="wave" label={t("readiness-filter-wave")} errors={scopeErrors}>
          <Select size="small" value={choice.wave} onChange={(_, { value }) => set({ wave: value })}>
            <option value="">{t("readiness-export-choose-wave")}</option>
            {waves.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
      ) : null}
      {choice.scope === "group" ? (
        <FormField name="group" label={t("readiness-filter-group")} errors={scopeErrors}>
          <GroupPicker value={choice.group} onChange={(group) => set({ group })} />
        </FormField>
      ) : null}
      {choice.scope === "superuser" ? (
        <FormField name="superuser" label={t("readiness-column-superuser")} errors={scopeErrors}>
          <SuperuserPicker value={choice.superuser} onChange={(superuser) => set({ superuser })} />
        </FormField>
      ) : null}
      <FormField
        name="format"
        label={t("readiness-export-format")}
        hint={t(`readiness-export-format-${choice.format}-hint`)}
      >
        <SegmentedChoice
          label={t("readiness-export-format")}
          value={choice.format}
          onChange={(format) => set({ format })}
          options={FORMATS.map((value) => ({ value, label: t(`readiness-export-format-${value}`) }))}
        />
      </FormField>
      <FormField
        name="as_of"
        label={t("readiness-as-of")}
        hint={t("readiness-export-as-of-hint")}
        errors={errors}
      >
        <DateInput
          value={choice.asOf || today}
          onChange={(day) => set({ asOf: day === today ? "" : day })}
          max={today}
          today={today}
        />
      </FormField>
      <div className={styles.file} role="group" aria-label={t("readiness-export-file-label")}>
        <Button size="small" onClick={() => void choose()}>
          <Text id="readiness-export-choose-file" />
        </Button>
        <span className={file ? styles.name : styles.none} role="status">
          {file ? file.name : t("readiness-export-file-none")}
        </span>
      </div>
      <FormActions>
        <Button onClick={onClose}>
          <Text id="window-cancel" />
        </Button>
        <Button type="submit" appearance="primary" disabledFocusable={pending}>
          <Text id="readiness-export-start" />
        </Button>
      </FormActions>
    </Form>
  );
}
