/** An invented superuser for looking at the screens in a plain browser. */
import type { GateDetail, GateKind, LadderRow, LogEntry, Stage } from "../api/types";
import type { Answers } from "./preview";
import { rows } from "./preview-readiness";

const ladder = (
  id: string,
  name: string,
  done: number[],
  next: Stage,
  on: string,
  comfort: number,
): LadderRow => ({
  area: { id, name },
  rungs: (["observe", "assist", "lead", "solo"] as const).map((stage, index) => ({
    stage,
    done: done[index]!,
    needed: [1, 1, 2, 0][index]!,
  })),
  next_stage: next,
  last_on: on,
  last_comfort: comfort,
});

const sums: Partial<Record<GateKind, [number, number]>> = { knowledge: [6, 6], content: [2, 2] };

const entry = (index: number): LogEntry => ({
  id: `l${index}`,
  pairing: "q1",
  superuser: { id: "s1", name: "Ida Berg" },
  consultant: { id: "k1", name: "Mary Okafor" },
  on: `2026-11-${20 - index * 3}`,
  minutes: 90 - index * 15,
  stage: (["lead", "assist", "assist", "observe"] as const)[index % 4]!,
  driver: index === 0 ? "superuser" : "both",
  processes: [
    { id: "c1", name: "Take order" },
    { id: "c2", name: "Check credit" },
  ],
  comfort: 4,
  dos: "Start from the customer’s own order.",
  donts: index % 2 === 0 ? "Skip the credit check." : "",
  blocker: index === 2 ? "No credit-note printer in Espoo" : "",
  blocker_resolved_on: index === 2 ? "2026-11-18" : null,
  next_step: index === 0 ? "Lead once more with a real order" : "",
  acknowledged_on: index > 0 ? "2026-11-19" : null,
  can_acknowledge: false,
  corrected: index === 1,
});

export const answers: Answers = {
  superuser_get: ({ id }) => {
    const row = rows.find((one) => one.id === id) ?? rows[1]!;
    return {
      row,
      headline: {
        id: row.status === "ready" ? "superuser-ready" : "superuser-one-step-from-ready",
      },
      forecast_ready_on: "2026-11-28",
      profile: {
        id: row.id,
        person: row.person,
        nominated_on: "2026-08-03",
        wave: "w1",
        allocation_percent: 20,
        manager: "Runa Dahl",
        manager_agreed_on: "2026-08-10",
        environment_on: "2026-11-12",
        note: "",
      },
      scope_processes: [
        { id: "c1", name: "Order to cash" },
        { id: "c2", name: "Quote to contract" },
      ],
      scope_groups: [{ id: "g1", name: "Sales office" }],
      scope_sites: [{ id: "site-Oslo", name: "Oslo" }],
      colleagues: 148,
      gates: row.gates.map(({ gate, state, cell }): GateDetail => ({
        gate,
        state,
        cell,
        done: sums[gate]?.[0] ?? 1,
        of: sums[gate]?.[1] ?? 1,
        missing:
          state === "met"
            ? []
            : gate === "sign_off"
              ? [{ id: "missing-sign-off" }]
              : [
                  {
                    id: "missing-sessions",
                    args: {
                      area: { type: "text", value: "Order to cash" },
                      stage: { type: "message", value: { id: "stage-lead" } },
                      done: { type: "number", value: 1 },
                      needed: { type: "number", value: 2 },
                    },
                  },
                ],
        counted: 6,
      })),
      ladders: [
        ladder("a0", "Order to cash", [2, 1, 1, 0], "lead", "2026-11-20", 4),
        ladder("a1", "Quote to contract", [1, 2, 2, 1], "solo", "2026-11-14", 5),
        ladder("a2", "Returns", [1, 1, 2, 0], "solo", "2026-11-11", 4),
      ],
      pairings: [
        {
          id: "q1",
          superuser: { id: row.id, name: row.name },
          consultant: { id: "k1", name: "Mary Okafor" },
          goal: "Lead order to cash alone before the dress rehearsal",
          processes: [],
          starts_on: "2026-09-01",
          ends_on: "2026-12-18",
          closed_on: null,
          ladders: [],
          sessions: 9,
          minutes: 700,
          last_on: "2026-11-20",
          stalled: null,
          open_blockers: 1,
          warnings: [],
        },
      ],
      log: [0, 1, 2, 3].map(entry),
      sign_offs: [
        {
          id: "o1",
          by: "Mary Okafor",
          on: "2026-10-01",
          expires_on: "2027-10-01",
          revoked_on: "2026-10-20",
          revoked_by: "Kari Lunde",
          reason: "The credit check changed.",
          note: "",
        },
      ],
      waivers: [
        {
          id: "v1",
          gate: "content",
          reason: "Materials follow with release 2.",
          by: "Kari Lunde",
          on: "2026-11-01",
          expires_on: "2026-12-10",
          revoked_on: null,
        },
      ],
      rehearsals: [
        { id: "h1", on: "2026-11-18", rating: 4, observer: "Kari Lunde", note: "Calm and clear." },
      ],
      reviews: [
        {
          id: "r1",
          superuser: row.id,
          name: row.name,
          on: "2026-11-02",
          by: "Kari Lunde",
          strengths: "Patient; knows every exception.",
          gaps: "Explains too much at once.",
          actions: "Two short demos before the next session.",
          next_on: null,
        },
      ],
      rule: "Trainers, wave 1",
    };
  },
};
