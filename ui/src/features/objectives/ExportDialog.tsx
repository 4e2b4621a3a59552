/** All objectives with their exceptions as a table in a file. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice } from "../../api/types";
import { FileDialog } from "../../components/FileDialog";
import { Form, FormActions, FormError } from "../../components/Form";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { pickFileToSave } from "../../platform/dialogs";
import { useJob } from "../../platform/jobs";
import { useChange } from "../../platform/query";

const ENDINGS = ["xlsx", "csv", "json"] as const;
type Ending = (typeof ENDINGS)[number];

export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { today } = useFrame();
  const job = useJob();
  const start = useChange("export_objectives", { ownErrors: true });
  const [ending, setEnding] = useState<Ending>("xlsx");
  const [file, setFile] = useState<FileChoice | null>(null);
  const run = async () => {
    const target = await pickFileToSave(ending, `${t("objectives-title")} ${today}.${ending}`);
    if (!target) return;
    setFile(target);
    const started = await start.run({ file: target.file });
    if (started) job.follow(started.job);
  };
  return (
    <FileDialog
      title={t("objectives-export-title")}
      job={job}
      file={file}
      says={(state) => t(`objectives-export-${state}`, { file: file?.name ?? "" })}
      again={t("objectives-export-again")}
      onAgain={job.reset}
      onClose={onClose}
    >
      <Form label={t("objectives-export-title")} takesFocus onSubmit={() => void run()}>
        <FormError error={start.error} />
        <span>{t("objectives-export-explains")}</span>
        <SegmentedChoice
          label={t("objectives-export-format")}
          value={ending}
          options={ENDINGS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={setEnding}
        />
        <FormActions>
          <Button onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={start.pending}>
            {t("objectives-export-save")}
          </Button>
        </FormActions>
      </Form>
    </FileDialog>
  );
}
