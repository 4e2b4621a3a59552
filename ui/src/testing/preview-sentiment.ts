/** Invented pulses, for looking at the screens of sentiment. */
import type {
  ChartTheme,
  PulseDetail,
  PulseQuestion,
  PulseRow,
  SentimentOverview,
  SentimentPoint,
  SentimentPulse,
} from "../api/types";
import { drawing } from "./drawing";
import type { Answers } from "./preview";

const unchanged = { touched: [], label: null, id: null, warnings: [] };

const questions: PulseQuestion[] = [
  { id: "q1", text: "I know what changes for me, and when.", theme: "informed" },
  { id: "q2", text: "I feel able to do my work in the new system.", theme: "prepared" },
  { id: "q3", text: "I know whom to ask, and I get an answer.", theme: "supported" },
  { id: "q4", text: "I can manage the change beside my daily work.", theme: "workload" },
];

const days = ["2026-08-25", "2026-09-15", "2026-10-06", "2026-10-27", "2026-11-16"];

const pulses: SentimentPulse[] = days.map((on, at) => ({
  id: `u${at + 1}`,
  name: `Pulse ${at + 1}`,
  on,
  comparable: at > 0,
  questions,
}));

const groups: { id: string; name: string; invited: number; share: number; scores: (number | null)[] }[] = [
  { id: "g1", name: "Customer service", invited: 62, share: 0.55, scores: [3.7, 3.7, 2.8, 3.2, 3.4] },
  { id: "g2", name: "Finance team", invited: 22, share: 0.72, scores: [3.4, 3.5, 3.6, 3.7, 3.9] },
  { id: "g3", name: "Field service", invited: 212, share: 0.29, scores: [3.2, 3.3, 3.3, 3.4, 3.5] },
  { id: "g4", name: "HR and payroll", invited: 12, share: 0.33, scores: [null, null, null, null, null] },
  { id: "g5", name: "Production", invited: 156, share: 0.34, scores: [3.1, 3.2, 3.3, 3.4, 3.4] },
  { id: "g6", name: "Sales office", invited: 118, share: 0.41, scores: [3.3, 3.4, 3.4, 3.6, 3.6] },
  { id: "g7", name: "Warehouse Malmö", invited: 134, share: 0.38, scores: [3.6, 3.6, 3.7, 3.6, 2.7] },
];

const spread = (score: number, people: number) => {
  const weights = [1, 2, 3, 4, 5].map((step) => Math.exp(-((step - score) ** 2)));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const counts = weights.map((weight) => Math.round((weight / sum) * people));
  counts[2] = (counts[2] ?? 0) + people - counts.reduce((all, count) => all + count, 0);
  return counts;
};

const point = (pulse: string, invited: number, responses: number, score: number | null): SentimentPoint => ({
  pulse,
  asked: true,
  invited,
  responses: score === null ? 0 : responses,
  score,
  questions:
    score === null
      ? []
      : questions.map((_, at) => ({
          counts: spread(score + (at - 1.5) * 0.2, responses),
          mean: score + (at - 1.5) * 0.2,
        })),
  dropped: false,
});

const dropped = (group: string, at: number) => (group === "g1" && at === 2) || (group === "g7" && at === 4);

const rows = groups.map(({ id, name, invited, share, scores }) => ({
  group: { id, name },
  points: scores.map((score, at) => ({
    ...point(`u${at + 1}`, invited, Math.floor(invited * share), score),
    dropped: dropped(id, at),
  })),
}));

const overall = [3.3, 3.4, 3.4, 3.5, 3.3].map((score, at) => point(`u${at + 1}`, 716, 262, score));

const row = (at: number): PulseRow => ({
  id: `u${at + 1}`,
  name: `Pulse ${at + 1}`,
  state: at === 5 ? "open" : "closed",
  anonymous: true,
  opens_on: at === 5 ? "2026-11-19" : (days[at] ?? null),
  closes_on: at === 5 ? "2026-11-26" : (days[at] ?? null),
  groups: 7,
  questions: 4,
  invited: 716,
  responses: at === 5 ? 0 : 262,
  waiting: at === 5 ? 23 : 0,
  score: at === 5 ? null : (overall[at]?.score ?? null),
  to_close: false,
  made_here: true,
});

const overview: SentimentOverview = {
  least: 5,
  is_lead: true,
  pulses,
  overall,
  groups: rows,
  drops: [
    {
      pulse: { id: "u5", name: "Pulse 5" },
      on: "2026-11-16",
      group: { id: "g7", name: "Warehouse Malmö" },
      since: { id: "u4", name: "Pulse 4" },
      before: 3.62,
      now: 2.71,
      p: 0.00001,
      most: { text: "I can manage the change beside my daily work.", before: 3.5, now: 2.2 },
      response: null,
    },
    {
      pulse: { id: "u3", name: "Pulse 3" },
      on: "2026-10-06",
      group: { id: "g1", name: "Customer service" },
      since: { id: "u2", name: "Pulse 2" },
      before: 3.7,
      now: 2.83,
      p: 0.00002,
      most: { text: "I can manage the change beside my daily work.", before: 3.6, now: 2.4 },
      response: {
        id: "r1",
        decision: "act",
        reason: "Nobody is trained while the phones ring unanswered.",
        agreed_with: { id: "p1", name: "Kari Lunde" },
        agreed_on: "2026-10-10",
        actions: [
          {
            id: "a1",
            kind: "resistance",
            title: "Callbacks go to the back office during training",
            owner: "Mikael Okafor",
            due_on: "2026-10-15",
            done_on: "2026-10-15",
          },
          {
            id: "a2",
            kind: "communication",
            title: "Training plan two weeks ahead, by team",
            owner: "Mikael Okafor",
            due_on: "2026-12-01",
            done_on: null,
          },
        ],
      },
    },
  ],
  unanswered: 1,
  strain: [
    {
      group: { id: "g7", name: "Warehouse Malmö" },
      superusers: [
        {
          superuser: { id: "s2", name: "Jonas Lind" },
          allocation_percent: 20,
          sessions: 9,
          session_hours: 27,
          shadowing_hours: 9.5,
        },
        {
          superuser: { id: "s1", name: "Ida Berg" },
          allocation_percent: 20,
          sessions: 4,
          session_hours: 12,
          shadowing_hours: 7,
        },
      ],
      hours: 55.5,
      agreed_hours: 64,
      load_percent: 87,
      score: 2.71,
      dropped: true,
      reason: "sentiment",
    },
    {
      group: { id: "g3", name: "Field service" },
      superusers: [],
      hours: 44,
      agreed_hours: 32,
      load_percent: 138,
      score: 3.5,
      dropped: false,
      reason: "load",
    },
    {
      group: { id: "g2", name: "Finance team" },
      superusers: [],
      hours: 12,
      agreed_hours: 32,
      load_percent: 38,
      score: 3.9,
      dropped: false,
      reason: "none",
    },
  ],
  strain_days: 28,
  open: [row(5)],
  all_pulses: 6,
};

const detail = (id: string): PulseDetail => {
  const at = Math.max(0, Number(id.slice(1)) - 1);
  const isOpen = at === 5;
  return {
    row: row(at),
    least: 5,
    is_lead: true,
    note: "",
    source: "",
    questions,
    groups: groups.map(({ id: group, name, invited }, index) => {
      const told = isOpen ? undefined : rows[index]?.points[at];
      return {
        group: { id: group, name },
        invited,
        code: ["7KQ2M", "1B9WD", "XH4TZ", "C0R8N", "M5J3P", "ZV6QK", "2A7YE"][index] ?? "",
        point: told && told.score !== null ? told : null,
      };
    }),
    overall: isOpen ? null : (overall[at] ?? null),
    pooled: 0,
    comments: isOpen ? 0 : 5,
    answers: [],
  };
};

const chart = (theme: ChartTheme) =>
  drawing(
    theme,
    1060,
    120,
    ({ accent }) =>
      `<path d="M20 70L280 62L540 64L800 54L1040 72" fill="none" stroke="${accent}" stroke-width="2"/>`,
  );

export const answers: Answers = {
  sentiment_overview: () => overview,
  sentiment_chart: ({ theme }) => ({ svg: chart(theme) }),
  sentiment_respond: () => unchanged,
  sentiment_withdraw: () => unchanged,
  pulses_list: () => [5, 4, 3, 2, 1, 0].map(row),
  pulse_get: ({ id }) => detail(id),
  pulse_draft: ({ id }) => ({
    pulse: {
      id: id ?? null,
      name: "Pulse 7",
      opens_on: "2026-12-10",
      closes_on: "2026-12-17",
      anonymous: true,
      note: "",
      questions: id ? questions : questions.map((question) => ({ ...question, id: null })),
      groups: groups.map(({ id: group, invited }) => ({ group, invited })),
    },
    copied: id ? null : { id: "u6", name: "Pulse 6" },
    groups: groups.map(({ id: group, name, invited }) => ({ group: { id: group, name }, people: invited })),
    proposals: questions,
    most_questions: 6,
    fixed: Boolean(id),
  }),
  pulse_save: () => unchanged,
  pulse_delete: () => unchanged,
  pulse_open: () => unchanged,
  pulse_close: () => unchanged,
  pulse_close_preview: () => ({
    least: 5,
    waiting: 23,
    parts: [
      { group: { id: "g1", name: "Customer service" }, responses: 9 },
      { group: { id: "g7", name: "Warehouse Malmö" }, responses: 7 },
      { group: null, responses: 7 },
    ],
    uncounted: 0,
    thrown_away: true,
    comments: 4,
    comments_lost: 0,
    before: 0,
  }),
  pulse_kiosk: () => ({
    pulse: { id: "u6", name: "Pulse 6" },
    anonymous: true,
    open: true,
    least: 5,
    waiting: 23,
    questions,
    groups: groups.map(({ id, name }) => ({ id, name })),
  }),
  pulse_give: () => ({ waiting: 24 }),
  pulse_enter: ({ text }) => ({
    lines: [
      {
        line: 1,
        text,
        pulse: { id: "u6", name: "Pulse 6" },
        group: { id: "g1", name: "Customer service" },
        answers: [4, 3, 5, 2],
        comment: "",
        error: null,
      },
    ],
    taken: 1,
    errors: 0,
  }),
  pulse_comments: ({ search }) =>
    [
      "Inventory and training in the same week – whose idea was that?",
      "The handhelds in the training hall are not the ones we get.",
      "I still cannot book a return without help.",
      "I would show it to a new colleague by now.",
      "Looking forward to closing without spreadsheets.",
    ]
      .filter((comment) => comment.toLocaleLowerCase().includes(search.toLocaleLowerCase()))
      .map((comment, at) => ({
        id: `c${at}`,
        pulse: { id: "u5", name: "Pulse 5" },
        group: at < 3 ? { id: "g7", name: "Warehouse Malmö" } : null,
        comment,
        person: "",
      })),
  pulse_comment_purge: () => unchanged,
};
