/** An invented training plan for the browser preview: half finished, with a version approved and one in review. */
import type {
  CheckKind,
  PartCheck,
  PartState,
  PlanComparison,
  PlanPart,
  PlanPartRow,
  PlanVersionDetail,
  PlanVersionRow,
  Proportion,
  TrainingPlan,
} from "../api/types";
import type { Answers } from "./preview";

const kari = { id: "p9", name: "Kari Lunde" };
const mikael = { id: "p4", name: "Mikael Strand" };
const petra = { id: "p3", name: "Petra Novak" };
const number = (value: number) => ({ type: "number" as const, value });
const text = (value: string) => ({ type: "text" as const, value });

/** Rows that are missing: a name and the address of its screen. */
type Rows = [name: string, to: string][];

export function check(kind: CheckKind, done: number, of: number, to: string, rows: Rows = []): PartCheck {
  const missing = of - done;
  const lack =
    of > 0 && missing === 0
      ? null
      : { id: `plan-lack-${kind}`, args: { done: number(done), of: number(of), missing: number(missing) } };
  return { kind, done, of, to, lack, missing: rows.map(([name, address]) => ({ name, to: address })) };
}

const part = (
  kind: PlanPart,
  state: PartState,
  percent: number,
  more: Partial<PlanPartRow>,
): PlanPartRow => ({
  kind,
  state,
  percent,
  proposed: true,
  text: "",
  not_needed: "",
  owner: null,
  checks: [],
  ...more,
});

const modules: Rows = [
  "Counting stock",
  "Returns at the counter",
  "Customer ledger",
  "Quotations and prices",
].map((name, at) => [name, `/modules/m${at}`]);
const superusers: Rows = [
  "Ida Berg",
  "Jonas Lind",
  "Liis Tamm",
  "Mart Kask",
  "Anna Sund",
  "Olof Ek",
  "Eva Dahl",
].map((name, at) => [name, `/superusers/s${at + 1}`]);

export const parts: PlanPartRow[] = [
  part("objectives", "partly", 80, {
    owner: kari,
    text: "Everybody does the work of the first week alone on the first day. Where an error costs a customer, we time it.",
    checks: [
      check("objectives_written", 1, 1, "/objectives"),
      check("objectives_measured", 7, 8, "/objectives", [
        ["Controllers close the month alone", "/objectives/o8"],
      ]),
      check("objectives_dated", 6, 8, "/objectives", [
        ["Controllers close the month alone", "/objectives/o8"],
        ["Order desk enters an order in three minutes", "/objectives/o2"],
      ]),
      check("objectives_owned", 8, 8, "/objectives"),
    ],
  }),
  part("scope", "complete", 100, {
    owner: kari,
    text: "All processes in scope of both waves. Payroll stays with the old system.",
    checks: [
      check("scope_processes", 1, 1, "/processes"),
      check("scope_rated", 28, 28, "/processes/risk-areas"),
    ],
  }),
  part("audience", "partly", 92, {
    owner: mikael,
    text: "Groups as in the organisation, not security roles. Shift work in Malmö: sessions at 06:30 and 22:00.",
    checks: [
      check("audience_headcount", 13, 13, "/groups"),
      check("audience_wave", 12, 13, "/programme", [["Supplier portal", "/groups/g9"]]),
      check("audience_trained", 11, 13, "/plan/needs?show=groups", [
        ["Purchasing", "/plan/needs?show=groups&group=g6"],
        ["Supplier portal", "/plan/needs?show=groups&group=g9"],
      ]),
    ],
  }),
  part("schedule", "partly", 66, {
    owner: kari,
    checks: [
      check("schedule_cutover", 2, 2, "/programme"),
      check("schedule_milestones", 2, 2, "/plan/milestones"),
      check("schedule_seats", 1, 11, "/seats", [
        ["Order desk · Sales orders", "/seats"],
        ["Production · Confirm production", "/seats"],
      ]),
      check("schedule_people", 172, 294, "/seats"),
    ],
  }),
  part("delivery", "partly", 90, {
    owner: petra,
    text: "Small groups of up to twelve, a superuser and a helper. Half of the time belongs to exercises on own cases.",
    checks: [
      check("delivery_run_sheets", 8, 8, "/modules"),
      check("delivery_trainers", 14, 14, "/sessions"),
      check("delivery_needs", 19, 31, "/plan/needs", [
        ["Finance team · Close and report", "/plan/needs?show=gaps"],
      ]),
    ],
  }),
  part("validation", "partly", 66, {
    checks: [
      check("validation_tasks", 8, 8, "/modules"),
      check("validation_feedback", 2, 6, "/completion", modules),
    ],
  }),
  part("assumptions", "complete", 100, { checks: [check("assumptions_written", 1, 1, "/risk/log")] }),
  part("risks", "partly", 85, {
    owner: mikael,
    checks: [check("risks_written", 1, 1, "/risk/log"), check("risks_covered", 49, 88, "/coverage")],
  }),
  part("environment", "missing", 0, {
    checks: [
      check("environment_access", 0, 39, "/superusers", superusers),
      check("environment_checked", 0, 0, "/sessions"),
    ],
  }),
  part("materials", "partly", 81, {
    checks: [
      check("materials_approved", 6, 8, "/modules", modules.slice(0, 2)),
      check("materials_on_time", 7, 8, "/modules", modules.slice(0, 1)),
    ],
  }),
  part("ongoing", "not_needed", 70, {
    proposed: false,
    owner: kari,
    not_needed: "The shared service centre trains joiners with its own programme; agreed with HR.",
    checks: [check("ongoing_validity", 1, 8, "/modules", modules)],
  }),
  part("people", "partly", 76, {
    owner: kari,
    text: "Two superusers a group at least. Managers sign for a day a week until four weeks after cutover.",
    checks: [
      check("people_superusers", 12, 13, "/groups", [["Supplier portal", "/groups/g9"]]),
      check("people_agreed", 32, 39, "/superusers", superusers),
      check("people_owners", 8, 11, "/plan", [["Validation of success", "/plan?part=validation"]]),
    ],
  }),
];

export const versions: PlanVersionRow[] = [
  {
    id: "v2",
    number: 2,
    state: "review",
    made_on: "2026-11-17",
    made_by: mikael,
    note: "Before the last five weeks",
    approved_on: null,
    approved_by: null,
    reviews: [
      { person: kari, asked_on: "2026-11-17", decided_on: null, decision: null, note: "" },
      {
        person: petra,
        asked_on: "2026-11-17",
        decided_on: "2026-11-19",
        decision: "changes_asked",
        note: "Who trains the suppliers on the portal? Nobody is named.",
      },
    ],
    may_approve: true,
    asks_me: true,
  },
  {
    id: "v1",
    number: 1,
    state: "approved",
    made_on: "2026-09-28",
    made_by: kari,
    note: "For the committee before training began",
    approved_on: "2026-10-05",
    approved_by: mikael,
    reviews: [
      { person: mikael, asked_on: "2026-09-28", decided_on: "2026-10-01", decision: "agreed", note: "" },
    ],
    may_approve: false,
    asks_me: false,
  },
];

export const plan: TrainingPlan = {
  as_of: "2026-11-21",
  percent: 74,
  parts,
  versions,
  review_due: "2026-11-04",
  next_step: {
    part: "objectives",
    words: { id: "plan-lack-objectives_measured", args: { of: number(8), missing: number(1) } },
    to: "/objectives",
  },
};

const compared: PlanComparison = {
  parts: [
    {
      kind: "scope",
      percent_before: 86,
      percent_after: 100,
      state_before: "partly",
      state_after: "complete",
      checks: [{ kind: "scope_rated", before: [19, 22], after: [28, 28] }],
      text: null,
      not_needed: null,
      owner: false,
    },
    {
      kind: "environment",
      percent_before: 45,
      percent_after: 0,
      state_before: "partly",
      state_after: "missing",
      checks: [
        { kind: "environment_access", before: [14, 31], after: [0, 39] },
        { kind: "environment_checked", before: null, after: [0, 0] },
      ],
      text: { before: "One training company.", after: "Two training companies, refreshed every night." },
      not_needed: null,
      owner: true,
    },
  ],
};

const versionKept = (id: string): PlanVersionDetail => ({
  row: versions.find((row) => row.id === id) ?? versions[0]!,
  on: "2026-11-17",
  parts: parts.map(({ kind, state, percent, text: written, not_needed, owner }) => ({
    kind,
    state,
    percent,
    text: written,
    not_needed,
    owner,
    checks: [],
  })),
});

export const proportion: Proportion = {
  stated: false,
  people: { proposed: 965, stated: null },
  waves: { proposed: 2, stated: null },
  sites: { proposed: 4, stated: null },
  complexity: { proposed: 3, stated: null },
  risk: { proposed: 2, stated: null },
  systems_replaced: null,
  customisation: null,
  processes: 114,
  languages: 2,
  size: 3,
  weight: 8,
  features: [
    { feature: "objectives", proposed: true, wanted: null, used: true, has_data: true },
    { feature: "risk_log", proposed: true, wanted: null, used: true, has_data: true },
    { feature: "actions", proposed: true, wanted: null, used: true, has_data: true },
    { feature: "sentiment", proposed: false, wanted: null, used: true, has_data: true },
    { feature: "retraining", proposed: true, wanted: null, used: true, has_data: false },
    { feature: "steering", proposed: true, wanted: null, used: true, has_data: false },
    { feature: "rewards", proposed: false, wanted: false, used: false, has_data: false },
  ],
  rhythms: [
    { rhythm: "pulse", proposed: 30, wanted: null },
    { rhythm: "steering_pack", proposed: 30, wanted: 14 },
    { rhythm: "plan_review", proposed: 60, wanted: null },
  ],
  parts: parts.filter(({ proposed }) => proposed).map(({ kind }) => kind),
};

const changed = (label: string, args = {}) => ({
  touched: [],
  label: { id: label, args },
  id: null,
  warnings: [],
});

export const answers = {
  plan_get: () => plan,
  plan_compare: () => compared,
  plan_version_get: ({ id }: { id: string }) => versionKept(id),
  plan_part_save: () => changed("change-plan-part", { part: text("Audience") }),
  plan_version_make: () => ({ ...changed("change-plan-version", { number: number(3) }), id: "v2" }),
  plan_review_give: () => changed("change-plan-reviewed", { number: number(2), name: text(kari.name) }),
  plan_approve: () => changed("change-plan-approved", { number: number(2) }),
  proportion_get: () => proportion,
  proportion_save: () => changed("change-proportion-saved"),
} satisfies Answers;
