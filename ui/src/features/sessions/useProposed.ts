/**
 * What a new session starts with once its module is chosen: the module's groups, language, length, place.
 *
 * Owns asking for it again for another module. Deliberately lays nothing over what somebody typed: that is the form's to do.
 */
import type { SessionDraftArgs, SessionSave } from "../../api/types";
import { useCommand } from "../../platform/query";

interface Proposed {
  session: SessionSave;
  /** The same, also while the answer is still on its way. */
  settled: () => Promise<SessionSave>;
}

/** `given`: what the address of a new session says; null for a session that is there, or that follows another one. */
export function useProposed(
  initial: SessionSave,
  module: string | undefined,
  given: SessionDraftArgs | null,
): Proposed {
  const wanted = given !== null && Boolean(module) && module !== initial.module;
  const asked = useCommand("session_draft", { ...given, module }, { keep: true, enabled: wanted });
  const session = (wanted ? asked.data?.session : undefined) ?? initial;
  const settled = async () =>
    wanted && asked.isFetching ? ((await asked.refetch()).data?.session ?? session) : session;
  return { session, settled };
}
