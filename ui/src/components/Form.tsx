/** Forms: one field with its label and error, all errors at once, a summary for those without a field. */
import {
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  type FieldProps,
} from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { say } from "../messages/catalogue";
import type { AppError } from "../platform/call";
import { FieldAroundContext, TypedFieldsContext, useTyped } from "./typed";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  side: { display: "grid", gridTemplateColumns: "96px minmax(0, 1fr)", alignItems: "start", gap: "4px 8px" },
  // Beside a field with more below it (an error, tags) a field keeps its height and its place under its label.
  field: { alignContent: "start" },
  actions: { display: "flex", gap: "8px", justifyContent: "flex-end", alignItems: "center" },
});

/** Finds what a refusal says about a field. */
export type ErrorOf = (field: string) => Pick<FieldProps, "validationState" | "validationMessage">;

/** Which refusal an error beside a field comes from. */
const refusals = new WeakMap<object, AppError>();

/**
 * The errors of a refusal by field, ready to spread on a `Field`. `belongs` says which field of this form shows the error of
 * an argument, where they are not called alike.
 */
export function errorsBeside(
  error: AppError | null,
  belongs: (argument: string, field: string) => boolean = (argument, field) => argument === field,
): ErrorOf {
  return (field) => {
    const said = (error?.fields ?? [])
      .filter((one) => belongs(one.field, field))
      .map(({ message }) => say(message));
    if (!error || said.length === 0) return {};
    const beside = { validationState: "error", validationMessage: said.join(" ") } as const;
    refusals.set(beside, error);
    return beside;
  };
}

export interface FormFieldProps extends Omit<FieldProps, "children"> {
  /** Name of the argument of the command. */
  name: string;
  errors?: ErrorOf;
  children: FieldProps["children"];
}

const noWords: Readonly<Record<string, string>> = {};

export function FormField({ name, errors, children, className, ...field }: FormFieldProps) {
  const styles = useStyles();
  const [unread, setUnread] = useState(noWords);
  const [changedAfter, setChangedAfter] = useState<AppError | null>(null);
  const said = errors?.(name);
  const refusal = (said && refusals.get(said)) ?? null;
  const changed = useCallback(() => setChangedAfter(refusal), [refusal]);
  const sayPart = useCallback((part: string, words: string | null) => {
    setUnread((now) => {
      if (words === (now[part] ?? null)) return now;
      const others = Object.entries(now).filter(([name]) => name !== part);
      return Object.fromEntries(words === null ? others : [...others, [part, words]]);
    });
  }, []);
  const around = useMemo(() => ({ say: sayPart, changed }), [sayPart, changed]);
  const [words] = Object.values(unread);
  // What the program refused is no longer there once it was changed. What the screen itself finds holds as long as it says so.
  const stands = refusal === null || refusal !== changedAfter;
  return (
    <FieldAroundContext value={around}>
      <Field
        size="small"
        {...field}
        className={mergeClasses(styles.field, className)}
        {...(stands ? said : {})}
        {...(words ? { validationState: "error", validationMessage: words } : {})}
        onInput={changed}
        data-field={name}
      >
        {children}
      </Field>
    </FieldAroundContext>
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

/** A form that Enter (in a line of text) and Ctrl+Enter (anywhere) save, with all that is typed or not at all. */
export function Form({ label, onSubmit, takesFocus = false, children }: FormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const { fields, runRead } = useTyped(onSubmit);
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
    <TypedFieldsContext value={fields}>
      {/* The form itself is not a control: it hears Ctrl+Enter from the fields inside it. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions */}
      <form
        ref={form}
        className={styles.form}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          runRead();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          runRead();
        }}
      >
        {children}
      </form>
    </TypedFieldsContext>
  );
}

/** The buttons under a form, at the right. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}
