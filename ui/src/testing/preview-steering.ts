/** Invented answers for the screen of the steering pack. */
import type { Message, Steering, SteeringChange, SteeringDirection } from "../api/types";
import type { Answers } from "./preview";

const text = (value: string) => ({ type: "text" as const, value });
const said = (id: string, args: Record<string, string>): Message => ({
  id,
  args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, text(value)])),
});
const change = (direction: SteeringDirection, id: string, args: Record<string, string>): SteeringChange => ({
  direction,
  message: said(id, args),
});
const lead = { id: "p9", name: "Kari Lunde" };
const unchanged = { touched: [], label: null, id: null, warnings: [] };

const packs = [
  {
    id: "k2",
    title: "Third steering committee",
    on: "2026-10-26",
    by: "Kari Lunde",
    note: "Shown on slides.",
  },
  { id: "k1", title: "Second steering committee", on: "2026-09-28", by: "Kari Lunde", note: "" },
];

const changes = [
  change("worse", "steering-obstacle-new", {
    title: "Handhelds in the training hall are not the ones in use",
  }),
  change("worse", "steering-mood-group", { group: "Warehouse Malmö", before: "3.9", now: "2.7" }),
  change("better", "steering-wave-ready", { wave: "Wave 1 · Nordics", before: "13", now: "19", of: "28" }),
  change("neutral", "steering-objective-new", { objective: "90 percent of the order desk score 80 or more" }),
];

export const steering: Steering = {
  content: {
    programme: "Northern rollout",
    as_of: "2026-11-21",
    waves: [
      {
        id: "w1",
        name: "Wave 1 · Nordics",
        cutover: "2026-12-25",
        verdict: "on_track",
        reasons: [said("steering-wave-new", { wave: "Wave 1" })],
        ready: 19,
        conditional: 3,
        superusers: 28,
        forecast: { on: "2026-12-25", low: 25, likely: 27, high: 28 },
        covered: 49,
        areas: 59,
        trained: 95,
        need: 198,
      },
      {
        id: "w2",
        name: "Wave 2 · Baltics",
        cutover: "2027-03-01",
        verdict: "off_track",
        reasons: [],
        ready: 2,
        conditional: null,
        superusers: 11,
        forecast: null,
        covered: 0,
        areas: 29,
        trained: 0,
        need: 96,
      },
    ],
    objectives: [
      {
        id: "o1",
        text: "100 percent of technicians attend the mobile training before cutover",
        course: "at_risk",
        value: null,
        percent: 26,
        target: 100,
        forecast: [73, 91, 100],
        until: "2027-03-01",
      },
    ],
    risk_groups: ["Order desk"],
    risk: [
      {
        id: "a1",
        name: "Order to cash",
        cells: [{ standing: "slipping", actual: 25, points: 11, impact: 4, obstacles: 1 }],
      },
    ],
    mood: [
      { group: "g2", name: "Warehouse Malmö", points: [["2026-11-17", 2.7]], dropped: true, answered: false },
    ],
    obstacles: [
      {
        id: "l1",
        title: "Handhelds in the training hall are not the ones in use",
        about: "Pick, pack and ship · Warehouse Malmö",
        owner: "Kari Lunde",
        due: "2026-11-20",
        state: "overdue",
        next_step: "Get twelve handhelds of the new type",
      },
    ],
    decisions: [],
    plan: [],
    actions: { overdue: 0, due: 2, coming: 12, done: 9 },
    whole: true,
  },
  since: packs[0] ?? null,
  changes,
  packs,
  decisions: [
    {
      id: "d1",
      title: "Close Warehouse Malmö for two half days of training",
      detail: "The shift plan leaves no slot before cutover in which the whole team is trained.",
      wave: { id: "w1", name: "Wave 1 · Nordics" },
      owner: lead,
      asked_on: "2026-11-18",
      needed_by: "2026-11-20",
      decided_on: null,
      decision: "",
    },
    {
      id: "d2",
      title: "Move the cutover of Wave 2 by two weeks, or name more superusers",
      detail: "",
      wave: { id: "w2", name: "Wave 2 · Baltics" },
      owner: lead,
      asked_on: "2026-11-18",
      needed_by: "2026-12-01",
      decided_on: null,
      decision: "",
    },
    {
      id: "d3",
      title: "Give Warehouse Malmö a second trainer for goods receipt",
      detail: "",
      wave: null,
      owner: null,
      asked_on: "2026-10-20",
      needed_by: "2026-10-26",
      decided_on: "2026-10-26",
      decision: "Yes: the site names somebody within a week",
    },
  ],
};

export const answers: Answers = {
  steering_get: () => steering,
  steering_compare: () => ({ before: packs[1]!, now: packs[0]!, changes: changes.slice(0, 2) }),
  steering_keep: () => unchanged,
  steering_delete: () => unchanged,
  decision_save: () => unchanged,
  decision_take: () => unchanged,
  decision_delete: () => unchanged,
  export_steering: () => ({ job: 1 }),
};
