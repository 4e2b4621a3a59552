/** Asks before something that cannot simply be undone, or that reaches far. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Text } from "../messages/Text";
import { useReturnFocus } from "./useReturnFocus";

export interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** Words on the button: what will be done, never "OK". */
  confirm: string;
  pending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Mount it when asking, unmount it when answered. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  pending = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  useReturnFocus();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>
              <Text id="window-cancel" />
            </Button>
            <Button appearance="primary" disabled={pending} onClick={onConfirm}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
