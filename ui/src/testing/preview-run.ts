/** An invented room at work, for looking at the run mode, the feedback round and closing. What is marked is kept while looking. */
import type { AttendanceStatus, ClosePreview, Participant, RunRoom, SessionRow, Timer } from "../api/types";
import type { Answers } from "./preview";

const MINUTE = 60_000;
const opened = Date.now() - 77 * MINUTE - 32_000;
const oslo = "Sales office, Oslo";
const bergen = "Sales office, Bergen";

type Seat = [name: string, detail: string, status?: AttendanceStatus, minutes?: number, reason?: string];
const seats: Seat[] = [
  ["Ole Aas", oslo, "present"],
  ["Berit Dahl", oslo, "present"],
  ["Ahmed Farouk", oslo, "late", 108],
  ["Nina Grøn", oslo, "present"],
  ["Kjell Haug", oslo, "excused", undefined, "on leave until 1 Dec"],
  ["Lena Iversen", bergen, "present"],
  ["Piotr Jankowski", bergen],
  ["Sara Knutsen", oslo, "present"],
  ["Mats Lie", oslo, "present"],
  ["Ingrid Moe", oslo, "absent"],
  ["Per Nilsen", oslo, "present"],
  ["Wen Qiu", bergen, "present"],
  ["Tor Ruud", oslo, "present"],
  ["Eva Strand", oslo, "present"],
  ["Liv Tveit", bergen, "left_early", 45],
  ["Jon Ulv", oslo, "present"],
  ["Anna Vik", oslo, "alternative", undefined, "Watched the series"],
  ["Rasa Zemaitis", bergen, "present"],
  ["Signe Ås", oslo],
  ["נועה כהן", bergen, "present"],
];

const people: Participant[] = seats.map(([name, detail, status, minutes, reason], at) => ({
  person: { id: `rp${at + 1}`, name },
  detail,
  group: { id: "g1", name: "Sales clerks" },
  status: status ?? null,
  minutes: minutes ?? null,
  reason: reason ?? "",
  walk_in: name === "Wen Qiu",
  waiting: name === "Jon Ulv",
  marked_at: status ? opened + (at + 1) * 1_400 : null,
}));

const session: SessionRow = {
  id: "run1",
  module: { id: "m1", name: "Take an order in the new system" },
  purpose: "training",
  state: "scheduled",
  delivery: "in_person",
  slots: [
    {
      starts_at: "2026-11-21T13:30",
      minutes: 120,
      ends_at: "2026-11-21T15:30",
      start_instant: opened + 2 * MINUTE,
    },
  ],
  time_zone: "Europe/Oslo",
  site: { id: "o1", name: "Oslo" },
  room: "Fjord",
  link: "",
  language: "en",
  capacity: 30,
  groups: [{ id: "g1", name: "Sales clerks" }],
  trainers: [
    { person: { id: "s1", name: "Ida Berg" }, role: "lead" },
    { person: { id: "k1", name: "M. Okafor" }, role: "observer" },
  ],
  seated: 19,
  waiting: 0,
  attended: 15,
  running: true,
  to_close: true,
  findings: 0,
  series: null,
};

let timers: Timer[] = [
  timer(1, 134_000, true),
  timer(2, 118_000, true),
  { ...timer(4, 201_000, true), errors: 1 },
  timer(6, 47_000, false),
  timer(8, 45_000, false),
];

function timer(person: number, milliseconds: number, stopped: boolean): Timer {
  return {
    id: `rt${person}`,
    person: { id: `rp${person}`, name: people[person - 1]?.person.name ?? "" },
    task: "t1",
    started_at: Date.now() - milliseconds,
    milliseconds: stopped ? milliseconds : null,
    elapsed: milliseconds,
    aided: false,
    errors: 0,
    note: "",
    doubtful: false,
  };
}

const statements = [
  { id: "room-statement-work" },
  { id: "room-statement-pace" },
  { id: "room-statement-materials" },
  { id: "room-statement-trainer" },
];

const room: RunRoom = {
  session,
  module_version: 4,
  now: Date.now(),
  started_at: opened,
  minutes: 120,
  people,
  tasks: [
    { id: "t1", title: "Enter a lead and turn it into an order", target_seconds: 180, instructions: "" },
    { id: "t2", title: "Change the delivery date of an order", target_seconds: 90, instructions: "" },
  ],
  timers,
  scores: [
    { person: { id: "rp1", name: "Ole Aas" }, points: 9, out_of: 10, passed: true },
    { person: { id: "rp2", name: "Berit Dahl" }, points: 6, out_of: 10, passed: false },
  ],
  pass_percent: 70,
  faults: [
    {
      id: "f1",
      session: "run1",
      title: "The order form loses the discount when the customer is changed",
      detail: "",
      severity: "workaround",
      workaround: "Choose the customer first",
      process: { id: "c1", name: "Take order" },
      seen_at: opened + 40 * MINUTE,
      reported_on: null,
    },
  ],
  questions: [
    {
      id: "q1",
      question: "What happens to open quotes on the day of the cutover?",
      asked_by: { id: "rp4", name: "Nina Grøn" },
      answer: "",
      answered_on: null,
    },
    {
      id: "q2",
      question: "Can two clerks work on one order?",
      asked_by: null,
      answer: "",
      answered_on: null,
    },
    {
      id: "q3",
      question: "Where is the old customer number?",
      asked_by: null,
      answer: "In the field External account number; the search finds it too.",
      answered_on: "2026-11-21",
    },
  ],
  feedback: { waiting: 3, least: 5, result: null, statements },
  steps: [
    { id: "st1", title: "Welcome and why", minutes: 10, note: "" },
    { id: "st2", title: "Show: from lead to order", minutes: 35, note: "" },
    { id: "st3", title: "Exercise, timed", minutes: 50, note: "" },
    { id: "st4", title: "Questions and feedback", minutes: 25, note: "" },
  ],
  processes: [
    { id: "c1", name: "Take order" },
    { id: "c2", name: "Check credit" },
  ],
  closed: false,
};

/** A feedback round that is over, as a closed session shows it. */
const counted: RunRoom["feedback"] = {
  waiting: 0,
  least: 5,
  statements,
  result: {
    responses: 14,
    counts: [
      [0, 1, 3, 6, 4],
      [1, 2, 5, 4, 2],
      [0, 0, 2, 5, 7],
      [0, 0, 1, 4, 9],
    ],
    comments: ["More time for the second exercise, please.", "The quick card is great."],
  },
};

const changed = { touched: ["room"], label: null, id: null, warnings: [] };

const preview = (): ClosePreview => ({
  unmarked: people.flatMap(({ person, status }) => (status === null ? [person] : [])),
  running_timers: timers.filter(({ milliseconds }) => milliseconds === null).length,
  unanswered_questions: 2,
  no_shows: people.flatMap(({ person, status }) =>
    status === "absent" || status === null
      ? [
          {
            person,
            next:
              person.name === "Signe Ås"
                ? null
                : {
                    ...session,
                    id: "run2",
                    slots: [
                      {
                        starts_at: "2026-11-26T09:00",
                        minutes: 120,
                        ends_at: "2026-11-26T11:00",
                        start_instant: 0,
                      },
                    ],
                  },
          },
        ]
      : [],
  ),
  trainers: [
    {
      trainer: { id: "s1", name: "Ida Berg" },
      role: "lead",
      counts_as: { id: "room-counts-lead" },
      rating: null,
      note: "",
    },
    { trainer: { id: "k1", name: "M. Okafor" }, role: "observer", counts_as: null, rating: null, note: "" },
  ],
  attended: people.filter(
    ({ status }) => status === "present" || status === "late" || status === "left_early",
  ).length,
  expected: people.length,
  feedback: { id: "room-feedback-none" },
});

export const answers: Answers = {
  room_get: ({ id }) => ({
    ...room,
    ...(id === session.id
      ? {}
      : { session: { ...session, id, state: "closed" as const }, closed: true, feedback: counted }),
    now: Date.now(),
    people: [...people],
    timers: timers.map((one) => ({ ...one, elapsed: one.milliseconds ?? Date.now() - one.started_at })),
  }),
  room_open: () => changed,
  attendance_mark: ({ marks }) => {
    for (const mark of marks) {
      const at = people.findIndex(({ person }) => person.id === mark.person);
      const now = people[at];
      if (now) people[at] = { ...now, ...mark, person: now.person, marked_at: Date.now() };
    }
    return changed;
  },
  walk_in: ({ name }) => {
    people.push({ ...people[0]!, person: { id: `rp${people.length + 1}`, name }, detail: "", walk_in: true });
    return changed;
  },
  scan: ({ code }) => ({
    person: null,
    message: { id: "run-search-none", args: { code: { type: "text", value: code } } },
    changed: null,
  }),
  timers_start: ({ people: who }) => {
    for (const id of who) timers.push(timer(Number(id.slice(2)), 0, false));
    return changed;
  },
  timers_stop: ({ timers: which }) => {
    timers = timers.map((one) =>
      which.includes(one.id) ? { ...one, milliseconds: Date.now() - one.started_at } : one,
    );
    return changed;
  },
  timer_save: ({ id, aided, errors, note, milliseconds, resume }) => {
    timers = timers.map((one) =>
      one.id === id
        ? { ...one, aided, errors, note, milliseconds: resume ? null : (milliseconds ?? one.milliseconds) }
        : one,
    );
    return changed;
  },
  timer_delete: ({ id }) => {
    timers = timers.filter((one) => one.id !== id);
    return changed;
  },
  score_save: () => changed,
  fault_save: () => changed,
  fault_delete: () => changed,
  question_save: () => changed,
  question_delete: () => changed,
  feedback_give: () => ({ waiting: 4 }),
  close_preview: preview,
  session_close: () => changed,
};
