/** Asking for a file: the program shows the system's dialog and keeps the path to itself; the window never sees the disk. */
import { call } from "./transport";

/** A file that the person chose: the name to show and the handle to give back in the next command. */
export interface ChosenFile {
  handle: string;
  name: string;
}

export type FileKind = "table" | "backup" | "pdf" | "xlsx" | "csv" | "json";

/** Asks which file to open; null when the person changed their mind. */
export async function pickFileToOpen(kind: FileKind): Promise<ChosenFile | null> {
  return (await call("dialog_open_file", { kind })) as ChosenFile | null;
}

/** Asks where to save; null when the person changed their mind. */
export async function pickFileToSave(kind: FileKind, suggestedName: string): Promise<ChosenFile | null> {
  return (await call("dialog_save_file", { kind, suggested_name: suggestedName })) as ChosenFile | null;
}
