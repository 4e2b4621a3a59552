/** Invented objectives and figures for looking at the screens in a plain browser. */
import type {
  ChartTheme,
  Course,
  Measure,
  Message,
  ObjectiveDetail,
  ObjectiveDraft,
  ObjectiveLine,
  ObjectiveReading,
  ObjectiveRow,
  ObjectiveUnit,
} from "../api/types";
import { drawing } from "./drawing";
import type { Answers } from "./preview";

const number = (value: number) => ({ type: "number" as const, value });
const text = (value: string) => ({ type: "text" as const, value });
const date = (value: string) => ({ type: "date" as const, value });
const named = (id: string, name: string) => ({ id, name });

const MODULE = "Field Service mobile app";
const SERIES = "Field Service mobile online series";
export const ATTEND =
  "100 percent of Field Service technicians attend the in-person mobile training or view the complete online series before system cutover";
export const TASKS =
  "Field Service technicians complete work order completion on their mobile devices without assistance; the lead-generation process in under three minutes";

const bare = { route: "either", unaided: false, phrase: "" } as const;
const attend: Measure = { ...bare, kind: "attendance", module: "m1", series: "m2", target_percent: 100 };
const unaided: Measure = {
  ...bare,
  kind: "timed_task",
  module: "m1",
  task: "t1",
  unaided: true,
  target_percent: 100,
};
const timed: Measure = {
  ...bare,
  kind: "timed_task",
  module: "m1",
  task: "t2",
  seconds: 180,
  target_percent: 100,
};

const words = (id: string, args: Message["args"] = {}): Message => ({ id: `objective-words-${id}`, args });
const attends = words("either-series", { module: text(MODULE), series: text(SERIES) });
const unaidedWords = words("task-unaided", { task: text("Complete a work order on the mobile device") });
const timedWords = words("task-time", {
  task: text("Generate a lead"),
  time: {
    type: "message" as const,
    value: { id: "objective-duration-minutes", args: { minutes: number(3), seconds: number(0) } },
  },
});

function value(unit: ObjectiveUnit, counts: number, of: number, share: number | null, id: string) {
  const percent = Math.floor((counts * 100) / of);
  return {
    unit,
    numerator: counts,
    denominator: of,
    percent,
    wanted: Math.ceil((of * (share ?? 70)) / 100),
    target_percent: share ?? (unit === "rating" ? 70 : null),
    words: {
      id: `objective-value-${id}`,
      args: {
        counts: number(counts),
        of: number(of),
        percent: number(percent),
        answers: number(of / 5),
        mean: number(Math.floor((counts * 50) / of) / 10),
      },
    },
  };
}

function outlook(on: string, low: number, likely: number, high: number, of: number, chance: number | null) {
  const share = (people: number) => Math.floor((people * 100) / of);
  return {
    on,
    low,
    likely,
    high,
    of,
    low_percent: share(low),
    likely_percent: share(likely),
    high_percent: share(high),
    chance,
  };
}

const cutover: Message = {
  id: "objective-deadline-before",
  args: {
    name: { type: "message", value: { id: "objective-name", args: { name: text("Cutover north") } } },
    days: number(1),
  },
};
const technicians: Message = {
  id: "objective-audience-named",
  args: {
    names: {
      type: "list",
      value: [{ id: "objective-name", args: { name: text("Field Service technicians") } }],
    },
  },
};

function why(id: string, low = 0, high = 0): Message {
  return {
    id: `objective-why-${id}`,
    args: { low: number(low), high: number(high), date: date("2026-12-24") },
  };
}

function row(
  id: string,
  sentence: string,
  course: Course,
  reason: Message,
  rest: Partial<ObjectiveRow>,
): ObjectiveRow {
  return {
    id,
    text: sentence,
    audience: technicians,
    course,
    why: reason,
    value: null,
    measured_on: "2026-11-21",
    until: "2026-12-24",
    deadline: cutover,
    outlook: null,
    owner: named("p9", "Kari Lunde"),
    agreed_on: "2026-10-05",
    measures: [],
    ...rest,
  };
}

const people = value("people", 18, 34, 100, "people");
const rows: ObjectiveRow[] = [
  row("o1", ATTEND, "at_risk", why("at-risk", 88, 100), {
    value: people,
    outlook: outlook("2026-12-24", 30, 33, 34, 34, 31),
    measures: [{ measure: attend, words: attends, value: people, met: false, lacks: null }],
  }),
  row("o2", TASKS, "at_risk", why("no-deadline"), {
    value: value("people", 6, 34, 100, "people"),
    until: null,
    deadline: { id: "objective-deadline-none" },
    agreed_on: null,
    measures: [
      {
        measure: unaided,
        words: unaidedWords,
        value: value("people", 11, 34, 100, "people"),
        met: false,
        lacks: null,
      },
      {
        measure: timed,
        words: timedWords,
        value: value("people", 7, 34, 100, "people"),
        met: false,
        lacks: null,
      },
    ],
  }),
  row(
    "o3",
    "Sales office staff rate the sales orders training 3.5 of 5 on average by the user acceptance test",
    "reached",
    why("reached"),
    { value: value("rating", 112, 140, null, "rating"), owner: named("p4", "Saga Törnvik") },
  ),
  row(
    "o4",
    "Everybody in Warehouse Malmö attends the handheld training in person before cutover",
    "will_be_missed",
    why("will-be-missed", 61, 78),
    {
      value: value("people", 19, 36, 100, "people"),
      outlook: outlook("2026-12-24", 22, 26, 28, 36, 0),
    },
  ),
  row(
    "o5",
    "60 percent of the Finance team attend the month-end close training before cutover",
    "on_course",
    why("on-course", 68, 82),
    { value: value("people", 12, 22, 60, "people"), outlook: outlook("2026-12-24", 15, 17, 18, 22, 97) },
  ),
  row("o6", "Project managers understand the new project accounting", "not_measurable", why("no-measure"), {
    until: null,
    deadline: { id: "objective-deadline-none" },
    owner: null,
    agreed_on: null,
  }),
];

export const draft: ObjectiveDraft = {
  audience: "groups",
  groups: ["g1"],
  milestone: "ms1",
  days_before: 1,
  measures: [attend],
};

const exceptions: ObjectiveLine[] = [
  ["Cem Aydin", "no_session"],
  ["Dag Moe", "seated"],
  ["Elna Rask", "absent"],
].map(([name = "", reason], at) => ({
  person: named(`p${at + 20}`, name),
  detail: "Service technician · Espoo",
  name: "",
  counts: false,
  reasons: [
    {
      id: reason === "seated" ? "completion-reason-seated" : "completion-reason-nothing",
      args: { date: date("2026-12-08"), module: text(MODULE) },
    },
  ],
  session: reason === "seated" ? "s1" : null,
  on: reason === "seated" ? "2026-12-08" : null,
}));
const counting: ObjectiveLine[] = ["Ana Holm", "Bo Lind"].map((name, at) => ({
  person: named(`p${at + 40}`, name),
  detail: "Service technician · Espoo",
  name: "",
  counts: true,
  reasons: [{ id: "objective-counts-since", args: { date: date("2026-11-03") } }],
  session: "s1",
  on: "2026-11-03",
}));

function detailOf(id: string): ObjectiveDetail {
  const found = rows.find((known) => known.id === id) ?? rows[0];
  if (!found) throw new Error("no objective");
  return {
    as_of: "2026-11-21",
    row: found,
    trend: [0, 0, 0, 0, 2, 4, 4, 7, 9, 12, 15, 16, 18].map((counts, week) => ({
      on: new Date(Date.UTC(2026, 7, 29 + 7 * week)).toISOString().slice(0, 10),
      counts,
      of: 34,
    })),
    basis: [
      { id: "objective-basis-seats", args: { count: number(14) } },
      { id: "objective-basis-chances", args: { count: number(18), failed: number(3) } },
      {
        id: "objective-basis-pace",
        args: { count: number(16), weeks: number(8), unbooked: number(1) },
      },
    ],
    draft,
    application: "",
    note: id === "o2" ? "The deadline is to be agreed with the service manager." : "",
  };
}

const advice = (
  aspect: ObjectiveReading["advice"][number]["aspect"],
  good: boolean,
  id: string,
  args: Message["args"] = {},
) => ({ aspect, good, message: { id: `objective-advice-${id}`, args } });

export const reading: ObjectiveReading = {
  draft,
  pieces: [
    { text: "100 percent", role: "target" },
    { text: " of ", role: null },
    { text: "Field Service technicians", role: "audience" },
    { text: " ", role: null },
    { text: "attend", role: "measure" },
    { text: " the in-person ", role: null },
    { text: "mobile", role: "object" },
    { text: " training or ", role: null },
    { text: "view", role: "measure" },
    { text: " the complete ", role: null },
    { text: "online series", role: "object" },
    { text: " ", role: null },
    { text: "before system cutover", role: "deadline" },
  ],
  groups: [{ id: "g1", name: "Field Service technicians", words: "Field Service technicians", fit: 100 }],
  measures: [
    {
      object: { id: "m1", name: MODULE, words: "mobile", fit: 80 },
      series: { id: "m2", name: SERIES, words: "online series", fit: 90 },
      alternatives: [{ id: "m3", name: "Mobile devices for dispatchers", words: "mobile", fit: 40 }],
    },
  ],
  deadline: null,
  doubts: [],
  unread: [],
  advice: [
    advice("specific", true, "specific-good"),
    advice("measurable", true, "measurable-good"),
    advice("achievable", false, "achievable-seats", { left: number(16), places: number(14) }),
    advice("realistic", false, "realistic-missed", {
      likely: number(97),
      low: number(88),
      high: number(100),
    }),
    advice("timely", true, "timely-good", { date: date("2026-12-24"), days: number(33) }),
    advice("application", true, "application-module"),
  ],
  better: {
    id: "objective-better",
    args: {
      share: number(100),
      who: text("Field Service technicians"),
      what: text(`attend “${MODULE}” or view “${SERIES}”`),
      when: text("before Cutover north"),
    },
  },
  course: "at_risk",
  why: why("at-risk", 88, 100),
  value: people,
  until: "2026-12-24",
  words: [attends],
};

const vague: ObjectiveReading = {
  ...reading,
  draft: { groups: [], days_before: 0, measures: [] },
  pieces: [{ text: "People know the app", role: null }],
  groups: [],
  measures: [],
  doubts: [
    { id: "objective-doubt-audience" },
    { id: "objective-doubt-measure" },
    { id: "objective-doubt-deadline" },
  ],
  unread: ["know", "app"],
  advice: [
    advice("specific", false, "specific-audience"),
    advice("measurable", false, "measurable-none"),
    advice("achievable", true, "achievable-unknown"),
    advice("realistic", true, "realistic-unknown"),
    advice("timely", false, "timely-none"),
    advice("application", false, "application-none"),
  ],
  better: null,
  course: "not_measurable",
  why: why("no-measure"),
  value: null,
  until: null,
  words: [],
};

const svg = (theme: ChartTheme) =>
  drawing(
    theme,
    620,
    240,
    ({ ink, accent, band }) =>
      `<path d="M50 40H600" stroke="${ink}" stroke-dasharray="4 3"/><path d="M420 120L590 70L590 45Z" fill="${band}"/>` +
      `<path d="M50 210L180 205L300 165L420 120" fill="none" stroke="${accent}" stroke-width="2"/>` +
      `<path d="M420 120L590 55" fill="none" stroke="${accent}" stroke-dasharray="5 3"/>`,
  );

const unchanged = { touched: [], label: null, id: null, warnings: [] };

export const answers: Answers = {
  objectives_list: () => ({ as_of: "2026-11-21", rows }),
  objective_get: ({ id }) => detailOf(id),
  objective_chart: ({ theme }) => ({ svg: svg(theme) }),
  objective_people: ({ counts }) => {
    const lines = counts === undefined ? [...exceptions, ...counting] : counts ? counting : exceptions;
    return { total: lines.length, lines };
  },
  objective_read: ({ text: typed, draft: corrected }) => {
    const found = typed.includes("technicians") ? reading : vague;
    return corrected ? { ...found, draft: corrected } : found;
  },
  objective_choices: () => ({
    groups: [named("g1", "Field Service technicians"), named("g2", "Finance team")],
    modules: [named("m1", MODULE), named("m2", SERIES), named("m3", "Mobile devices for dispatchers")],
    tasks: [
      named("t1", `Complete a work order on the mobile device · ${MODULE}`),
      named("t2", `Generate a lead · ${MODULE}`),
    ],
    figures: [named("f1", "Pilot orders in the new system")],
    milestones: [{ id: "ms1", name: "Cutover north", on: "2026-12-25" }],
    waves: [{ id: "w2", name: "Wave 2 · Baltics", on: "2027-03-01" }],
  }),
  objective_save: () => ({ ...unchanged, id: "o7" }),
  objective_delete: () => unchanged,
  figures_list: () => [
    {
      id: "f1",
      name: "Pilot orders in the new system",
      unit: "orders",
      lower_is_better: false,
      note: "",
      objectives: 1,
      values: [41, 36, 31, 26].map((numerator, week) => ({
        id: `v${week}`,
        group: named("g3", "Sales office"),
        on: new Date(Date.UTC(2026, 10, 18 - 7 * week)).toISOString().slice(0, 10),
        numerator,
        denominator: 60 + week,
        percent: Math.floor((numerator * 100) / (60 + week)),
        source: "pilot-orders.csv",
      })),
    },
    {
      id: "f2",
      name: "Calls about orders",
      unit: "calls a week",
      lower_is_better: true,
      note: "",
      objectives: 0,
      values: [
        {
          id: "v9",
          group: null,
          on: "2026-11-18",
          numerator: 12,
          denominator: null,
          percent: null,
          source: "",
        },
      ],
    },
  ],
  figure_save: () => ({ ...unchanged, id: "f3" }),
  figure_delete: () => unchanged,
  figure_value_save: () => unchanged,
  figure_value_delete: () => unchanged,
};
