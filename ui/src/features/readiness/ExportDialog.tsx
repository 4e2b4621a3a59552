/** The readiness summary as a file: about whom, in which format, as of which day, and where to. */
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice, JobProgress } from "../../api/types";
import { FormActions } from "../../components/Form";
import { ProgressPanel } from "../../components/ProgressPanel";
import { useReturnFocus } from "../../components/useReturnFocus";
import { useFrame } from "../../frame/useFrame";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useJob } from "../../platform/jobs";
import { useChange } from "../../platform/query";
import { ExportForm } from "./ExportForm";
import { exportArgs, type ExportChoice } from "./exportChoice";

export function ExportDialog({ initial, onClose }: { initial: ExportChoice; onClose: () => void }) {
  useReturnFocus();
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
  const { progress } = job;
  return (
    <Dialog
      open
      modalType={job.running ? "alert" : "modal"}
      onOpenChange={(_, { open }) => (open || job.running ? undefined : onClose())}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("readiness-export-title")}</DialogTitle>
          <DialogContent>
            {progress === null ? (
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
            ) : progress.state === "running" ? (
              <ProgressPanel
                doing={t("readiness-export-running", { file: file?.name })}
                share={progress.of > 0 ? progress.done / progress.of : null}
                onCancel={job.cancel}
                cancelling={job.cancelling}
              />
            ) : (
              <Outcome progress={progress} file={file?.name ?? ""} onAgain={again} onClose={onClose} />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface OutcomeProps {
  progress: JobProgress;
  file: string;
  onAgain: () => void;
  onClose: () => void;
}

const INTENT = { done: "success", failed: "error", cancelled: "info", running: "info" } as const;

function Outcome({ progress, file, onAgain, onClose }: OutcomeProps) {
  const t = useText();
  const { state, message, notes } = progress;
  return (
    <>
      <MessageBar intent={INTENT[state]} role={state === "failed" ? "alert" : "status"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(`readiness-export-${state}`, { file })}</MessageBarTitle>{" "}
          {message ? say(message) : null}
          {notes.map((note, index) => (
            <div key={index}>{say(note)}</div>
          ))}
        </MessageBarBody>
      </MessageBar>
      <FormActions>
        <Button onClick={onAgain}>
          <Text id="readiness-export-again" />
        </Button>
        <Button appearance="primary" onClick={onClose}>
          <Text id="window-close" />
        </Button>
      </FormActions>
    </>
  );
}
