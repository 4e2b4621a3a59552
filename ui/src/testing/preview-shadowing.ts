/** Invented pairings with their logs, for looking at the screens. */
import type { LadderRow, LogEntry, Message, Named, PairingRow, ShadowingLog, Stage } from "../api/types";
import type { Answers } from "./preview";

const STAGES: readonly Stage[] = ["observe", "assist", "lead", "solo"];
const NEEDED = [1, 1, 2, 0];

export const consultants: Named[] = [
  { id: "k1", name: "Mikael Okafor" },
  { id: "k2", name: "Sanne de Vries" },
  { id: "k3", name: "Rafael Ortega" },
  { id: "k4", name: "Hye-jin Park" },
];

export const areas: Named[] = [
  { id: "a1", name: "Order to cash" },
  { id: "a2", name: "Quote to contract" },
  { id: "a3", name: "Returns" },
  { id: "a4", name: "Procure to pay" },
  { id: "a5", name: "Warehouse receiving" },
];

export const processes: (Named & { area: string })[] = [
  { id: "c1", name: "Take order", area: "Order to cash" },
  { id: "c2", name: "Check credit", area: "Order to cash" },
  { id: "c3", name: "Ship and invoice", area: "Order to cash" },
  { id: "c4", name: "Prepare a quote", area: "Quote to contract" },
  { id: "c5", name: "Accept a return", area: "Returns" },
  { id: "c6", name: "Approve a purchase order", area: "Procure to pay" },
];

const text = (value: string) => ({ type: "text" as const, value });
const number = (value: number) => ({ type: "number" as const, value });
export const quiet = (days: number, last: string): Message => ({
  id: "stalled-quiet",
  args: { days: number(days), date: { type: "date", value: last } },
});

function ladder(
  area: number,
  done: number[],
  next: Stage,
  last: string | null,
  comfort: number | null,
): LadderRow {
  return {
    area: areas[area] ?? { id: "", name: "" },
    rungs: STAGES.map((stage, index) => ({ stage, done: done[index] ?? 0, needed: NEEDED[index] ?? 0 })),
    next_stage: next,
    last_on: last,
    last_comfort: comfort,
  };
}

const pair = (
  id: string,
  superuser: string,
  consultant: number,
  ladders: LadderRow[],
  more: Partial<PairingRow> = {},
): PairingRow => ({
  id,
  superuser: { id: `s-${id}`, name: superuser },
  consultant: consultants[consultant] ?? { id: "", name: "" },
  goal: "",
  processes: processes
    .filter(({ area }) => ladders.some((one) => one.area.name === area))
    .map((process) => ({ id: process.id, name: process.name })),
  starts_on: "2026-09-14",
  ends_on: "2026-12-11",
  closed_on: null,
  ladders,
  sessions: ladders.reduce((sum, { rungs }) => sum + rungs.reduce((all, { done }) => all + done, 0), 0),
  minutes: 90 * ladders.length * 4,
  last_on: ladders[0]?.last_on ?? null,
  stalled: null,
  open_blockers: 0,
  warnings: [],
  ...more,
});

export const pairings: PairingRow[] = [
  pair(
    "r1",
    "Ida Berg",
    0,
    [
      ladder(0, [2, 1, 1, 0], "lead", "2026-11-20", 4),
      ladder(1, [1, 2, 2, 1], "solo", "2026-11-14", 5),
      ladder(2, [1, 1, 2, 0], "solo", "2026-11-11", 4),
    ],
    { goal: "Ida runs Order to cash from quote to invoice without anybody beside her.", open_blockers: 1 },
  ),
  pair("r2", "Jonas Lind", 1, [ladder(4, [3, 1, 0, 0], "assist", "2026-11-02", 2)], {
    stalled: quiet(19, "2026-11-02"),
    open_blockers: 2,
  }),
  pair("r3", "Petra Novak", 1, [ladder(3, [2, 0, 0, 0], "assist", "2026-10-30", 3)], {
    stalled: {
      id: "stalled-stuck",
      args: { entries: number(4), stage: { type: "message", value: { id: "stage-observe" } } },
    },
  }),
  pair("r4", "Aino Laine", 2, [ladder(3, [1, 1, 0, 0], "lead", "2026-11-19", 4)]),
  pair("r5", "Tomás Ruiz", 2, [ladder(0, [1, 0, 0, 0], "assist", "2026-11-18", 3)], {
    warnings: [{ id: "gate-state-lapsed" }],
  }),
  pair("r6", "Mei Tan", 3, [ladder(4, [1, 1, 3, 1], "solo", "2026-11-17", 5)]),
  pair("r7", "Lars Nygård", 0, [
    ladder(0, [1, 1, 0, 0], "lead", "2026-11-16", 4),
    ladder(2, [0, 0, 0, 0], "observe", null, null),
  ]),
  pair("r8", "Signe Dahl", 3, [ladder(3, [2, 2, 1, 0], "lead", "2026-11-13", 4)]),
  pair("r9", "Kofi Mensah", 2, [ladder(4, [1, 0, 0, 0], "assist", "2026-11-12", 3)]),
  pair("r10", "Hanna Virtanen", 0, [ladder(1, [1, 1, 2, 0], "solo", "2026-11-10", 5)], {
    closed_on: "2026-11-12",
  }),
  pair("r11", "Olga Petrauskas", 1, [ladder(3, [0, 0, 0, 0], "observe", null, null)]),
  pair("r12", "Emil Sand", 3, [ladder(0, [1, 1, 1, 0], "lead", "2026-11-09", 4)]),
];

const entry = (
  id: string,
  on: string,
  stage: Stage,
  comfort: number | null,
  more: Partial<LogEntry>,
): LogEntry => ({
  id,
  pairing: "r1",
  superuser: { id: "s-r1", name: "Ida Berg" },
  consultant: { id: "k1", name: "Mikael Okafor" },
  on,
  minutes: 90,
  stage,
  driver: stage === "observe" ? "consultant" : stage === "assist" ? "both" : "superuser",
  processes: processes.slice(0, 2).map((process) => ({ id: process.id, name: process.name })),
  comfort,
  dos: "",
  donts: "",
  blocker: "",
  blocker_resolved_on: null,
  next_step: "",
  acknowledged_on: null,
  can_acknowledge: true,
  corrected: false,
  ...more,
});

const log: LogEntry[] = [
  entry("e1", "2026-11-20", "lead", 4, {
    dos: "Start from the customer’s own order.\nRead the delivery date back to the customer.",
    donts: "Skip the credit check.",
    next_step: "A whole morning of orders, with Mikael only watching",
    blocker: "No credit limit for new customers in the training company",
  }),
  entry("e2", "2026-11-14", "assist", 5, {
    dos: "Copy the last quote instead of starting from nothing.",
    acknowledged_on: "2026-11-15",
    can_acknowledge: false,
    corrected: true,
    minutes: 60,
  }),
  entry("e3", "2026-11-11", "observe", 3, {
    donts: "Do not post the return before the goods are checked.",
    blocker: "The scanner in hall 2 was not set up",
    blocker_resolved_on: "2026-11-13",
  }),
  entry("e4", "2026-11-04", "observe", null, { next_step: "Come back with three real orders" }),
];

const guess = (pairing: PairingRow): ShadowingLog => ({
  id: null,
  pairing: pairing.id,
  on: "2026-11-21",
  minutes: 90,
  stage: pairing.ladders[0]?.next_stage ?? "observe",
  driver: "superuser",
  processes: pairing.processes.slice(0, 2).map(({ id }) => id),
  comfort: null,
  dos: "",
  donts: "",
  blocker: "",
  next_step: "",
});

const unchanged = { touched: [], label: null, id: null, warnings: [] };

export const answers: Answers = {
  pairings_list: ({ consultant }) =>
    pairings.filter((row) => !consultant || row.consultant.id === consultant),
  pairing_get: ({ id }) => ({
    row: pairings.find((row) => row.id === id) ?? pairings[0]!,
    log: id === "r1" ? log : [],
  }),
  shadowing_guess: ({ pairing, superuser }) => {
    const chosen =
      pairings.find(({ id, ...row }) => id === pairing || row.superuser.id === superuser) ?? pairings[0]!;
    return {
      pairings: pairings
        .filter(({ closed_on }) => closed_on === null)
        .map(({ id, superuser: learner, consultant, processes: some }) => ({
          id,
          superuser: learner,
          consultant,
          processes: some,
        })),
      entry: guess(chosen),
    };
  },
  shadowing_preview: ({ stage, comfort }) =>
    stage === "lead" && comfort !== null && comfort >= 4
      ? { message: { id: "gate-state-met" }, met: true }
      : {
          message: {
            id: "missing-sessions",
            args: {
              area: text("Order to cash"),
              stage: { type: "message", value: { id: "stage-lead" } },
              done: number(1),
              needed: number(2),
            },
          },
          met: false,
        },
  shadowing_log: () => ({ ...unchanged, label: { id: "quick-log-title" } }),
  pairing_save: () => unchanged,
  pairing_close: () => unchanged,
  shadowing_delete: () => unchanged,
  shadowing_acknowledge: () => unchanged,
  blocker_resolve: () => unchanged,
};
