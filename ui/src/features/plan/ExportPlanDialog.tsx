/** The plan as a file: which version, in which form, where to. */
import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice, PlanVersionRow } from "../../api/types";
import { FileDialog } from "../../components/FileDialog";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { text } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { pickFileToSave } from "../../platform/dialogs";
import { useJob } from "../../platform/jobs";
import { useChange } from "../../platform/query";

const FORMATS = ["pdf", "xlsx", "md"] as const;
type PlanFormat = (typeof FORMATS)[number];

const useStyles = makeStyles({
  file: { display: "flex", alignItems: "center", gap: "10px", minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: "13px" },
  none: { color: tokens.colorNeutralForeground3, fontSize: "13px" },
});

/** A name that says what is in the file, without signs that no file system takes. */
function suggestedName(programme: string, today: string, format: PlanFormat): string {
  const name = text("plan-export-file", { programme, date: today });
  return `${name
    .replaceAll(/[/\\:*?"<>|\u2068\u2069]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()}.${format}`;
}

interface ExportPlanDialogProps {
  versions: readonly PlanVersionRow[];
  onClose: () => void;
}

export function ExportPlanDialog({ versions, onClose }: ExportPlanDialogProps) {
  const styles = useStyles();
  const t = useText();
  const frame = useFrame();
  const job = useJob();
  const start = useChange("export_plan", { ownErrors: true });
  const [format, setFormat] = useState<PlanFormat>("pdf");
  const [version, setVersion] = useState("");
  const [file, setFile] = useState<FileChoice | null>(null);
  const choose = async () => {
    const name = suggestedName(frame.programme?.name ?? "", frame.today, format);
    const picked = await pickFileToSave(format, name);
    if (picked) setFile(picked);
    return picked;
  };
  const submit = async () => {
    const target = file ?? (await choose());
    if (!target) return;
    const started = await start.run({ file: target.file, ...(version ? { version } : {}) });
    if (started) job.follow(started.job);
  };
  const again = () => {
    job.reset();
    setFile(null);
  };
  return (
    <FileDialog
      title={t("plan-export-dialog")}
      job={job}
      file={file}
      says={(state) => t(`plan-export-${state}`, { file: file?.name ?? "" })}
      again={t("plan-export-again")}
      onAgain={again}
      onClose={onClose}
    >
      <Form label={t("plan-export-dialog")} takesFocus onSubmit={() => void submit()}>
        <FormError error={start.error} />
        <FormField name="version" label={t("plan-export-which")} errors={errorsBeside(start.error)}>
          <Select size="small" value={version} onChange={(_, { value }) => setVersion(value)}>
            <option value="">{t("plan-export-now")}</option>
            {versions.map(({ id, number }) => (
              <option key={id} value={id}>
                {t("plan-version", { number })}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField
          name="format"
          label={t("plan-export-format")}
          hint={t(`plan-export-format-${format}-hint`)}
        >
          <SegmentedChoice<PlanFormat>
            label={t("plan-export-format")}
            value={format}
            onChange={(chosen) => {
              setFormat(chosen);
              setFile(null);
            }}
            options={FORMATS.map((value) => ({ value, label: t(`plan-export-format-${value}`) }))}
          />
        </FormField>
        <div className={styles.file} role="group" aria-label={t("plan-export-where")}>
          <Button size="small" onClick={() => void choose()}>
            <Text id="plan-export-choose" />
          </Button>
          <span className={file ? styles.name : styles.none} role="status">
            {file ? file.name : t("plan-export-no-file")}
          </span>
        </div>
        <FormActions>
          <Button onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={start.pending}>
            <Text id="plan-export-start" />
          </Button>
        </FormActions>
      </Form>
    </FileDialog>
  );
}
