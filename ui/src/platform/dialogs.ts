/** Asking for a file: the program shows the system's dialog and keeps the path to itself; the window never sees the disk. */
import type { FileChoice } from "../api/types";
import { call } from "./call";

export type FileKind =
  "table" | "milestones" | "backup" | "pdf" | "xlsx" | "csv" | "json" | "ics" | "md" | "material" | "invite";

/** Asks which file to open; null when the person changed their mind. */
export async function pickFileToOpen(kind: FileKind): Promise<FileChoice | null> {
  return (await call("dialog_open_file", { kind })) as FileChoice | null;
}

/** Asks where to save; null when the person changed their mind. */
export async function pickFileToSave(kind: FileKind, suggestedName: string): Promise<FileChoice | null> {
  return (await call("dialog_save_file", { kind, suggested_name: suggestedName })) as FileChoice | null;
}

/** Asks for a folder; null when the person changed their mind. */
export async function pickFolder(): Promise<FileChoice | null> {
  return (await call("dialog_open_folder", { kind: "folder" })) as FileChoice | null;
}
