import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ImportDone, ImportKind, ImportPreview } from "../../api/types";
import { pretend, show } from "../../testing/render";
import { Done } from "./Done";

const counts = { rows: 3, new: 3, matched: 0, changed: 0, unchanged: 0, refused: 0, review: 0 };
const changed = { touched: [], label: null, id: null, warnings: [], undo: "c1" };

const shown = (kind: ImportKind) => {
  pretend({});
  const done: ImportDone = { counts, changed };
  const preview: ImportPreview = {
    name: "people.csv",
    shape: { id: "import-shape-people" },
    columns: [],
    fields: [],
    counts,
    rows: [],
    conflicts: [],
    errors: [],
    notes: [],
  };
  return show(
    <Done about={{ kind }} name="people.csv" done={done} preview={preview} onAnother={() => undefined} />,
  );
};

describe("the result of an import", () => {
  // The words name a next step: the first button must take it.
  it.each([
    ["people", "Form user groups", "#/groups"],
    ["groups", "Set impacts", "#/processes/risk-areas"],
    ["processes", "Choose what is in scope", "#/processes"],
    ["milestones", "Open the timeline", "#/plan/timeline"],
    ["figures", "Open the objectives", "#/objectives"],
  ] as const)("of %s offers the next step that it names", async (kind, name, place) => {
    shown(kind);
    const [first] = screen.getAllByRole("button");
    expect(first).toHaveTextContent(name);
    await userEvent.click(first!);
    expect(window.location.hash).toBe(place);
  });
});
