import { configure, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answers } from "../../testing/preview-coverage";
import { pretend, seriousFindings, show } from "../../testing/render";
import { lostCells, shortCells } from "./cells";
import Coverage from "./Coverage";
import { CoverageFigures } from "./CoverageFigures";

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

  it("lists the highest impact first", () => {
    const impacts = shortCells(before, 4).map(({ cell }) => cell.impact);
    expect(Math.min(...impacts)).toBeGreaterThanOrEqual(4);
    expect(impacts).toEqual([...impacts].sort((one, other) => other - one));
  });
});
