/** Invented actions and rewards for looking at the screens in a plain browser; today is 21 November 2026, a Saturday. */
import type {
  ActionKind,
  ActionRow,
  ActionsBoard,
  DueState,
  RecognitionRow,
  Recognitions,
} from "../api/types";
import type { Answers } from "./preview";

const named = (id: string, name: string) => ({ id, name });
const groups = [
  named("g0", "Sales office"),
  named("g1", "Finance team"),
  named("g2", "Warehouse"),
  named("g4", "Field service"),
];
const wave = named("w1", "Wave 1 · Nordics");

interface Few {
  kind: ActionKind;
  title: string;
  due: string;
  state: DueState;
  more?: Partial<ActionRow>;
}

const few: Few[] = [
  {
    kind: "communication",
    title: "Why orders move to the new system",
    due: "2026-11-12",
    state: "overdue",
    more: {
      groups: [groups[0]!, groups[1]!],
      channel: "Team meeting",
      sender: "Sales director",
      purpose: "awareness",
    },
  },
  {
    kind: "resistance",
    title: "Drivers fear that the handheld watches them",
    due: "2026-11-17",
    state: "overdue",
    more: {
      groups: [groups[3]!],
      cause: "distrust",
      detail: "The works council shows what is recorded and what is not",
      owner: named("p3", "Tuomas Laine"),
      warnings: [
        {
          id: "action-manager-first",
          args: {
            name: { type: "text", value: "Tuomas Laine" },
            stage: { type: "message", value: { id: "coaching-stage-aware" } },
          },
        },
      ],
    },
  },
  {
    kind: "sponsor",
    title: "Open the day of the superusers",
    due: "2026-11-20",
    state: "due",
    more: { person: named("p4", "Astrid Falk"), detail: "Finance and logistics directors" },
  },
  {
    kind: "coaching",
    title: "What changes for the planning of the teams",
    due: "2026-11-22",
    state: "due",
    more: { person: named("p3", "Tuomas Laine"), stage: "aware" },
  },
  {
    kind: "communication",
    title: "Invitation to the training of the warehouse",
    due: "2026-11-26",
    state: "coming",
    more: { groups: [groups[2]!], channel: "E-mail", sender: "Site manager", purpose: "training" },
  },
  {
    kind: "coaching",
    title: "Lead the first stand-up alone",
    due: "2026-11-27",
    state: "coming",
    more: { person: named("p5", "Mette Dahl"), stage: "does" },
  },
  {
    kind: "communication",
    title: "What happens in the night of the cutover",
    due: "2026-12-14",
    state: "coming",
    more: { groups, channel: "Intranet", sender: "Programme lead", purpose: "go_live" },
  },
  {
    kind: "sponsor",
    title: "Thank the superusers of wave 1",
    due: "2026-12-18",
    state: "coming",
    more: { person: named("p4", "Astrid Falk") },
  },
  {
    kind: "communication",
    title: "What the pilot learned",
    due: "2026-11-05",
    state: "done",
    more: {
      groups: [groups[0]!],
      channel: "Town hall",
      sender: "Pilot team",
      purpose: "interest",
      done_on: "2026-11-06",
      outcome: "Many questions about returns",
      reached: 86,
      interested: 61,
    },
  },
  {
    kind: "resistance",
    title: "No time to learn at month end",
    due: "2026-11-09",
    state: "done",
    more: {
      groups: [groups[1]!],
      cause: "no_time",
      detail: "Sessions moved away from month end",
      done_on: "2026-11-09",
      outcome: "Agreed with the controller",
    },
  },
];

/** The Monday of each due day, as the program answers it. */
const week = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};

export const actions: ActionRow[] = few.map(({ kind, title, due, state, more }, index) => ({
  id: `action-${index}`,
  kind,
  title,
  detail: "",
  person: null,
  sender: "",
  channel: "",
  purpose: null,
  cause: null,
  stage: null,
  groups: [],
  wave,
  owner: named("p9", "Kari Lunde"),
  due_on: due,
  week: week(due),
  done_on: null,
  state,
  outcome: "",
  reached: null,
  interested: null,
  response: null,
  dropped: "",
  warnings: [],
  ...more,
}));

const board = (rows: ActionRow[]): ActionsBoard => {
  const count = (state: DueState) => rows.filter((row) => row.state === state).length;
  return {
    rows,
    overdue: count("overdue"),
    due: count("due"),
    coming: count("coming"),
    undated: count("undated"),
    done: count("done"),
    dropped: count("dropped"),
    reached: rows.reduce(
      (sum, { reached, interested }) => sum + (interested === null ? 0 : (reached ?? 0)),
      0,
    ),
    interested: rows.reduce((sum, { interested }) => sum + (interested ?? 0), 0),
    not_asked: rows.reduce(
      (sum, { reached, interested }) => sum + (interested === null ? (reached ?? 0) : 0),
      0,
    ),
  };
};

const recognition = (index: number, more: Partial<RecognitionRow>): RecognitionRow => ({
  id: `recognition-${index}`,
  kind: "reward",
  private: false,
  person: null,
  group: null,
  given_by: named("p9", "Kari Lunde"),
  given_on: "2026-11-10",
  what: "",
  reason: "",
  follow_up: "",
  follow_up_on: null,
  done_on: null,
  state: null,
  ...more,
});

export const recognitions: Recognitions = {
  sees_private: true,
  overdue: 1,
  rows: [
    recognition(0, {
      person: named("p1", "Ida Berg"),
      what: "Speaker at the sales meeting",
      reason: "Ran three rehearsals for others",
      follow_up: "Ask whether she would train the Baltics",
      follow_up_on: "2026-12-01",
      state: "coming",
    }),
    recognition(1, {
      kind: "corrective",
      private: true,
      person: named("p3", "Tuomas Laine"),
      given_on: "2026-11-03",
      what: "Talk about sessions called off twice",
      reason: "The field service lost two weeks",
      follow_up: "See whether the next session is held",
      follow_up_on: "2026-11-17",
      state: "overdue",
    }),
    recognition(2, {
      group: groups[2]!,
      given_on: "2026-10-29",
      what: "Breakfast for the shift",
      reason: "First group with everybody trained",
    }),
  ],
};

export const answers: Answers = {
  actions_list: ({ kind, group, wave: asked, mine }) =>
    board(
      actions.filter(
        (row) =>
          (!kind || row.kind === kind) &&
          (!group || row.groups.some(({ id }) => id === group)) &&
          (!asked || row.wave?.id === asked) &&
          (!mine || row.owner?.id === "p9"),
      ),
    ),
  recognitions_list: () => recognitions,
};
