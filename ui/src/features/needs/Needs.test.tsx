import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { navigate } from "../../router/router";
import { answers, needs } from "../../testing/preview-needs";
import { pretend, seriousFindings, show } from "../../testing/render";
import NeedsPage from "./NeedsPage";

const frame = () => ({ today: "2026-11-21", programme: null, programmes: [], notices: [], recoverable: [] });
const open = (more = {}) => pretend({ frame, modules_list: () => [], ...answers, ...more });

beforeEach(() => {
  navigate("/");
  localStorage.clear();
});

describe("the matrix of needs", () => {
  // Hundreds of cells are set by digits, without a mouse.
  it("is edited by keys: arrows go, a digit sets, Delete takes away", async () => {
    const calls = open();
    navigate("/plan/needs");
    const { container } = show(<NeedsPage />);
    const user = userEvent.setup();
    const grid = await screen.findByRole("grid", { name: "Topics and user groups" });
    const sent = () => calls.filter(({ command }) => command === "needs_set").map(({ args }) => args);
    within(grid)
      .getByRole("gridcell", { name: /^Take and manage orders, Customer service/ })
      .focus();
    // Already so: nothing is written.
    await user.keyboard("1");
    await user.keyboard("{ArrowDown}{ArrowRight}2");
    await user.keyboard("{ArrowUp}{ArrowRight}{ArrowRight}{Delete}");
    await waitFor(() =>
      expect(sent()).toEqual([
        { cells: [{ topic: "t2", group: "g4", depth: 2 }] },
        { cells: [{ topic: "t1", group: "g1" }] },
      ]),
    );
    // The line below says what is missing where the focus is.
    expect(screen.getByText(/10 people of Order desk find no seat/)).toBeTruthy();
    expect(await seriousFindings(container)).toEqual([]);
    await user.keyboard("{Enter}");
    const panel = await screen.findByRole("dialog");
    expect(within(panel).getByText("Sales orders: from call to confirmation")).toBeTruthy();
  });

  // What a reason answers is neither open nor taught.
  it("does not call a need taught that a reason for no training answers", async () => {
    open({
      needs_get: () => ({
        ...needs,
        cells: [{ topic: "t1", group: "g10", depth: 2, note: "", gap: null }],
      }),
    });
    navigate("/plan/needs");
    show(<NeedsPage />);
    const cell = await screen.findByRole("gridcell", { name: /Payroll: 2 .*No training, with a reason$/ });
    expect(cell.textContent).toBe("2 –");
  });

  it("says what to begin with where there is nothing", async () => {
    const calls = open({
      needs_get: () => ({ ...needs, topics: [], cells: [], proposed: 0 }),
    });
    navigate("/plan/needs");
    show(<NeedsPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Add 3 process areas" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "topics_add")?.args).toEqual({
        areas: true,
        tracks: true,
      }),
    );
  });
});

describe("groups and their training", () => {
  // The one figure that the committee asks for opens the one list, the forgotten first.
  it("opens from the figure, names who is forgotten, and takes a reason", async () => {
    const calls = open();
    navigate("/plan/needs");
    const { container } = show(<NeedsPage />);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole("button", { name: /Affected groups with training or a reason/ }),
    );
    const table = await screen.findByRole("grid", { name: "Groups and their training" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows[0]?.textContent).toContain("Not judged yet");
    expect(rows[1]?.textContent).toContain("Supplier portal");
    expect(rows[2]?.textContent).toContain("The reason expired on 16 Nov 2026");
    expect(rows.at(-1)?.textContent).toContain("Not affected");
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(within(table).getByText("Supplier portal"));
    const panel = await screen.findByRole("dialog");
    const record = within(panel).getByRole("button", { name: /Record the reason/ });
    expect(record).toHaveAttribute("aria-disabled", "true");
    await user.type(
      within(panel).getByRole("textbox", { name: /Why this group gets no training/ }),
      "The vendor does",
    );
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "exemption_save")?.args).toEqual({
        group: "g9",
        reason: "The vendor does",
      }),
    );
  });

  // People of whom nobody has said a word are not "not affected": the panel says so, and how to decide.
  it("names a group that nobody has judged, with the ways to judge it", async () => {
    open();
    navigate("/plan/needs?show=groups&group=g11");
    const { container } = show(<NeedsPage />);
    expect(await screen.findByText(/nobody has said how 1 of them is affected/)).toBeTruthy();
    const panel = await screen.findByRole("dialog", { name: /Visitors’ desk/ });
    expect(within(panel).getByText(/Nobody has said how this group is affected/)).toBeTruthy();
    expect(within(panel).getByRole("link", { name: "Set its impacts" })).toHaveAttribute(
      "href",
      "#/processes/risk-areas",
    );
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("takes a reason back", async () => {
    const calls = open();
    navigate("/plan/needs?show=groups&group=g10");
    show(<NeedsPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Take it back" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "exemption_save")?.args).toEqual({
        group: "g10",
        reason: "",
      }),
    );
  });
});

describe("gaps and ways", () => {
  it("lists every gap with the way out of it, and goes there", async () => {
    open();
    navigate("/plan/needs");
    show(<NeedsPage />);
    await userEvent.click(await screen.findByRole("button", { name: /Needs not met/ }));
    const table = await screen.findByRole("grid", { name: "Needs that are not met" });
    expect(within(table).getAllByRole("row")).toHaveLength(1 + needs.cells.filter(({ gap }) => gap).length);
    await userEvent.click(within(table).getByText(/Counting stock teaches Count and adjust stock/));
    expect(window.location.hash).toBe("#/modules/m-t3");
  });

  it("shows what one person still has to learn, in order", async () => {
    open();
    navigate("/plan/needs?person=p1");
    show(<NeedsPage />);
    const panel = await screen.findByRole("dialog");
    const steps = await within(panel).findAllByRole("listitem");
    expect(steps).toHaveLength(2);
    expect(steps[0]?.textContent).toContain("Needed because a later module builds on it");
    expect(within(steps[1]!).getByRole("link", { name: /Has a seat on/ })).toHaveAttribute(
      "href",
      "#/sessions/t1",
    );
    expect(within(panel).getByText(/No module teaches Invoice and collect/)).toBeTruthy();
  });
});
