/**
 * Sharing now, from anywhere: the header's key, the command palette, a button of a screen.
 *
 * Owns the request, and what the last exchange said. Deliberately exchanges nothing: {@link useExchange} asks the program.
 */
import { useEffect, useSyncExternalStore } from "react";
import type { Shared } from "../../api/types";
import { announceJob, wasStopped, type Announced } from "../../platform/jobs";
import { invalidate, useChange } from "../../platform/query";

const EVENT = "understudy:share-now";

/** What is known of the last exchange of this window. */
export interface LastExchange {
  /** The programme that was shared. */
  programme: string;
  running: boolean;
  /** How far it is, between 0 and 1; null while nothing is known. */
  share: number | null;
  /** Whether it was asked to stop: while it runs it is about to, afterwards it did. */
  stopping: boolean;
  /** What it did; null while it runs, and when it was refused or stopped. */
  done: Shared | null;
}

const none = (programme: string): LastExchange => ({
  programme,
  running: false,
  share: null,
  stopping: false,
  done: null,
});

let last: LastExchange = none("");
let announced: Announced | undefined;
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
  return known.programme === programme ? known : none(programme);
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

/** Stops the exchange that runs; what it did until then stays. */
export function stopSharing(): void {
  if (!last.running || last.stopping || !announced) return;
  remember({ ...last, stopping: true });
  void announced.cancel().then((asked) => {
    if (!asked && last.running) remember({ ...last, stopping: false });
  });
}

/** Exchanges once; a second request while one runs does nothing. Answers undefined when it was refused, which a notice says. */
export function useExchange(programme: string): () => Promise<Shared | undefined> {
  const { run } = useChange("sharing_now", { quiet: true, onRefused: wasStopped });
  return async () => {
    if (last.running) return undefined;
    remember({ ...none(programme), running: true });
    announced = await announceJob(({ state, done, of }) => {
      if (state === "running" && last.running && of > 0) remember({ ...last, share: done / of });
    });
    const answer = await run(announced ? { job: announced.job } : {});
    announced?.stop();
    announced = undefined;
    const stopping = last.stopping && !answer;
    remember({ ...none(programme), stopping, done: answer ?? null });
    // What went wrong is part of the sharing state, and a refusal announces no change by itself.
    if (!answer) invalidate([]);
    return answer;
  };
}

/** Calls the latest `heard` whenever somebody wants to share now. */
export function useShareRequests(heard: () => void): void {
  useEffect(() => hearShareNow(heard));
}
