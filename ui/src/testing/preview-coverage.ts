/** Invented coverage for looking at the screens in a plain browser. */
import type { CoverageCell, CoverageOverview } from "../api/types";
import type { Answers } from "./preview";

const groups = [
  "Finance",
  "Sales office",
  "Warehouse",
  "Field service",
  "Purchasing",
  "Production",
  "Service desk",
  "Controllers",
  "Planners",
  "Drivers",
].map((name, index) => ({
  id: `g${index}`,
  name,
  site: ["Oslo", "Malmö", "Espoo"][index % 3]!,
  people: 40 + index * 37,
}));
const areas = [
  "Order to cash",
  "Quote to contract",
  "Returns",
  "Procure to pay",
  "Plan to produce",
  "Inventory to deliver",
  "Record to report",
  "Service to cash",
  "Acquire to dispose",
  "Hire to retire",
  "Case to resolution",
  "Design to retire",
];

function cell(area: number, group: number, left: number): CoverageCell | null {
  if ((area * 7 + group * 3) % 5 > 2) return null;
  const needed = 1 + ((area + group) % 3);
  const ready = Math.max(0, ((area * 3 + group * 5) % 5) - left);
  return {
    processes: 3 + ((area + group) % 6),
    short: ready < needed ? 1 + ((area + group) % 2) : 0,
    ready,
    needed,
    impact: 1 + ((area * 2 + group) % 5),
  };
}

const overview = (left: number): CoverageOverview => ({
  groups,
  areas: areas.map((name, area) => ({
    id: `a${area}`,
    name,
    cells: groups.map((_, group) => cell(area, group, left)),
  })),
  risk_areas: { covered: 48, of: 71 },
  high_impact: { covered: 36, of: 41 },
  colleagues: { covered: 1046, of: 1288 },
  with_trainer: { covered: 61, of: 71 },
  single_points: ["Tomás Ruiz", "Mei Tan", "Astrid Holm", "Samir Haddad"].map((name, index) => ({
    superuser: { id: `s${index}`, name },
    risk_areas: 5 - index,
    examples: ["Repair order for Field service", "Spare parts for Field service"].slice(0, 2 - (index % 2)),
    colleagues: 212 - index * 40,
  })),
  lost: left,
});

export const answers: Answers = {
  coverage_overview: ({ without }) => overview(without.length > 0 ? 1 : 0),
  coverage_cell: ({ area, group }) => ({
    area: areas[Number(area.slice(1))] ?? "Order to cash",
    group: groups[Number(group.slice(1))]?.name ?? "Finance",
    people: 148,
    processes: ["Take order", "Check credit", "Confirm delivery", "Invoice the customer"].map(
      (title, index) => ({
        id: `c${index}`,
        title,
        impact: 5 - index,
        needed: 2,
        ready: [
          { id: "s0", name: "Astrid Holm" },
          { id: "s10", name: "Dana Weiss" },
        ].slice(0, index),
        coming: [
          {
            id: "s1",
            name: "Ida Berg",
            progress: 86,
            next_step: {
              id: "step-sessions",
              args: {
                area: { type: "text", value: "Order to cash" },
                stage: { type: "message", value: { id: "stage-lead" } },
                done: { type: "number", value: 1 },
                needed: { type: "number", value: 2 },
              },
            },
          },
          { id: "s3", name: "Petra Novak", progress: 71, next_step: { id: "step-sign-off" } },
        ],
      }),
    ),
  }),
};
