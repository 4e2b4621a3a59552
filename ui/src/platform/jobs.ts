/**
 * Long work that the program does on the side: its progress arrives as the event `job`.
 *
 * Owns following one job from a screen, and announcing one for a command that answers only when its work is done.
 * Deliberately starts no work: a command does.
 */
import { useCallback, useEffect, useState } from "react";
import type { JobProgress, JobStarted } from "../api/types";
import { AppError, call, listen } from "./call";

export interface Job {
  /** What is known of the job; null before it starts. */
  progress: JobProgress | null;
  running: boolean;
  cancelling: boolean;
  /** Between 0 and 1; null when unknown. */
  share: number | null;
  /** Follows the job that a command has just started. */
  follow: (job: number) => void;
  /**
   * Announces a job and follows it; its number goes into the arguments of the command that does the work. Undefined where
   * none can be announced: the work is then done unwatched.
   */
  begin: () => Promise<number | undefined>;
  cancel: () => void;
  /** Forgets the job, for the next one. */
  reset: () => void;
}

export function useJob(): Job {
  const [job, setJob] = useState<number | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [cancelling, setCancelling] = useState(false);

  useEffect(() => {
    if (job === null) return;
    const hear = (told: JobProgress) => {
      if (told.job === job) setProgress(told);
    };
    const stop = listen("job", (payload) => hear(payload as JobProgress));
    // The job may have ended before anybody listened.
    call("job_get", { job })
      .then((told) => hear(told as JobProgress))
      .catch(() => undefined);
    return stop;
  }, [job]);

  const follow = useCallback((started: number) => {
    setCancelling(false);
    setProgress({ job: started, done: 0, of: 0, state: "running", message: null, notes: [] });
    setJob(started);
  }, []);
  const begin = useCallback(async () => {
    const started = (await call("job_begin", {}).catch(() => null)) as JobStarted | null;
    if (started) follow(started.job);
    return started?.job;
  }, [follow]);
  const cancel = useCallback(() => {
    if (job === null) return;
    setCancelling(true);
    call("job_cancel", { job }).catch(() => setCancelling(false));
  }, [job]);
  const reset = useCallback(() => {
    setJob(null);
    setProgress(null);
    setCancelling(false);
  }, []);

  const running = progress?.state === "running";
  const share = progress && progress.of > 0 ? progress.done / progress.of : null;
  return { progress, running, cancelling, share, follow, begin, cancel, reset };
}

/** A job that no single screen follows. */
export interface Announced {
  job: number;
  cancel: () => Promise<boolean>;
  /** Hears no more of it. */
  stop: () => void;
}

/** Announces a job and hears how far it is. Undefined where none can be announced: the work is then done unwatched. */
export async function announceJob(heard: (told: JobProgress) => void): Promise<Announced | undefined> {
  const started = (await call("job_begin", {}).catch(() => null)) as JobStarted | null;
  if (!started) return undefined;
  const { job } = started;
  const stop = listen("job", (payload) => {
    const told = payload as JobProgress;
    if (told.job === job) heard(told);
  });
  const cancel = () =>
    call("job_cancel", { job }).then(
      () => true,
      () => false,
    );
  return { job, cancel, stop };
}

/** Whether work ended because it was asked to stop: nothing went wrong. */
export function wasStopped(error: AppError | null): boolean {
  return error?.code === "cancelled";
}
