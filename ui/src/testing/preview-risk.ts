/** Invented risk areas and log for looking at the screens in a plain browser. */
import type {
  LogAnswer,
  LogKind,
  LogRow,
  PartKind,
  RiskAreaDetail,
  RiskMapCell,
  RiskOverview,
  RiskRow,
  RiskStanding,
} from "../api/types";
import type { Answers } from "./preview";

const named = (id: string, name: string) => ({ id, name });
const groups = [
  "Field service",
  "Finance team",
  "Purchasing",
  "Sales office",
  "Service desk",
  "Warehouse",
].map((name, index) => named(`g${index}`, name));
const areas = [
  "Order to cash",
  "Returns",
  "Procure to pay",
  "Service to cash",
  "Inventory to deliver",
  "Record to report",
].map((name, index) => named(`a${index}`, name));
const processes = [
  "Take order",
  "Receive a return",
  "Approve an invoice",
  "Complete a work order",
  "Count stock",
  "Close a period",
];
const shares: [PartKind, number, number][] = [
  ["superusers", 2, 0.4],
  ["content", 3, 0.7],
  ["people", 84, 0.35],
  ["tasks", 168, 0.2],
];

function standingOf(points: number | null, actual: number): RiskStanding {
  if (actual === 100) return "done";
  if (points === null) return "unplanned";
  return points >= 25 ? "late" : points >= 10 ? "slipping" : "on_track";
}

const rows: RiskRow[] = [];
for (const [at, area] of areas.entries()) {
  for (const [column, group] of groups.entries()) {
    if ((at * 5 + column * 3) % 7 > 3) continue;
    const actual = [22, 48, 63, 100, 31, 75, 54][(at * 3 + column) % 7]!;
    const planned = at === 5 ? null : 58 + ((column * 7) % 15);
    const points = planned === null ? null : planned - actual;
    rows.push({
      id: `r${at}-${column}`,
      process: named(`c${at}`, processes[at]!),
      area,
      group,
      impact: 1 + ((at * 2 + column * 3) % 5),
      people: 42 + column * 17,
      wave: at === 5 ? null : named("w1", "Wave 1 · Nordics"),
      cutover: at === 5 ? null : "2026-12-25",
      parts: shares.map(([kind, of, share]) => {
        const done = actual === 100 ? of : Math.round((of * share * actual) / 50);
        const share100 = Math.min(100, Math.round((done / of) * 100));
        return {
          kind,
          done: Math.min(done, of),
          of,
          actual: share100,
          planned,
          points: planned === null ? null : planned - share100,
        };
      }),
      actual,
      planned,
      points,
      days: points === null ? null : Math.max(0, Math.round(points * 1.4)),
      standing: standingOf(points, actual),
      obstacles: (at + column) % 4 === 0 ? 1 : 0,
      obstacles_overdue: (at + column) % 4 === 0 ? 1 : 0,
      next_step:
        actual === 100
          ? null
          : {
              id: "risk-next-superuser",
              args: {
                name: { type: "text", value: "Ida Berg" },
                percent: { type: "number", value: 86 },
                step: { type: "message", value: { id: "step-sign-off" } },
              },
            },
      shift: (["same", "worsened", "improved"] as const)[(at + column * 2) % 3]!,
      points_before: points === null ? null : points - 8,
      actual_before: Math.max(0, actual - 6),
    });
  }
}

const cellOf = (row: RiskRow | undefined): RiskMapCell | null =>
  row
    ? {
        id: row.id,
        standing: row.standing,
        points: row.points,
        actual: row.actual,
        impact: row.impact,
        count: 2,
        obstacles: row.obstacles,
      }
    : null;

const entry = (index: number, kind: LogKind, title: string, more: Partial<LogRow> = {}): LogRow => ({
  id: `log-${index}`,
  kind,
  title,
  detail: "",
  risk_area: null,
  process: null,
  group: null,
  milestone: null,
  milestone_on: null,
  probability: null,
  impact: 3,
  exposure: 9,
  grade: "medium",
  response: "",
  owner: named("p9", "Kari Lunde"),
  raised_on: "2026-11-10",
  due_on: "2026-11-30",
  closed_on: null,
  state: "coming",
  next_step: "",
  outcome: "",
  reported_on: null,
  to_report: true,
  warnings: [],
  ...more,
});

const late = rows.find(({ obstacles }) => obstacles > 0)!;
const about = { risk_area: late.id, process: late.process, group: late.group };
export const log: LogRow[] = [
  entry(0, "issue", "Handhelds arrive without the new app", {
    ...about,
    impact: 4,
    exposure: 20,
    grade: "high",
    due_on: "2026-11-18",
    state: "overdue",
    next_step: "Get the image from IT on Monday",
  }),
  entry(1, "risk", "Two superusers leave before the cutover", {
    probability: 3,
    impact: 5,
    exposure: 15,
    grade: "high",
    warnings: [{ id: "log-high-without-response" }],
    reported_on: "2026-11-12",
    to_report: false,
  }),
  entry(2, "dependency", "Training environment refreshed before UAT", {
    milestone: named("m1", "UAT"),
    milestone_on: "2026-12-01",
    next_step: "Confirm the date with the infrastructure team",
  }),
  entry(3, "assumption", "Store managers release people for two half days", { exposure: 6 }),
  entry(4, "issue", "No room in Malmö for twelve people", {
    closed_on: "2026-11-16",
    state: "done",
    outcome: "Rented the school next door",
    to_report: false,
  }),
];

const overview: RiskOverview = {
  as_of: "2026-11-21",
  since: "2026-11-07",
  rows: [...rows].sort((one, other) => (other.points ?? -99) - (one.points ?? -99)),
  groups,
  areas: areas.map((area) => ({
    ...area,
    cells: groups.map((group) =>
      cellOf(rows.find((row) => row.area.id === area.id && row.group.id === group.id)),
    ),
  })),
  late: rows.filter(({ standing }) => standing === "late").length,
  slipping: rows.filter(({ standing }) => standing === "slipping").length,
  on_track: rows.filter(({ standing }) => standing === "on_track").length,
  done: rows.filter(({ standing }) => standing === "done").length,
  unplanned: rows.filter(({ standing }) => standing === "unplanned").length,
  new_obstacles: [log[0]!],
  closed_obstacles: [{ ...log[4]!, ...about }],
  trainers: rows
    .filter(({ standing }) => standing === "late")
    .slice(0, 3)
    .map((row, index) => ({
      superuser: named(`s${index}`, ["Ida Berg", "Jonas Lind", "Mette Dahl"][index]!),
      risk_area: row.id,
      process: row.process.name,
      group: row.group.name,
      impact: row.impact,
      points: row.points,
      facilitation_tenths: 36 - index * 2,
      knows: 3 - index,
      of: 4,
      room: 12 - index * 3,
      takes: 8,
      reason: {
        id: "risk-trainer-reason",
        args: {
          knows: { type: "number", value: 3 - index },
          of: { type: "number", value: 4 },
          facilitation: { type: "number", value: (36 - index * 2) / 10 },
          room: { type: "number", value: 12 - index * 3 },
        },
      },
    })),
};

const detail = (id: string): RiskAreaDetail => {
  const row = rows.find((one) => one.id === id) ?? late;
  return {
    row,
    processes: [
      {
        id: row.process.id,
        title: row.process.name,
        impact: row.impact,
        needed: 2,
        ready: [named("s0", "Jonas Lind")],
        coming: [{ id: "s1", name: "Ida Berg", progress: 86, next_step: { id: "step-sign-off" } }],
      },
    ],
    modules: [
      {
        id: "m1",
        title: "Work orders on the handheld",
        approved_on: "2026-11-02",
        needed_by: "2026-11-01",
        need: 84,
        completed: 29,
        unseated: 12,
        planned_until: "2026-12-11",
        tasks_done: 18,
        tasks_of: 168,
      },
      {
        id: "m2",
        title: "Spare parts",
        approved_on: null,
        needed_by: "2026-11-28",
        need: 84,
        completed: 0,
        unseated: 84,
        planned_until: null,
        tasks_done: 0,
        tasks_of: 0,
      },
    ],
    obstacles: row.obstacles > 0 ? [log[0]!] : [],
    trainers: overview.trainers.filter(({ risk_area }) => risk_area === row.id),
  };
};

const answer = (asked: LogRow[]): LogAnswer => ({
  rows: asked,
  open: asked.filter(({ closed_on }) => closed_on === null).length,
  overdue: asked.filter(({ state }) => state === "overdue").length,
  high: asked.filter(({ grade, closed_on }) => grade === "high" && closed_on === null).length,
  to_report: asked.filter(({ to_report }) => to_report).length,
});

export const answers: Answers = {
  risk_overview: () => overview,
  risk_area_get: ({ id }) => detail(id),
  log_list: ({ kind, mine }) =>
    answer(log.filter((row) => (!kind || row.kind === kind) && (!mine || row.owner?.id === "p9"))),
};
