/** An invented day: `#/my-day?pretend=new` shows a new programme, `?pretend=superuser` that of a superuser. */
import type { GateCell, MyDay, SuperuserRow, Waiting } from "../api/types";
import type { Answers } from "./preview";
import { mySessions } from "./preview-sessions";
import { pairings, quiet } from "./preview-shadowing";

const gates: GateCell[] = [
  { gate: "knowledge", state: "met", cell: { id: "cell-met" } },
  {
    gate: "shadowing",
    state: "partial",
    cell: {
      id: "cell-stage",
      args: {
        stage: { type: "message", value: { id: "stage-lead" } },
        done: { type: "number", value: 1 },
        of: { type: "number", value: 2 },
      },
    },
  },
  { gate: "facilitation", state: "met", cell: { id: "cell-met" } },
  { gate: "content", state: "met", cell: { id: "cell-met" } },
  { gate: "environment", state: "failed", cell: { id: "cell-no-account" } },
  { gate: "commitment", state: "waived", cell: { id: "cell-waived" } },
  { gate: "sign_off", state: "missing", cell: { id: "cell-open" } },
];

const superuser: SuperuserRow = {
  id: "s-r1",
  person: "p9",
  name: "Kari Lunde",
  job_title: "Sales clerk",
  site: "Oslo",
  groups: ["Sales office"],
  wave: { id: "w1", name: "Wave 1 · Nordics" },
  status: "in_progress",
  progress: 71,
  gates,
  next_step: {
    id: "step-sessions",
    args: {
      area: { type: "text", value: "Order to cash" },
      stage: { type: "message", value: { id: "stage-lead" } },
      done: { type: "number", value: 1 },
      needed: { type: "number", value: 2 },
    },
  },
  allocation_percent: 20,
  stepped_down_on: null,
  warnings: [],
};

const wait = (
  kind: Waiting["kind"],
  title: string,
  detail: Waiting["detail"],
  due: string | null,
): Waiting => ({
  kind,
  title,
  detail,
  due,
  superuser: "s-r1",
  pairing: kind === "sign_off" || kind === "review" ? null : "r1",
  session: null,
  module: null,
});

const waiting: Waiting[] = [
  wait("sign_off", "Hanna Virtanen", { id: "waiting-sign-off" }, null),
  wait(
    "blocker",
    "Ida Berg with Mikael Okafor",
    {
      id: "waiting-blocker",
      args: {
        blocker: { type: "text", value: "No credit limit for new customers" },
        date: { type: "date", value: "2026-11-12" },
      },
    },
    "2026-11-12",
  ),
  wait("stalled", "Jonas Lind with Sanne de Vries", quiet(19, "2026-11-02"), "2026-11-02"),
  wait("review", "Mei Tan", { id: "step-rehearsal-none" }, "2026-11-25"),
  wait("expiring", "Emil Sand", { id: "step-manager" }, "2026-12-04"),
];

const steps = [
  "programme",
  "people",
  "groups",
  "processes",
  "scope",
  "impact",
  "superusers",
  "pairings",
  "first_log",
];

function pretended(): MyDay {
  const kind = /pretend=([a-z]+)/.exec(window.location.hash)?.[1];
  const day: MyDay = {
    me: { id: "p9", name: "Kari Lunde" },
    setup: [],
    superuser: null,
    pairings: pairings
      .filter(({ consultant }) => consultant.id === "k1" || consultant.id === "k2")
      .slice(0, 5),
    waiting,
    sessions: mySessions,
    figures: { ready: 11, superusers: 26, stalled: 3, open_blockers: 4, short_risk_areas: 7 },
  };
  if (kind === "new") {
    const setup = steps.map((step, index) => ({ step, done: index < 2 }));
    return { ...day, me: null, setup, pairings: [], waiting: [], figures: null };
  }
  if (kind === "superuser")
    return { ...day, superuser, waiting: waiting.slice(1, 3), pairings: pairings.slice(0, 1) };
  return day;
}

export const answers: Answers = {
  my_day: pretended,
  me_set: () => ({ touched: ["frame"], label: null, id: null, warnings: [] }),
};
