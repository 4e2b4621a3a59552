import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Commands, ImportArgs, ImportDone, ImportPreview } from "../../api/types";
import { sectionOf } from "../../frame/screens";
import { AppError } from "../../platform/call";
import { parsePlace } from "../../router/router";
import { pretend, seriousFindings, show } from "../../testing/render";
import Import from "./Import";

type Extra = { dialog_open_file: () => unknown };

const counts = { rows: 3, new: 2, matched: 0, changed: 0, unchanged: 0, refused: 0, review: 1 };

/** A file of three people; the e-mail address stands in a column that nobody recognises. */
function previewOf({ mapping, decisions }: ImportArgs): ImportPreview {
  const decided = decisions["4"] !== undefined;
  return {
    name: "people.csv",
    shape: { id: "importing-kind-people" },
    columns: [
      { title: "Who", examples: ["Ida Berg"], dropped: false },
      { title: "Contact", examples: ["ida@northern.example"], dropped: false },
      { title: "Secret", examples: [], dropped: true },
    ],
    fields: [
      { field: "display_name", column: mapping["display_name"] ?? "Who", required: true },
      { field: "email", column: mapping["email"] ?? null, required: false },
    ],
    counts: decided ? { ...counts, new: 3, review: 0 } : counts,
    rows: [
      { row: 2, title: "Ida Berg", detail: "", outcome: "new", changes: [], candidates: [], reason: null },
      { row: 3, title: "Mei Tan", detail: "", outcome: "new", changes: [], candidates: [], reason: null },
      {
        row: 4,
        title: "Jonas Lind",
        detail: "",
        outcome: decided ? "new" : "review",
        changes: [],
        candidates: decided ? [] : [{ id: "p1", name: "Jonas Lind", detail: "Warehouse" }],
        reason: decided ? null : { id: "import-review-same-name" },
      },
    ],
    errors: [],
    conflicts: [],
    notes: [{ id: "import-note-secret-dropped", args: { column: { type: "text", value: "Secret" } } }],
  };
}

const answers: Partial<{
  [Name in keyof Commands]: (args: Commands[Name]["args"]) => Commands[Name]["answer"];
}> &
  Extra = {
  dialog_open_file: () => ({ file: "f1", name: "people.csv" }),
  import_preview: previewOf,
  import_apply: () => ({
    counts,
    changed: {
      touched: ["people"],
      label: { id: "importing-kind-people" },
      id: null,
      undo: "c1-1",
      warnings: [],
    },
  }),
  history_undo: () => ({ touched: ["people"], label: null, id: null, warnings: [] }),
};

async function opened(more: Partial<typeof answers> = {}, kind = "people") {
  window.location.hash = `#/import?kind=${kind}`;
  const calls = pretend({ ...answers, ...more });
  const user = userEvent.setup();
  const shown = show(<Import />);
  await user.click(screen.getByRole("button", { name: /Choose a file/ }));
  const asked = (command: string) => calls.filter((call) => call.command === command);
  return { user, asked, ...shown };
}

async function chosen(more: Partial<typeof answers> = {}) {
  const shown = await opened(more);
  await screen.findByText("Ida Berg", { selector: "td span" });
  return shown;
}

describe("where an import belongs", () => {
  // Whoever came from the plan stays in the plan: the navigation marks the place of what is imported.
  it.each([
    ["", "/people"],
    ["people", "/people"],
    ["groups", "/people"],
    ["processes", "/processes"],
    ["sessions", "/sessions"],
    ["attendance&session=s1", "/sessions"],
    ["milestones", "/plan"],
    ["releases", "/retraining"],
    ["tickets", "/retraining"],
    ["figures", "/objectives"],
    ["pulse&pulse=u1", "/sentiment"],
    ["nonsense", "/people"],
  ])("marks for kind=%s the entry %s", (kind, section) => {
    expect(sectionOf(parsePlace(`#/import?kind=${kind}`))).toBe(section);
  });
});

describe("importing a file", () => {
  // A wrong guess of a column must be correctable, and looking must never write.
  it("shows the file again with a corrected column and writes nothing before Import is pressed", async () => {
    const { user, asked, container } = await chosen();
    expect(screen.getByText(/“?Secret”? ?holds passwords|"Secret" holds passwords/)).toBeInTheDocument();
    const field = screen.getByRole("combobox", { name: "Column for E-mail" });
    expect(within(field).queryByText("Secret")).not.toBeInTheDocument();
    await user.selectOptions(field, "Contact");
    await waitFor(() =>
      expect(asked("import_preview").at(-1)?.args).toMatchObject({ mapping: { email: "Contact" } }),
    );
    expect(await screen.findByText("ida@northern.example")).toBeInTheDocument();
    expect(asked("import_apply")).toEqual([]);
    expect(await seriousFindings(container)).toEqual([]);

    await waitFor(() => expect(screen.getByRole("button", { name: "Import 2 rows" })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: "Import 2 rows" }));
    expect(await screen.findByRole("heading", { name: "Imported" })).toBeInTheDocument();
    expect(asked("import_apply").map(({ args }) => args)).toEqual([
      { kind: "people", file: "f1", mapping: { email: "Contact" }, decisions: {} },
    ]);
    await user.click(screen.getByRole("button", { name: "Undo this import" }));
    expect(await screen.findByText("The import was taken back.")).toBeInTheDocument();
    expect(asked("history_undo").map(({ args }) => args)).toEqual([{ change: "c1-1" }]);
  });

  // A row that may be somebody known waits for a person; the answer is sent with the import.
  it("takes a decision for a row under review and imports with it", async () => {
    const { user, asked } = await chosen();
    await user.click(screen.getByRole("tab", { name: "To review 1" }));
    screen.getAllByRole("row").at(-1)?.focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("button", { name: /Somebody else/ }));
    const run = await screen.findByRole("button", { name: "Import 3 rows" });
    await waitFor(() => expect(run).toBeEnabled());
    await user.click(run);
    await screen.findByRole("heading", { name: "Imported" });
    expect(asked("import_apply")[0]?.args).toMatchObject({ decisions: { "4": "new" } });
  });

  // A refused correction must not take the table away with which it can be corrected.
  it("keeps the columns in view when a correction is refused", async () => {
    const { user } = await chosen({
      import_preview: (args) => {
        if (args.mapping["display_name"] === "Contact") {
          throw new AppError("refused", { id: "import-column-secret" });
        }
        return previewOf(args);
      },
    });
    await user.selectOptions(screen.getByRole("combobox", { name: "Column for Name" }), "Contact");
    expect(await screen.findByRole("alert")).toHaveTextContent("holds passwords or secrets");
    expect(screen.getByRole("button", { name: /^Import/ })).toBeDisabled();
    await user.selectOptions(screen.getByRole("combobox", { name: "Column for Name" }), "Who");
    await waitFor(() => expect(screen.getByRole("button", { name: /^Import/ })).toBeEnabled());
  });

  // Fifty thousand rows take a while: what is done must be seen, and stopping must leave everything as it was.
  it("shows how far the check is, stops it and checks again", async () => {
    let stop: (error: AppError) => void = () => undefined;
    let checks = 0;
    const { user, asked } = await opened({
      job_begin: () => ({ job: 7 }),
      job_get: () => ({ job: 7, done: 400, of: 1000, state: "running", message: null, notes: [] }),
      job_cancel: () => {
        stop(new AppError("cancelled", { id: "import-cancelled" }));
        return {};
      },
      import_preview: (args) => {
        checks += 1;
        if (checks > 1) return previewOf(args);
        return new Promise<ImportPreview>((_, reject) => (stop = reject)) as unknown as ImportPreview;
      },
    });
    await waitFor(() =>
      expect(screen.getByRole("progressbar", { name: /^(Checking|Importing)/ })).toHaveAttribute(
        "aria-valuenow",
        "0.4",
      ),
    );
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByRole("heading", { name: "The check was stopped" })).toBeInTheDocument();
    expect(asked("import_preview")[0]?.args).toMatchObject({ job: 7 });
    expect(asked("job_cancel").map(({ args }) => args)).toEqual([{ job: 7 }]);
    await user.click(screen.getByRole("button", { name: "Check again" }));
    expect(await screen.findByRole("button", { name: "Import 2 rows" })).toBeEnabled();
  });

  it("stops an import, says that nothing was imported, and lets it be started again", async () => {
    let stop: (error: AppError) => void = () => undefined;
    let runs = 0;
    const { user, asked } = await chosen({
      job_begin: () => ({ job: 9 }),
      job_get: () => ({ job: 9, done: 600, of: 1000, state: "running", message: null, notes: [] }),
      job_cancel: () => {
        stop(new AppError("cancelled", { id: "store-cancelled" }));
        return {};
      },
      import_apply: () => {
        runs += 1;
        const done = { counts, changed: { touched: [], label: null, id: null, warnings: [] } };
        if (runs > 1) return done;
        return new Promise<ImportDone>((_, reject) => (stop = reject)) as unknown as ImportDone;
      },
    });
    const run = await screen.findByRole("button", { name: "Import 2 rows" });
    await waitFor(() => expect(run).toBeEnabled());
    await user.click(run);
    await waitFor(() =>
      expect(screen.getByRole("progressbar", { name: /^(Checking|Importing)/ })).toHaveAttribute(
        "aria-valuenow",
        "0.6",
      ),
    );
    expect(run).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByText("Stopped. Nothing was imported.")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("button", { name: "Import 2 rows" })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: "Import 2 rows" }));
    expect(await screen.findByRole("heading", { name: "Imported" })).toBeInTheDocument();
    expect(asked("import_apply")).toHaveLength(2);
  });

  // Lists of groups and processes are written by people too: a title that nobody knows must be correctable.
  it("lets the columns of groups be corrected", async () => {
    const { user, asked } = await opened(
      {
        import_preview: (args) => {
          const column = args.mapping["name"] ?? null;
          const missing = { row: 1, column: null, message: { id: "import-groups-no-name-column" } };
          return {
            ...previewOf(args),
            fields: [
              { field: "name", column, required: true },
              { field: "headcount", column: null, required: false },
            ],
            errors: column ? [] : [missing],
          };
        },
      },
      "groups",
    );
    const field = await screen.findByRole("combobox", { name: "Column for Name" });
    expect(screen.getByText("Needed: choose the column.")).toBeInTheDocument();
    await user.selectOptions(field, "Who");
    await waitFor(() =>
      expect(asked("import_preview").at(-1)?.args).toMatchObject({
        kind: "groups",
        mapping: { name: "Who" },
      }),
    );
    await waitFor(() => expect(screen.queryByText("Needed: choose the column.")).not.toBeInTheDocument());
  });

  // Whoever imports a catalogue must see what contradicts itself, by its titles, before and after: the rows are in the programme.
  it("shows contradictions by kind with their titles, and still after the import", async () => {
    const shared = (code: string) => ({
      id: "import-conflict-code-shared",
      args: { code: { type: "text" as const, value: code }, count: { type: "number" as const, value: 2 } },
    });
    const conflicts = [
      {
        rows: [{ row: 9, title: "Close the year", detail: "90.10" }],
        what: { id: "import-conflict-title-number" },
      },
      {
        rows: [
          { row: 6, title: "Classify assets", detail: "10.05" },
          { row: 13, title: "Classify leases", detail: "10.05" },
        ],
        what: shared("10.05"),
      },
      {
        rows: [
          { row: 15, title: "Create books", detail: "10.06" },
          { row: 19, title: "Create asset books", detail: "10.06" },
        ],
        what: shared("10.06"),
      },
    ];
    const { user, container } = await chosen({
      import_preview: (args) => ({ ...previewOf(args), conflicts }),
    });
    await user.click(screen.getByRole("tab", { name: "Contradictions 3" }));
    const looked = async () => {
      await user.click(await screen.findByRole("button", { name: "One number, different titles 2" }));
      expect(screen.getByText("Classify assets")).toBeInTheDocument();
      expect(screen.getByText("Create asset books")).toBeInTheDocument();
      expect(screen.getByText("2 rows with different titles have the number 10.05.")).toBeInTheDocument();
      expect(screen.queryByText("Close the year")).not.toBeInTheDocument();
      await user.click(screen.getByRole("button", { name: "Title and number disagree 1" }));
      expect(screen.getByText("Close the year")).toBeInTheDocument();
    };
    await looked();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Import 2 rows" }));
    await user.click(await screen.findByRole("button", { name: /^Contradictions ?3/ }));
    await looked();
  });

  // "Left out 3" is of no use to somebody who has to correct the file: which rows, and why?
  it("lists the rows that were left out with the reason, also those that could not be read", async () => {
    const refused = {
      row: 5,
      title: "Ola Nord",
      detail: "",
      outcome: "refused" as const,
      changes: [],
      candidates: [],
      reason: null,
    };
    const invalid = (value: string) => ({
      id: "import-email-invalid",
      args: { value: { type: "text" as const, value } },
    });
    const left = { ...counts, rows: 5, refused: 2 };
    const { user } = await chosen({
      import_preview: (args) => {
        const preview = previewOf(args);
        return {
          ...preview,
          counts: left,
          rows: [...preview.rows, refused],
          errors: [
            { row: 5, column: "email", message: invalid("ola nord") },
            { row: 6, column: null, message: { id: "import-name-missing" } },
          ],
        };
      },
      import_apply: () => ({
        counts: left,
        changed: { touched: [], label: null, id: null, warnings: [] },
      }),
    });
    await user.click(screen.getByRole("tab", { name: "Refused 2" }));
    expect(screen.getByText(/"ola nord" is not an e-mail address/)).toBeInTheDocument();
    expect(screen.getByText(/This row has no name/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Import 2 rows" }));
    await user.click(await screen.findByRole("button", { name: /^Left out ?3/ }));
    const list = within(await screen.findByRole("grid", { name: "Rows left out" }));
    expect(list.getByText("Ola Nord")).toBeInTheDocument();
    expect(list.getByText(/"ola nord" is not an e-mail address/)).toBeInTheDocument();
    expect(list.getByText(/This row has no name/)).toBeInTheDocument();
    expect(list.getByText(/There is somebody of this name already/)).toBeInTheDocument();
  });
});
