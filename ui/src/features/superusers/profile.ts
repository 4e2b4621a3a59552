/** The form of a superuser: what is typed, what is checked before asking the program, and what it is sent. */
import type { SuperuserDetail, SuperuserSave } from "../../api/types";
import type { ErrorOf } from "../../components/Form";
import type { Picked } from "../../components/Pickers";
import { text } from "../../messages/catalogue";

export interface Profile {
  person: Picked[];
  nominated_on: string;
  wave: string;
  /** As typed; empty when not agreed yet. */
  allocation: string;
  manager: string;
  manager_agreed_on: string;
  environment_on: string;
  note: string;
  processes: Picked[];
  groups: Picked[];
  sites: Picked[];
}

export const emptyProfile: Profile = {
  person: [],
  nominated_on: "",
  wave: "",
  allocation: "",
  manager: "",
  manager_agreed_on: "",
  environment_on: "",
  note: "",
  processes: [],
  groups: [],
  sites: [],
};

const picked = (named: readonly { id: string; name: string }[]): Picked[] =>
  named.map(({ id, name }) => ({ id, name, detail: "" }));

/** The form filled with what is known of a superuser. */
export function profileOf({ row, profile, ...scope }: SuperuserDetail): Profile {
  const { allocation_percent: percent } = profile;
  return {
    person: [{ id: profile.person, name: row.name, detail: row.job_title }],
    nominated_on: profile.nominated_on ?? "",
    wave: profile.wave ?? "",
    allocation: percent === undefined ? "" : String(percent),
    manager: profile.manager,
    manager_agreed_on: profile.manager_agreed_on ?? "",
    environment_on: profile.environment_on ?? "",
    note: profile.note,
    processes: picked(scope.scope_processes),
    groups: picked(scope.scope_groups),
    sites: picked(scope.scope_sites),
  };
}

/** The share of working time, or null when what was typed is none. */
export function readPercent(typed: string): number | null {
  const number = Number(typed.trim().replace(",", ".").replace(/\s*%$/, ""));
  return typed.trim() !== "" && Number.isFinite(number) && number >= 0 && number <= 100
    ? Math.round(number)
    : null;
}

/** What must be corrected before the program is asked: message by field. */
export function checkProfile(profile: Profile): Partial<Record<string, string>> {
  const errors: Partial<Record<string, string>> = {};
  if (profile.person.length === 0) errors["person"] = "superusers-error-person";
  if (profile.allocation.trim() !== "" && readPercent(profile.allocation) === null)
    errors["allocation_percent"] = "superusers-error-allocation";
  if (profile.manager_agreed_on && profile.manager.trim() === "")
    errors["manager"] = "superusers-error-manager";
  return errors;
}

/** Errors found here go before those of the program. */
export function withOwnErrors(own: Partial<Record<string, string>>, program: ErrorOf): ErrorOf {
  return (field) => {
    const id = own[field];
    return id ? { validationState: "error", validationMessage: text(id) } : program(field);
  };
}

const ids = (chosen: readonly Picked[]): string[] => chosen.map(({ id }) => id);

export function toSave(profile: Profile, id?: string): SuperuserSave {
  const percent = readPercent(profile.allocation);
  const { nominated_on, wave, manager_agreed_on, environment_on } = profile;
  return {
    ...(id ? { id } : {}),
    person: profile.person[0]?.id ?? "",
    ...(nominated_on ? { nominated_on } : {}),
    ...(wave ? { wave } : {}),
    ...(percent === null ? {} : { allocation_percent: percent }),
    manager: profile.manager.trim(),
    ...(manager_agreed_on ? { manager_agreed_on } : {}),
    ...(environment_on ? { environment_on } : {}),
    note: profile.note.trim(),
    processes: ids(profile.processes),
    groups: ids(profile.groups),
    sites: ids(profile.sites),
  };
}
