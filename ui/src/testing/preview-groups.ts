/** Invented user groups for the browser preview. */
import type { GroupRow } from "../api/types";
import type { Answers } from "./preview";

const names = [
  "Sales office",
  "Finance team",
  "Warehouse",
  "Purchasing",
  "Field service",
  "Service desk",
  "Production",
  "Planning",
  "Store managers",
  "Credit control",
];
const sites = ["Oslo", "Malmö", "Espoo", "Riga"];

export const groups: GroupRow[] = names.map((name, index) => ({
  id: `g${index}`,
  name,
  site: index % 3 === 2 ? null : { id: `site-${index % 4}`, name: sites[index % 4] ?? "" },
  headcount: index % 4 === 1 ? 212 : null,
  members: 148 - index * 11,
  people: index % 4 === 1 ? 212 : 148 - index * 11,
  rule:
    index % 2 === 0
      ? {
          column: "job_title",
          values: ["Sales clerk", "Sales lead", "Key account manager", "Store clerk"].slice(
            0,
            1 + (index % 4),
          ),
          same_site: false,
        }
      : null,
  track: "business",
  note: "",
  superusers: (index * 3) % 5,
  ready: (index * 3) % 3,
  warning:
    index % 4 === 1
      ? {
          id: "header-cutover-in",
          args: { days: { type: "number", value: 34 } },
        }
      : null,
}));

export const answers: Answers = {
  groups_list: () => groups,
  people_column_values: ({ column }) =>
    Array.from({ length: column === "country" ? 3 : 24 }, (_, index) => ({
      value:
        ["Sales clerk", "Sales lead", "Warehouse lead", "Controller", "Purchaser"][index] ?? `Job ${index}`,
      people: Math.max(1, 300 - index * 23),
    })),
};
