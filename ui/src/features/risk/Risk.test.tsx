import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answers } from "../../testing/preview-risk";
import { pretend, seriousFindings, show } from "../../testing/render";
import { text } from "../../messages/catalogue";
import LogPage from "./LogPage";
import { movement } from "./look";
import RiskPage from "./RiskPage";

// Computing who can be seen in a long table takes jsdom seconds.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

vi.mock("../../platform/dialogs", () => ({
  pickFileToSave: () => Promise.resolve({ file: "chosen", name: "training-log.csv" }),
}));

const frame = () => ({
  today: "2026-11-21",
  programme: null,
  programmes: [],
  notices: [],
  recoverable: [],
});
const changed = () => ({ touched: [], label: null, id: null, warnings: [] });
const open = (more = {}) =>
  pretend({ frame, ...answers, milestones_list: () => [], find: () => [], ...more });
const overview = () => answers.risk_overview!({});

beforeEach(() => {
  window.location.hash = "";
});

describe("risk areas", () => {
  // A colour alone says nothing: each cell says in words how far behind it is, and opens what it counts.
  it("shows slippage on a map whose cells open everything behind them", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open();
    const { container } = show(<RiskPage />);
    const cell = await screen.findByRole("button", {
      name: /Order to cash for Field service: Late, 36 points behind/,
    });
    screen.getAllByRole("row")[1]?.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(cell).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Take order for Field service")).toBeInTheDocument();
    const panel = screen.getByRole("dialog");
    expect(within(panel).getByText("36 points behind: where the plan stood 50 days ago")).toBeInTheDocument();
    expect(within(panel).getByText(/Ida Berg is nearest/)).toBeInTheDocument();
    expect(
      within(panel).getByRole("link", { name: "Handhelds arrive without the new app" }),
    ).toBeInTheDocument();
    expect(within(panel).getByRole("link", { name: /29 of 84 people trained/ })).toHaveAttribute(
      "href",
      expect.stringContaining("/completion"),
    );
    expect(calls.find(({ command }) => command === "risk_area_get")?.args).toEqual({ id: "r0-0" });
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("writes an obstacle where it was found", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open({ log_save: changed });
    show(<RiskPage />);
    await user.click(await screen.findByRole("button", { name: /Order to cash for Field service/ }));
    await user.click(await screen.findByRole("button", { name: "Add obstacle" }));
    await user.type(await screen.findByRole("textbox", { name: "What" }), "No licences");
    const impact = screen.getByRole("radiogroup", { name: /^Impact/ });
    await user.click(within(impact).getByRole("radio", { name: "4" }));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "log_save")?.args).toMatchObject({
        kind: "issue",
        risk_area: "r0-0",
        title: "No licences",
        probability: null,
        impact: 4,
      }),
    );
  });

  it("opens the areas that a figure counts as a list", async () => {
    const user = userEvent.setup(QUICK);
    open();
    const { container } = show(<RiskPage />);
    await user.click(await screen.findByRole("button", { name: /^Late/ }));
    const table = await screen.findByRole("grid", { name: "Risk areas" });
    const late = overview().rows.filter(({ standing }) => standing === "late").length;
    await waitFor(() => expect(within(table).getAllByRole("row")).toHaveLength(late + 1));
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("says in words how an area moved, ahead or behind", () => {
    const [row] = overview().rows;
    const at = (points: number | null, before: number | null) =>
      movement(
        { ...row!, shift: "worsened", points, points_before: before, actual: 40, actual_before: 38 },
        text,
      );
    expect(at(12, -3)).toBe("Worsened: 3 points ahead, now 12 points behind; 40% done");
    expect(at(1, 0)).toBe("Worsened: on plan, now one point behind; 40% done");
    expect(at(null, null)).toBe("Worsened: from 38 to 40% done");
  });
});

describe("the log", () => {
  it("shows what is open, and tells the project what it has not been told", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open({ log_export: changed });
    const { container } = show(<LogPage />);
    const table = await screen.findByRole("grid", { name: "Assumptions, risks, issues, dependencies" });
    expect(await within(table).findByText("Handhelds arrive without the new app")).toBeInTheDocument();
    expect(within(table).queryByText("No room in Malmö for twelve people")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "With closed ones" }));
    expect(await within(table).findByText("No room in Malmö for twelve people")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Tell the project (3)" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "log_export")?.args).toEqual({ file: "chosen" }),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("closes an entry with how it ended", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open({ log_close: changed });
    const { container } = show(<LogPage />);
    await user.click(await screen.findByText("Two superusers leave before the cutover"));
    await user.click(await screen.findByRole("button", { name: "Close entry" }));
    const dialog = await screen.findByRole("dialog", { name: /^Close: Two superusers/ });
    await user.type(within(dialog).getByRole("textbox", { name: /^How it ended/ }), "Both stay");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "log_close")?.args).toEqual({
        id: "log-1",
        on: "2026-11-21",
        outcome: "Both stay",
      }),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });
});
