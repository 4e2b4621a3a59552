import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Frame } from "../../api/types";
import { navigate } from "../../router/router";
import { answers, effect, violations } from "../../testing/preview-timeline";
import { pretend, seriousFindings, show } from "../../testing/render";
import MilestonesPage from "./MilestonesPage";
import TimelinePage from "./TimelinePage";

const frame = {
  today: "2026-11-21",
  programme: {
    name: "Northern rollout",
    waves: [
      { id: "w1", name: "Wave 1 · Nordics", cutover: "2026-12-25", days_left: 34 },
      { id: "w2", name: "Wave 2 · Baltics", cutover: "2027-03-01", days_left: 100 },
    ],
  },
  programmes: [],
  notices: [],
  recoverable: [],
} as unknown as Frame;

beforeEach(() => {
  navigate("/");
  localStorage.clear();
});

describe("the timeline", () => {
  it("names what is wrong with the way out, and opens the rows that it counts", async () => {
    pretend({ ...answers, frame: () => frame });
    navigate("/plan/timeline");
    const { container } = show(<TimelinePage />);
    const user = userEvent.setup();
    const list = await screen.findByRole("list", { name: "What is wrong, and the way out" });
    expect(within(list).getByText(/No training at all: 43 people of Supplier portal/)).toBeTruthy();
    expect(within(list).getAllByRole("listitem")).toHaveLength(violations.length);
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(
      within(list).getByRole("button", { name: /Order desk: trained 9 weeks before cutover/ }),
    );
    const panel = await screen.findByRole("dialog");
    expect(within(panel).getByText(/Schedule a refresher between/)).toBeTruthy();
    expect(await within(panel).findAllByText("Sales orders: from call to confirmation")).toHaveLength(2);
  });

  it("shows only what breaks the plan when its figure is opened", async () => {
    pretend({ ...answers, frame: () => frame });
    navigate("/plan/timeline");
    show(<TimelinePage />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: /Worth a look/ }));
    const list = await screen.findByRole("list", { name: "What is wrong, and the way out" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(within(list).getAllByRole("listitem")).toHaveLength(violations.length);
  });

  it("has the chart as a table", async () => {
    pretend({ ...answers, frame: () => frame });
    navigate("/plan/timeline");
    show(<TimelinePage />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: /table/i }));
    const table = await screen.findByRole("table");
    expect(within(table).getByText("Customer service")).toBeTruthy();
    expect(within(table).getByText("17 of 19 ready")).toBeTruthy();
    expect(within(table).getAllByText("1 of 6").length).toBeGreaterThan(0);
  });

  it("says what to set up where nothing goes live", async () => {
    pretend({
      frame: () => frame,
      plan_check: () => ({ as_of: "2026-11-21", violations: [], milestones: 0, audiences: 0, sessions: 0 }),
      plan_timeline: () => [],
    });
    navigate("/plan/timeline");
    show(<TimelinePage />);
    expect(await screen.findByText("No wave goes live yet")).toBeTruthy();
  });
});

describe("milestones", () => {
  it("lists them, and says what a move breaks before it is saved", async () => {
    const calls = pretend({ ...answers, frame: () => frame });
    navigate("/plan/milestones");
    const { container } = show(<MilestonesPage />);
    const user = userEvent.setup();
    await screen.findByText("User acceptance test begins");
    expect(await seriousFindings(container)).toEqual([]);
    navigate("/plan/milestones?open=m2");
    const panel = await screen.findByRole("dialog");
    const due = within(panel).getByRole("combobox", { name: "Due" });
    // By keyboard, over what stands there; a click would open the calendar.
    act(() => due.focus());
    await user.keyboard("{Control>}a{/Control}2027-01-15");
    act(() => due.blur());
    expect(await within(panel).findByText(/This move breaks one thing and mends one/)).toBeTruthy();
    expect(within(panel).getByText(/Breaks: Order desk: trained 9 weeks before cutover/)).toBeTruthy();
    expect(within(panel).getByText(/deadlines of 2 objectives/i)).toBeTruthy();
    expect(effect.breaks).toHaveLength(1);
    expect(calls.some(({ command }) => command === "milestone_save")).toBe(false);
    await user.click(within(panel).getByRole("button", { name: /Save/ }));
    await waitFor(() => expect(calls.some(({ command }) => command === "milestone_save")).toBe(true));
    const saved = calls.find(({ command }) => command === "milestone_save")?.args;
    expect(saved).toMatchObject({ id: "m2", kind: "uat", wave: "w1", due_on: "2027-01-15" });
  });

  it("shows every error beside its field", async () => {
    const { AppError } = await import("../../platform/call");
    pretend({
      ...answers,
      frame: () => frame,
      milestone_save: () => {
        throw new AppError("refused", { id: "error-fields", args: { count: { type: "number", value: 2 } } }, [
          { field: "name", message: { id: "milestone-name-missing" } },
          { field: "wave", message: { id: "milestone-wave-missing" } },
        ]);
      },
    });
    navigate("/plan/milestones?open=new");
    show(<MilestonesPage />);
    const user = userEvent.setup();
    const panel = await screen.findByRole("dialog");
    await user.click(within(panel).getByRole("button", { name: /Save/ }));
    expect(await within(panel).findByText("Give the milestone a name.")).toBeTruthy();
    expect(within(panel).getByText("Choose the wave that goes live then.")).toBeTruthy();
  });

  it("offers the import where there is none yet", async () => {
    pretend({ frame: () => frame, milestones_list: () => [] });
    navigate("/plan/milestones");
    show(<MilestonesPage />);
    expect(await screen.findByText("No milestone yet")).toBeTruthy();
    expect(screen.getAllByRole("button", { name: "Import milestones" }).length).toBeGreaterThan(0);
  });
});
