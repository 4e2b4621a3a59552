/**
 * What is typed into a field and not read yet, such as a date.
 *
 * Owns asking these fields before a form is saved, so that nothing typed is lost, and carrying their words to where they are
 * shown. Deliberately knows nothing of dates.
 */
import { createContext, useContext, useId, useLayoutEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";

/** A field that reads what was typed only when somebody is done with it. */
export interface TypedField {
  /** Reads now and hands on what was read. False when it cannot be read: the field says so. */
  read: () => boolean;
  focus: () => void;
}

/** The fields of a form that read late. */
export class TypedFields {
  readonly #fields = new Set<TypedField>();

  /** Adds a field; answers what takes it away. */
  add(field: TypedField): () => void {
    this.#fields.add(field);
    return () => this.#fields.delete(field);
  }

  /** Lets every field read; the first that cannot takes the focus. What was read is in place when this answers. */
  read(): boolean {
    // One after the other is drawn: a field may write into the same content as the one before it.
    const unread = [...this.#fields].filter((field) => !flushSync(() => field.read()));
    unread[0]?.focus();
    return unread.length === 0;
  }
}

/** The fields of the form around a field; null outside of forms. */
export const TypedFieldsContext = createContext<TypedFields | null>(null);

/** Runs after everything typed was read, with what was read; not at all when something cannot be read. */
export function useTyped(run: () => void): { fields: TypedFields; runRead: () => void } {
  const fields = useMemo(() => new TypedFields(), []);
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  const runRead = useMemo(
    () => () => {
      // What the fields read is drawn by now: the newest run knows it.
      if (fields.read()) latest.current();
    },
    [fields],
  );
  return { fields, runRead };
}

/** What a field says to the label, hint and message around it. */
export interface FieldAround {
  /** Words beside the field, from one of its parts; null when all is well. */
  say: (part: string, words: string | null) => void;
  /** The field has another content now: what was said of the former no longer holds. */
  changed: () => void;
}

export const FieldAroundContext = createContext<FieldAround | null>(null);

const nothing = () => undefined;

/** To be called by fields that are not native when somebody changes their content. */
export function useFieldChanged(): () => void {
  return useContext(FieldAroundContext)?.changed ?? nothing;
}

/**
 * Makes a field one that reads late: `words` (what is wrong, or null) stand beside it, and the form around it has it read
 * before it saves.
 */
export function useTypedField(words: string | null, read: () => boolean, focus: () => void): void {
  const part = useId();
  const around = useContext(FieldAroundContext);
  const fields = useContext(TypedFieldsContext);
  useLayoutEffect(() => {
    around?.say(part, words);
    return () => around?.say(part, null);
  }, [around, part, words]);
  const latest = useRef({ read, focus });
  useLayoutEffect(() => {
    latest.current = { read, focus };
  });
  useLayoutEffect(
    () => fields?.add({ read: () => latest.current.read(), focus: () => latest.current.focus() }),
    [fields],
  );
}
