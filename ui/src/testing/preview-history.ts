/** Invented changes for the browser preview. */
import type { HistoryEntry } from "../api/types";
import type { Answers } from "./preview";

const changes: HistoryEntry[] = Array.from({ length: 140 }, (_, index) => ({
  change: `x${index}`,
  at: new Date(Date.UTC(2026, 10, 21, 15, 10) - index * 5_400_000).toISOString(),
  by: ["Kari Lunde", "M. Okafor", ""][index % 3] ?? "",
  label: {
    id: ["people-merge-title", "importing-same-as", "people-purge-type"][index % 3] ?? "people-title",
    args: { name: { type: "text", value: ["Ida Berg", "Jonas Lind", "Mei Tan"][index % 3] ?? "" } },
  },
  rows: index % 5 === 0 ? 4217 : 1 + (index % 3),
  undone: index % 11 === 4,
  is_undo: index % 11 === 3,
  undoable: index % 11 !== 4 && index % 3 !== 2,
  details: [
    {
      row: `p${index % 3}`,
      table: ["person", "shadowing_session", "superuser"][index % 3] ?? "person",
      title: ["Ida Berg", "Jonas Lind", "Mei Tan"][index % 3] ?? "",
      action: index % 4 === 0 ? "made" : "changed",
      fields: [
        { field: "job_title", before: "Sales clerk", after: "Sales lead" },
        { field: "starts_on", before: "", after: "2026-11-14" },
      ],
    },
  ],
}));

export const answers: Answers = {
  history_list: ({ row, before, limit }) => {
    const ofRow = row
      ? changes.filter(({ details }) => details.some((detail) => detail.row === row))
      : changes;
    const from = before ? ofRow.findIndex(({ change }) => change === before) + 1 : 0;
    return { changes: ofRow.slice(from, from + limit), more: from + limit < ofRow.length };
  },
};
