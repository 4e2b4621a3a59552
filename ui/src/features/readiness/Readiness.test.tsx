import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answers } from "../../testing/preview-readiness";
import { pretend, seriousFindings, show } from "../../testing/render";
import Readiness from "./Readiness";

// A whole screen in jsdom: whether each element is hidden, or lets the pointer through, is asked of every rule of every style.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

const whole = answers.readiness_overview!({});
/** A few rows, so that finding one is quick; the table of any length has tests of its own. */
const readiness: typeof answers = {
  ...answers,
  readiness_overview: (args) => {
    const { rows } = answers.readiness_overview!(args);
    return { ...whole, rows: rows.slice(0, 4), steps: whole.steps.slice(0, 2) };
  },
};

const rowOf = async (name: string) => (await screen.findByText(name)).closest("tr")!;

describe("the readiness screen", () => {
  // Every figure can be traced with the keyboard alone: arrows to a cell, Enter to its evidence, Escape back.
  it("goes from a cell of the heat map to its evidence and back", async () => {
    const calls = pretend(readiness);
    const { container } = show(<Readiness />);
    const user = userEvent.setup(QUICK);
    (await rowOf("Ida Berg")).focus();
    // Three columns name the superuser; the fifth cell is the gate "Shadowing".
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toHaveTextContent("Lead 1/2Ida Berg, Shadowing: Partly met");
    const findings = await seriousFindings(container);
    expect(findings).toEqual([]);
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Ida Berg: Shadowing")).toBeInTheDocument();
    const panel = screen.getByRole("dialog");
    expect(calls).toContainEqual({
      command: "readiness_evidence",
      args: { superuser: "s1", gate: "shadowing" },
    });
    expect(window.location.hash).toContain("evidence=s1");
    expect(within(panel).getByText("Check credit: level 2, needs 3")).toBeInTheDocument();
    expect(within(panel).getByText("4 rows of evidence that count")).toBeInTheDocument();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    await waitFor(() => expect(document.activeElement).toHaveTextContent("Ida Berg, Shadowing"));
  });

  it("opens the superuser of a row, and asks again when a filter is chosen", async () => {
    const calls = pretend({
      ...readiness,
      groups_list: () => [],
      frame: () => ({
        today: "2026-11-21",
        programmes: [],
        notices: [],
        recoverable: [],
        programme: {
          name: "Rollout",
          waves: [{ id: "w2", name: "Wave 2", cutover: null, days_left: null }],
          superusers: 26,
          stalled: 0,
          drops: 0,
          me: null,
          sharing: { mode: "alone", waiting: 0, last_shared: null, problem: null, conflicts: 0 },
          undo: null,
          redo: null,
        },
      }),
    });
    show(<Readiness />);
    const user = userEvent.setup(QUICK);
    await rowOf("Ida Berg");
    await user.click(screen.getByText("Wave"));
    await user.click(await screen.findByText("Wave 2"));
    await waitFor(() =>
      expect(calls).toContainEqual({ command: "readiness_overview", args: { wave: "w2" } }),
    );
    await waitFor(() => expect(screen.queryByText("Ida Berg")).not.toBeInTheDocument());
    (await rowOf("Petra Novak")).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toBe("#/superusers/s3"));
  });

  // A programme in which nothing is rated and nobody was assessed has no good news yet, and one of each is not "1 sessions".
  it("claims nothing of a programme that has just begun", async () => {
    const none = { covered: 0, of: 0 };
    const young = {
      ...whole,
      evidence: { assessments: 0, shadowing_sessions: 1 },
      rows: [],
      steps: [],
      trend: [],
      forecast: null,
      no_forecast: { id: "no-forecast-young" },
      short_risk_areas: none,
      single_points_of_failure: 0,
      with_trainer: none,
      colleagues: none,
    };
    pretend({ ...readiness, readiness_overview: () => young });
    show(<Readiness />);
    expect(await screen.findByText(/0 assessments, 1 shadowing session · as of/)).toBeInTheDocument();
    expect(
      screen.getByText("No forecast yet: it needs two weeks from the first nomination"),
    ).toBeInTheDocument();
    expect(screen.getByText("no impact of 4 or 5 is set yet")).toBeInTheDocument();
    expect(screen.getAllByText("no impact is set yet")).toHaveLength(2);
    expect(screen.queryByText(/nobody is the only one/)).toBeNull();
    expect(screen.getByText(/^Nobody is nominated here yet/)).toBeInTheDocument();
  });

  it("says what belongs here when nobody is nominated", async () => {
    pretend({ ...readiness, readiness_overview: () => ({ ...whole, rows: [], steps: [], trend: [] }) });
    show(<Readiness />);
    await userEvent.setup(QUICK).click(await screen.findByText("Nominate a superuser"));
    expect(window.location.hash).toBe("#/superusers?nominate=new");
  });
});
