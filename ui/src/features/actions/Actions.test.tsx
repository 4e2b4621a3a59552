import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { actions, answers, recognitions } from "../../testing/preview-actions";
import { text } from "../../messages/catalogue";
import { AppError } from "../../platform/call";
import { pretend, seriousFindings, show } from "../../testing/render";
import ActionBoard from "./ActionBoard";
import ActionPlan from "./ActionPlan";
import { columnsOf, placeOf } from "./look";
import RecognitionPage from "./RecognitionPage";

// Computing who can be seen in a long table takes jsdom seconds.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

const today = "2026-11-21";
const frame = () => ({ today, programme: null, programmes: [], notices: [], recoverable: [] });
const changed = () => ({ touched: [], label: null, id: null, warnings: [] });
const open = (more = {}) =>
  pretend({ frame, ...answers, groups_list: () => [], find: () => [], action_done: changed, ...more });
const action = (index: number) => actions[index]!;

beforeEach(() => {
  window.location.hash = "";
});

describe("the board", () => {
  // It is read on Monday morning: what is late stands first, the rest by week.
  it("puts each action into the column of its week", () => {
    const columns = columnsOf(actions, today);
    expect(columns.overdue.map(({ id }) => id)).toEqual(["action-0", "action-1"]);
    expect(columns.this.map(({ due_on }) => due_on)).toEqual(["2026-11-20", "2026-11-22"]);
    expect(columns.next.map(({ due_on }) => due_on)).toEqual(["2026-11-26", "2026-11-27"]);
    expect(columns.later).toHaveLength(2);
    expect(columns.done.map(({ done_on }) => done_on)).toEqual(["2026-11-09", "2026-11-06"]);
    expect(placeOf({ ...action(8), done_on: "2026-10-01" }, today)).toBeNull();
    expect(placeOf({ ...action(4), state: "dropped" }, today)).toBeNull();
    expect(placeOf({ ...action(4), state: "undated", week: null }, today)).toBe("later");
  });

  // Forty actions are walked through in a meeting without a mouse.
  it("is walked with arrow keys, and D says what came of it", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open();
    show(<ActionBoard />);
    const first = await screen.findByRole("button", { name: /^Why orders move/ });
    first.focus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("button", { name: /^Drivers fear/ })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("button", { name: /^What changes for the planning/ })).toHaveFocus();
    await user.keyboard("{Home}{ArrowLeft}");
    expect(first).toHaveFocus();
    await user.keyboard("d");
    const dialog = await screen.findByRole("dialog", { name: /^Done: Why orders move/ });
    await user.type(within(dialog).getByRole("textbox", { name: "Feedback" }), "Good questions");
    await user.type(within(dialog).getByRole("spinbutton", { name: "People reached" }), "40");
    await user.type(within(dialog).getByRole("spinbutton", { name: "Of these interested" }), "31");
    await user.click(within(dialog).getByRole("button", { name: /^Done/ }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "action_done")?.args).toEqual({
        id: "action-0",
        on: today,
        outcome: "Good questions",
        reached: 40,
        interested: 31,
      }),
    );
  });

  it("opens the rows behind each figure, and from there an action", async () => {
    const user = userEvent.setup(QUICK);
    open();
    const { container } = show(<ActionBoard />);
    await user.click(await screen.findByRole("button", { name: /^Overdue/ }));
    const panel = await screen.findByRole("dialog", { name: "2 overdue actions" });
    expect(within(panel).getAllByRole("listitem")).toHaveLength(2);
    await user.click(within(panel).getByRole("button", { name: /^Drivers fear/ }));
    expect(await screen.findByRole("textbox", { name: /^What people resist/ })).toHaveValue(
      "Drivers fear that the handheld watches them",
    );
    // Who is not won is not to win others: said where the action is read.
    expect(screen.getAllByText(/Win them first/).length).toBeGreaterThan(1);
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("narrows to one's own and to a plan", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open();
    show(<ActionBoard />);
    await user.click(await screen.findByRole("button", { name: "Mine" }));
    await user.click(screen.getByRole("button", { name: /^Plan\s*all/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Sponsors" }));
    await waitFor(() =>
      expect(calls.filter(({ command }) => command === "actions_list").at(-1)?.args).toEqual({
        mine: true,
        kind: "sponsor",
      }),
    );
  });
});

describe("a plan", () => {
  it("gives an action up only with a reason", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open({ action_drop: changed });
    const { container } = show(<ActionPlan params={{ kind: "resistance" }} />);
    const table = await screen.findByRole("grid", { name: "Resistance plan" });
    await user.click(await within(table).findByText("Drivers fear that the handheld watches them"));
    await user.click(await screen.findByRole("button", { name: "Give up" }));
    const dialog = await screen.findByRole("dialog", { name: /^Give up: Drivers/ });
    await user.click(within(dialog).getByRole("button", { name: /^Give up/ }));
    expect(await within(dialog).findByText(/^Say why/)).toBeInTheDocument();
    expect(calls.some(({ command }) => command === "action_drop")).toBe(false);
    await user.type(within(dialog).getByRole("textbox", { name: /^Why/ }), "The council said no");
    await user.click(within(dialog).getByRole("button", { name: /^Give up/ }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "action_drop")?.args).toEqual({
        id: "action-1",
        reason: "The council said no",
      }),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });

  // Reached and not asked is not the same as nobody interested.
  it("never shows interest that nobody asked for as none", async () => {
    const board = answers.actions_list!({});
    const told = board.rows.filter(({ kind }) => kind === "communication").slice(0, 2);
    const rows = [
      { ...told[0]!, reached: 52, interested: null },
      { ...told[1]!, reached: 84, interested: 57 },
    ];
    open({ actions_list: () => ({ ...board, rows, reached: 84, interested: 57, not_asked: 52 }) });
    const { unmount } = show(<ActionPlan params={{ kind: "communication" }} />);
    expect(await screen.findByText("52 reached, not asked")).toBeInTheDocument();
    expect(screen.getByText("57 of 84")).toBeInTheDocument();
    unmount();
    show(<ActionBoard />);
    expect(await screen.findByText("57 of 84 people asked; 52 more reached, not asked")).toBeInTheDocument();
  });

  it("plans a message by keyboard, and says beside each field what is missing", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open({
      action_save: () => {
        throw new AppError("refused", { id: "error-fields" }, [
          { field: "groups", message: { id: "action-audience-missing" } },
        ]);
      },
    });
    show(<ActionPlan params={{ kind: "communication" }} />);
    await screen.findByRole("grid", { name: "Communication plan" });
    await user.keyboard("n");
    const title = await screen.findByRole("textbox", { name: /^Message/ });
    await waitFor(() => expect(title).toHaveFocus());
    await user.keyboard("Open day{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "action_save")?.args).toMatchObject({
        kind: "communication",
        title: "Open day",
        purpose: "awareness",
        groups: [],
      }),
    );
    expect(await screen.findByText(text("action-audience-missing"))).toBeInTheDocument();
  });
});

describe("rewards and corrective actions", () => {
  // Leads write corrective actions, and the form says that nobody else sees them before anything is written.
  it("makes a corrective action private and asks when it is looked at again", async () => {
    const user = userEvent.setup(QUICK);
    const calls = open({ recognition_save: changed });
    const { container } = show(<RecognitionPage />);
    await user.click(await screen.findByRole("button", { name: "Record a reward" }));
    expect(await screen.findByText("Everybody in the programme sees this.")).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "Corrective action" }));
    expect(screen.getByText(/^Only leads see this/)).toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: "What" }), "A talk");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "recognition_save")?.args).toMatchObject({
        kind: "corrective",
        private: true,
        what: "A talk",
        given_on: today,
      }),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("offers whoever is no lead nothing private", async () => {
    const user = userEvent.setup(QUICK);
    const rows = recognitions.rows.filter((row) => !row.private);
    open({ recognitions_list: () => ({ rows, sees_private: false, overdue: 0 }) });
    show(<RecognitionPage />);
    await user.click(await screen.findByRole("button", { name: "Record a reward" }));
    expect(await screen.findByRole("textbox", { name: "What" })).toBeInTheDocument();
    expect(screen.queryByRole("radio", { name: "Corrective action" })).not.toBeInTheDocument();
    expect(screen.queryByRole("checkbox", { name: /leads/ })).not.toBeInTheDocument();
    expect(screen.getByText("Rewards that everybody may know of.")).toBeInTheDocument();
  });
});
