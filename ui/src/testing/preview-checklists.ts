/** Invented checklists for the browser preview: two phases begun, one with lines of every state. */
import type {
  Checklist,
  ChecklistLine,
  ChecklistTemplate,
  Checklists,
  PhaseGate,
  PhaseKind,
} from "../api/types";
import type { Answers } from "./preview";
import { check } from "./preview-plan";

const kari = { id: "p9", name: "Kari Lunde" };

const line = (id: string, text: string, more: Partial<ChecklistLine> = {}): ChecklistLine => ({
  id,
  text,
  state: "open",
  gate: true,
  check: null,
  done_on: null,
  done_by: null,
  evidence: "",
  waived: "",
  ...more,
});

const done = (on: string, evidence: string): Partial<ChecklistLine> => ({
  state: "done",
  done_on: on,
  done_by: kari,
  evidence,
});

const initiate: ChecklistLine[] = [
  line("l1", "The training has objectives", {
    state: "done",
    check: check("objectives_written", 1, 1, "/objectives"),
  }),
  line("l2", "Every objective can be measured", {
    check: check("objectives_measured", 7, 8, "/objectives", [
      ["Controllers close the month alone", "/objectives/o8"],
    ]),
  }),
  line("l3", "It is decided which processes are part of the rollout", {
    state: "done",
    check: check("scope_processes", 1, 1, "/processes"),
  }),
  line("l4", "External users of portals are among the groups, or it is said why not", {
    state: "waived",
    waived: "Suppliers come in with the portal, after wave 1.",
  }),
  line(
    "l5",
    "Sponsors have agreed to the time that training takes",
    done("2026-08-14", "Steering committee, minutes 3"),
  ),
  line("l6", "It is agreed how feedback is gathered and who acts on it", {
    gate: false,
    ...done("2026-08-24", "Feedback round at the end of each session"),
  }),
];

const implement: ChecklistLine[] = [
  line("l11", "The plan was looked at and approved lately", { check: check("plan_approved", 0, 1, "/plan") }),
  line("l12", "Both the system and the work around it are taught: a trainer of each has read the content", {
    ...done("2026-09-23", "Reviews of the materials"),
  }),
  line("l13", "Every need is taught deeply enough by some module", {
    check: check("delivery_needs", 19, 31, "/plan/needs", [
      ["Finance team · Close and report", "/plan/needs"],
    ]),
  }),
  line("l14", "Content can be used by everybody: captions, contrast, keyboard, screen reader"),
  line("l15", "Impacts are set for every process area in scope", {
    state: "done",
    check: check("scope_rated", 28, 28, "/processes/risk-areas"),
  }),
];

const list = (id: string, phase: PhaseKind, title: string, lines: ChecklistLine[]): Checklist => ({
  id,
  phase,
  title,
  lines,
  open: lines.filter(({ state }) => state === "open").length,
});

const template = (phase: PhaseKind, title: string, texts: string[]): ChecklistTemplate => ({
  phase,
  title,
  own: false,
  lines: texts.map((text) => ({ id: null, text, measure: null, gate: true })),
});

const asked = [...initiate, ...implement].filter(({ gate }) => gate);
const open = asked.filter(({ state }) => state === "open");
const gate = (before: PhaseKind, starts: string, days: number): PhaseGate => ({
  before,
  starts_on: starts,
  days_left: days,
  open: open.length,
  of: asked.length,
  lines: open,
  not_begun: [],
});

export const checklists: Checklists = {
  as_of: "2026-11-21",
  lists: [
    list("k1", "initiate", "Training strategy", initiate),
    list("k2", "implement", "Building the training", implement),
  ],
  templates: [
    template(
      "initiate",
      "Training strategy",
      initiate.map(({ text }) => text),
    ),
    template(
      "implement",
      "Building the training",
      implement.map(({ text }) => text),
    ),
    template("prepare", "Before people are trained", [
      "The training environment is realistic: data of our own, roles as at work",
      "Rooms, equipment and interpreters fit people with disabilities",
    ]),
    template("operate", "Training goes on", ["What was learned is written down for the next wave"]),
  ],
  gates: [gate("prepare", "2026-11-01", -20), gate("operate", "2026-12-26", 35)],
};

const changed = { touched: [], label: null, id: null, warnings: [] };

export const answers = {
  checklists_list: () => checklists,
  checklist_begin: () => changed,
  checklist_save: () => changed,
  checklist_line_set: () => changed,
} satisfies Answers;
