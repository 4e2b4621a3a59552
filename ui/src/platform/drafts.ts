/**
 * What was typed and not saved yet, each programme's for itself.
 *
 * Owns under which key it lies and where: in the window's own storage, so that it survives a crash, and in memory, which no other
 * window shares. What belongs to an encrypted programme stays in memory alone: on disk it would be readable beside the file
 * that is not. Deliberately knows no screen.
 */
import { useSyncExternalStore } from "react";
import type { DraftPlace } from "../api/types";

const PREFIX = "understudy.draft.";
/** Nobody knows yet which programme is open. What is typed then moves to it. */
const UNKNOWN = "?";
/** No programme is open. */
const NONE = "-";

let scope = UNKNOWN;
/** Programmes whose drafts must not reach the disk. */
const secret = new Set<string>();
/** What this window kept; null where it forgot it. Asked before the storage, which another window may hold back. */
const held = new Map<string, string | null>();
const watchers = new Set<() => void>();

/** The key of a draft in the programme that is open now. It stays that programme's, whichever is open later. */
export function draftKey(name: string): string {
  return `${scope}/${name}`;
}

const mayBeStored = (key: string): boolean => {
  const [of = UNKNOWN] = key.split("/", 1);
  return of !== UNKNOWN && of !== NONE && !secret.has(of);
};

/** What was kept under a key; null when nothing was. */
export function keptDraft(key: string): string | null {
  const here = held.get(key);
  if (here !== undefined) return here;
  return mayBeStored(key) ? localStorage.getItem(PREFIX + key) : null;
}

export function keepDraft(key: string, text: string): void {
  held.set(key, text);
  if (!mayBeStored(key)) return;
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    // Full or forbidden: it lasts as long as the window.
  }
}

export function forgetDraft(key: string): void {
  held.set(key, null);
  localStorage.removeItem(PREFIX + key);
}

/** Takes what a programme left on disk before it was encrypted into memory. */
function takeFromDisk(of: string): void {
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(`${PREFIX}${of}/`)) continue;
    const key = name.slice(PREFIX.length);
    if (!held.has(key)) held.set(key, localStorage.getItem(name));
    localStorage.removeItem(name);
  }
}

/** Says which programme is open; null for none. From then on drafts are its own. */
export function keepDraftsOf(place: DraftPlace | null): void {
  const next = place?.key ?? NONE;
  if (place) {
    if (place.encrypted) {
      secret.add(place.key);
      takeFromDisk(place.key);
    } else secret.delete(place.key);
  }
  if (next === scope) return;
  const before = scope;
  scope = next;
  if (before === UNKNOWN && place) {
    for (const [key, text] of [...held]) {
      if (!key.startsWith(`${UNKNOWN}/`)) continue;
      held.delete(key);
      if (text !== null) keepDraft(draftKey(key.slice(UNKNOWN.length + 1)), text);
    }
  }
  for (const watcher of watchers) watcher();
}

/** Forgets what is in memory, as a restart of the window does; what lies in storage stays. */
export function restartDrafts(place?: DraftPlace): void {
  held.clear();
  secret.clear();
  scope = UNKNOWN;
  if (place) keepDraftsOf(place);
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** `draftKey`, drawn anew when another programme is opened. */
export function useDraftKey(name: string): string {
  return useSyncExternalStore(watch, () => draftKey(name));
}
