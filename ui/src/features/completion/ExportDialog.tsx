/** Completion or attendance as a file: what, in which format, and where to. */
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
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useJob } from "../../platform/jobs";
import { useChange } from "../../platform/query";
import { chosen } from "../readiness/filter";
import { ExportForm } from "./ExportForm";
import type { ExportWhat } from "./exportChoice";
import type { CompletionFilter } from "./useCompletionFilter";

export function ExportDialog({ filter, onClose }: { filter: CompletionFilter; onClose: () => void }) {
  useReturnFocus();
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
  const { progress } = job;
  return (
    <Dialog
      open
      modalType={job.running ? "alert" : "modal"}
      onOpenChange={(_, { open }) => (open || job.running ? undefined : onClose())}
    >
      <DialogSurface style={{ maxWidth: "560px" }}>
        <DialogBody>
          <DialogTitle>{t("completion-export-title")}</DialogTitle>
          <DialogContent>
            {progress === null ? (
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
            ) : progress.state === "running" ? (
              <ProgressPanel
                doing={t("completion-export-running", { file: file?.name })}
                share={progress.of > 0 ? progress.done / progress.of : null}
                onCancel={job.cancel}
                cancelling={job.cancelling}
              />
            ) : (
              <Outcome progress={progress} file={file?.name ?? ""} onAgain={job.reset} onClose={onClose} />
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

function Outcome({ progress: { state, message, notes }, file, onAgain, onClose }: OutcomeProps) {
  const t = useText();
  return (
    <>
      <MessageBar intent={INTENT[state]} role={state === "failed" ? "alert" : "status"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(`completion-export-${state}`, { file })}</MessageBarTitle>{" "}
          {message ? say(message) : null}
          {notes.map((note, index) => (
            <div key={index}>{say(note)}</div>
          ))}
        </MessageBarBody>
      </MessageBar>
      <FormActions>
        <Button onClick={onAgain}>
          <Text id="completion-export-again" />
        </Button>
        <Button appearance="primary" onClick={onClose}>
          <Text id="window-close" />
        </Button>
      </FormActions>
    </>
  );
}
