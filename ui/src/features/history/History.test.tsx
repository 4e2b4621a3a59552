import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../api/types";
import { AppError } from "../../platform/call";
import { pretend, seriousFindings, show } from "../../testing/render";
import History from "./History";

function change(name: string, by: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    change: name,
    at: "2026-11-20T10:15:00Z",
    by,
    label: { id: "people-merge-title", args: { name: { type: "text", value: by } } },
    rows: 1,
    undone: false,
    is_undo: false,
    undoable: true,
    details: [
      {
        row: "p1",
        table: "person",
        title: "Ida Berg",
        action: "changed",
        fields: [{ field: "job_title", before: "Sales clerk", after: "Sales lead" }],
      },
    ],
    ...more,
  };
}

describe("the history", () => {
  // Everybody must be able to see what a change did, take it back, and read why where that is no longer possible.
  it("opens a change to its fields, undoes one and explains one that was overtaken", async () => {
    const calls = pretend({
      history_list: () => ({
        changes: [change("x2", "Kari"), change("x1", "Mats"), change("x0", "Purged", { undoable: false })],
        more: false,
      }),
      history_undo: ({ change: name }) => {
        if (name === "x1") throw new AppError("refused", { id: "undo-overtaken" });
        return { touched: [], label: null, id: null, warnings: [] };
      },
    });
    const user = userEvent.setup();
    const { container } = show(<History />);
    const open = await screen.findByRole("button", { name: /Make one person: Kari/, expanded: false });
    await user.click(open);
    expect(screen.getByText("Sales clerk")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Ida Berg" })).toHaveAttribute("href", "#/history?row=p1");
    expect(await seriousFindings(container)).toEqual([]);

    expect(screen.queryByRole("button", { name: /^Undo: .*Purged/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^Undo: .*Kari/ }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "history_undo")?.args).toEqual({ change: "x2" }),
    );
    await user.click(screen.getByRole("button", { name: /^Undo: .*Mats/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Nothing to undo");
  });

  // A long history is read in portions, from the last change of the one before.
  it("reads earlier changes from the last one shown, and narrows by words", async () => {
    const calls = pretend({
      history_list: ({ before }) =>
        before
          ? { changes: [change("x1", "Mats")], more: false }
          : { changes: [change("x3", "Kari"), change("x2", "Kari")], more: true },
    });
    const user = userEvent.setup();
    show(<History />);
    await user.click(await screen.findByRole("button", { name: "Show earlier changes" }));
    expect(await screen.findByRole("button", { name: /person: Mats/, expanded: false })).toBeInTheDocument();
    expect(calls.at(-1)?.args).toMatchObject({ before: "x2" });
    await user.type(screen.getByRole("searchbox"), "mats");
    await waitFor(() => expect(screen.getAllByRole("button", { expanded: false })).toHaveLength(1));
  });
});
