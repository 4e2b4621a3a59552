import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answers, detail } from "../../testing/preview-modules";
import { pretend, seriousFindings, show } from "../../testing/render";
import ModuleList from "./ModuleList";
import ModulePage from "./ModulePage";
import { draftOf, moved, problems, sumOfMinutes, toSave } from "./planDraft";
import { asClock, readClock } from "./words";

// A whole screen in jsdom: whether each element is hidden, or lets the pointer through, is asked of every rule of every style.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, "", "#/");
});

describe("modules", () => {
  it("lists what is missing and opens a module with Enter", async () => {
    pretend(answers);
    const { container } = show(<ModuleList />);
    const user = userEvent.setup(QUICK);
    const row = (await screen.findByText("Close the month")).closest("tr")!;
    expect(within(row).getByRole("img", { name: /approved/ })).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    row.focus();
    await user.keyboard("{Enter}");
    expect(window.location.hash).toBe("#/modules/m6");
  });

  it("moves a material on with the usual next step, and to others by the menu", async () => {
    const calls = pretend(answers);
    const { container } = show(<ModulePage params={{ id: "m0" }} />);
    const user = userEvent.setup(QUICK);
    await user.click(await screen.findByRole("button", { name: "Approve: Order entry on one page" }));
    expect(calls).toContainEqual({ command: "material_move", args: { id: "x3", state: "approved" } });
    await user.click(screen.getByRole("button", { name: "Other steps for Five orders to enter" }));
    await user.click(await screen.findByRole("menuitem", { name: "Ask the owner" }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        command: "material_move",
        args: { id: "x2", state: "owner_approval" },
      }),
    );
    // The menu lies inside the row for React: choosing in it must not open the row's panel as well.
    expect(window.location.hash).not.toContain("material=");
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("says before a new version what becomes outdated and what builds on the module", async () => {
    const calls = pretend(answers);
    window.history.replaceState(null, "", "#/modules/m0?do=version");
    show(<ModulePage params={{ id: "m0" }} />);
    const user = userEvent.setup(QUICK);
    expect(await screen.findByText(/2 materials become outdated/)).toBeInTheDocument();
    expect(screen.getByText(/2 modules build on this one/)).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: /Recording of the pilot/ }));
    expect(screen.getByText(/Becomes outdated .*: Orders from call/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /Begin version 2/ }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        command: "module_new_version",
        args: { id: "m0", unchanged: ["x5"] },
      }),
    );
  });

  it("adds, moves and saves steps by keyboard, and keeps the draft until then", async () => {
    const calls = pretend(answers);
    window.history.replaceState(null, "", "#/modules/m0?show=plan");
    const { container } = show(<ModulePage params={{ id: "m0" }} />);
    const user = userEvent.setup(QUICK);
    const first = await screen.findByDisplayValue("Welcome, and what changes for us");
    first.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toHaveValue(""));
    await user.keyboard("Tour of the screen");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(document.activeElement).toHaveValue("Tour of the screen"));
    expect(screen.getByText("draft kept")).toBeInTheDocument();
    // Minutes are still missing: the refusal stands beside the field, and nothing is sent.
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Whole minutes")).toBeInTheDocument();
    expect(calls.some(({ command }) => command === "module_plan_save")).toBe(false);
    await user.type(screen.getAllByRole("textbox", { name: "Minutes" })[0]!, "5");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(calls.some(({ command }) => command === "module_plan_save")).toBe(true));
    const sent = calls.find(({ command }) => command === "module_plan_save")?.args;
    expect(sent).toMatchObject({
      id: "m0",
      steps: [{ id: null, title: "Tour of the screen", minutes: 5 }, { id: "r1" }, {}, {}, {}],
      tasks: [{ target_seconds: 270 }, { target_seconds: 90 }],
    });
    await waitFor(() => expect(screen.queryByText("draft kept")).not.toBeInTheDocument());
    expect(await seriousFindings(container)).toEqual([]);
  });
});

describe("the plan", () => {
  // A target that is misread would judge every participant wrongly.
  it("reads target times as people type them", () => {
    expect(readClock("4:30")).toBe(270);
    expect(readClock(" 4 ")).toBe(240);
    expect(readClock("0:45")).toBe(45);
    for (const wrong of ["", "0", "0:00", "4:75", "soon", "-1", "99999"]) expect(readClock(wrong)).toBeNull();
    for (const seconds of [1, 59, 60, 61, 3600]) expect(readClock(asClock(seconds))).toBe(seconds);
  });

  it("leaves out new lines in which nothing was typed", () => {
    const plan = draftOf(detail("m0"));
    const blank = { key: "new", id: null, title: " ", minutes: "", note: "" };
    const typed = { ...plan, steps: [...plan.steps, blank] };
    expect(problems(typed).size).toBe(0);
    expect(toSave(typed, "m0")).toEqual(toSave(plan, "m0"));
    expect(sumOfMinutes(typed.steps)).toBe(55);
  });

  it("moves a line only within the list", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
  });
});
