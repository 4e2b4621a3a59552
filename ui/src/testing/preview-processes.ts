/** An invented process catalogue for the browser preview. */
import type { ProcessLevel, ProcessRow, RiskAreaRow } from "../api/types";
import { groups } from "./preview-groups";
import type { Answers } from "./preview";

const flows = [
  "Acquire to dispose",
  "Case to resolution",
  "Design to retire",
  "Forecast to plan",
  "Hire to retire",
  "Inventory to deliver",
  "Order to cash",
  "Plan to produce",
  "Prospect to quote",
  "Record to report",
  "Service to deliver",
  "Source to pay",
];
const areas = ["Take orders", "Manage credit", "Pick and pack", "Invoice customers", "Handle returns"];
const steps = ["Enter an order", "Check availability", "Confirm a delivery date", "Change an order"];
const levels: ProcessLevel[] = ["end_to_end", "process_area", "process", "scenario"];

const rows: ProcessRow[] = [];
function add(parent: ProcessRow | null, title: string, code: string, inside: boolean): ProcessRow {
  const depth = parent ? parent.depth + 1 : 0;
  const row: ProcessRow = {
    id: `c${rows.length}`,
    parent: parent?.id ?? null,
    depth,
    code,
    title,
    level: levels[depth] ?? "scenario",
    scope: inside ? "in" : "unspecified",
    state: "New",
    url: depth === 1 ? "https://learn.microsoft.com/dynamics365/guidance/business-processes" : "",
    assessable: inside && depth >= 2,
    below: 0,
    below_in_scope: 0,
    impact: depth === 1 && inside ? 4 : null,
  };
  rows.push(row);
  return row;
}

for (const [flow, title] of flows.entries()) {
  const number = String((flow + 1) * 5).padStart(2, "0");
  const top = add(null, title, number, false);
  for (const [area, name] of areas.entries()) {
    const inside = flow % 3 === 0 && area < 3;
    const middle = add(top, name, `${number}.${String((area + 1) * 5).padStart(2, "0")}`, inside);
    for (const [index, step] of steps.entries()) {
      add(middle, step, `${middle.code}.${String((index + 1) * 10).padStart(3, "0")}`, inside && index < 3);
    }
  }
}
for (const row of [...rows].reverse()) {
  const parent = rows.find(({ id }) => id === row.parent);
  if (!parent) continue;
  parent.below += row.below + 1;
  parent.below_in_scope += row.below_in_scope + (row.scope === "in" ? 1 : 0);
}

let risks: RiskAreaRow[] = rows
  .filter(({ level, scope }) => level === "process_area" && scope === "in")
  .flatMap((row, index) =>
    groups
      .filter((_, column) => (index + column) % 3 !== 0)
      .map(({ id, name }, column) => ({
        id: `${row.id}/${id}`,
        process: row.id,
        process_title: row.title,
        group: id,
        group_name: name,
        impact: ((index * 2 + column) % 5) + 1,
      })),
  );
const inside = rows.find(({ level, scope }) => level === "process" && scope === "in");
const first = groups[0];
if (inside && first) {
  risks.push({
    id: "deeper",
    process: inside.id,
    process_title: inside.title,
    group: first.id,
    group_name: first.name,
    impact: 5,
  });
}

export const answers: Answers = {
  processes_tree: () => ({
    rows: rows.map((row) => ({ ...row })),
    in_scope: rows.filter(({ scope }) => scope === "in").length,
    assessable: rows.filter(({ assessable }) => assessable).length,
  }),
  risk_areas_list: () => risks,
  risk_area_set: ({ process, group, impact }) => {
    risks = risks.filter((risk) => risk.process !== process || risk.group !== group);
    if (impact !== null) {
      risks.push({ id: `${process}/${group}`, process, process_title: "", group, group_name: "", impact });
    }
    return { touched: ["processes"], label: null, id: null, warnings: [] };
  },
  processes_scope: ({ ids, scope }) => {
    const reached = new Set<string>(ids);
    for (const row of rows) {
      if (row.parent && reached.has(row.parent)) reached.add(row.id);
      if (reached.has(row.id)) row.scope = scope;
    }
    for (const row of rows) row.below_in_scope = 0;
    for (const row of [...rows].reverse()) {
      const parent = rows.find(({ id }) => id === row.parent);
      if (parent) parent.below_in_scope += row.below_in_scope + (row.scope === "in" ? 1 : 0);
    }
    return { touched: ["processes"], label: null, id: null, warnings: [] };
  },
};
