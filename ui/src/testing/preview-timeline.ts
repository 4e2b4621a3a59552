/** Invented timelines and milestones for the browser preview. */
import type {
  ChartTheme,
  MilestoneEffect,
  MilestoneRow,
  Timeline,
  TimelineLine,
  TimelineViolation,
} from "../api/types";
import { drawing } from "./drawing";
import type { Answers } from "./preview";

const w1 = { id: "w1", name: "Wave 1 · Nordics" };
const w2 = { id: "w2", name: "Wave 2 · Baltics" };
const text = (value: string) => ({ type: "text" as const, value });
const number = (value: number) => ({ type: "number" as const, value });
const date = (value: string) => ({ type: "date" as const, value });

export const violations: TimelineViolation[] = [
  {
    key: "no_training...",
    rule: "no_training",
    grave: true,
    wave: null,
    audience: { id: "g9", name: "Supplier portal" },
    message: { id: "timeline-no-training", args: { people: number(43), audience: text("Supplier portal") } },
    way_out: { id: "timeline-no-training-way-out", args: { audience: text("Supplier portal") } },
    place: "needs",
    about: null,
    rows: [{ kind: "group", id: "g9", name: "Supplier portal", on: null, done: false }],
  },
  {
    key: "too_early.w1.g1.",
    rule: "too_early",
    grave: true,
    wave: w1,
    audience: { id: "g1", name: "Order desk" },
    message: { id: "timeline-too-early", args: { audience: text("Order desk"), weeks: number(9) } },
    way_out: {
      id: "timeline-too-early-repeat",
      args: { from: date("2026-11-13"), to: date("2026-12-25"), people: number(118) },
    },
    place: "sessions",
    about: null,
    rows: [
      {
        kind: "session",
        id: "t1",
        name: "Sales orders: from call to confirmation",
        on: "2026-10-19",
        done: true,
      },
      {
        kind: "session",
        id: "t2",
        name: "Sales orders: from call to confirmation",
        on: "2026-10-22",
        done: true,
      },
    ],
  },
  {
    key: "not_told.w1.g2.",
    rule: "not_told",
    grave: true,
    wave: w1,
    audience: { id: "g2", name: "Production" },
    message: { id: "timeline-not-told", args: { audience: text("Production"), first: date("2026-12-03") } },
    way_out: {
      id: "timeline-not-told-way-out",
      args: { audience: text("Production"), by: date("2026-12-02") },
    },
    place: "communications",
    about: null,
    rows: [{ kind: "session", id: "t3", name: "Confirm production", on: "2026-12-03", done: false }],
  },
  {
    key: "superusers_not_ready.w1..",
    rule: "superusers_not_ready",
    grave: true,
    wave: w1,
    audience: null,
    message: {
      id: "timeline-superusers-open",
      args: { wave: text(w1.name), count: number(2), of: number(19), days: number(9) },
    },
    way_out: { id: "timeline-superusers-open-way-out", args: { wave: text(w1.name) } },
    place: "superusers",
    about: null,
    rows: [
      { kind: "superuser", id: "s1", name: "Ida Berg", on: null, done: false },
      { kind: "superuser", id: "s2", name: "Jonas Lind", on: null, done: false },
    ],
  },
  {
    key: "interest_not_measured.w1.g3.",
    rule: "interest_not_measured",
    grave: false,
    wave: w1,
    audience: { id: "g3", name: "Customer service" },
    message: {
      id: "timeline-interest",
      args: { audience: text("Customer service"), told: date("2026-10-07") },
    },
    way_out: { id: "timeline-interest-way-out", args: { first: date("2026-11-26") } },
    place: "communications",
    about: null,
    rows: [{ kind: "communication", id: "a1", name: "Team talk", on: "2026-10-07", done: true }],
  },
];

const line = (id: string, name: string, more: Partial<TimelineLine>): TimelineLine => ({
  audience: { id, name },
  track: "business",
  headcount: 40,
  told_on: "2026-09-24",
  told: true,
  interest_on: null,
  first_on: "2026-11-26",
  last_on: "2026-12-10",
  sessions: 6,
  held: 1,
  problems: 0,
  grave: false,
  ...more,
});

const bar = (x: number, y: number, width: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="12" rx="2" fill="${fill}"/>`;

const svg = (theme: ChartTheme) =>
  drawing(
    theme,
    1040,
    170,
    ({ ink, accent, bad }) =>
      ["Superusers", "Order desk", "Production", "Customer service", "Supplier portal"]
        .map(
          (name, at) =>
            `<text x="2" y="${50 + at * 24}" fill="${ink}">${name}</text>${bar(300 + at * 60, 40 + at * 24, 160, accent)}`,
        )
        .join("") + `<line x1="760" y1="20" x2="760" y2="160" stroke="${bad}" stroke-width="1.6"/>`,
  );

const timelines = (theme: ChartTheme): Timeline[] => [
  {
    wave: w1,
    cutover: "2026-12-25",
    chart: { svg: svg(theme) },
    superusers: { ready: 17, of: 19, by: "2026-11-30", problems: 1 },
    lines: [
      line("g1", "Order desk", { headcount: 118, problems: 1, grave: true }),
      line("g2", "Production", { told_on: null, told: false, problems: 1, grave: true }),
      line("g3", "Customer service", { problems: 1 }),
      line("g9", "Supplier portal", {
        track: "external",
        headcount: 43,
        first_on: null,
        last_on: null,
        sessions: 0,
        held: 0,
        problems: 1,
        grave: true,
      }),
    ],
  },
];

const milestone = (id: string, name: string, more: Partial<MilestoneRow>): MilestoneRow => ({
  id,
  name,
  kind: "other",
  wave: w1,
  due_on: "2026-12-25",
  planned_on: "2026-12-25",
  done_on: null,
  state: "ahead",
  slipped: 0,
  source: "project",
  note: "",
  objectives: 0,
  ...more,
});

export const milestones: MilestoneRow[] = [
  milestone("m1", "Code complete", {
    kind: "code_complete",
    due_on: "2026-10-07",
    planned_on: "2026-09-27",
    slipped: 10,
    state: "done",
    done_on: "2026-10-07",
  }),
  milestone("m2", "User acceptance test begins", {
    kind: "uat",
    due_on: "2026-11-30",
    planned_on: "2026-11-23",
    slipped: 7,
    state: "soon",
  }),
  milestone("m3", "Cutover", { kind: "cutover", objectives: 2 }),
  milestone("m4", "End of hypercare", {
    kind: "hypercare_end",
    due_on: "2027-01-25",
    planned_on: "2027-01-25",
  }),
  milestone("m5", "Code complete", {
    kind: "code_complete",
    wave: w2,
    due_on: "2027-01-21",
    planned_on: "2026-12-31",
    slipped: 21,
  }),
  milestone("m6", "Steering committee", {
    wave: null,
    due_on: "2026-11-18",
    planned_on: "2026-11-18",
    state: "overdue",
    source: "hand",
  }),
  milestone("m7", "First release wave after go-live", {
    kind: "release_wave",
    wave: null,
    due_on: null,
    planned_on: null,
    state: "undated",
  }),
];

export const effect: MilestoneEffect = {
  breaks: violations.slice(1, 2),
  mends: violations.slice(3, 4),
  alters: [],
  objectives: 2,
};

const changed = { touched: [], label: null, id: "m1", warnings: [] };

export const answers = {
  plan_check: () => ({ as_of: "2026-11-21", violations, milestones: 7, audiences: 12, sessions: 34 }),
  plan_timeline: ({ theme }: { theme: ChartTheme }) => timelines(theme),
  milestones_list: () => milestones,
  milestone_effect: () => effect,
  milestone_save: () => changed,
  milestone_move: () => changed,
  milestone_done: () => changed,
  milestone_delete: () => changed,
  group_track: () => changed,
} satisfies Answers;
