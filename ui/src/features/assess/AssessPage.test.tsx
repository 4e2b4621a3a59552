import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { AssessmentSheetRow, Frame } from "../../api/types";
import { pretend, seriousFindings, show } from "../../testing/render";
import AssessPage from "./AssessPage";

const frame = (me: string | null): Frame => ({
  today: "2026-11-21",
  programme: {
    name: "North",
    waves: [],
    superusers: 2,
    stalled: 0,
    drops: 0,
    me: me === null ? null : { id: "p1", name: me },
    sharing: { mode: "alone", waiting: 0, last_shared: null, problem: null, conflicts: 0 },
    undo: null,
    redo: null,
  },
  programmes: [],
  notices: [],
  recoverable: [],
});
const row = (competency: string, name: string): AssessmentSheetRow => ({
  superuser: "s1",
  superuser_name: "Ida Berg",
  competency,
  competency_name: name,
  kind: "knowledge",
  area: "Order to cash",
  level: null,
  on: null,
  by: "",
  needed: 3,
});
const program = (me: string | null) =>
  pretend({
    frame: () => frame(me),
    assessment_sheet: () => ({
      title: "Ida Berg",
      rows: [row("k1", "Take order"), row("k2", "Check credit"), row("k3", "Ship and invoice")],
    }),
    competencies_list: () => ({
      skills: [],
      knowledge: [],
      skill_levels: [],
      knowledge_levels: ["None", "Seen", "Helped", "Alone", "Teaches"],
    }),
    assess: () => ({ touched: ["assessments"], label: null, id: null, warnings: [] }),
  });

beforeEach(() => {
  window.location.hash = "#/assess?superuser=s1";
});

describe("the sheet of levels", () => {
  // Thirty levels in half a minute: digits and arrows, one Save, one change.
  it("takes digits, moves with arrows and saves all levels as one change", async () => {
    const calls = program("Kari Lunde");
    const { container } = show(<AssessPage />);
    const user = userEvent.setup();
    const first = await screen.findByRole("radiogroup", { name: "Level of Take order" });
    within(first).getByRole("radio", { name: "0" }).focus();
    await user.keyboard("3{ArrowDown}2{ArrowDown}4{ArrowUp}{Delete}");
    expect(within(first).getByRole("radio", { name: "3" })).toBeChecked();
    await user.type(screen.getByRole("textbox", { name: "Note on Take order" }), "Three orders alone");
    expect(await seriousFindings(container)).toEqual([]);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(calls.filter(({ command }) => command === "assess")).toHaveLength(1));
    expect(calls.find(({ command }) => command === "assess")?.args).toEqual({
      assessments: [
        { superuser: "s1", competency: "k1", level: 3, note: "Three orders alone" },
        { superuser: "s1", competency: "k3", level: 4, note: "" },
      ],
    });
    await waitFor(() => expect(screen.queryByText("draft kept")).not.toBeInTheDocument());
  });

  // Levels saved under today because the typed day was no day would be wrong evidence.
  it("saves under the day that was typed, and not at all when it is none", async () => {
    const calls = program("Kari Lunde");
    show(<AssessPage />);
    const user = userEvent.setup();
    const first = await screen.findByRole("radiogroup", { name: "Level of Take order" });
    const chosen = within(first).getByRole("radio", { name: "3" });
    await user.click(chosen);
    await user.click(screen.getByRole("button", { name: "Another day…" }));
    const day = screen.getByRole("combobox", { name: "Assessed on" });
    await user.clear(day);
    await user.type(day, "yesterdy");
    chosen.focus();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(day).toHaveFocus();
    expect(day).toHaveAccessibleDescription(/^Not a day/);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await user.click(screen.getByRole("button", { name: /Save 1 level/ }));
    expect(calls.filter(({ command }) => command === "assess")).toEqual([]);
    await user.clear(day);
    await user.type(day, "20 nov{Control>}{Enter}{/Control}");
    await waitFor(() => expect(calls.filter(({ command }) => command === "assess")).toHaveLength(1));
    expect(calls.find(({ command }) => command === "assess")?.args).toMatchObject({ on: "2026-11-20" });
  });

  it("keeps unsaved levels, and asks who assesses before it saves", async () => {
    const calls = program(null);
    const user = userEvent.setup();
    const before = show(<AssessPage />);
    const first = await screen.findByRole("radiogroup", { name: "Level of Take order" });
    await user.click(within(first).getByRole("radio", { name: "1" }));
    before.unmount();
    show(<AssessPage />);
    const again = await screen.findByRole("radiogroup", { name: "Level of Take order" });
    expect(within(again).getByRole("radio", { name: "1" })).toBeChecked();
    await user.click(screen.getByRole("button", { name: /Save 1 level/ }));
    expect(await screen.findByRole("dialog", { name: "Who is at this laptop?" })).toBeInTheDocument();
    expect(calls.some(({ command }) => command === "assess")).toBe(false);
  });
});
