import { configure, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answers } from "../../testing/preview-coverage";
import { pretend, seriousFindings, show } from "../../testing/render";
import { lostCells, shortCells } from "./cells";
import Coverage from "./Coverage";
import { CoverageFigures } from "./CoverageFigures";
import { SinglePoints } from "./SinglePoints";

// A whole screen in jsdom: whether each element is hidden, or lets the pointer through, is asked of every rule of every style.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

const before = answers.coverage_overview!({ without: [] });
const after = answers.coverage_overview!({ without: ["s0"] });

/** Two areas and three groups, so that finding a cell is quick. */
const few: typeof answers = {
  ...answers,
  coverage_overview: (args) => {
    const all = answers.coverage_overview!(args);
    return { ...all, groups: all.groups.slice(0, 3), areas: all.areas.slice(0, 2) };
  },
};

describe("coverage", () => {
  it("opens a cell with the keyboard and says who is coming", async () => {
    const calls = pretend(few);
    const { container } = show(<Coverage />);
    const user = userEvent.setup(QUICK);
    (await screen.findByText("Quote to contract")).closest("tr")!.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}{Enter}");
    await new Promise((r) => setTimeout(r, 3000));
    expect(await screen.findByText("Quote to contract for Finance")).toBeInTheDocument();
    expect(calls).toContainEqual({
      command: "coverage_cell",
      args: { area: "a1", group: "g0", without: [] },
    });
    expect(screen.getAllByText(/Sign off: everything else is met/).length).toBeGreaterThan(0);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    const findings = await seriousFindings(container);
    expect(findings).toEqual([]);
  });

  // What is marked as lost is exactly what got worse.
  it("names the cells that somebody's leaving would cost", () => {
    expect(lostCells(before, before).size).toBe(0);
    const lost = lostCells(before, after);
    expect(lost.size).toBeGreaterThan(0);
    for (const { cell } of lost.values()) expect(cell.short).toBeGreaterThan(0);
  });

  // A figure that only supposes something must not be taken for the one that holds.
  it("says beside each supposed figure what it is now", () => {
    const now = { ...before, risk_areas: { covered: 102, of: 168 } };
    const then = { ...after, risk_areas: { covered: 95, of: 168 } };
    const { unmount } = show(
      <CoverageFigures overview={then} now={now} leaving={1} onOpen={() => undefined} />,
    );
    expect(screen.getByText("of 168 (now 102)")).toBeInTheDocument();
    expect(screen.getByText(/^If this superuser leaves/)).toBeInTheDocument();
    unmount();
    show(<CoverageFigures overview={now} onOpen={() => undefined} />);
    expect(screen.queryByText(/now 102/)).toBeNull();
    expect(screen.queryByText(/^If this superuser/)).toBeNull();
  });

  // Nothing that was not looked at is good news: an empty programme claims nothing, and a young one only what is so.
  it("claims nothing where no impact is set, and nothing of trainers where nobody may train", () => {
    const none = { covered: 0, of: 0 };
    const nothing = {
      ...before,
      groups: [],
      areas: [],
      risk_areas: none,
      high_impact: none,
      colleagues: none,
      with_trainer: none,
      single_points: [],
    };
    const { unmount } = show(
      <>
        <CoverageFigures overview={nothing} onOpen={() => undefined} />
        <SinglePoints overview={nothing} />
      </>,
    );
    const figures = screen.getAllByRole("button").map(({ textContent }) => textContent);
    expect(figures).toEqual([
      "Risk areas covered, by process– no impact is set yet",
      "High-impact areas covered– no impact of 4 or 5 is set yet",
      "Single points of failure– no impact is set yet",
      "Colleagues with a ready trainer– no impact is set yet",
    ]);
    expect(screen.getByText(/^No impact is set yet\. Those/)).toBeInTheDocument();
    unmount();
    const young = { ...nothing, risk_areas: { covered: 0, of: 4 }, with_trainer: { covered: 0, of: 4 } };
    const { unmount: again } = show(
      <>
        <CoverageFigures overview={young} onOpen={() => undefined} />
        <SinglePoints overview={young} />
      </>,
    );
    expect(screen.getByText("no risk area has a ready superuser yet")).toBeInTheDocument();
    expect(screen.getByText(/^No risk area has a ready superuser yet\. Those/)).toBeInTheDocument();
    expect(screen.queryByText(/obody is the only one/)).toBeNull();
    again();
    show(<SinglePoints overview={{ ...young, with_trainer: { covered: 4, of: 4 } }} />);
    expect(screen.getByText(/^Nobody is the only one/)).toBeInTheDocument();
  });

  it("lists the highest impact first", () => {
    const impacts = shortCells(before, 4).map(({ cell }) => cell.impact);
    expect(Math.min(...impacts)).toBeGreaterThanOrEqual(4);
    expect(impacts).toEqual([...impacts].sort((one, other) => other - one));
  });
});
