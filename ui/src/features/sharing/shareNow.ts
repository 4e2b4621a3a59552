/**
 * Sharing now, from anywhere: the header's key, the command palette, a button of a screen.
 *
 * Owns the request, and what the last exchange said. Deliberately exchanges nothing: {@link useExchange} asks the program.
 */
import { useEffect, useSyncExternalStore } from "react";
import type { Shared } from "../../api/types";
import { invalidate, useChange } from "../../platform/query";

const EVENT = "understudy:share-now";

/** What is known of the last exchange of this window. */
export interface LastExchange {
  /** The programme that was shared. */
  programme: string;
  running: boolean;
  /** What it did; null while it runs, and when it was refused. */
  done: Shared | null;
}

let last: LastExchange = { programme: "", running: false, done: null };
const watchers = new Set<() => void>();

function remember(next: LastExchange): void {
  last = next;
  for (const watcher of watchers) watcher();
}

/** The last exchange of a programme, as it goes on. */
export function useLastExchange(programme: string): LastExchange {
  const known = useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => last,
  );
  return known.programme === programme ? known : { programme, running: false, done: null };
}

/** Asks for an exchange. The header hears it; on screens without it nothing happens. */
export function shareNow(): void {
  window.dispatchEvent(new Event(EVENT));
}

/** Hears that somebody wants to share now; answers the function that stops. */
export function hearShareNow(heard: () => void): () => void {
  window.addEventListener(EVENT, heard);
  return () => window.removeEventListener(EVENT, heard);
}

/** Exchanges once; a second request while one runs does nothing. Answers undefined when it was refused, which a notice says. */
export function useExchange(programme: string): () => Promise<Shared | undefined> {
  const { run } = useChange("sharing_now", { quiet: true });
  return async () => {
    if (last.running) return undefined;
    remember({ programme, running: true, done: null });
    const done = await run({});
    remember({ programme, running: false, done: done ?? null });
    // What went wrong is part of the sharing state, and a refusal announces no change by itself.
    if (!done) invalidate([]);
    return done;
  };
}

/** Calls the latest `heard` whenever somebody wants to share now. */
export function useShareRequests(heard: () => void): void {
  useEffect(() => hearShareNow(heard));
}
