/** An invented file for the browser preview of the import. */
import type { ImportConflict, ImportOutcome, ImportPreview, ImportRow } from "../api/types";
import type { Answers } from "./preview";

const outcomes: ImportOutcome[] = ["new", "changed", "unchanged", "review", "refused"];

const rows: ImportRow[] = Array.from({ length: 190 }, (_, index) => {
  const outcome = index < 120 ? "new" : (outcomes[(index % 4) + 1] ?? "new");
  return {
    row: index + 3,
    title: ["Astrid Holm", "Ida Berg", "Jonas Lind", "Petra Novak", "Mei Tan"][index % 5] ?? "",
    detail: `person.${index}@northern.example, Sales clerk, Oslo`,
    outcome,
    changes:
      outcome === "changed"
        ? [
            { field: "job_title", before: "Sales clerk", after: "Sales lead" },
            { field: "department", before: "", after: "Sales" },
          ]
        : [],
    candidates:
      outcome === "review"
        ? [
            { id: "p1", name: "Ida Berg", detail: "ida.berg@northern.example, Sales clerk, Oslo" },
            { id: "p2", name: "Ida Berg", detail: "Controller, Malmö" },
          ]
        : [],
    reason: outcome === "review" ? { id: "import-review-same-name" } : null,
  };
});

const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;

const text = (value: string) => ({ type: "text" as const, value });
const scenario = (what: string, product: string) => `${what} in Dynamics 365 ${product}`;

/** A catalogue contradicts itself in many rows: numbers that are shared, titles that begin with another one. */
const conflicts: ImportConflict[] = Array.from({ length: 60 }, (_, index): ImportConflict => {
  const code = `10.05.${String(10 + index).padStart(3, "0")}.100`;
  const first = scenario("Calculate depreciation for an asset with several books", "Finance");
  if (index % 3 === 2) {
    return {
      rows: [
        { row: 440 + index, title: scenario("Identify target markets", "Customer Insights"), detail: code },
      ],
      what: {
        id: "import-conflict-title-number",
        args: { number: text("30.15.600.150"), code: text(code), title: text("") },
      },
    };
  }
  return {
    rows: [
      { row: 6 + index * 4, title: first, detail: code },
      { row: 1396 + index * 2, title: scenario("Calculate depreciation", "Business Central"), detail: code },
    ],
    what: {
      id: "import-conflict-code-shared",
      args: { code: text(code), count: { type: "number" as const, value: 2 } },
    },
  };
});

const preview: ImportPreview = {
  name: "users-2026-11.csv",
  shape: { id: "importing-kind-people" },
  columns: [
    { title: "displayName", examples: ["Astrid Holm", "Ida Berg"], dropped: false },
    { title: "userPrincipalName", examples: ["astrid@northern.example"], dropped: false },
    { title: "jobTitle", examples: ["Sales clerk", "Controller"], dropped: false },
    { title: "department", examples: ["Sales", "Finance"], dropped: false },
    { title: "officeLocation", examples: ["Oslo", "Malmö"], dropped: false },
    { title: "usageLocation", examples: ["NO", "SE"], dropped: false },
    { title: "passwordProfile", examples: [], dropped: true },
  ],
  fields: [
    { field: "display_name", column: "displayName", required: true },
    { field: "given_name", column: null, required: false },
    { field: "surname", column: null, required: false },
    { field: "email", column: null, required: false },
    { field: "user_principal_name", column: "userPrincipalName", required: false },
    { field: "object_id", column: null, required: false },
    { field: "job_title", column: "jobTitle", required: false },
    { field: "department", column: "department", required: false },
    { field: "office", column: "officeLocation", required: false },
    { field: "site", column: null, required: false },
    { field: "starts_on", column: null, required: false },
  ],
  counts: {
    rows: rows.length,
    new: count("new"),
    matched: count("changed") + count("unchanged"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    refused: count("refused"),
    review: count("review"),
  },
  rows,
  errors: rows
    .filter(({ outcome }) => outcome === "refused")
    .map(({ row }) => ({
      row,
      column: "userPrincipalName",
      message: { id: "import-email-invalid", args: { value: { type: "text", value: "ida berg" } } },
    })),
  conflicts,
  notes: [
    { id: "import-note-secret-dropped", args: { column: { type: "text", value: "passwordProfile" } } },
    { id: "import-note-kind-guessed" },
  ],
};

export const answers = {
  import_preview: () => preview,
  import_apply: () => ({
    counts: preview.counts,
    changed: { touched: [], label: null, id: null, warnings: [] },
  }),
  dialog_open_file: () => ({ file: "file-1", name: "users-2026-11.csv" }),
  undo: () => ({ touched: [], label: null, id: null, warnings: [] }),
} satisfies Answers & Record<string, unknown>;
