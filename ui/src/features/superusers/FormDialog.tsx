/** A short form in a dialog: what it does, its fields, and one button that does it. */
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Form, FormActions, FormError } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { useReturnFocus } from "../../components/useReturnFocus";
import { Text } from "../../messages/Text";
import type { AppError } from "../../platform/call";

interface FormDialogProps {
  title: string;
  /** What it means, in a sentence. */
  explains?: string;
  /** Words on the button: what will be done. */
  save: string;
  /** Words on the button that leaves everything as it is; "Cancel" where nothing else is called so. */
  keep?: string;
  error: AppError | null;
  pending: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Mount it when opened, unmount it when closed. */
export function FormDialog(props: FormDialogProps) {
  const { title, explains, save, keep, error, pending, onSave, onClose, children } = props;
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface style={{ maxWidth: "520px" }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Form label={title} takesFocus onSubmit={() => (pending ? undefined : onSave())}>
              {explains ? <span>{explains}</span> : null}
              <FormError error={error} />
              {children}
              <FormActions>
                <Button onClick={onClose}>{keep ?? <Text id="window-cancel" />}</Button>
                <Button type="submit" appearance="primary" disabledFocusable={pending}>
                  {save}
                  <Kbd keys="Ctrl+Enter" />
                </Button>
              </FormActions>
            </Form>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
