/**
 * A text that is read at every key, such as a time or a whole number.
 *
 * Owns keeping what cannot be read in the field, with words beside it and the form unsaved until it is mended. While it cannot
 * be read, the value is what it was before: the readable beginning of a slip is nothing that somebody meant.
 */
import type { InputProps } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTypedField } from "./typed";

interface Reading<Value> {
  value: Value;
  onChange: (value: Value) => void;
  /** How a value is written while nobody types. */
  shown: (value: Value) => string;
  /** The value of a text, or what is wrong with it. */
  read: (text: string) => { value: Value } | { wrong: string };
}

interface Typed<Value> {
  text: string;
  /** The value when typing began. */
  before: Value;
  /** The value that is handed on: under another one this text is history. */
  given: Value;
  /** Somebody is done with it: from now on the words stand beside it. */
  left: boolean;
}

/** What an `Input` needs to hold such a text. */
export type TypedTextProps = Required<Pick<InputProps, "value" | "onChange" | "onBlur">> & {
  ref: React.RefObject<HTMLInputElement | null>;
  "aria-invalid"?: true;
};

export function useTypedText<Value>({ value, onChange, shown, read }: Reading<Value>): TypedTextProps {
  const [typed, setTyped] = useState<Typed<Value> | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const now = typed !== null && Object.is(typed.given, value) ? typed : null;
  // Not only hidden: it must not come back when the value does.
  if (typed !== now) setTyped(now);
  const found = now === null ? null : read(now.text);
  const wrong = found !== null && "wrong" in found ? found.wrong : null;

  /** Somebody is done with the text. False when it cannot be read. */
  const leave = (): boolean => {
    if (now === null) return true;
    setTyped(wrong === null ? null : { ...now, left: true });
    return wrong === null;
  };
  useTypedField(now?.left ? wrong : null, leave, () => field.current?.focus());
  return {
    ref: field,
    value: now?.text ?? shown(value),
    onChange: (_, { value: text }) => {
      const before = now === null ? value : now.before;
      const next = read(text);
      const given = "wrong" in next ? before : next.value;
      setTyped({ text, before, given, left: now?.left ?? false });
      if (!Object.is(given, value)) onChange(given);
    },
    onBlur: () => void leave(),
    ...(wrong === null ? {} : { "aria-invalid": true as const }),
  };
}
