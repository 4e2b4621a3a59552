/** How far a file is, and where it ended up. Nothing while there is none. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { FileOutcome } from "../../components/FileDialog";
import { ProgressPanel } from "../../components/ProgressPanel";
import { Text, useText } from "../../messages/Text";
import type { Saving } from "./useSaving";

export function SavingDialog({ saving }: { saving: Saving }) {
  const t = useText();
  const { progress, file, job, close } = saving;
  if (!progress) return null;
  const running = progress.state === "running";
  return (
    <Dialog
      open
      modalType={running ? "alert" : "modal"}
      onOpenChange={(_, { open }) => (open || running ? undefined : close())}
    >
      <DialogSurface style={{ maxWidth: "460px" }}>
        <DialogBody>
          <DialogTitle>{file?.name}</DialogTitle>
          <DialogContent>
            {running ? (
              <ProgressPanel
                doing={t("sessions-saving")}
                share={job.share}
                onCancel={job.cancel}
                cancelling={job.cancelling}
              />
            ) : (
              <FileOutcome progress={progress} file={file} says={t(`sessions-saving-${progress.state}`)} />
            )}
          </DialogContent>
          {running ? null : (
            <DialogActions>
              <Button appearance="primary" onClick={close}>
                <Text id="window-close" />
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
