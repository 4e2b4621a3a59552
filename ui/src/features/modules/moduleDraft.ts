/** A module as its form holds it, and as the program takes it. */
import type { Delivery, ModuleDetail, ModuleSave, Named } from "../../api/types";
import type { Picked } from "../../components/Pickers";
import { whole } from "./words";

export interface ModuleDraft {
  title: string;
  summary: string;
  delivery: Delivery;
  minutes: string;
  owner: Picked[];
  /** Language tags, as typed. */
  languages: string;
  capacity: string;
  pass: string;
  processes: Picked[];
  groups: Picked[];
  prerequisites: Picked[];
}

const picked = (named: readonly Named[]): Picked[] => named.map(({ id, name }) => ({ id, name, detail: "" }));
const ids = (chosen: readonly Picked[]): string[] => chosen.map(({ id }) => id);
const written = (value: number | null): string => (value === null ? "" : String(value));

export function draftOf(detail: ModuleDetail | null): ModuleDraft {
  const row = detail?.row;
  return {
    title: row?.title ?? "",
    summary: detail?.summary ?? "",
    delivery: row?.delivery ?? "in_person",
    minutes: written(row?.minutes ?? null),
    owner: picked(row?.owner ? [row.owner] : []),
    languages: (detail?.languages ?? ["en"]).join(", "),
    capacity: written(detail?.capacity ?? null),
    pass: written(detail?.pass_percent ?? null),
    processes: picked(row?.processes ?? []),
    groups: picked(row?.groups ?? []),
    prerequisites: picked(detail?.prerequisites ?? []),
  };
}

/** The language tags in a line of text, each once. */
export function readLanguages(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];
}

export function toSave(draft: ModuleDraft, id: string | null): ModuleSave {
  const { title, summary, delivery } = draft;
  return {
    id,
    title,
    summary,
    delivery,
    minutes: whole(draft.minutes) ?? 0,
    owner: draft.owner[0]?.id ?? null,
    languages: readLanguages(draft.languages),
    capacity: whole(draft.capacity),
    pass_percent: whole(draft.pass),
    processes: ids(draft.processes),
    groups: ids(draft.groups),
    prerequisites: ids(draft.prerequisites),
  };
}
