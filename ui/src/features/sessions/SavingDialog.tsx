/** How far a file is, and where it ended up. Nothing while there is none. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { ProgressPanel } from "../../components/ProgressPanel";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import type { Saving } from "./useSaving";

const INTENT = { done: "success", failed: "error", cancelled: "info", running: "info" } as const;

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
                share={progress.of > 0 ? progress.done / progress.of : null}
                onCancel={job.cancel}
                cancelling={job.cancelling}
              />
            ) : (
              <MessageBar intent={INTENT[progress.state]} layout="multiline" role="status">
                <MessageBarBody>
                  <MessageBarTitle>{t(`sessions-saving-${progress.state}`)}</MessageBarTitle>{" "}
                  {progress.message ? say(progress.message) : null}
                  {progress.notes.map((note, index) => (
                    <div key={index}>{say(note)}</div>
                  ))}
                </MessageBarBody>
              </MessageBar>
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
