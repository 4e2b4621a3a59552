/** Invented versions of the readiness rule for looking at the screen in a plain browser. */
import type { Gate } from "../api/types";
import type { Answers } from "./preview";

const gates: Gate[] = [
  { weight: 3, gate: "knowledge", level: 3, max_age_days: 365 },
  { weight: 3, gate: "shadowing", observe: 1, assist: 1, lead: 2, comfort: 4, no_open_blocker: true },
  { weight: 2, gate: "facilitation", level: 2, rehearsal_rating: 3 },
  { weight: 1, gate: "content" },
  { weight: 1, gate: "environment" },
  { weight: 1, gate: "commitment", allocation_percent: 20, manager_agreement: true },
  { weight: 1, gate: "sign_off", valid_days: null },
];

export const answers: Answers = {
  rules_list: () => [
    {
      id: "u3",
      name: "Trainers, wave 1",
      version: 3,
      in_force_from: "2026-10-01",
      wave: { id: "w1", name: "Wave 1 · Nordics" },
      gates,
      in_force: true,
    },
    {
      id: "u2",
      name: "Trainers",
      version: 2,
      in_force_from: "2026-07-01",
      wave: null,
      gates,
      in_force: true,
    },
    {
      id: "u1",
      name: "Trainers",
      version: 1,
      in_force_from: "2026-05-04",
      wave: null,
      gates: gates.slice(0, 3),
      in_force: false,
    },
  ],
  rule_preview: () => ({
    before: { not_started: 1, in_progress: 7, lapsed: 1, conditional: 1, ready: 16 },
    after: { not_started: 1, in_progress: 10, lapsed: 1, conditional: 1, ready: 13 },
    changes: ["Mei Tan", "Noor Aziz", "Hanna Vik"].map((name) => ({
      name,
      before: "ready",
      after: "in_progress",
    })),
  }),
};
