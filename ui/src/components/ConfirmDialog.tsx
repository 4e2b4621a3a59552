/** Asks before something that cannot simply be undone, or that reaches far. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Text } from "../messages/Text";
import type { Job } from "../platform/jobs";
import { DialogFrame } from "./DialogFrame";
import { ProgressPanel } from "./ProgressPanel";

export interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** Words on the button: what will be done, never "OK". */
  confirm: string;
  pending?: boolean;
  /** Long work: while it goes on, how far it is and a way to stop it stand in place of the question. */
  work?: { job: Job; doing: string };
  onConfirm: () => void;
  onClose: () => void;
}

/** Mount it when asking, unmount it when answered. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  pending = false,
  work,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  if (work && pending) {
    const { job, doing } = work;
    return (
      <DialogFrame title={title} width={600}>
        <ProgressPanel doing={doing} share={job.share} onCancel={job.cancel} cancelling={job.cancelling} />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame
      title={title}
      alert
      width={600}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button appearance="primary" disabled={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div>{children}</div>
    </DialogFrame>
  );
}
