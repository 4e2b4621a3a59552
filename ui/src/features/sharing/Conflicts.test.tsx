import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Conflict } from "../../api/types";
import { navigate } from "../../router/router";
import { pretend, seriousFindings, show } from "../../testing/render";
import ConflictsPage from "./ConflictsPage";
import { ConflictsNotice } from "./ConflictsNotice";

const conflict = (name: string, day: number, one = "Ben", two = "Ana"): Conflict => ({
  conflict: name,
  row: `row-${name}`,
  table: "assessment",
  title: `Title of ${name}`,
  field: "level",
  shown: { value: "2", by: one, laptop: "Ben’s laptop", at: `2026-11-${day}T10:00:00Z` },
  other: { value: "3", by: two, laptop: "", at: "2026-11-01T10:00:00Z" },
  message: { id: "conflicts-title" },
  address: "/superusers/s1",
});

const open = (conflicts: Conflict[]) => {
  const calls = pretend({
    conflicts_list: () => conflicts,
    conflict_settle: () => ({ touched: [], label: null, id: null, warnings: [] }),
  });
  return {
    calls: () => calls.filter(({ command }) => command === "conflict_settle"),
    ...show(<ConflictsPage />),
  };
};

beforeEach(() => navigate("/conflicts"));

describe("conflicts", () => {
  it("shows both values, newest first, and settles one by its button", async () => {
    const { calls } = open([conflict("old", 10), conflict("new", 20)]);
    const user = userEvent.setup();
    await screen.findByText("Title of new");
    const rows = screen.getAllByRole("row").slice(1);
    expect(rows[0]).toHaveTextContent("Title of new");
    expect(rows[0]).toHaveTextContent("Ben, on Ben’s laptop");
    expect(rows[0]).toHaveTextContent("Ana, on this laptop");
    await user.click(screen.getAllByRole("button", { name: "Use Ana’s" })[0]!);
    expect(calls().map(({ args }) => args)).toEqual([{ conflicts: ["new"], choice: "use_other" }]);
  });

  it("has nothing that axe calls serious", async () => {
    const { container } = open([conflict("a", 20)]);
    await screen.findByText("Title of a");
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("settles several at once with the keyboard alone", async () => {
    const { calls } = open([conflict("a", 20), conflict("b", 15), conflict("c", 10)]);
    const user = userEvent.setup();
    await screen.findByText("Title of a");
    screen.getAllByRole("row")[1]?.focus();
    await user.keyboard(" {ArrowDown}{ArrowDown} ");
    expect(screen.getByRole("button", { name: /Keep what is shown \(2\)/ })).toBeEnabled();
    await user.keyboard("k");
    expect(calls().map(({ args }) => args)).toEqual([{ conflicts: ["a", "c"], choice: "keep_shown" }]);
  });

  it("settles the row with the focus where none is selected", async () => {
    const { calls } = open([conflict("a", 20), conflict("b", 15)]);
    const user = userEvent.setup();
    await screen.findByText("Title of a");
    await user.keyboard("u");
    expect(calls()).toEqual([]);
    screen.getAllByRole("row")[2]?.focus();
    await user.keyboard("u");
    expect(calls().map(({ args }) => args)).toEqual([{ conflicts: ["b"], choice: "use_other" }]);
  });

  it("opens the whole of a conflict with Enter, with the way to the row", async () => {
    open([conflict("a", 20)]);
    const user = userEvent.setup();
    await screen.findByText("Title of a");
    screen.getAllByRole("row")[1]?.focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("button", { name: "Open Title of a" }));
    await waitFor(() => expect(window.location.hash).toBe("#/superusers/s1"));
  });

  it("says what belongs here when there is none", async () => {
    open([]);
    expect(await screen.findByRole("heading", { name: "No conflicts" })).toBeInTheDocument();
  });

  it("stands on one's own day only while there are some", () => {
    const { rerender, container } = show(<ConflictsNotice count={2} />);
    expect(container).toHaveTextContent("2 values were changed on two laptops at once");
    rerender(<ConflictsNotice count={0} />);
    expect(container).not.toHaveTextContent("changed on two laptops");
  });
});
