/** What leaves as a file: completion, or attendance in one of its shapes, and the endings that each can have. */
import type { AttendanceShape } from "../../api/types";
import { text } from "../../messages/catalogue";

export type ExportWhat = "completion" | AttendanceShape;
export type Ending = "xlsx" | "csv" | "json";

export const WHATS: readonly ExportWhat[] = ["completion", "table", "xapi", "moodle", "faults"];

/** The first one is offered. */
export const ENDINGS: Record<ExportWhat, readonly [Ending, ...Ending[]]> = {
  completion: ["xlsx", "csv", "json"],
  table: ["xlsx", "csv", "json"],
  xapi: ["json"],
  moodle: ["csv"],
  faults: ["csv"],
};

/** A name for the file that says what is in it. Signs that no file system takes are left out. */
export function suggestedName(what: ExportWhat, ending: Ending, programme: string, date: string): string {
  const name = text(`completion-export-file-${what}`, { programme, date });
  return `${name
    .replaceAll(/[/\\:*?"<>|\u2068\u2069]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()}.${ending}`;
}
