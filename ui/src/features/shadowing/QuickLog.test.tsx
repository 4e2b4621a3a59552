import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Frame, ShadowingLog } from "../../api/types";
import { pretend, seriousFindings, show } from "../../testing/render";
import "./QuickLog";
import { combined, openQuickLog } from "./quickLog";
import { QuickLogHost } from "./QuickLogHost";

const frame: Frame = {
  today: "2026-11-21",
  programme: {
    name: "North",
    waves: [],
    superusers: 2,
    stalled: 0,
    drops: 0,
    me: null,
    sharing: { mode: "alone", waiting: 0, last_shared: null, problem: null, conflicts: 0 },
    undo: null,
    redo: null,
  },
  programmes: [],
  notices: [],
  recoverable: [],
};
const processes = [
  { id: "c1", name: "Take order" },
  { id: "c2", name: "Check credit" },
];
const consultant = { id: "k1", name: "Mikael Okafor" };
const choices = [
  { id: "r1", superuser: { id: "s1", name: "Ida Berg" }, consultant, processes },
  { id: "r2", superuser: { id: "s2", name: "Jonas Lind" }, consultant, processes },
];
const guess: ShadowingLog = {
  id: null,
  pairing: "r1",
  on: "2026-11-21",
  minutes: 90,
  stage: "assist",
  driver: "both",
  processes: ["c1"],
  comfort: null,
  dos: "",
  donts: "",
  blocker: "",
  next_step: "",
};
const program = () =>
  pretend({
    frame: () => frame,
    shadowing_guess: ({ pairing }) => ({
      pairings: choices,
      entry: pairing === "r2" ? { ...guess, pairing: "r2", stage: "observe", driver: "consultant" } : guess,
    }),
    shadowing_preview: () => ({ message: { id: "gate-state-met" }, met: true }),
    shadowing_log: () => ({ touched: ["pairings"], label: null, id: "e1", warnings: [] }),
  });
const saved = (calls: ReturnType<typeof program>) =>
  calls.flatMap(({ command, args }) => (command === "shadowing_log" ? [args as ShadowingLog] : []));

/** Finding by role takes its time on a busy machine. */
const patient = { timeout: 20_000 };

describe("the quick log", { timeout: 60_000 }, () => {
  // The promise to consultants: one key, what is left to say, one key.
  it("is written by keyboard alone: L, comfort, a note, Ctrl+Enter", async () => {
    const calls = program();
    show(<QuickLogHost />);
    const user = userEvent.setup();
    await user.keyboard("l");
    expect(await screen.findByRole("dialog", { name: "Log shadowing" }, patient)).toBeInTheDocument();
    const comfort = await screen.findByRole("radiogroup", { name: /^Comfort/ });
    await waitFor(() => expect(comfort).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard("4");
    // Where Tab leads is seen in the real window: nothing has a place on the glass here.
    screen.getByRole("textbox", { name: "Dos" }).focus();
    await user.keyboard("Ask first");
    expect(await screen.findByText("Met", {}, patient)).toBeInTheDocument();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(saved(calls)).toHaveLength(1), patient);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument(), patient);
    expect(saved(calls)).toEqual([{ ...guess, comfort: 4, dos: "Ask first" }]);
    expect(localStorage.length).toBe(0);
  });

  it("lets who drove follow the stage, until it is chosen", () => {
    expect(combined(guess, { stage: "lead" })).toMatchObject({ stage: "lead", driver: "superuser" });
    expect(combined(guess, { stage: "lead", driver: "both" }).driver).toBe("both");
    expect(combined(guess, {}).driver).toBe("both");
  });

  // A crash or a closed panel never costs a keystroke, wherever it was opened from.
  it("keeps the draft at Escape and finds it again with the key alone", async () => {
    const calls = program();
    const user = userEvent.setup();
    const first = show(<QuickLogHost />);
    openQuickLog({ pairing: "r2" });
    const note = await screen.findByRole("textbox", { name: "Dos" }, patient);
    await user.type(note, "Wait for the scanner");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    first.unmount();

    show(<QuickLogHost />);
    await user.keyboard("l");
    expect(await screen.findByRole("textbox", { name: "Dos" }, patient)).toHaveValue("Wait for the scanner");
    expect(screen.getByText("draft kept")).toBeInTheDocument();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(saved(calls)).toHaveLength(1), patient);
    expect(saved(calls)[0]).toMatchObject({ pairing: "r2", stage: "observe", dos: "Wait for the scanner" });
  });

  // Ctrl+Enter right after the last letter: the day is the one that stands there.
  it("saves the day that was typed a moment ago, never another one", async () => {
    const calls = program();
    const user = userEvent.setup();
    show(<QuickLogHost />);
    await user.keyboard("l");
    const when = await screen.findByRole("radiogroup", { name: /^When/ }, patient);
    await user.click(within(when).getByRole("radio", { name: "Other…" }));
    const day = screen.getByRole("combobox", { name: "Day of the session" });
    await user.clear(day);
    await user.type(day, "last week{Control>}{Enter}{/Control}");
    expect(await screen.findByText(/^Not a day/)).toBeInTheDocument();
    screen.getByRole("textbox", { name: "Dos" }).focus();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(day).toHaveFocus();
    expect(day).toHaveValue("last week");
    expect(saved(calls)).toEqual([]);
    await user.clear(day);
    await user.type(day, "2 dec{Control>}{Enter}{/Control}");
    await waitFor(() => expect(saved(calls)).toHaveLength(1), patient);
    expect(saved(calls)[0]?.on).toBe("2025-12-02");
  });

  it("keeps a typed day in the draft at Escape", async () => {
    program();
    const user = userEvent.setup();
    show(<QuickLogHost />);
    await user.keyboard("l");
    const when = await screen.findByRole("radiogroup", { name: /^When/ }, patient);
    await user.click(within(when).getByRole("radio", { name: "Other…" }));
    const day = screen.getByRole("combobox", { name: "Day of the session" });
    await user.clear(day);
    await user.type(day, "5 nov{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument(), patient);
    await user.keyboard("l");
    const again = await screen.findByRole("combobox", { name: "Day of the session" }, patient);
    expect(again).toHaveValue("5 Nov 2026");
  });

  it("keeps what was written when another pairing is picked", async () => {
    const calls = program();
    const user = userEvent.setup();
    show(<QuickLogHost />);
    await user.keyboard("l");
    const comfort = await screen.findByRole("radiogroup", { name: /^Comfort/ }, patient);
    await waitFor(() => expect(comfort).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard("5/");
    await user.paste("Jonas");
    await user.click(await screen.findByText("Jonas Lind with Mikael Okafor", {}, patient));
    await waitFor(() => expect(screen.getByText("Observe")).toBeChecked(), patient);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(saved(calls)).toHaveLength(1), patient);
    expect(saved(calls)[0]).toMatchObject({ pairing: "r2", stage: "observe", comfort: 5 });
  });

  it("corrects an entry with what was written then", async () => {
    const calls = program();
    const user = userEvent.setup();
    const { container } = show(<QuickLogHost />);
    openQuickLog({
      entry: {
        ...guess,
        id: "e7",
        superuser: { id: "s1", name: "Ida Berg" },
        consultant,
        on: "2026-10-02",
        minutes: 45,
        processes: [{ id: "c9", name: "Returns" }],
        dos: "Old",
        comfort: 2,
        blocker_resolved_on: null,
        acknowledged_on: null,
        can_acknowledge: true,
        corrected: false,
      },
    });
    expect(await screen.findByRole("dialog", { name: "Correct entry" }, patient)).toBeInTheDocument();
    const note = await screen.findByRole("textbox", { name: "Dos" });
    expect(note).toHaveValue("Old");
    expect(await seriousFindings(container)).toEqual([]);
    await user.type(note, " words");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(saved(calls)).toHaveLength(1), patient);
    expect(saved(calls)[0]).toMatchObject({
      id: "e7",
      on: "2026-10-02",
      minutes: 45,
      processes: ["c9"],
      dos: "Old words",
    });
  });
});
