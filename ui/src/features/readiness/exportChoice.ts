/** What an export of the readiness summary is about, and what is still to be chosen. */
import type { ExportReadiness } from "../../api/types";
import type { Picked } from "../../components/Pickers";
import { text } from "../../messages/catalogue";
import { chosen, type ReadinessFilter } from "./filter";

export type ExportScope = "programme" | "wave" | "group" | "superuser";
export type ExportFormat = "pdf" | "xlsx" | "csv" | "json";

export const SCOPES: readonly ExportScope[] = ["programme", "wave", "group", "superuser"];
export const FORMATS: readonly ExportFormat[] = ["pdf", "xlsx", "csv", "json"];

export interface ExportChoice {
  scope: ExportScope;
  wave: string;
  group: Picked[];
  superuser: Picked[];
  format: ExportFormat;
  /** Empty for today. */
  asOf: string;
}

/** What the screen shows is what is offered first. */
export function initialChoice({ value, asOf }: Pick<ReadinessFilter, "value" | "asOf">): ExportChoice {
  return {
    scope: value.wave ? "wave" : "programme",
    wave: value.wave,
    group: [],
    superuser: [],
    format: "pdf",
    asOf,
  };
}

/** The summary of one superuser. */
export function superuserChoice(id: string, name: string): ExportChoice {
  const superuser = [{ id, name, detail: "" }];
  return { scope: "superuser", wave: "", group: [], superuser, format: "pdf", asOf: "" };
}

/** The message that says what must be chosen before the export can start, or null. */
export function missingChoice({ scope, wave, group, superuser }: ExportChoice): string | null {
  if (scope === "wave" && !wave) return "readiness-export-choose-wave";
  if (scope === "group" && group.length === 0) return "readiness-export-choose-group";
  if (scope === "superuser" && superuser.length === 0) return "readiness-export-choose-superuser";
  return null;
}

export function exportArgs(choice: ExportChoice, file: string): ExportReadiness {
  const { scope, wave, group, superuser, asOf } = choice;
  return {
    file,
    ...chosen({
      as_of: asOf,
      wave: scope === "wave" ? wave : "",
      group: scope === "group" ? (group[0]?.id ?? "") : "",
      superuser: scope === "superuser" ? (superuser[0]?.id ?? "") : "",
    }),
  };
}

/** A name for the file that says what is in it. Signs that no file system takes are left out. */
export function suggestedName(
  choice: ExportChoice,
  programme: string,
  waves: readonly { id: string; name: string }[],
  today: string,
): string {
  const about = {
    programme,
    wave: waves.find(({ id }) => id === choice.wave)?.name,
    group: choice.group[0]?.name,
    superuser: choice.superuser[0]?.name,
  }[choice.scope];
  const name = text("readiness-export-file", { about: about ?? programme, date: choice.asOf || today });
  return `${name
    .replaceAll(/[/\\:*?"<>|\u2068\u2069]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()}.${choice.format}`;
}
