/** Invented training content for looking at the screens in a plain browser. */
import type { Delivery, Material, MaterialState, Message, ModuleDetail, ModuleRow } from "../api/types";
import type { Answers } from "./preview";

const titles = [
  "Take and confirm orders",
  "Check credit and release orders",
  "Pick, pack and ship",
  "Receive goods",
  "Buy and approve",
  "Invoice the customer",
  "Close the month",
  "Plan production",
  "Repair orders in the field",
  "Returns and complaints",
  "Find your way in the new system",
  "Reports for managers",
];
const deliveries: Delivery[] = ["in_person", "virtual_live", "in_person", "blended", "self_paced"];
const owners = ["Astrid Holm", "Jonas Lind", "Petra Novak", "Mei Tan"];
const groups = ["Sales office", "Finance team", "Warehouse", "Purchasing", "Field service"];
const states: MaterialState[] = [
  "draft",
  "expert_review",
  "update",
  "owner_approval",
  "approved",
  "outdated",
];
const text = (value: string) => ({ type: "text", value }) as const;
const pick = (from: readonly string[], index: number) => from[index % from.length] ?? "";
const group = (index: number) => ({ id: `g${index % 5}`, name: pick(groups, index) });

export const moduleNames = titles.map((name, index) => ({ id: `m${index}`, name }));

const missing: Message[] = [
  {
    id: "module-missing-language",
    args: {
      kind: text("slides"),
      language: { type: "message", value: { id: "language-name", args: { tag: text("nb") } } },
    },
  },
  {
    id: "module-missing-version",
    args: {
      title: text("Five orders to enter"),
      approved: { type: "number", value: 1 },
      version: { type: "number", value: 2 },
    },
  },
];

export const modules: ModuleRow[] = titles.map((title, index) => {
  const approved = index % 3 === 1;
  const counts = approved
    ? [0, 0, 0, 0, 3 + (index % 3), 0]
    : [
        (index + 1) % 3,
        index % 2,
        index % 4 === 0 ? 1 : 0,
        index % 3 === 2 ? 1 : 0,
        1 + (index % 4),
        index % 5 === 3 ? 2 : 0,
      ];
  return {
    id: `m${index}`,
    title,
    delivery: deliveries[index % deliveries.length] ?? "in_person",
    minutes: 60 + (index % 4) * 30,
    version: 1 + (index % 3),
    owner: index === 7 ? null : { id: `p${index}`, name: pick(owners, index) },
    groups: Array.from({ length: 1 + (index % 3) }, (_, at) => group(index + at)),
    processes: [
      { id: "c1", name: "Take order" },
      { id: "c2", name: "Check credit" },
    ],
    materials: states.flatMap((state, at) => {
      const count = counts[at] ?? 0;
      return count > 0 ? [{ state, count }] : [];
    }),
    approved,
    missing: approved ? [] : missing,
    overdue: index % 4 === 0 && !approved ? 1 + (index % 3) : 0,
    sessions_ahead: (index * 5) % 9,
  };
});

const none: Omit<Material, "id" | "kind" | "title" | "state" | "moves"> = {
  language: "en",
  author: { id: "p3", name: "Petra Novak" },
  reviewers: [],
  state_on: "2026-11-16",
  approved_version: null,
  needed_by: "2026-12-04",
  overdue: false,
  effort_minutes: 90,
  link: "",
  file_name: "",
  file_size: null,
  here: false,
};

const materials: Material[] = [
  {
    ...none,
    id: "x1",
    kind: "slides",
    title: "Orders from call to confirmation",
    state: "approved",
    approved_version: 2,
    file_name: "orders-v2.pptx",
    file_size: 4_812_300,
    here: true,
    reviewers: [
      {
        person: { id: "p9", name: "Kari Lunde" },
        decided_on: "2026-11-10",
        decision: "agreed",
        note: "The new pricing screen is in. Good to go.",
      },
    ],
    moves: ["outdated", "update"],
  },
  {
    ...none,
    id: "x2",
    kind: "exercise_script",
    title: "Five orders to enter",
    state: "expert_review",
    file_name: "five-orders.docx",
    file_size: 182_000,
    here: true,
    needed_by: "2026-11-14",
    overdue: true,
    reviewers: [
      {
        person: { id: "p4", name: "Tomás Ruiz" },
        decided_on: "2026-11-18",
        decision: "changes_asked",
        note: "Order 3 uses a customer that is blocked in the training environment.",
      },
      { person: { id: "p9", name: "Kari Lunde" }, decided_on: null, decision: null, note: "" },
    ],
    moves: ["update", "owner_approval", "draft"],
  },
  {
    ...none,
    id: "x3",
    kind: "quick_reference",
    title: "Order entry on one page",
    state: "owner_approval",
    file_name: "one-page.pdf",
    file_size: 96_000,
    here: true,
    reviewers: [
      { person: { id: "p4", name: "Tomás Ruiz" }, decided_on: "2026-11-17", decision: "agreed", note: "" },
    ],
    moves: ["approved", "update"],
  },
  {
    ...none,
    id: "x4",
    kind: "slides",
    language: "nb",
    title: "Ordre fra samtale til bekreftelse",
    state: "draft",
    moves: ["expert_review"],
  },
  {
    ...none,
    id: "x5",
    kind: "link",
    title: "Recording of the pilot session",
    state: "approved",
    approved_version: 2,
    link: "https://video.northern.example/orders-pilot",
    needed_by: null,
    moves: ["outdated", "update"],
  },
  {
    ...none,
    id: "x6",
    kind: "video",
    title: "Credit check in three minutes",
    state: "outdated",
    approved_version: 1,
    file_name: "credit.mp4",
    file_size: 88_000_000,
    here: false,
    moves: ["update", "draft"],
  },
];

export const detail = (id: string): ModuleDetail => {
  const row = modules.find((one) => one.id === id) ?? modules[0]!;
  return {
    row,
    summary:
      "Take an order by phone or mail, check it, confirm a delivery date, and know what to do when credit is blocked.",
    languages: ["en", "nb"],
    capacity: 16,
    pass_percent: 70,
    released_on: "2026-10-30",
    prerequisites: [{ id: "m10", name: "Find your way in the new system" }],
    dependants: [
      { id: "m1", name: "Check credit and release orders" },
      { id: "m9", name: "Returns and complaints" },
    ],
    materials,
    steps: [
      {
        id: "r1",
        title: "Welcome, and what changes for us",
        minutes: 10,
        note: "Show the old form beside the new one",
      },
      { id: "r2", title: "Show: an order from call to confirmation", minutes: 15, note: "" },
      {
        id: "r3",
        title: "Everybody enters order 1 and 2",
        minutes: 20,
        note: "Walk around, do not take the mouse",
      },
      { id: "r4", title: "Questions and parking list", minutes: 10, note: "" },
    ],
    checks: [
      { id: "k1", title: "Training customers have credit" },
      { id: "k2", title: "Exercise cards printed" },
    ],
    tasks: [
      {
        id: "t1",
        title: "Enter an order with three lines",
        target_seconds: 270,
        instructions: "Customer 10042, three lines from the card, requested delivery next Friday.",
      },
      {
        id: "t2",
        title: "Find a blocked order",
        target_seconds: 90,
        instructions: "Order of yesterday, customer 10077.",
      },
    ],
    largest_file: 200 * 1024 * 1024,
  };
};

const changed = { touched: [], label: null, id: null, warnings: [] };

export const answers: Answers = {
  modules_list: () => modules,
  module_get: ({ id }) => detail(id),
  module_save: () => ({ ...changed, id: "m0" }),
  module_plan_save: () => changed,
  module_new_version: () => changed,
  material_save: () => changed,
  material_move: () => changed,
  material_review: () => changed,
};
