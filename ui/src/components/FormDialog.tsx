/** A short form in a dialog: what it does, its fields, and one button that does it. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Text } from "../messages/Text";
import type { AppError } from "../platform/call";
import { DialogFrame } from "./DialogFrame";
import { Form, FormActions, FormError } from "./Form";
import { Kbd } from "./Kbd";

export interface FormDialogProps {
  title: string;
  /** What it means, in a sentence. */
  explains?: string;
  /** Words on the button: what will be done. */
  save: string;
  /** Words on the button that leaves everything as it is; "Cancel" where nothing else is called so. */
  keep?: string;
  error: AppError | null;
  /** Arguments without a field here: what is wrong with them is said above the form. */
  also?: readonly string[];
  pending: boolean;
  onSave: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Mount it when opened, unmount it when closed. */
export function FormDialog(props: FormDialogProps) {
  const { title, explains, save, keep, error, also, pending, onSave, onClose, children } = props;
  return (
    <DialogFrame title={title} onClose={onClose}>
      <Form label={title} takesFocus onSubmit={() => (pending ? undefined : onSave())}>
        {explains ? <span>{explains}</span> : null}
        <FormError error={error} {...(also ? { also } : {})} />
        {children}
        <FormActions>
          <Button onClick={onClose}>{keep ?? <Text id="window-cancel" />}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={pending}>
            {save}
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </FormActions>
      </Form>
    </DialogFrame>
  );
}
