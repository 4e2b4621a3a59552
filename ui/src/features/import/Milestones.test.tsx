import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Frame, ImportArgs, ImportPreview } from "../../api/types";
import { navigate } from "../../router/router";
import { pretend, seriousFindings, show } from "../../testing/render";
import Import from "./Import";

const preview: ImportPreview = {
  name: "plan.xml",
  shape: { id: "milestones-shape-project" },
  columns: [{ title: "Name", examples: ["Go-live"], dropped: false }],
  fields: [{ field: "name", column: "Name", required: true }],
  counts: { rows: 2, new: 1, matched: 0, changed: 0, unchanged: 0, refused: 0, review: 0, left_out: 1 },
  rows: [
    {
      row: 7,
      title: "Go-live",
      detail: "2027-03-01",
      outcome: "new",
      changes: [
        { field: "due_on", before: "", after: "2027-03-01" },
        { field: "kind", before: "", after: "cutover" },
        { field: "wave", before: "", after: "Wave 1" },
      ],
      candidates: [],
      reason: null,
    },
    {
      row: 3,
      title: "Data migration done",
      detail: "2027-01-15",
      outcome: "left_out",
      changes: [],
      candidates: [],
      reason: { id: "milestones-not-proposed" },
    },
  ],
  errors: [],
  conflicts: [],
  notes: [
    {
      id: "timeline-breaks",
      args: { what: { type: "text", value: "Order desk: trained 9 weeks before cutover" } },
    },
  ],
};

// A plan holds hundreds of tasks: which of them are milestones of the training is for a person to say, row by row.
it("lets a row of a project plan be taken as a milestone, and says what the plan breaks", async () => {
  const calls = pretend({
    frame: () =>
      ({
        today: "2026-11-21",
        programme: {
          name: "P",
          waves: [{ id: "w1", name: "Wave 1", cutover: "2027-03-01", days_left: 100 }],
        },
        programmes: [],
        notices: [],
        recoverable: [],
      }) as unknown as Frame,
    import_preview: () => preview,
    job_begin: () => ({ job: 1 }),
    ...({ dialog_open_file: () => ({ file: "file-1", name: "plan.xml" }) } as object),
  });
  navigate("/import?kind=milestones");
  const { container } = show(<Import />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /Choose a file/ }));
  expect(calls.find(({ command }) => command === "dialog_open_file")?.args).toEqual({ kind: "milestones" });
  expect(await screen.findByText("Breaks: Order desk: trained 9 weeks before cutover")).toBeTruthy();
  const table = await screen.findByRole("grid");
  expect(within(table).getByText("Cutover")).toBeTruthy();
  expect(await seriousFindings(container)).toEqual([]);
  await user.click(screen.getByRole("tab", { name: "Left out 1" }));
  await user.dblClick(await screen.findByText("Data migration done"));
  const panel = await screen.findByRole("dialog");
  const kinds = within(panel).getByRole("combobox", { name: "What it is" });
  expect(within(kinds).getByRole("option", { name: "User acceptance test" })).toBeTruthy();
  await user.selectOptions(kinds, "uat");
  await user.selectOptions(within(panel).getByRole("combobox", { name: "Wave" }), "w1");
  await user.click(within(panel).getByRole("button", { name: "Take as a milestone" }));
  const decided = () =>
    calls
      .filter(({ command }) => command === "import_preview")
      .map(({ args }) => (args as ImportArgs).decisions);
  await waitFor(() => expect(decided()).toContainEqual({ "3": "uat@w1" }));
});
