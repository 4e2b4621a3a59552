import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Frame as FrameAnswer } from "../api/types";
import { pretend, show } from "../testing/render";
import { Frame } from "./Frame";

/** A busy laptop: the palette is there when the test says so. */
const gate = vi.hoisted(() => {
  let release: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (release = resolve));
  return { opened, open: () => release() };
});
vi.mock("./Palette", async (importOriginal) => {
  await gate.opened;
  return importOriginal();
});

const frame: FrameAnswer = {
  today: "2026-11-21",
  programme: {
    name: "Northern rollout",
    waves: [{ id: "w1", name: "Wave 1", cutover: "2026-12-25", days_left: 34 }],
    superusers: 26,
    stalled: 3,
    drops: 0,
    me: { id: "p", name: "Kari Lunde" },
    sharing: { mode: "alone", waiting: 0, last_shared: null, problem: null, conflicts: 0 },
    undo: null,
    redo: null,
  },
  programmes: [],
  notices: [],
  recoverable: [],
};

/** Presses a key where the focus is; false where something took it. */
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

// Both tests need the palette not to be there yet: the second one lets it in.
describe("what is typed before the palette has the focus", () => {
  it("is let go with Escape", async () => {
    pretend({ frame: () => frame });
    show(<Frame />);
    await screen.findByText("cutover in 34 days");
    press("k", { ctrlKey: true });
    expect(press("s")).toBe(false);
    expect(press("Escape")).toBe(false);
    expect(press("x")).toBe(true);
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  });

  it("stands in its field, and starts nothing on the screen below", async () => {
    const calls = pretend({ frame: () => frame, find: () => [] });
    show(<Frame />);
    await screen.findByText("cutover in 34 days");
    press("k", { ctrlKey: true });
    for (const key of "salles") press(key);
    for (const key of ["Backspace", "Backspace", "Enter", "?", "L"]) press(key);
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
    gate.open();
    const field = await screen.findByRole("combobox", { name: "Find anything" });
    await waitFor(() => expect(field).toHaveValue("sall?L"));
    expect(field).toHaveFocus();
    expect(screen.getAllByRole("dialog")).toHaveLength(1);
    await userEvent.keyboard("es");
    expect(field).toHaveValue("sall?Les");
    await waitFor(() => expect(calls.at(-1)).toMatchObject({ command: "find", args: { text: "sall?Les" } }));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("combobox")).not.toBeInTheDocument());
    expect(press("x")).toBe(true);
  });
});
