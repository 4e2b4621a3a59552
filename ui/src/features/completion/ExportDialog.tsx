/** Completion or attendance as a file: what, in which format, and where to. */
import { useState } from "react";
import type { FileChoice } from "../../api/types";
import { FileDialog } from "../../components/FileDialog";
import { useText } from "../../messages/Text";
import { useJob } from "../../platform/jobs";
import { useChange } from "../../platform/query";
import { chosen } from "../readiness/filter";
import { ExportForm } from "./ExportForm";
import type { ExportWhat } from "./exportChoice";
import type { CompletionFilter } from "./useCompletionFilter";

export function ExportDialog({ filter, onClose }: { filter: CompletionFilter; onClose: () => void }) {
  const t = useText();
  const job = useJob();
  const completion = useChange("export_completion", { ownErrors: true });
  const attendance = useChange("export_attendance", { ownErrors: true });
  const [file, setFile] = useState<FileChoice | null>(null);
  const run = async (what: ExportWhat, target: FileChoice) => {
    setFile(target);
    const { group, module } = filter.value;
    const started =
      what === "completion"
        ? await completion.run({ file: target.file, args: filter.args })
        : await attendance.run({ file: target.file, shape: what, ...chosen({ group, module }) });
    if (started) job.follow(started.job);
  };
  return (
    <FileDialog
      title={t("completion-export-title")}
      job={job}
      file={file}
      says={(state) => t(`completion-export-${state}`, { file: file?.name ?? "" })}
      again={t("completion-export-again")}
      onAgain={job.reset}
      onClose={onClose}
    >
      <ExportForm
        filter={filter}
        error={completion.error ?? attendance.error}
        pending={completion.pending || attendance.pending}
        onSubmit={(what, target) => {
          completion.reset();
          attendance.reset();
          void run(what, target);
        }}
        onClose={onClose}
      />
    </FileDialog>
  );
}
