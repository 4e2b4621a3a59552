/**
 * Long work that the program does on the side: its progress arrives as the event `job`.
 *
 * Owns following one job from a screen. Deliberately starts none: a command does.
 */
import { useCallback, useEffect, useState } from "react";
import type { JobProgress } from "../api/types";
import { call, listen } from "./call";

export interface Job {
  /** What is known of the job; null before it starts. */
  progress: JobProgress | null;
  running: boolean;
  cancelling: boolean;
  /** Follows the job that a command has just started. */
  follow: (job: number) => void;
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

  return { progress, running: progress?.state === "running", cancelling, follow, cancel, reset };
}
