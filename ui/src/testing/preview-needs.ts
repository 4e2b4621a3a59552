/** Invented needs for the browser preview: every kind of gap, and groups without training for different reasons. */
import type {
  GapKind,
  GroupTraining,
  NeedCell,
  NeedGap,
  NeedGroup,
  Needs,
  PersonCurriculum,
  TopicRow,
  Track,
} from "../api/types";
import type { Answers } from "./preview";

const text = (value: string) => ({ type: "text" as const, value });
const number = (value: number) => ({ type: "number" as const, value });
const date = (value: string) => ({ type: "date" as const, value });
const w1 = { id: "w1", name: "Wave 1 · Nordics" };

const topic = (id: string, name: string, module: string | null, track: Track = "business"): TopicRow => ({
  id,
  name,
  track,
  process: track === "business" ? `c-${id}` : null,
  modules: module ? [{ module: { id: `m-${id}`, name: module }, depth: 2, said: track !== "business" }] : [],
});

export const topics: TopicRow[] = [
  topic("t1", "Take and manage orders", "Sales orders: from call to confirmation"),
  topic("t2", "Pick, pack and ship", "Warehouse with the handheld"),
  topic("t3", "Count and adjust stock", "Counting stock"),
  topic("t4", "Run production", "Production at the terminal"),
  topic("t5", "Close and report", "Month-end close"),
  topic("t6", "Source and contract", null),
  topic("t7", "Order and pay", null),
  topic("t8", "Cloud concepts", null, "administrator"),
  topic("t9", "Rollback and recovery", null, "administrator"),
  topic("t10", "First-line answers", "First line: the first week", "support_desk"),
  topic("t11", "Working in the portal", null, "external"),
];

const group = (
  id: string,
  name: string,
  people: number,
  training: GroupTraining,
  more: Partial<NeedGroup> = {},
): NeedGroup => ({
  id,
  name,
  people,
  training,
  track: "business",
  wave: w1,
  cutover: "2026-12-25",
  reach: "affected",
  modules:
    training === "scheduled" || training === "planned" ? [{ id: `m-${id}`, name: "Sales orders" }] : [],
  exemption: null,
  gaps: 0,
  ...more,
});

const exemption = (reason: string, expires: string | null, expired: string | null = null) => ({
  reason,
  decided_by: { id: "p4", name: "Mikael Strand" },
  decided_on: "2026-09-20",
  expires_on: expires,
  expired_on: expired,
});

export const groups: NeedGroup[] = [
  group("g3", "Customer service", 62, "scheduled"),
  group("g4", "Finance team", 22, "scheduled", { gaps: 2 }),
  group("g5", "IT operations", 6, "planned", { track: "administrator", wave: null, cutover: null }),
  group("g1", "Order desk", 118, "scheduled", { gaps: 1 }),
  group("g10", "Payroll", 12, "exempt", {
    exemption: exemption("Payroll stays with the old system until it moves next year.", null),
  }),
  group("g2", "Production", 156, "scheduled", { gaps: 1 }),
  group("g6", "Purchasing", 16, "expired", {
    gaps: 2,
    exemption: exemption(
      "Buyers wait for the new supplier portal; to be looked at again.",
      "2026-11-16",
      "2026-11-16",
    ),
  }),
  group("g7", "Service desk", 18, "scheduled", { track: "support_desk" }),
  group("g9", "Supplier portal", 43, "nothing", { track: "external", wave: null, cutover: null, gaps: 1 }),
  group("g11", "Visitors’ desk", 4, "nothing", { reach: "unjudged", wave: null, cutover: null }),
  group("g12", "Old portal", 0, "nothing", { reach: "unaffected", wave: null, cutover: null }),
  group("g8", "Warehouse Malmö", 134, "scheduled", { gaps: 2 }),
];

const gap = (
  kind: GapKind,
  id: string,
  args: NonNullable<NeedGap["words"]["args"]>,
  people = 0,
): NeedGap => ({
  kind,
  words: { id, args },
  taught: kind === "untaught" ? 0 : 2,
  module: kind === "untaught" ? null : { id: "m-t3", name: "Counting stock" },
  people,
});

const cell = (topicId: string, groupId: string, depth: number, missing: NeedGap | null = null): NeedCell => ({
  topic: topicId,
  group: groupId,
  depth,
  note: "",
  gap: missing,
});

const untaught = (name: string) => gap("untaught", "needs-gap-untaught", { topic: text(name) });

export const needs: Needs = {
  topics,
  groups,
  cells: [
    cell("t1", "g3", 1),
    cell(
      "t1",
      "g1",
      2,
      gap(
        "unscheduled",
        "needs-gap-seats",
        {
          count: number(10),
          group: text("Order desk"),
          module: text("Sales orders: from call to confirmation"),
        },
        10,
      ),
    ),
    cell("t2", "g8", 2),
    cell(
      "t3",
      "g8",
      1,
      gap("unassigned", "needs-gap-unassigned", {
        module: text("Counting stock"),
        topic: text("Count and adjust stock"),
        group: text("Warehouse Malmö"),
      }),
    ),
    cell("t4", "g2", 2),
    cell(
      "t5",
      "g4",
      3,
      gap("untaught", "needs-gap-shallow", {
        group: text("Finance team"),
        topic: text("Close and report"),
        depth: { type: "message", value: { id: "needs-depth-3" } },
        taught: { type: "message", value: { id: "needs-depth-2" } },
      }),
    ),
    cell("t6", "g6", 2, untaught("Source and contract")),
    cell("t7", "g6", 2, untaught("Order and pay")),
    cell("t8", "g5", 2, untaught("Cloud concepts")),
    cell("t10", "g7", 2),
    cell("t11", "g9", 2, untaught("Working in the portal")),
  ],
  areas_left: 3,
  proposed: 7,
  affected: 11,
  settled: 8,
};

export const curriculum: PersonCurriculum = {
  person: { id: "p1", name: "Petra Novak" },
  groups: [{ id: "g4", name: "Finance team" }],
  steps: [
    {
      module: { id: "m1", name: "First steps in the system" },
      minutes: 45,
      topics: [],
      by: "2026-12-20",
      groundwork: true,
      standing: { id: "completion-reason-nothing" },
      session: null,
      on: null,
    },
    {
      module: { id: "m2", name: "Month-end close" },
      minutes: 180,
      topics: [
        { id: "t5", name: "Close and report" },
        { id: "t12", name: "Keep the books" },
      ],
      by: "2026-12-24",
      groundwork: false,
      standing: { id: "completion-reason-seated", args: { date: date("2026-12-03") } },
      session: "t1",
      on: "2026-12-03",
    },
  ],
  done: [{ id: "m3", name: "Security in one hour" }],
  untaught: [{ id: "t13", name: "Invoice and collect" }],
};

const changed = { touched: [], label: null, id: null, warnings: [] };

export const answers = {
  needs_get: () => needs,
  needs_set: () => changed,
  needs_propose: () => changed,
  curriculum_get: () => curriculum,
  exemption_save: () => changed,
  topic_save: () => changed,
  topic_delete: () => changed,
  topic_teach: () => changed,
  topics_add: () => changed,
} satisfies Answers;
