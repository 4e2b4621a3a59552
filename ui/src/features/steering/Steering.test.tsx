import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, steering } from "../../testing/preview-steering";
import { pretend, seriousFindings, show } from "../../testing/render";
import SteeringPage from "./SteeringPage";

const frame = () => ({ today: "2026-11-21", programme: null, programmes: [], notices: [], recoverable: [] });
const open = (more = {}) => pretend({ frame, ...answers, ...more });

beforeEach(() => {
  window.location.hash = "";
});

describe("the steering pack", () => {
  // What the committee asks first must be answered first, and the next step be named.
  it("says whether it will be enough, what changed, and what waits for a decision", async () => {
    open();
    const { container } = show(<SteeringPage />);
    expect(await screen.findByText("Off track")).toBeInTheDocument();
    expect(screen.getByText(/New obstacle: Handhelds/)).toBeInTheDocument();
    expect(screen.getByText(/^was needed by/)).toBeInTheDocument();
    expect(screen.getByText("1 in danger")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("records a decision by keys alone", async () => {
    const calls = open();
    show(<SteeringPage />);
    const record = (await screen.findAllByRole("button", { name: "Record decision" }))[0];
    record?.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.type(await screen.findByRole("textbox", { name: "What was decided" }), "One half day");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "decision_take")?.args).toEqual({
        id: "d1",
        decision: "One half day",
        on: "2026-11-21",
      }),
    );
  });

  // The earlier pack comes first whichever of the two was opened, or better and worse would change places.
  it("compares two packs in the order of their days", async () => {
    const calls = open();
    show(<SteeringPage />);
    await userEvent.click(await screen.findByRole("button", { name: /^Compare “Second/ }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "steering_compare")?.args).toEqual({
        before: "k1",
        now: "k2",
      }),
    );
  });

  it("keeps the pack under the day's name unless another is typed", async () => {
    const calls = open();
    show(<SteeringPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Keep today’s pack" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Keep Ctrl/ }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "steering_keep")?.args).toMatchObject({ note: "" }),
    );
    expect(calls.find(({ command }) => command === "steering_keep")?.args).toHaveProperty(
      "title",
      expect.stringContaining("Steering committee"),
    );
  });

  it("says what to do where nothing is there yet", async () => {
    open({
      steering_get: () => ({
        ...steering,
        content: {
          ...steering.content,
          waves: [],
          objectives: [],
          risk: [],
          mood: [],
          obstacles: [],
          plan: [],
          actions: { ...steering.content.actions, overdue: 0, due: 0, coming: 0, done: 0 },
        },
        since: null,
        changes: [],
        packs: [],
        decisions: [],
      }),
    });
    const { container } = show(<SteeringPage />);
    expect(await screen.findByText("No wave is planned yet")).toBeInTheDocument();
    expect(screen.getByText(/No pack is kept yet. Keep today’s/)).toBeInTheDocument();
    // What was not looked at is not fine.
    expect(screen.getAllByText("nothing yet")).toHaveLength(6);
    expect(screen.queryByText("fine")).toBeNull();
    expect(screen.queryByText("The plan is in order")).toBeNull();
    expect(await seriousFindings(container)).toEqual([]);
  });
});
