import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { MyDay } from "../../api/types";
import { pretend, seriousFindings, show } from "../../testing/render";
import { hearQuickLog } from "../shadowing/quickLog";
import MyDayPage from "./MyDayPage";

const steps = [
  "programme",
  "people",
  "groups",
  "processes",
  "scope",
  "impact",
  "superusers",
  "pairings",
  "first_log",
];
const day = (done: number, more: Partial<MyDay> = {}): MyDay => ({
  me: { id: "p1", name: "Kari Lunde" },
  setup: steps.map((step, index) => ({ step, done: index < done })),
  superuser: null,
  pairings: [],
  waiting: [],
  sessions: [],
  figures: null,
  ...more,
});
const open = (answer: MyDay) => {
  pretend({
    frame: () => ({ today: "2026-11-21", programme: null, programmes: [], notices: [], recoverable: [] }),
    my_day: () => answer,
  });
  return show(<MyDayPage />);
};

describe("my day", () => {
  // A new programme must never leave somebody wondering what to do.
  it("names the first step that is not done and leads to it", async () => {
    const { container } = open(day(3, { me: null }));
    const next = await screen.findByRole("link", { name: "Import processes" });
    expect(next).toHaveAttribute("href", "#/processes");
    const steps = screen.getAllByRole("listitem");
    expect(steps.filter((step) => step.getAttribute("aria-current") === "step")).toHaveLength(1);
    expect(screen.getByText("3 of 9 done")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Your name" })).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
  });

  // Without groups and impacts coverage stays empty: both are steps, each with the way to its own screen.
  it.each([
    [2, "Form user groups", "#/groups"],
    [5, "Set impacts", "#/processes/risk-areas"],
  ])("leads to the screen of step %i", async (done, name, place) => {
    open(day(done));
    expect(await screen.findByRole("link", { name })).toHaveAttribute("href", place);
  });

  // A programme that runs already may lack an impact: what waits for somebody must still be seen.
  it("shows what waits while a step is open", async () => {
    const wait = { due: null, superuser: "s1", pairing: null, session: null, module: null };
    const blocker = {
      ...wait,
      kind: "blocker" as const,
      title: "Jonas Lind",
      detail: { id: "step-sign-off" },
    };
    open(day(5, { waiting: [blocker] }));
    expect(await screen.findByRole("link", { name: /Jonas Lind/ })).toBeInTheDocument();
  });

  it("says how many of the waiting are shown, and shows the rest", async () => {
    const waits = Array.from({ length: 10 }, (_, at) => ({
      kind: "sign_off" as const,
      title: `Person ${at}`,
      detail: { id: "step-sign-off" },
      due: null,
      superuser: `s${at}`,
      pairing: null,
      session: null,
      module: null,
    }));
    open(day(9, { waiting: waits }));
    // The first one stands above, on its own.
    expect(await screen.findByText("7 of 9")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Show 2 more" }));
    expect(screen.getByText("Person 9")).toBeInTheDocument();
    expect(screen.queryByText("7 of 9")).not.toBeInTheDocument();
  });

  it("opens the quick log for the last step", async () => {
    const opened = vi.fn();
    const stop = hearQuickLog(opened);
    open(day(8));
    await userEvent.click(await screen.findByRole("button", { name: /Log shadowing/ }));
    expect(opened).toHaveBeenCalledOnce();
    stop();
  });

  it("puts what waits longest on top, and each thing leads to where it is done", async () => {
    const wait = {
      detail: { id: "step-sign-off" },
      due: null,
      superuser: "s1",
      pairing: null,
      session: null,
      module: null,
    } as const;
    open(
      day(9, {
        waiting: [
          { ...wait, kind: "sign_off", title: "Ida Berg" },
          { ...wait, kind: "review", title: "Mei Tan", due: "2026-11-19" },
          { ...wait, kind: "blocker", title: "Jonas Lind", pairing: "r2" },
        ],
      }),
    );
    const next = await screen.findByRole("region", { name: "Next" });
    expect(within(next).getByRole("heading", { name: "Ida Berg" })).toBeInTheDocument();
    expect(within(next).getByRole("link")).toHaveAttribute("href", "#/superusers/s1");
    expect(screen.getByRole("link", { name: /Mei Tan/ })).toHaveAttribute("href", "#/reviews?write=s1");
    await waitFor(() =>
      expect(screen.getByRole("link", { name: /Mei Tan/ })).toHaveTextContent("2 days late"),
    );
    expect(screen.getByRole("link", { name: /Jonas Lind/ })).toHaveAttribute("href", "#/shadowing/r2");
  });
});
