/** How screens show words: `<Text id>` in markup, `useText()` where a string is needed, `<Said>` for messages of the program. */
import { LocalizationProvider, Localized, ReactLocalization } from "@fluent/react";
import { Fragment, type ReactElement, type ReactNode } from "react";
import type { Message } from "../api/types";
import { bundle, say, text, variables, type Args } from "./catalogue";

const localization = new ReactLocalization([bundle], undefined, (error) =>
  console.error("message catalogue:", error.message),
);

/** Gives every `<Text>` with elements inside it the catalogue. */
export function Words({ children }: { children: ReactNode }) {
  return <LocalizationProvider l10n={localization}>{children}</LocalizationProvider>;
}

interface TextProps {
  id: string;
  args?: Args | undefined;
  /** Elements that the message names as tags, such as `<strong>` around a name. */
  elems?: Record<string, ReactElement>;
}

/** A message of the catalogue in markup. */
export function Text({ id, args, elems }: TextProps) {
  if (!elems) return <>{text(id, args)}</>;
  return (
    <Localized id={id} vars={variables(args)} elems={elems}>
      <Fragment />
    </Localized>
  );
}

/** A message that the program sent, worded. */
export function Said({ message }: { message: Message }) {
  return <>{say(message)}</>;
}

/** The function that words messages. There is one language at a time, so it never changes. */
export function useText(): typeof text {
  return text;
}
