/**
 * Opening the quick log from anywhere, and which unsaved entry it continues.
 *
 * Owns the request and where its draft lies. Deliberately draws nothing: the panel is loaded when it is first asked for.
 */
import type { Driver, LogEntry, ShadowingLog, Stage } from "../../api/types";
import { draftKey as keyOf, forgetDraft, keepDraft, keptDraft } from "../../platform/drafts";

/** What the quick log is opened with; everything else is guessed. */
export interface QuickLogRequest {
  superuser?: string | undefined;
  pairing?: string | undefined;
  /** The entry to correct; a new one when absent. */
  entry?: LogEntry | undefined;
}

const EVENT = "understudy:quick-log";
const UNSAVED = "shadowing-log/unsaved";

/** Opens the quick log. */
export function openQuickLog(request: QuickLogRequest = {}): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: request }));
}

/** Hears that somebody wants to log; answers the function that stops. */
export function hearQuickLog(heard: (request: QuickLogRequest) => void): () => void {
  const listener = (event: Event) => {
    const { detail } = event as CustomEvent<QuickLogRequest | null>;
    heard(detail ?? {});
  };
  window.addEventListener(EVENT, listener);
  return () => window.removeEventListener(EVENT, listener);
}

/** Where the draft of a request is kept. */
export function draftKey({ superuser, pairing, entry }: QuickLogRequest): string {
  if (entry) return `shadowing-log/correct/${entry.id}`;
  return `shadowing-log/${pairing ?? superuser ?? "any"}`;
}

/** Remembers that a new entry was begun and not saved, so that the key alone finds it again, after a crash as well. */
export function rememberUnsaved({ superuser, pairing, entry }: QuickLogRequest): void {
  if (entry) return;
  keepDraft(keyOf(UNSAVED), JSON.stringify({ superuser, pairing }));
}

/** Forgets it: the entry was saved or discarded. */
export function forgetUnsaved({ entry }: QuickLogRequest): void {
  if (!entry) forgetDraft(keyOf(UNSAVED));
}

/** The request whose entry was begun and not saved; an empty one when there is none. */
export function unsavedRequest(): QuickLogRequest {
  try {
    const kept = JSON.parse(keptDraft(keyOf(UNSAVED)) ?? "{}") as unknown;
    if (typeof kept !== "object" || kept === null) return {};
    const { superuser, pairing } = kept as Record<string, unknown>;
    return {
      ...(typeof superuser === "string" ? { superuser } : {}),
      ...(typeof pairing === "string" ? { pairing } : {}),
    };
  } catch {
    return {};
  }
}

/** Who usually drives at a stage. */
export const DRIVER_OF: Record<Stage, Driver> = {
  observe: "consultant",
  assist: "both",
  lead: "superuser",
  solo: "superuser",
};

/** What the person changed of the guess. */
export type Patch = Partial<ShadowingLog>;

/** The guess with what was changed: who drove follows the stage until it is chosen. */
export function combined(guess: ShadowingLog, patch: Patch): ShadowingLog {
  const stage = patch.stage ?? guess.stage;
  const driver = patch.driver ?? (patch.stage ? DRIVER_OF[stage] : guess.driver);
  return { ...guess, ...patch, stage, driver };
}

/** What was changed, for another pairing: its stage and processes are guessed anew, everything else stays. */
export function forAnotherPairing(patch: Patch, pairing: string): Patch {
  const moved = { ...patch, pairing };
  delete moved.stage;
  delete moved.driver;
  delete moved.processes;
  return moved;
}

/** An entry of the log as it is written, to correct it. */
export function logOf(entry: LogEntry): ShadowingLog {
  const { id, pairing, on, minutes, stage, driver, comfort, dos, donts, blocker, next_step } = entry;
  const processes = entry.processes.map((process) => process.id);
  return { id, pairing, on, minutes, stage, driver, processes, comfort, dos, donts, blocker, next_step };
}
