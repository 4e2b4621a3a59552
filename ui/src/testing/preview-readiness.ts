/** Invented readiness for looking at the screens in a plain browser. */
import type {
  GateCell,
  GateKind,
  GateState,
  HelpfulStep,
  Message,
  ReadinessOverview,
  RollUpRow,
  StatusCounts,
  Status,
  SuperuserRow,
} from "../api/types";
import { drawing } from "./drawing";
import type { Answers } from "./preview";

const text = (value: string) => ({ type: "text", value }) as const;
const number = (value: number) => ({ type: "number", value }) as const;
const said = (id: string, args: NonNullable<Message["args"]> = {}): Message => ({ id, args });
const count = (done: number, of: number) => said("cell-count", { done: number(done), of: number(of) });
const met = said("cell-met");
const open = said("cell-open");

const GATES: GateKind[] = [
  "knowledge",
  "shadowing",
  "facilitation",
  "content",
  "environment",
  "commitment",
  "sign_off",
];

type Cell = [GateState, Message];
const ok: Cell = ["met", met];
const no: Cell = ["missing", open];
const lead: Cell = [
  "partial",
  said("cell-stage", {
    stage: { type: "message", value: said("stage-lead") },
    done: number(1),
    of: number(2),
  }),
];
const full = (of: number): Cell => ["met", count(of, of)];
const part = (done: number, of: number): Cell => [done < of / 2 ? "failed" : "partial", count(done, of)];

const people: [string, string, string, Status, Cell[]][] = [
  ["Astrid Holm", "Finance", "Oslo", "ready", [full(6), ok, ok, full(3), ok, ok, ok]],
  ["Ida Berg", "Sales", "Oslo", "in_progress", [full(6), lead, ok, full(2), ok, ok, no]],
  [
    "Jonas Lind",
    "Warehouse",
    "Malmö",
    "in_progress",
    [part(4, 5), ok, ok, no, ["failed", said("cell-no-account")], ok, no],
  ],
  ["Petra Novak", "Finance", "Malmö", "in_progress", [full(5), ok, ok, full(3), ok, ok, ["partial", open]]],
  ["Tomás Ruiz", "Field service", "Espoo", "ready", [full(8), ok, ok, full(4), ok, ok, ok]],
  ["Mei Tan", "Purchasing", "Oslo", "ready", [full(4), ok, ok, full(1), ok, ok, ok]],
  [
    "Lars Nygård",
    "Warehouse",
    "Oslo",
    "conditional",
    [["waived", said("cell-waived")], ok, ok, full(2), ok, ok, ok],
  ],
  [
    "Aino Laine",
    "Sales",
    "Espoo",
    "in_progress",
    [
      part(3, 6),
      lead,
      ["failed", said("cell-level", { level: number(1) })],
      ["missing", count(0, 2)],
      ok,
      ["failed", said("cell-percent", { percent: number(15) })],
      no,
    ],
  ],
  [
    "Samir Haddad",
    "Service desk",
    "Malmö",
    "lapsed",
    [full(4), ok, ok, full(1), ok, ok, ["lapsed", said("cell-expired")]],
  ],
  [
    "Greta Olsen",
    "Production",
    "Oslo",
    "in_progress",
    [part(2, 7), no, no, ["missing", count(0, 3)], ok, ok, no],
  ],
  ["Dana Weiss", "Finance", "Espoo", "ready", [full(6), ok, ok, full(2), ok, ok, ok]],
  ["Oskar Falk", "Production", "Malmö", "in_progress", [part(6, 7), lead, ok, full(3), ok, ok, no]],
  ["Noor Aziz", "Purchasing", "Malmö", "ready", [full(4), ok, ok, full(1), ok, ok, ok]],
  [
    "Eero Mäki",
    "Field service",
    "Espoo",
    "not_started",
    [["missing", count(0, 8)], no, no, ["missing", count(0, 4)], no, ["missing", said("cell-unasked")], no],
  ],
  ["Hanna Vik", "Sales", "Malmö", "ready", [full(6), ok, ok, full(2), ok, ok, ok]],
  ["Pekka Salo", "Warehouse", "Espoo", "ready", [full(5), ok, ok, full(2), ok, ok, ok]],
  ["Linnea Ek", "Service desk", "Oslo", "ready", [full(4), ok, ok, full(1), ok, ok, ok]],
  ["נועה כהן", "Purchasing", "Espoo", "in_progress", [part(3, 4), ok, ok, full(1), ok, ok, no]],
  ["Ville Aro", "Production", "Espoo", "ready", [full(7), ok, ok, full(3), ok, ok, ok]],
  ["Marit Dahl", "Finance", "Oslo", "ready", [full(6), ok, ok, full(3), ok, ok, ok]],
  ["Johan Krogh", "Sales", "Oslo", "in_progress", [part(5, 6), ok, ok, full(2), ok, ok, no]],
  ["Sofia Lund", "Field service", "Malmö", "ready", [full(8), ok, ok, full(4), ok, ok, ok]],
  ["Henrik Moe", "Warehouse", "Oslo", "ready", [full(5), ok, ok, full(2), ok, ok, ok]],
  ["Katri Nieminen", "Purchasing", "Espoo", "ready", [full(4), ok, ok, full(1), ok, ok, ok]],
  ["Emil Strand", "Production", "Malmö", "ready", [full(7), ok, ok, full(3), ok, ok, ok]],
  ["Ulla Koski", "Service desk", "Espoo", "ready", [full(4), ok, ok, full(1), ok, ok, ok]],
];

const progressOf = (gates: GateCell[]) =>
  Math.round(
    (gates.filter(({ state }) => state === "met" || state === "waived").length / gates.length) * 100,
  );

export const rows: SuperuserRow[] = people.map(([name, group, site, status, cells], index) => {
  const gates = GATES.map((gate, at) => ({ gate, state: cells[at]![0], cell: cells[at]![1] }));
  return {
    id: `s${index}`,
    person: `p${index}`,
    name,
    job_title: `${group} specialist`,
    site,
    groups: [group],
    wave: index % 4 === 3 ? { id: "w2", name: "Wave 2 · Baltics" } : { id: "w1", name: "Wave 1 · Nordics" },
    status,
    progress: progressOf(gates),
    gates,
    next_step:
      status === "ready"
        ? null
        : said("step-sessions", {
            area: text("Order to cash"),
            stage: { type: "message", value: said("stage-lead") },
            done: number(1),
            needed: number(2),
          }),
    allocation_percent: 20,
    stepped_down_on: null,
    warnings:
      index % 9 === 7 ? [said("missing-allocation-low", { percent: number(15), needed: number(20) })] : [],
  };
});

const counts = (among: SuperuserRow[]): StatusCounts => {
  const all: StatusCounts = { not_started: 0, in_progress: 0, lapsed: 0, conditional: 0, ready: 0 };
  for (const { status } of among) all[status] += 1;
  return all;
};

const step = (
  superuser: string | null,
  title: Message,
  detail: Message,
  gains: number,
  urgent = false,
): HelpfulStep => ({
  superuser,
  title,
  detail,
  gains,
  urgent,
});
const helpful = (name: string, what: Message) =>
  said("helpful-step", { name: text(name), step: { type: "message", value: what } });
const stepLead = said("step-sessions", {
  area: text("Order to cash"),
  stage: { type: "message", value: said("stage-lead") },
  done: number(1),
  needed: number(2),
});
const steps: HelpfulStep[] = [
  step(
    "s1",
    helpful("Ida Berg", stepLead),
    said("helpful-then", { gates: { type: "list", value: [said("gate-sign_off")] } }),
    3,
  ),
  step(
    "s2",
    helpful("Jonas Lind", said("step-account")),
    said("helpful-then", { gates: { type: "list", value: [said("gate-content"), said("gate-sign_off")] } }),
    2,
  ),
  step("s3", helpful("Petra Novak", said("step-sign-off")), said("helpful-all-met"), 1),
  step(
    "s10",
    helpful(
      "Oskar Falk",
      said("step-knowledge-low", { process: text("Plan production"), level: number(2), needed: number(3) }),
    ),
    said("helpful-then", { gates: { type: "list", value: [said("gate-shadowing")] } }),
    1,
  ),
  step(
    null,
    helpful(
      "Returns",
      said("step-blocker", { area: text("Returns"), date: { type: "date", value: "2026-11-12" } }),
    ),
    said("helpful-last"),
    0,
    true,
  ),
  ...Array.from({ length: 8 }, (_, index) =>
    step(`s${index + 4}`, helpful(rows[index + 4]!.name, said("step-manager")), said("helpful-last"), 1),
  ),
];

const overview: ReadinessOverview = {
  as_of: "2026-11-21",
  rules: [{ name: "Trainers, wave 1", version: 3 }],
  evidence: { assessments: 4812, shadowing_sessions: 391 },
  counts: counts(rows),
  trend: [4, 5, 5, 8, 9, 11, 14, 17].map((ready, index) => ({
    on: new Date(Date.UTC(2026, 9, 3 + index * 7)).toISOString().slice(0, 10),
    ready,
    of: 26,
  })),
  forecast: { on: "2026-12-25", low: 21, likely: 23, high: 25 },
  short_risk_areas: { covered: 5, of: 41 },
  no_forecast: null,
  single_points_of_failure: 7,
  with_trainer: { covered: 61, of: 71 },
  colleagues: { covered: 1046, of: 1288 },
  rows,
  steps,
};

const filtered = (args: { wave?: string; group?: string; site?: string }) =>
  rows.filter(
    ({ wave, groups, site }) =>
      (!args.wave || wave?.id === args.wave) &&
      (!args.group || groups.some((name) => `g-${name}` === args.group)) &&
      (!args.site || `site-${site}` === args.site),
  );

function rollUp(name: string, id: string, among: SuperuserRow[]): RollUpRow {
  const all = counts(among);
  const share = (all.ready + all.conditional) / Math.max(1, among.length);
  return {
    id,
    name,
    counts: all,
    gates: GATES.map((gate) => ({
      gate,
      passed: among.filter(({ gates }) =>
        gates.some((cell) => cell.gate === gate && (cell.state === "met" || cell.state === "waived")),
      ).length,
      of: among.length,
    })),
    superusers: among.map((row) => ({ id: row.id, name: row.name })),
    verdict: share >= 0.8 ? "on_track" : share >= 0.5 ? "at_risk" : "off_track",
  };
}

export const answers: Answers = {
  readiness_overview: (args) => ({ ...overview, rows: filtered(args), counts: counts(filtered(args)) }),
  readiness_roll_up: ({ by, ...args }) => {
    const among = filtered(args);
    const keys = (row: SuperuserRow) =>
      by === "site" ? [row.site] : by === "wave" ? [row.wave?.name ?? ""] : row.groups;
    return [...new Set(among.flatMap(keys))].map((name) =>
      rollUp(
        name,
        by === "site"
          ? `site-${name}`
          : by === "wave"
            ? name.startsWith("Wave 1")
              ? "w1"
              : "w2"
            : `g-${name}`,
        among.filter((row) => keys(row).includes(name)),
      ),
    );
  },
  readiness_evidence: ({ superuser, gate }) => {
    const row = rows.find(({ id }) => id === superuser) ?? rows[0]!;
    const cell = row.gates.find((one) => one.gate === gate)!;
    return {
      name: row.name,
      gate: {
        ...cell,
        done: 4,
        of: 5,
        missing:
          cell.state === "met"
            ? []
            : [
                said("missing-knowledge-low", {
                  process: text("Check credit"),
                  level: number(2),
                  needed: number(3),
                }),
              ],
        counted: 4,
      },
      rows: ["Take order", "Check credit", "Confirm delivery", "Settle invoice"].map((subject, index) => ({
        id: `e${index}`,
        text: said("evidence-assessment", { subject: text(subject), level: number(index === 1 ? 2 : 3) }),
        on: `2026-11-${10 + index}`,
        by: "Mary Okafor",
        note: index === 1 ? "Knows the steps, not yet the limits of the credit check." : "",
      })),
    };
  },
  readiness_trend_chart: ({ theme }) => ({
    svg: drawing(
      theme,
      600,
      160,
      ({ accent }) =>
        `<path d="M20 130L120 122L220 118L320 96L420 70L500 52" stroke="${accent}" stroke-width="3" fill="none"/>` +
        `<path d="M500 52L580 34" stroke="${accent}" stroke-width="3" stroke-dasharray="6 4" fill="none"/>`,
    ),
  }),
  superusers_list: (args) =>
    filtered(args).map((row, index) => (index === 16 ? { ...row, stepped_down_on: "2026-11-02" } : row)),
};
