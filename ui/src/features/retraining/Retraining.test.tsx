import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answers } from "../../testing/preview-retraining";
import { pretend, seriousFindings, show } from "../../testing/render";
import ReleasePage from "./ReleasePage";
import RetrainingPage from "./RetrainingPage";
import TicketsPage from "./TicketsPage";

// Whether each element is hidden is asked of every rule of every style, and a panel that nothing has focused counts as hidden.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

// A whole screen in jsdom: whether each element is hidden is asked of every rule of every style.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

const frame = () => ({ today: "2026-11-21", programme: null, programmes: [], notices: [], recoverable: [] });
const open = (more = {}) => pretend({ frame, ...answers, ...more });

beforeEach(() => {
  window.location.hash = "";
});

describe("retraining", () => {
  // Who plans must see who is late, why, and the least that helps.
  it("says who needs what, and lets a decision be made with its reason", async () => {
    const calls = open();
    const { container } = show(<RetrainingPage />);
    const table = await screen.findByRole("grid", { name: "People" });
    await userEvent.click(await within(table).findByText("Petra Novak"));
    await waitFor(() => expect(window.location.hash).toContain("person=p3"));
    await userEvent.click(await screen.findByRole("button", { name: "Decide…" }));
    await userEvent.click(screen.getByRole("radio", { name: "Not needed" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Why" }), "Wrote the training");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "retraining_decide")?.args).toMatchObject({
        person: "p3",
        cause: "release",
        decision: "not_needed",
        reason: "Wrote the training",
      }),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("narrows to who is late", async () => {
    const calls = open();
    show(<RetrainingPage />);
    await userEvent.click(await screen.findByRole("button", { name: /^Late/ }));
    await waitFor(() =>
      expect(calls.filter(({ command }) => command === "retraining_list").at(-1)?.args).toMatchObject({
        overdue: true,
      }),
    );
  });
});

describe("a release", () => {
  // A suggestion is only that: nothing is matched until somebody takes it.
  it("is judged with a process that is suggested and taken", async () => {
    const calls = open();
    const { container } = show(<ReleasePage params={{ id: "r1" }} />);
    await userEvent.click(await screen.findByText("Purchase invoices are captured from mail"));
    await userEvent.click(await screen.findByRole("button", { name: "Take Process purchase invoices" }));
    await userEvent.click(screen.getByRole("radio", { name: "Train again" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "release_judge")?.args).toMatchObject({
        changes: ["rc3"],
        verdict: "retrain",
        process: "c1",
      }),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });
});

describe("questions and tickets", () => {
  it("names the process that stands out and lets the unmatched be matched", async () => {
    const calls = open();
    const { container } = show(<TicketsPage />);
    expect(await screen.findByText("stands out")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /^Without a process/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Take Take order" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "tickets_match")?.args).toEqual({
        tickets: ["t1"],
        process: "c2",
      }),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });
});
