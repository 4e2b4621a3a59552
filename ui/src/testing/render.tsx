/** Renders a part of the window as it stands in the app: words, theme, answers of a pretended program. */
import { FluentProvider } from "@fluentui/react-components";
import { render, type RenderResult } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import type { Commands } from "../api/types";
import { Words } from "../messages/Text";
import { Answers, makeQueryClient } from "../platform/query";
import { AppError, setTransport } from "../platform/call";
import { themes } from "../theme/themes";

type Answering = { [Name in keyof Commands]?: (args: Commands[Name]["args"]) => Commands[Name]["answer"] };

/** One call that the window made. */
export interface Called {
  command: string;
  args: unknown;
}

/** Hands a test what the window hears events with, so that it can announce them. */
type Hearing = (event: string, heard: (payload: unknown) => void) => void;

/** Pretends to be the program: answers the given commands, refuses the others. Answers the list of calls, as it grows. */
export function pretend(answers: Answering, hears?: Hearing): Called[] {
  const calls: Called[] = [];
  const table = answers as Record<string, ((args: unknown) => unknown) | undefined>;
  setTransport({
    call(command, args) {
      calls.push({ command, args });
      if (command === "window_painted") return Promise.resolve(null);
      const answer = table[command];
      if (!answer) return Promise.reject(new AppError("unknown_command", { id: "error-unexpected" }));
      return Promise.resolve().then(() => answer(args));
    },
    listen(event, heard) {
      hears?.(event, heard);
      return () => undefined;
    },
  });
  return calls;
}

/** Renders inside theme, words and a fresh store of answers. */
export function show(ui: ReactNode): RenderResult {
  return render(
    <Words>
      <FluentProvider theme={themes.light}>
        <Answers store={makeQueryClient()}>{ui}</Answers>
      </FluentProvider>
    </Words>,
  );
}

/** What axe finds that is serious or critical. Contrast needs a real browser: the window tests look at it. */
export async function seriousFindings(container: Element): Promise<string[]> {
  // Fluent's focus keeper puts elements of its own at the ends of a group: hidden, and left as soon as they are reached.
  const { violations } = await axe.run(
    { include: container, exclude: "[data-tabster-dummy]" },
    {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    },
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
