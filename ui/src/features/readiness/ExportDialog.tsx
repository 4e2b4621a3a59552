/** The readiness summary as a file: about whom, in which format, as of which day, and where to. */
import { useState } from "react";
import type { FileChoice } from "../../api/types";
import { FileDialog } from "../../components/FileDialog";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useJob } from "../../platform/jobs";
import { useChange } from "../../platform/query";
import { ExportForm } from "./ExportForm";
import { exportArgs, type ExportChoice } from "./exportChoice";

export function ExportDialog({ initial, onClose }: { initial: ExportChoice; onClose: () => void }) {
  const t = useText();
  const frame = useFrame();
  const job = useJob();
  const start = useChange("export_readiness", { ownErrors: true });
  const [choice, setChoice] = useState(initial);
  const [file, setFile] = useState<FileChoice | null>(null);
  const run = async (target: FileChoice) => {
    const started = await start.run(exportArgs(choice, target.file));
    if (started) job.follow(started.job);
  };
  const again = () => {
    job.reset();
    // A file that was chosen is written once; the next export asks again, so that nothing is overwritten unasked.
    setFile(null);
  };
  return (
    <FileDialog
      title={t("readiness-export-title")}
      job={job}
      file={file}
      says={(state) => t(`readiness-export-${state}`, { file: file?.name ?? "" })}
      again={t("readiness-export-again")}
      onAgain={again}
      onClose={onClose}
    >
      <ExportForm
        choice={choice}
        onChange={setChoice}
        file={file}
        onFile={setFile}
        today={frame.today}
        programme={frame.programme?.name ?? ""}
        error={start.error}
        pending={start.pending}
        onSubmit={(target) => void run(target)}
        onClose={onClose}
      />
    </FileDialog>
  );
}
