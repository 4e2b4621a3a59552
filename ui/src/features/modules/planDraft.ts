/** Run sheet, checklist and timed tasks as they are typed, and as the program takes them. */
import type { ModuleDetail, ModulePlanSave } from "../../api/types";
import { asClock, readClock, whole } from "./words";

interface Line {
  /** Tells lines apart while they are moved; new ones have no id yet. */
  key: string;
  id: string | null;
  title: string;
}

export interface StepDraft extends Line {
  minutes: string;
  note: string;
}

export type CheckDraft = Line;

export interface TaskDraft extends Line {
  /** `m:ss`, as typed. */
  target: string;
  instructions: string;
}

export interface PlanDraft {
  steps: StepDraft[];
  checks: CheckDraft[];
  tasks: TaskDraft[];
}

/** A key that no line has yet, also not one of a draft kept from before. */
export const newKey = (): string => crypto.randomUUID();

export const newStep = (): StepDraft => ({ key: newKey(), id: null, title: "", minutes: "", note: "" });
export const newCheck = (): CheckDraft => ({ key: newKey(), id: null, title: "" });
export const newTask = (): TaskDraft => ({
  key: newKey(),
  id: null,
  title: "",
  target: "",
  instructions: "",
});

const keyOf = (id: string | null, at: number): string => id ?? `line-${at}`;

export function draftOf({ steps, checks, tasks }: ModuleDetail): PlanDraft {
  return {
    steps: steps.map(({ id, title, minutes, note }, at) => ({
      key: keyOf(id, at),
      id,
      title,
      minutes: String(minutes),
      note,
    })),
    checks: checks.map(({ id, title }, at) => ({ key: keyOf(id, at), id, title })),
    tasks: tasks.map(({ id, title, target_seconds, instructions }, at) => ({
      key: keyOf(id, at),
      id,
      title,
      target: asClock(target_seconds),
      instructions,
    })),
  };
}

/** Minutes of all steps; what cannot be read counts as none. */
export const sumOfMinutes = (steps: readonly StepDraft[]): number =>
  steps.reduce((sum, { minutes }) => sum + (whole(minutes) ?? 0), 0);

/** A new line in which nothing was typed: it is not saved and not complained about. */
const isBlank = ({ id, key, title, ...rest }: Line): boolean =>
  id === null &&
  key !== "" &&
  [title, ...Object.values<string>({ ...rest })].every((typed) => typed.trim() === "");

/** What must be put right before saving: messages by `<key>/<field>`. */
export function problems({ steps, checks, tasks }: PlanDraft): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of [...steps, ...checks, ...tasks]) {
    if (!isBlank(line) && line.title.trim() === "")
      found.set(`${line.key}/title`, "modules-plan-title-missing");
  }
  for (const step of steps) {
    if (!isBlank(step) && !/^\s*\d{1,4}\s*$/.test(step.minutes))
      found.set(`${step.key}/minutes`, "modules-plan-minutes-wrong");
  }
  for (const task of tasks) {
    if (!isBlank(task) && readClock(task.target) === null)
      found.set(`${task.key}/target`, "modules-plan-target-wrong");
  }
  return found;
}

export function toSave({ steps, checks, tasks }: PlanDraft, id: string): ModulePlanSave {
  const kept = <Kind extends Line>(lines: readonly Kind[]) => lines.filter((line) => !isBlank(line));
  return {
    id,
    steps: kept(steps).map((step) => ({
      id: step.id,
      title: step.title.trim(),
      minutes: whole(step.minutes) ?? 0,
      note: step.note.trim(),
    })),
    checks: kept(checks).map((check) => ({ id: check.id, title: check.title.trim() })),
    tasks: kept(tasks).map((task) => ({
      id: task.id,
      title: task.title.trim(),
      target_seconds: readClock(task.target) ?? 0,
      instructions: task.instructions.trim(),
    })),
  };
}

/** The list with one line moved up (-1) or down (1); the same list when it is at the end already. */
export function moved<Kind>(lines: readonly Kind[], at: number, by: -1 | 1): Kind[] {
  const next = [...lines];
  const to = at + by;
  const line = next[at];
  if (line === undefined || to < 0 || to >= next.length) return next;
  next.splice(at, 1);
  next.splice(to, 0, line);
  return next;
}
