import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ProcessRow } from "../../api/types";
import { pretend, seriousFindings, show } from "../../testing/render";
import Catalogue from "./Catalogue";
import { markOf, visible } from "./tree";

function row(id: string, parent: string | null, depth: number, more: Partial<ProcessRow> = {}): ProcessRow {
  return {
    id,
    parent,
    depth,
    code: id,
    title: `Title ${id}`,
    level: "process",
    scope: "unspecified",
    state: "",
    url: "",
    assessable: false,
    below: 0,
    below_in_scope: 0,
    impact: null,
    ...more,
  };
}

const rows = [
  row("10", null, 0, { below: 3, below_in_scope: 1, level: "end_to_end" }),
  row("10.05", "10", 1, { below: 2, below_in_scope: 1, level: "process_area" }),
  row("10.05.010", "10.05", 2, { scope: "in", title: "Check credit" }),
  row("10.05.020", "10.05", 2),
  row("20", null, 0, { level: "end_to_end" }),
];
// Long enough to begin closed.
const many = [...rows, ...Array.from({ length: 24 }, (_, index) => row(`x${index}`, null, 0))];

async function tree() {
  const calls = pretend({
    processes_tree: () => ({ rows: many, in_scope: 1, assessable: 1 }),
    processes_scope: () => ({ touched: [], label: null, id: null, warnings: [] }),
  });
  const shown = show(<Catalogue params={{}} />);
  await screen.findByRole("treegrid");
  return { calls, user: userEvent.setup(), ...shown };
}

const focused = () => document.activeElement?.getAttribute("data-process");

describe("the process catalogue", () => {
  // Choosing the scope is the longest job of the set-up; it must be fast without a mouse.
  it("opens, moves and puts a branch in scope with the keyboard alone", async () => {
    const { calls, user, container } = await tree();
    container.querySelector<HTMLElement>('[data-process="10"]')?.focus();
    expect(focused()).toBe("10");
    expect(document.activeElement).toHaveAttribute("aria-expanded", "false");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}");
    await waitFor(() => expect(focused()).toBe("10.05.010"));
    expect(document.activeElement).toHaveAttribute("aria-level", "3");
    await user.keyboard("{ArrowLeft}");
    expect(focused()).toBe("10.05");
    await user.keyboard(" ");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "processes_scope")?.args).toEqual({
        ids: ["10.05"],
        scope: "in",
      }),
    );
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement).toHaveAttribute("aria-expanded", "false");
  });

  it("is a sound tree grid", async () => {
    window.location.hash = "#/processes?filter=credit";
    const { container } = await tree();
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("finds a process in its place, whether its branch is open or not", () => {
    const found = visible(rows, new Set(), "credit", false).map(({ row: { id } }) => id);
    expect(found).toEqual(["10", "10.05", "10.05.010"]);
    expect(visible(rows, new Set(["10"]), "", true).map(({ row: { id } }) => id)).toEqual(["10", "10.05"]);
  });

  // A half-chosen branch must not look chosen.
  it("marks a branch as some, all or none", () => {
    expect(rows.map(markOf)).toEqual(["mixed", "mixed", true, false, false]);
    expect(markOf(row("a", null, 0, { below: 2, below_in_scope: 2 }))).toBe(true);
  });
});
