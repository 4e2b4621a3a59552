/** A new version of the rule while it is being written: what is typed, what is out of range, what is sent. */
import type { Gate, GateKind, RuleSave, RuleVersion } from "../../api/types";
import { text } from "../../messages/catalogue";
import { GATES } from "../readiness/gates";

/** One gate as typed: numbers as text, so that a field may be empty for a moment. */
export interface GateDraft {
  asked: boolean;
  weight: string;
  numbers: Record<string, string>;
  switches: Record<string, boolean>;
}

export interface RuleDraft {
  name: string;
  wave: string;
  in_force_from: string;
  gates: Record<GateKind, GateDraft>;
}

interface NumberRange {
  name: string;
  least: number;
  most: number;
  /** May stay empty: then nothing is asked. */
  optional?: boolean;
  /** The message for a number out of range. */
  error: string;
  usual: string;
}

interface Shape {
  numbers: readonly NumberRange[];
  switches: readonly string[];
}

const level = (usual: string): NumberRange => ({
  name: "level",
  least: 0,
  most: 4,
  error: "rule-level-range",
  usual,
});
const sessions = (name: string, usual: string): NumberRange => ({
  name,
  least: 0,
  most: 50,
  error: "rule-sessions-range",
  usual,
});
const days = (name: string, usual: string): NumberRange => ({
  name,
  least: 1,
  most: 36_500,
  optional: true,
  error: "rule-days-range",
  usual,
});
const rating = (name: string, usual: string, optional: boolean): NumberRange => ({
  name,
  least: 1,
  most: 5,
  optional,
  error: "rule-rating-range",
  usual,
});

/** What each gate can be told, in the order of its sentence. */
export const SHAPES: Record<GateKind, Shape> = {
  knowledge: { numbers: [level("3"), days("max_age_days", "365")], switches: [] },
  shadowing: {
    numbers: [
      sessions("observe", "1"),
      sessions("assist", "1"),
      sessions("lead", "2"),
      rating("comfort", "4", false),
    ],
    switches: ["no_open_blocker"],
  },
  facilitation: { numbers: [level("2"), rating("rehearsal_rating", "3", true)], switches: [] },
  content: { numbers: [], switches: [] },
  environment: { numbers: [], switches: [] },
  commitment: {
    numbers: [{ name: "allocation_percent", least: 0, most: 100, error: "rule-percent-range", usual: "20" }],
    switches: ["manager_agreement"],
  },
  sign_off: { numbers: [days("valid_days", "")], switches: [] },
};

function gateDraft(kind: GateKind, gate: Gate | undefined): GateDraft {
  const known = (gate ?? {}) as Record<string, unknown>;
  const { numbers, switches } = SHAPES[kind];
  const typed = (name: string, usual: string) => {
    if (!gate) return usual;
    const value = known[name];
    return typeof value === "number" ? String(value) : "";
  };
  return {
    asked: gate !== undefined,
    weight: String(gate?.weight ?? 1),
    numbers: Object.fromEntries(numbers.map(({ name, usual }) => [name, typed(name, usual)])),
    switches: Object.fromEntries(switches.map((name) => [name, gate ? known[name] === true : true])),
  };
}

/** A draft that starts as a version stands; without one as the usual rule. */
export function draftOf(version: RuleVersion | undefined): RuleDraft {
  const found = (kind: GateKind) => version?.gates.find(({ gate }) => gate === kind);
  const gates = Object.fromEntries(
    GATES.map((kind) => {
      const draft = gateDraft(kind, found(kind));
      return [kind, version ? draft : { ...draft, asked: true }];
    }),
  ) as Record<GateKind, GateDraft>;
  return { name: version?.name ?? "", wave: version?.wave?.id ?? "", in_force_from: "", gates };
}

const whole = (typed: string): number | null =>
  /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : null;

const outside = (typed: string, least: number, most: number): boolean => {
  const number = whole(typed);
  return number === null || number < least || number > most;
};

/** What is wrong with a gate: words by field, all at once. */
export function gateErrors(kind: GateKind, draft: GateDraft): Record<string, string> {
  if (!draft.asked) return {};
  const gate = text(`gate-${kind}`);
  const errors: Record<string, string> = {};
  if (outside(draft.weight, 1, 10)) errors["weight"] = text("rule-weight-range", { gate });
  for (const { name, least, most, optional, error } of SHAPES[kind].numbers) {
    const typed = draft.numbers[name] ?? "";
    if (optional && typed.trim() === "") continue;
    if (outside(typed, least, most)) errors[name] = text(error, { gate });
  }
  return errors;
}

/** True when every gate can be sent. */
export const isSound = (draft: RuleDraft): boolean =>
  GATES.every((kind) => Object.keys(gateErrors(kind, draft.gates[kind])).length === 0) &&
  GATES.some((kind) => draft.gates[kind].asked);

function gateOf(kind: GateKind, { weight, numbers, switches }: GateDraft): Gate {
  const given = SHAPES[kind].numbers.map(({ name }) => [name, whole(numbers[name] ?? "")] as const);
  return {
    gate: kind,
    weight: whole(weight) ?? 1,
    ...Object.fromEntries(given),
    ...switches,
  } as unknown as Gate;
}

/** What is sent; only for a draft that {@link isSound}. */
export function toRule({ name, wave, in_force_from: from, gates }: RuleDraft): RuleSave {
  return {
    name: name.trim(),
    wave: wave || null,
    in_force_from: from || null,
    gates: GATES.filter((kind) => gates[kind].asked).map((kind) => gateOf(kind, gates[kind])),
  };
}
