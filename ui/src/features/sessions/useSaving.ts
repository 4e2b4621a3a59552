/** Writing a file: asks where, starts the job, follows it. */
import { useState } from "react";
import type { FileChoice, JobProgress } from "../../api/types";
import { pickFileToSave, type FileKind } from "../../platform/dialogs";
import { useJob, type Job } from "../../platform/jobs";
import { useChange } from "../../platform/query";
import type { SessionsQuery } from "../../api/types";

export interface Saving {
  file: FileChoice | null;
  progress: JobProgress | null;
  job: Job;
  /** A list or calendar of sessions; `session` for one only. */
  sessions: (
    kind: FileKind,
    name: string,
    what: { query?: SessionsQuery; session?: string },
  ) => Promise<void>;
  pack: (name: string, session: string) => Promise<void>;
  close: () => void;
}

/** A name that every file system takes. */
const named = (name: string, kind: FileKind) =>
  `${name
    .replaceAll(/[/\\:*?"<>|\u2068\u2069]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()}.${kind}`;

export function useSaving(): Saving {
  const [file, setFile] = useState<FileChoice | null>(null);
  const job = useJob();
  const list = useChange("export_sessions");
  const pack = useChange("export_pack");
  const ask = async (kind: FileKind, name: string) => {
    const chosen = await pickFileToSave(kind, named(name, kind)).catch(() => null);
    if (chosen) setFile(chosen);
    return chosen;
  };
  return {
    file,
    progress: job.progress,
    job,
    sessions: async (kind, name, { query, session }) => {
      const chosen = await ask(kind, name);
      if (!chosen) return;
      const started = await list.run({
        file: chosen.file,
        query: query ?? { text: "" },
        ...(session ? { session } : {}),
      });
      if (started) job.follow(started.job);
    },
    pack: async (name, session) => {
      const chosen = await ask("pdf", name);
      if (!chosen) return;
      const started = await pack.run({ file: chosen.file, session });
      if (started) job.follow(started.job);
    },
    close: () => {
      job.reset();
      setFile(null);
    },
  };
}
