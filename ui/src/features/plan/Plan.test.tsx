import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../platform/call";
import { navigate } from "../../router/router";
import { answers, plan, versions } from "../../testing/preview-plan";
import { pretend, seriousFindings, show } from "../../testing/render";
import PlanPage from "./PlanPage";
import { ProportionCard } from "./ProportionCard";

const frame = () => ({ today: "2026-11-21", programme: null, programmes: [], notices: [], recoverable: [] });
const open = (more = {}) => pretend({ frame, ...answers, ...more });

beforeEach(() => {
  navigate("/");
  localStorage.clear();
});

describe("the training plan", () => {
  it("shows the twelve parts with what is missing, and the one next step", async () => {
    open();
    navigate("/plan");
    const { container } = show(<PlanPage />);
    const table = await screen.findByRole("grid", { name: "The twelve parts" });
    // A head and twelve parts.
    expect(within(table).getAllByRole("row")).toHaveLength(13);
    expect(within(table).getByText("1 affected group goes live with no wave.")).toBeTruthy();
    expect(within(table).getByText(/The shared service centre trains joiners/)).toBeTruthy();
    expect(screen.getByText("You are asked to review it")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Go there" }));
    expect(window.location.hash).toBe("#/objectives");
    expect(await seriousFindings(container)).toEqual([]);
  });

  // The figure says how complete a part is; what somebody writes is kept as it is typed, and names the rows that are missing.
  it("opens a part by keyboard, keeps what is typed, and saves it", async () => {
    const calls = open();
    navigate("/plan");
    const first = show(<PlanPage />);
    const user = userEvent.setup();
    const table = await screen.findByRole("grid", { name: "The twelve parts" });
    await user.click(within(table).getByText("Audience"));
    const panel = await screen.findByRole("dialog");
    expect(within(panel).getByText("92% complete by the data")).toBeTruthy();
    expect(within(panel).getAllByRole("link", { name: "Supplier portal" })).toHaveLength(2);
    await user.type(within(panel).getByRole("textbox", { name: "What is planned" }), " And the suppliers.");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    first.unmount();
    navigate("/plan?part=audience");
    show(<PlanPage />);
    const again = await screen.findByRole("dialog");
    const text = within(again).getByRole("textbox", { name: "What is planned" });
    expect((text as HTMLTextAreaElement).value).toMatch(/22:00\. And the suppliers\.$/);
    await user.click(text);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "plan_part_save")?.args).toMatchObject({
        kind: "audience",
        owner: "p4",
        not_needed: "",
      }),
    );
  });

  it("asks why a part is not needed, and says what is wrong beside the field", async () => {
    const calls = open({
      plan_part_save: () => {
        throw new AppError("refused", { id: "error-fields", args: { count: { type: "number", value: 1 } } }, [
          {
            field: "not_needed",
            message: { id: "plan-text-too-long", args: { longest: { type: "number", value: 2000 } } },
          },
        ]);
      },
    });
    navigate("/plan?part=validation");
    show(<PlanPage />);
    const user = userEvent.setup();
    const panel = await screen.findByRole("dialog");
    await user.click(within(panel).getByRole("checkbox", { name: "This part is not needed" }));
    await user.type(within(panel).getByRole("textbox", { name: /Why not/ }), "The vendor tests them");
    await user.click(within(panel).getByRole("button", { name: /Save/ }));
    expect(await within(panel).findByText("Shorten this to at most 2,000 characters.")).toBeTruthy();
    expect(calls.find(({ command }) => command === "plan_part_save")?.args).toMatchObject({
      not_needed: "The vendor tests them",
    });
  });
});

describe("versions of the plan", () => {
  it("freezes the plan with what is different since the last one", async () => {
    const calls = open();
    navigate("/plan");
    show(<PlanPage />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "New version" }));
    const panel = await screen.findByRole("dialog");
    expect(await within(panel).findByText("Process areas with an impact: 19 of 22 → 28 of 28")).toBeTruthy();
    await user.type(within(panel).getByRole("textbox", { name: "What is this version for?" }), "For May");
    await user.click(within(panel).getByRole("button", { name: /Freeze the plan/ }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "plan_version_make")?.args).toEqual({
        note: "For May",
        reviewers: [],
      }),
    );
    // What was made is shown.
    await waitFor(() => expect(window.location.hash).toContain("version=v2"));
  });

  it("is reviewed by whoever was asked and approved by somebody else than its maker", async () => {
    const calls = open();
    navigate("/plan?version=v2");
    show(<PlanPage />);
    const user = userEvent.setup();
    const panel = await screen.findByRole("dialog");
    expect(within(panel).getByText("Who trains the suppliers on the portal? Nobody is named.")).toBeTruthy();
    expect(await seriousFindings(panel)).toEqual([]);
    await user.click(within(panel).getByRole("radio", { name: "Ask for changes" }));
    await user.type(within(panel).getByRole("textbox", { name: "Note" }), "Name a trainer");
    await user.click(within(panel).getByRole("button", { name: "Send" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "plan_review_give")?.args).toEqual({
        version: "v2",
        decision: "changes_asked",
        note: "Name a trainer",
      }),
    );
    await user.click(within(panel).getByRole("button", { name: "Approve" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "plan_approve")?.args).toEqual({ version: "v2" }),
    );
  });

  it("offers no approval to who may not give it", async () => {
    const [second, ...others] = versions;
    open({
      plan_get: () => ({
        ...plan,
        versions: [{ ...second!, may_approve: false, asks_me: false }, ...others],
      }),
    });
    navigate("/plan?version=v2");
    show(<PlanPage />);
    const panel = await screen.findByRole("dialog");
    expect(within(panel).getByText("A lead or a consultant who did not make it approves it")).toBeTruthy();
    expect(within(panel).queryByRole("button", { name: "Approve" })).toBeNull();
    expect(within(panel).queryByRole("button", { name: "Send" })).toBeNull();
  });
});

describe("the proportion", () => {
  // Somebody who states only the risk must not state the rest by accident.
  it("states what was typed and leaves the rest to the data", async () => {
    const calls = open();
    const { container } = show(<ProportionCard />);
    const user = userEvent.setup();
    await user.type(await screen.findByRole("textbox", { name: /^Risk/ }), "5");
    await user.selectOptions(screen.getByRole("combobox", { name: "Wanted: Sentiment" }), "yes");
    await user.click(screen.getByRole("button", { name: "How often" }));
    await user.type(screen.getByRole("textbox", { name: /^A pulse/ }), "14");
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "State these figures" }));
    await waitFor(() => expect(calls.some(({ command }) => command === "proportion_save")).toBe(true));
    const saved = calls.find(({ command }) => command === "proportion_save")?.args;
    expect(saved).toMatchObject({ risk: 5, people: null, complexity: null, customisation: null });
    const { features, rhythms } = saved as { features: unknown[]; rhythms: unknown[] };
    expect(features).toContainEqual({ feature: "sentiment", wanted: true });
    expect(features).toContainEqual({ feature: "objectives", wanted: null });
    expect(features).toContainEqual({ feature: "rewards", wanted: false });
    expect(rhythms).toEqual([
      { rhythm: "pulse", days: 14 },
      { rhythm: "steering_pack", days: 14 },
      { rhythm: "plan_review", days: null },
    ]);
  });
});
