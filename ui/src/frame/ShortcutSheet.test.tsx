import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useShortcut } from "../shortcuts/shortcuts";
import { pretend, seriousFindings, show } from "../testing/render";
import ShortcutSheet from "./ShortcutSheet";

function Keys() {
  useShortcut({ keys: "P", label: "run-key-present" }, () => undefined);
  useShortcut({ keys: "Backspace", label: "run-key-unmark" }, () => undefined);
  useShortcut({ keys: "Delete", label: "run-key-unmark" }, () => undefined);
  return ["1", "2", "3", "4", "5"].map((keys) => <Digit key={keys} keys={keys} />);
}

function Digit({ keys }: { keys: string }) {
  useShortcut({ keys, label: "run-key-lane" }, () => undefined);
  return null;
}

describe("the sheet of keys", () => {
  it("gives keys that do the same one line, in the order in which the screen asked for them", async () => {
    pretend({});
    const { baseElement } = show(
      <>
        <Keys />
        <ShortcutSheet onClose={() => undefined} />
      </>,
    );
    await screen.findByRole("dialog");
    const lines = [...document.querySelectorAll("dt")].map((keys) => [
      keys.textContent,
      keys.nextElementSibling?.textContent,
    ]);
    const at = (words: string) => lines.findIndex(([, what]) => what === words);
    expect(lines[at("Take the mark away")]).toEqual(["BackspaceDelete", "Take the mark away"]);
    const digits = at("Start, stop or run on: the participant of that number");
    expect(lines[digits]?.[0]).toBe("1–5");
    expect(at("Mark present and move on")).toBeLessThan(at("Take the mark away"));
    expect(lines.filter(([keys]) => keys?.startsWith("1"))).toHaveLength(1);
    // The list scrolls: it can be reached, and so be read to its end.
    expect(await seriousFindings(baseElement)).toEqual([]);
  });
});
