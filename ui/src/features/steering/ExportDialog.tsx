/** The pack as a file: today's or one kept, as pages or as slides, compared with which. */
import { Button, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice, SteeringForm, SteeringPackRow } from "../../api/types";
import { FileDialog } from "../../components/FileDialog";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { pickFileToSave } from "../../platform/dialogs";
import { useJob } from "../../platform/jobs";
import { useChange } from "../../platform/query";

const FORMS: readonly SteeringForm[] = ["report", "slides"];

interface ExportDialogProps {
  packs: readonly SteeringPackRow[];
  /** The pack kept that is chosen; empty for the one of today. */
  pack: string;
  asOf: string;
  onClose: () => void;
}

export function ExportDialog({ packs, pack: chosen, asOf, onClose }: ExportDialogProps) {
  const t = useText();
  const { today } = useFrame();
  const job = useJob();
  const start = useChange("export_steering", { ownErrors: true });
  const [form, setForm] = useState<SteeringForm>("report");
  const [pack, setPack] = useState(chosen);
  const [since, setSince] = useState("");
  const [file, setFile] = useState<FileChoice | null>(null);
  const errors = errorsBeside(start.error);
  const run = async () => {
    const day = packs.find(({ id }) => id === pack)?.on ?? (asOf || today);
    const target = await pickFileToSave("pdf", `${t(`steering-export-name-${form}`)} ${day}.pdf`);
    if (!target) return;
    setFile(target);
    const started = await start.run({
      form,
      file: target.file,
      ...(pack ? { pack } : asOf ? { as_of: asOf } : {}),
      ...(since ? { since } : {}),
    });
    if (started) job.follow(started.job);
  };
  return (
    <FileDialog
      title={t("steering-export-title")}
      job={job}
      file={file}
      says={(state) => t(`steering-export-${state}`, { file: file?.name ?? "" })}
      again={t("steering-export-again")}
      onAgain={job.reset}
      onClose={onClose}
    >
      <Form label={t("steering-export-title")} takesFocus onSubmit={() => void run()}>
        <FormError error={start.error} />
        <FormField name="form" label={t("steering-export-form")} hint={t(`steering-export-${form}-hint`)}>
          <SegmentedChoice<SteeringForm>
            label={t("steering-export-form")}
            value={form}
            options={FORMS.map((value) => ({ value, label: t(`steering-export-${value}`) }))}
            onChange={setForm}
          />
        </FormField>
        <FormField name="pack" label={t("steering-export-pack")} errors={errors}>
          <Select size="small" value={pack} onChange={(_, { value }) => setPack(value)}>
            <option value="">{t("steering-export-today")}</option>
            {packs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField name="since" label={t("steering-since")} errors={errors}>
          <Select size="small" value={since} onChange={(_, { value }) => setSince(value)}>
            <option value="">{t("steering-export-before")}</option>
            {packs
              .filter(({ id }) => id !== pack)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </Select>
        </FormField>
        <FormActions>
          <Button onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={start.pending}>
            {t("steering-export-save")}
          </Button>
        </FormActions>
      </Form>
    </FileDialog>
  );
}
