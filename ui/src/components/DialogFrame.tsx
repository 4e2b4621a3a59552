/** What the dialogs of the window are built of: a title, what is asked or shown, the buttons. It gives the focus back. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useReturnFocus } from "./useReturnFocus";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: "12px" },
});

export interface DialogFrameProps {
  title: string;
  /** An alert stays when somebody clicks beside it. */
  alert?: boolean;
  /** Pixels at most. */
  width?: number;
  /** Without it the dialog is left by its buttons alone: what is shown once must not vanish by Escape. */
  onClose?: (() => void) | undefined;
  /** Buttons, the one that goes on last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** Mount it when opened, unmount it when closed. */
export function DialogFrame({
  title,
  alert = false,
  width = 520,
  onClose,
  actions,
  children,
}: DialogFrameProps) {
  const styles = useStyles();
  useReturnFocus();
  return (
    <Dialog
      open
      modalType={alert || !onClose ? "alert" : "modal"}
      onOpenChange={(_, { open }) => (open ? undefined : onClose?.())}
    >
      <DialogSurface style={{ maxWidth: `${width}px` }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          {actions ? <DialogActions>{actions}</DialogActions> : null}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
