/** Forms: one field with its label and error, all errors at once, a summary for those without a field. */
import { Field, MessageBar, MessageBarBody, makeStyles, type FieldProps } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { say } from "../messages/catalogue";
import type { AppError } from "../platform/call";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  side: { display: "grid", gridTemplateColumns: "96px minmax(0, 1fr)", alignItems: "start", gap: "4px 8px" },
  actions: { display: "flex", gap: "8px", justifyContent: "flex-end", alignItems: "center" },
});

/** Finds what a refusal says about a field. */
export type ErrorOf = (field: string) => Pick<FieldProps, "validationState" | "validationMessage">;

/** The errors of a refusal by field, ready to spread on a `Field`. */
export function errorsBeside(error: AppError | null): ErrorOf {
  return (field) => {
    const said = (error?.fields ?? [])
      .filter((one) => one.field === field)
      .map(({ message }) => say(message));
    return said.length > 0 ? { validationState: "error", validationMessage: said.join(" ") } : {};
  };
}

export interface FormFieldProps extends Omit<FieldProps, "children"> {
  /** Name of the argument of the command. */
  name: string;
  errors?: ErrorOf;
  children: FieldProps["children"];
}

export function FormField({ name, errors, children, ...field }: FormFieldProps) {
  return (
    <Field size="small" {...field} {...errors?.(name)} data-field={name}>
      {children}
    </Field>
  );
}

/**
 * What was refused as a whole, above the form. Nothing when every error stands beside its field.
 * `also` names arguments without a field in this form, such as who is at the laptop: what is wrong with them is said here.
 */
export function FormError({ error, also = [] }: { error: AppError | null; also?: readonly string[] }) {
  if (!error) return null;
  const placeless = error.fields
    .filter(({ field }) => also.includes(field))
    .map(({ message }) => say(message));
  if (error.fields.length > 0 && placeless.length === 0) return null;
  return (
    <MessageBar intent="error" role="alert">
      <MessageBarBody>{placeless.length > 0 ? placeless.join(" ") : say(error.says)}</MessageBarBody>
    </MessageBar>
  );
}

export interface FormProps {
  label: string;
  onSubmit: () => void;
  /** Puts the focus into the first field when the form appears (panels and dialogs). */
  takesFocus?: boolean;
  children: ReactNode;
}

const FIELDS = 'input:not([disabled]), textarea, select, [role="radio"][tabindex="0"], [role="combobox"]';

/** A form that Enter (in a line of text) and Ctrl+Enter (anywhere) save. */
export function Form({ label, onSubmit, takesFocus = false, children }: FormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  // A form is opened to be filled in: its first field takes the focus, after a dialog around it has had its say. Whoever
  // was faster and is in a field already is left there.
  useEffect(() => {
    if (!takesFocus) return;
    const takeFocus = () => {
      if (form.current?.contains(document.activeElement)) return;
      form.current?.querySelector<HTMLElement>(FIELDS)?.focus();
    };
    const timer = setTimeout(takeFocus, 30);
    return () => clearTimeout(timer);
  }, [takesFocus]);
  return (
    // The form itself is not a control: it hears Ctrl+Enter from the fields inside it.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** The buttons under a form, at the right. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}
