/** A file that is being made: the choices first, then how far it is, then what came of it. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FileChoice, JobProgress } from "../api/types";
import { say } from "../messages/catalogue";
import { Text } from "../messages/Text";
import type { Job } from "../platform/jobs";
import { useChange } from "../platform/query";
import { DialogFrame } from "./DialogFrame";
import { FormActions } from "./Form";
import { ProgressPanel } from "./ProgressPanel";

type State = JobProgress["state"];

interface FileDialogProps {
  title: string;
  job: Job;
  /** Where it is written. */
  file: FileChoice | null;
  /** What is being done, and what came of it. */
  says: (state: State) => string;
  /** Words on the button that goes back to the choices. */
  again: string;
  onAgain: () => void;
  onClose: () => void;
  /** The choices. */
  children: ReactNode;
}

/** Mount it when opened, unmount it when closed. While the work runs it is not left by accident. */
export function FileDialog({ title, job, file, says, again, onAgain, onClose, children }: FileDialogProps) {
  const { progress } = job;
  return (
    <DialogFrame title={title} width={560} onClose={job.running ? undefined : onClose}>
      {progress === null ? (
        children
      ) : progress.state === "running" ? (
        <ProgressPanel
          doing={says("running")}
          share={job.share}
          onCancel={job.cancel}
          cancelling={job.cancelling}
        />
      ) : (
        <>
          <FileOutcome progress={progress} file={file} says={says(progress.state)} />
          <FormActions>
            <Button onClick={onAgain}>{again}</Button>
            <Button appearance="primary" onClick={onClose}>
              <Text id="window-close" />
            </Button>
          </FormActions>
        </>
      )}
    </DialogFrame>
  );
}

const INTENT = { done: "success", failed: "error", cancelled: "info", running: "info" } as const;

/** What came of it, with what there is to know about the file; one that was written can be opened from here. */
export function FileOutcome({
  progress: { state, message, notes },
  file,
  says,
}: {
  progress: JobProgress;
  file: FileChoice | null;
  says: string;
}) {
  const open = useChange("file_open");
  return (
    <MessageBar intent={INTENT[state]} role={state === "failed" ? "alert" : "status"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{says}</MessageBarTitle> {message ? say(message) : null}
        {notes.map((note, index) => (
          <div key={index}>{say(note)}</div>
        ))}
      </MessageBarBody>
      {state === "done" && file ? (
        <MessageBarActions>
          <Button onClick={() => void open.run({ file: file.file })}>
            <Text id="window-open-file" />
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
