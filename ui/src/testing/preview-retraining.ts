/** Invented answers for the screens of retraining. */
import type { Cause, ReleaseChange, RetrainingPerson } from "../api/types";
import type { Answers } from "./preview";

const orders = { id: "m1", name: "Taking orders" };
const news = { id: "m2", name: "What is new in orders" };
const returns = { id: "m3", name: "Handling returns" };
const desk = { id: "g1", name: "Order desk" };
const store = { id: "g2", name: "Warehouse" };
const invoices = { id: "c1", name: "Process purchase invoices" };
const order = { id: "c2", name: "Take order" };
const refund = { id: "c3", name: "Refund customer" };

const words: Record<Cause, string> = {
  joiner: "Came to Order desk after the training",
  mover: "Moved to the group",
  phase: "The group is live",
  version: "Completed an earlier version",
  release: "A release changes the process",
  certificate: "Counts for a limited time",
};

function person(
  at: number,
  name: string,
  cause: Cause,
  due: string | null,
  courses: { id: string; name: string; minutes: number }[],
  seat: string | null = null,
): RetrainingPerson {
  return {
    person: { id: `p${at}`, name },
    detail: "Sales · Oslo",
    needs: [
      {
        module: orders,
        group: cause === "mover" ? store : desk,
        cause,
        reason: { id: `retraining-reason-${cause}`, args: reasonArgs(words[cause]) },
        due,
        later: at === 4 ? "2027-02-01" : null,
        later_reason: at === 4 ? "Parental leave until February" : "",
      },
    ],
    courses: courses.map(({ id, name: title, minutes }) => ({
      module: { id, name: title },
      minutes,
      session: seat ? "s1" : null,
      on: seat,
    })),
    minutes: courses.reduce((sum, { minutes }) => sum + minutes, 0),
    due,
  };
}

const text = (value: string) => ({ type: "text" as const, value });
const reasonArgs = (process: string) => ({
  group: text("Order desk"),
  module: text("Taking orders"),
  version: { type: "number" as const, value: 3 },
  release: text("2027 wave 1"),
  process: text(process),
  change: text("Quotes are sent by mail from the order"),
});

const long = { ...orders, minutes: 240 };
const short = { ...news, minutes: 30 };
const rows = [
  person(1, "Grete Solberg", "phase", "2026-11-02", [long]),
  person(2, "Jonas Lind", "joiner", "2026-11-14", [long], "2026-12-03"),
  person(3, "Petra Novak", "release", "2027-01-10", [short]),
  person(4, "Finn Foss", "joiner", "2027-02-01", [long]),
  person(5, "Mila Korhonen", "release", "2027-01-10", [short], "2026-12-08"),
  person(6, "Otto Berg", "version", "2027-01-18", [short]),
  person(7, "נועה כהן", "mover", "2026-12-20", [{ ...returns, minutes: 90 }]),
  person(8, "Sven Aas", "certificate", "2026-12-30", [short]),
];

const release = {
  id: "r1",
  name: "2027 wave 1",
  planned_on: "2027-01-10",
  source: "wave-1.csv",
  note: "",
  changes: 4,
  judged: 2,
  retrain: 1,
};

function change(at: number, title: string, area: string, rest: Partial<ReleaseChange>): ReleaseChange {
  return {
    id: `rc${at}`,
    title,
    area,
    detail: "The form opens from the order and fills in the address of the customer.",
    process: null,
    judged_by: "",
    judged_on: null,
    note: "",
    suggestions: [],
    modules: [],
    verdict: null,
    ...rest,
  };
}

const judged = { judged_by: "Kari Lunde", judged_on: "2026-11-18" };
const changes = [
  change(1, "Quotes are sent by mail from the order", "Sales", {
    process: order,
    verdict: "retrain",
    modules: [orders, news],
    ...judged,
  }),
  change(2, "Dark theme for all forms", "Platform", { verdict: "no_effect", ...judged }),
  change(3, "Purchase invoices are captured from mail", "Accounts payable", {
    suggestions: [{ process: invoices, words: ["invoice", "purchase"] }],
  }),
  change(4, "Reasons for returns can be grouped", "Supply chain", {
    suggestions: [{ process: refund, words: ["return"] }],
  }),
];

const unchanged = { touched: [], label: null, id: null, warnings: [] };

export const answers: Answers = {
  retraining_list: () => ({
    as_of: "2026-11-21",
    people: 8,
    overdue: 2,
    causes: [
      { cause: "joiner", people: 2 },
      { cause: "mover", people: 1 },
      { cause: "phase", people: 1 },
      { cause: "release", people: 2 },
      { cause: "certificate", people: 1 },
    ],
    modules: [
      { module: orders, minutes: 240, people: 3, overdue: 2, seated: 1, due: "2026-11-02" },
      { module: returns, minutes: 90, people: 1, overdue: 0, seated: 0, due: "2026-12-20" },
      { module: news, minutes: 30, people: 4, overdue: 0, seated: 1, due: "2026-12-30" },
    ],
    total: rows.length,
    rows,
  }),
  retraining_decide: () => unchanged,
  releases_list: () => [
    release,
    {
      ...release,
      id: "r0",
      name: "2026 wave 2",
      planned_on: "2026-10-02",
      changes: 9,
      judged: 9,
      retrain: 0,
    },
  ],
  release_get: () => ({ release, changes }),
  release_save: () => unchanged,
  release_delete: () => unchanged,
  release_judge: () => unchanged,
  calls_overview: () => ({
    as_of: "2026-11-21",
    calls: 61,
    unmatched: 7,
    rows: [
      {
        process: order,
        questions: 9,
        tickets: 22,
        people: 64,
        trained: 51,
        expected: 9.4,
        stands_out: true,
        score: 58,
        modules: [orders],
        groups: [
          { group: desk, calls: 26 },
          { group: null, calls: 5 },
        ],
      },
      {
        process: invoices,
        questions: 4,
        tickets: 12,
        people: 120,
        trained: 118,
        expected: 17.1,
        stands_out: false,
        score: 84,
        modules: [],
        groups: [{ group: null, calls: 16 }],
      },
      {
        process: refund,
        questions: 1,
        tickets: 6,
        people: 48,
        trained: 30,
        expected: 8.2,
        stands_out: false,
        score: null,
        modules: [returns],
        groups: [{ group: store, calls: 7 }],
      },
    ],
  }),
  tickets_list: ({ unmatched }) => [
    {
      id: "t1",
      is_question: false,
      key: "INC0042",
      on: "2026-11-19",
      title: "Customer is missing when I take an order by phone",
      detail: "",
      process: unmatched ? null : order,
      group: desk,
      suggestions: unmatched ? [{ process: order, words: ["order", "take"] }] : [],
    },
    {
      id: "t2",
      is_question: true,
      key: "",
      on: "2026-11-18",
      title: "Where do I see the old quotes?",
      detail: "She looked for them under orders.",
      process: unmatched ? null : order,
      group: null,
      suggestions: [],
    },
  ],
  ticket_save: () => unchanged,
  ticket_delete: () => unchanged,
  tickets_match: () => unchanged,
};
