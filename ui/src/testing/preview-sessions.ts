/** Invented sessions for looking at the screens in a browser; `#/sessions?pretend=many` has 5,000 of them. */
import type {
  Finding,
  Message,
  MySession,
  Named,
  Preparation,
  RosterLine,
  SeatRow,
  SessionDetail,
  SessionRow,
  SessionSave,
  Slot,
} from "../api/types";
import { addDays } from "../components/dates";
import { addMinutes, minutesFrom } from "../features/sessions/times";
import type { Answers } from "./preview";

const modules: Named[] = [
  { id: "m1", name: "Take and change orders" },
  { id: "m2", name: "Credit and returns" },
  { id: "m3", name: "Receive and put away" },
  { id: "m4", name: "Pay suppliers" },
  { id: "m5", name: "Close the month" },
];
const groups: Named[] = [
  { id: "g1", name: "Sales clerks" },
  { id: "g2", name: "Warehouse" },
  { id: "g3", name: "Controllers" },
];
const sites: Named[] = [
  { id: "o1", name: "Oslo" },
  { id: "o2", name: "Malmö" },
];
const trainers: Named[] = [
  { id: "p1", name: "Ida Berg" },
  { id: "p2", name: "Jonas Lind" },
  { id: "p3", name: "Mei Tan" },
  { id: "p4", name: "Emil Sand" },
];
const rooms = ["Fjord", "Training room 2", "Harbour"];
const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length]!;

const slot = (starts_at: string, minutes: number): Slot => ({
  starts_at,
  minutes,
  ends_at: addMinutes(starts_at, minutes),
  start_instant: Date.parse(`${starts_at}:00Z`),
});

function session(index: number, day: string, hour: number, more: Partial<SessionRow> = {}): SessionRow {
  const starts = `${day}T${String(hour).padStart(2, "0")}:${index % 2 ? "30" : "00"}`;
  const past = day < "2026-11-21";
  return {
    id: `x${index}`,
    module: at(modules, index),
    purpose: "training",
    state: past ? "closed" : "scheduled",
    delivery: index % 4 === 3 ? "virtual_live" : "in_person",
    slots:
      index % 6 === 5
        ? [slot(starts, 120), slot(addMinutes(starts, 1440), 120)]
        : [slot(starts, 90 + (index % 3) * 45)],
    time_zone: "Europe/Oslo",
    site: at(sites, index),
    room: at(rooms, index),
    link: index % 4 === 3 ? "https://meet.example/orders" : "",
    language: "en",
    capacity: 12,
    groups: [at(groups, index)],
    trainers: [
      { person: at(trainers, index), role: "lead" },
      { person: at(trainers, index + 1), role: index % 2 ? "assistant" : "observer" },
    ],
    seated: 4 + (index % 9),
    waiting: index % 7 === 0 ? 2 : 0,
    attended: past ? 4 + (index % 7) : 0,
    running: false,
    to_close: false,
    findings: !past && index % 5 === 1 ? 2 : 0,
    series: null,
    ...more,
  };
}

const few: SessionRow[] = Array.from({ length: 34 }, (_, index) =>
  session(index, addDays("2026-11-02", (index * 2) % 43), 8 + ((index * 3) % 8)),
).map((row, index) =>
  index === 9
    ? { ...row, state: "cancelled" as const }
    : index === 12
      ? { ...row, purpose: "rehearsal" as const }
      : row,
);
const near = [
  session(40, "2026-11-20", 9, { state: "scheduled", to_close: true }),
  session(41, "2026-11-21", 13, { running: true, findings: 0 }),
  session(42, "2026-11-24", 9, { findings: 3, waiting: 2, capacity: 8, seated: 8 }),
  session(43, "2026-11-24", 10),
  session(44, "2026-11-24", 13),
  session(45, "2026-11-24", 14),
  session(46, "2026-11-24", 15),
  session(47, "2026-11-24", 9),
];
const rows = [...few, ...near];
const many = Array.from({ length: 5000 }, (_, index) =>
  session(1000 + index, addDays("2026-01-05", index % 400), 7 + (index % 11)),
);

const message = (id: string, args: Message["args"] = {}): Message => ({ id, args });
const text = (value: string) => ({ type: "text" as const, value });

const found = (
  check: string,
  weight: Finding["weight"],
  field: string,
  said: Message,
  more: Partial<Finding> = {},
): Finding => ({ check, weight, field, message: said, people: [], sessions: [], ...more });
const number = (value: number) => ({ type: "number" as const, value });
const findings: Finding[] = [
  found(
    "room_busy",
    "serious",
    "room",
    message("session-room-busy", {
      room: text("Fjord"),
      other: text("Pay suppliers, 10:00"),
      count: number(1),
    }),
    { sessions: ["x43"] },
  ),
  found(
    "trainer_not_ready",
    "warning",
    "trainers",
    message("session-trainer-not-ready", { name: text("Emil Sand"), status: text("in progress") }),
    { people: [at(trainers, 3)] },
  ),
  found(
    "team_away",
    "note",
    "groups",
    message("session-team-away", {
      away: number(9),
      size: number(20),
      percent: number(45),
      team: text("Order desk"),
    }),
    {
      people: Array.from({ length: 9 }, (_, index) => ({ id: `q${index}`, name: at(trainers, index).name })),
    },
  ),
];

const names = [
  "Astrid Holm",
  "Petra Novak",
  "Sanne de Vries",
  "Mikael Okafor",
  "Hanna Virtanen",
  "נועה כהן",
  "Lars Dahl",
  "Eva Ruud",
];
const roster: RosterLine[] = names.map((name, index) => ({
  person: { id: `q${index}`, name },
  detail: ["Order desk, Oslo", "Returns, Malmö"][index % 2]!,
  group: at(groups, 0),
  state: index < 6 ? "seated" : "waiting",
  place: index < 6 ? null : index - 5,
  warnings: index === 3 ? [message("session-roster-prerequisite", { module: text("Find your way") })] : [],
}));

const find = (id: string) => [...rows, ...many].find((row) => row.id === id) ?? rows[0]!;

const detail = (id: string): SessionDetail => {
  const row = find(id);
  const closed = row.state === "closed";
  return {
    row,
    note: "Bring the scanners for the last exercise.",
    cancel_reason: row.state === "cancelled" ? "The room is being repaired." : "",
    reopen_reason: "",
    module_version: 2,
    roster,
    findings: row.findings > 0 ? findings : [],
    can_run: row.state === "scheduled",
    can_close: row.running || row.to_close,
    can_reopen: closed,
    ratings: closed
      ? [
          {
            trainer: row.trainers[0]!.person,
            role: "lead",
            rating: 4,
            rated_by: at(trainers, 2),
            note: "Calm, good examples.",
          },
        ]
      : [],
  };
};

const preparation = (id: string): Preparation => ({
  session: find(id),
  lines: [
    "Room and projector booked",
    "Accounts of the participants tested",
    "Exercise cards printed",
    "Scanners charged",
  ].map((title, index) => ({
    id: `l${index}`,
    title,
    done_on: index < 2 ? "2026-11-19" : null,
    done_by: index < 2 ? at(trainers, 0) : null,
  })),
  environment: {
    data_fresh: true,
    accounts: true,
    roles: null,
    checked_on: "2026-11-20",
    checked_by: at(trainers, 0),
    note: "",
  },
  materials: [
    {
      id: "f1",
      title: "Orders from start to end",
      kind: "slides",
      state: "approved",
      language: "en",
      here: true,
    },
    {
      id: "f2",
      title: "Order exercise",
      kind: "exercise_script",
      state: "owner_approval",
      language: "en",
      here: true,
    },
    {
      id: "f3",
      title: "Quick card: change an order",
      kind: "quick_reference",
      state: "outdated",
      language: "nb",
      here: false,
    },
  ],
  steps: [
    { id: "s1", title: "Welcome and aims", minutes: 10, note: "" },
    {
      id: "s2",
      title: "Show: an order from start to end",
      minutes: 25,
      note: "Use customer 1002; it has a credit limit.",
    },
    { id: "s3", title: "Exercise 1: take an order", minutes: 30, note: "" },
    { id: "s4", title: "Exercise 2: change and cancel", minutes: 25, note: "" },
    { id: "s5", title: "Questions and feedback", minutes: 15, note: "" },
  ],
  tasks: [
    { id: "t1", title: "Take an order with three lines", target_seconds: 240, instructions: "" },
    { id: "t2", title: "Change the delivery date", target_seconds: 90, instructions: "" },
  ],
  planned_minutes: 105,
  available_minutes: find(id).slots.reduce((sum, { minutes }) => sum + minutes, 0),
  dos: [
    {
      text: "Let them press the buttons; talk less.",
      on: "2026-11-12",
      consultant: "Sanne de Vries",
      processes: [{ id: "c1", name: "Take order" }],
    },
  ],
  donts: [
    {
      text: "Do not open two orders at once: the totals confuse people.",
      on: "2026-11-05",
      consultant: "Mikael Okafor",
      processes: [],
    },
  ],
  roster,
  done: 5,
  of: 9,
  open: [message("sessions-checklist"), message("sessions-environment"), message("sessions-materials")],
});

const saved: SessionSave = {
  id: null,
  module: "",
  purpose: "training",
  slots: [slot("2026-12-01T09:00", 120)],
  time_zone: "Europe/Oslo",
  site: null,
  room: "",
  link: "",
  language: "en",
  capacity: 12,
  groups: [],
  trainers: [],
  note: "",
};

const seats: SeatRow[] = groups.flatMap((group, row) =>
  modules.map((module, index) => {
    const need = 30 + row * 14;
    const trained = (index * 7 + row * 3) % 22;
    const seated = (index * 5 + row) % 14;
    return {
      group,
      module,
      need,
      trained,
      seated,
      waiting: index === 1 ? 2 : 0,
      missing: index === 4 ? 0 : Math.max(0, need - trained - seated),
      free: index * 2,
      cutover: "2026-12-25",
    };
  }),
);

const done = { touched: [], label: null, id: "x42", warnings: [] };

/** My sessions to come, for My day. */
export const mySessions: MySession[] = [
  { session: find("x42"), role: "lead", done: 5, of: 9, open: preparation("x42").open },
  { session: find("x45"), role: "assistant", done: 9, of: 9, open: [] },
];

export const answers: Answers = {
  sessions_list: ({ from, to, module, group, trainer, site, state, text: typed }) =>
    (window.location.hash.includes("pretend=many") ? many : rows).filter(
      (row) =>
        row.slots.some(
          ({ starts_at }) =>
            (!from || starts_at.slice(0, 10) >= from) && (!to || starts_at.slice(0, 10) <= to),
        ) &&
        (!module || row.module.id === module) &&
        (!group || row.groups.some(({ id }) => id === group)) &&
        (!trainer || row.trainers.some(({ person }) => person.id === trainer)) &&
        (!site || row.site?.id === site) &&
        (!state || row.state === state) &&
        `${row.module.name} ${row.room}`.toLowerCase().includes(typed.toLowerCase()),
    ),
  session_get: ({ id }) => detail(id),
  session_draft: ({ module, group, on, like }) => ({
    session: {
      ...saved,
      module: like ? find(like).module.id : (module ?? ""),
      groups: group ? [group] : module === "m3" ? ["g2"] : [],
      language: module === "m3" ? "sv" : saved.language,
      slots: [slot(`${on ?? "2026-12-01"}T09:00`, 120)],
    },
    modules,
    groups,
    sites,
    trainers,
    rooms,
    time_zones: ["Europe/Oslo", "Europe/Stockholm", "Europe/London", "America/New_York"],
  }),
  session_check: ({ slots, room }) => ({
    findings: room ? findings : findings.slice(1, 2),
    slots: slots.map(({ starts_at, minutes }) => slot(starts_at, minutes)),
    proposed_trainers: trainers.slice(0, 3).map((person, index) => ({
      person,
      reason: message("session-proposal", { count: number(index) }),
    })),
  }),
  session_save: () => done,
  session_repeat: ({ id, every_days, times, preview }) => ({
    sessions: Array.from({ length: times }, (_, index) => ({
      slots: find(id).slots.map(({ starts_at, minutes }) =>
        slot(addMinutes(starts_at, every_days * 1440 * (index + 1)), minutes),
      ),
      findings: index === 1 ? findings.slice(0, 1) : [],
    })),
    changed: preview ? null : done,
  }),
  session_move: ({ id, starts_at }) => {
    const row = find(id);
    const by = minutesFrom(row.slots[0]?.starts_at ?? starts_at, starts_at);
    const slots = row.slots.map((one) => slot(addMinutes(one.starts_at, by), one.minutes));
    rows.splice(rows.indexOf(row), 1, { ...row, slots });
    const [date = "", time = ""] = starts_at.split("T");
    const label = message("change-session-moved", {
      module: text(row.module.name),
      date: text(date),
      time: text(time),
    });
    return { ...done, touched: ["sessions"], label };
  },
  session_candidates: () =>
    names.map((name, index) => ({
      person: { id: `c${index}`, name },
      detail: "Order desk, Oslo",
      group: at(groups, 0),
      elsewhere: index === 2 ? message("sessions-seat-waiting") : null,
    })),
  session_enrol: () => done,
  session_withdraw: () => done,
  session_cancel: () => done,
  session_reopen: () => done,
  preparation_get: ({ id }) => preparation(id),
  preparation_set: () => done,
  environment_save: () => done,
  seats: () => seats,
  seats_people: ({ group, module, place }) => {
    const found = seats
      .filter((row) => (!group || row.group.id === group) && (!module || row.module.id === module))
      .flatMap((row) =>
        (["missing", "waiting", "seated", "trained"] as const).flatMap((one) =>
          Array.from({ length: one === "missing" ? row.missing - row.waiting : row[one] }, (_, index) => ({
            person: at(trainers, index % trainers.length),
            detail: "Sales clerk, Oslo",
            group: row.group,
            module: row.module,
            place: one,
            reason: { id: "picker-nothing", args: { text: { type: "text", value: `why ${one}` } as const } },
            session: null,
            on: null,
          })),
        ),
      )
      .filter((one) => !place || one.place === place || (place === "missing" && one.place === "waiting"));
    // Enough to look at: thousands of made-up lines would only slow the tests down.
    const few = found.slice(0, 40);
    return { total: few.length, people: few };
  },
  absences_list: () => [
    { id: "a1", person: at(trainers, 0), from_on: "2026-12-01", to_on: "2026-12-04", reason: "Holiday" },
    { id: "a2", person: at(trainers, 2), from_on: "2026-11-30", to_on: "2026-11-30", reason: "Course" },
  ],
  absence_save: () => done,
  absence_delete: () => done,
};
