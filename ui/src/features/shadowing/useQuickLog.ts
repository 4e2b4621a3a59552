/** The entry in the quick log: guessed by the program, changed by the person, kept at every keystroke. */
import type { PairingChoice, ShadowingLog } from "../../api/types";
import { useDelayed } from "../../components/useDelayed";
import { useDraft } from "../../components/useDraft";
import { useChange, useCommand } from "../../platform/query";
import {
  combined,
  draftKey,
  forAnotherPairing,
  forgetUnsaved,
  logOf,
  rememberUnsaved,
  type Patch,
  type QuickLogRequest,
} from "./quickLog";

const UNCHANGED: Patch = {};

/** Minutes that an entry can have: one day. */
const LONGEST = 24 * 60;

export function useQuickLog(request: QuickLogRequest, onClose: () => void) {
  const draft = useDraft<Patch>(draftKey(request), UNCHANGED);
  const patch = draft.value;
  const pairing = patch.pairing ?? request.entry?.pairing ?? request.pairing;
  const guess = useCommand(
    "shadowing_guess",
    pairing ? { pairing } : request.superuser ? { superuser: request.superuser } : {},
    { keep: true },
  );
  const base = request.entry ? logOf(request.entry) : (guess.data?.entry ?? null);
  const entry = base && combined(base, patch);
  const chosen = choiceOf(guess.data?.pairings ?? [], entry?.pairing, request);
  // An answer kept from the last opening is out of date while a new one is on its way; another pairing's is not shown at all.
  const known = guess.data !== undefined;
  const ready = known && (guess.isPlaceholderData || !guess.isFetching || guess.isFetchedAfterMount);

  const after = useAfterThis(guess.isPlaceholderData ? null : entry);
  const forget = () => {
    draft.clear();
    forgetUnsaved(request);
  };
  const save = useChange("shadowing_log", {
    ownErrors: true,
    onDone: () => {
      forget();
      onClose();
    },
  });

  /** Changes some fields; with the first one, what was guessed for whom and when is fixed too. */
  const change = (part: Patch) => {
    if (!entry) return;
    draft.set((now) => ({ pairing: entry.pairing, on: entry.on, ...now, ...part }));
    rememberUnsaved(request);
  };
  /** Another pairing: stage and processes are guessed anew, what was written stays. */
  const changePairing = (to: string) => {
    if (!entry || to === entry.pairing) return;
    draft.set({ on: entry.on, ...forAnotherPairing(patch, to) });
    rememberUnsaved(request);
  };
  // The first change names the pairing that was guessed: the guess is asked for again, and is the same one.
  const settled = !guess.isPlaceholderData || guess.data.entry?.pairing === entry?.pairing;
  const complete = entry !== null && entry.minutes > 0 && entry.minutes <= LONGEST;
  return {
    ready: ready || guess.error !== null,
    guess,
    entry,
    chosen,
    kept: draft.kept,
    after,
    change,
    changePairing,
    forget,
    error: save.error,
    pending: save.pending,
    minutesWrong: entry !== null && !complete,
    save: () => {
      if (entry && complete && !save.pending && settled) void save.run(entry);
    },
  };
}

export type QuickLogState = ReturnType<typeof useQuickLog>;

/** The pairing of the entry; one that is closed by now is known from the entry itself. */
function choiceOf(
  choices: readonly PairingChoice[],
  id: string | undefined,
  { entry }: QuickLogRequest,
): PairingChoice | null {
  const found = choices.find((choice) => choice.id === id) ?? null;
  if (!entry || entry.pairing !== id) return found;
  const known = found?.processes ?? [];
  const others = entry.processes.filter((process) => known.every((other) => other.id !== process.id));
  const { superuser, consultant } = entry;
  return { id: entry.pairing, superuser, consultant, processes: [...known, ...others] };
}

/** What saving would change. Words of the note do not matter to it, so typing them asks nothing. */
function useAfterThis(entry: ShadowingLog | null) {
  const asked = JSON.stringify(
    entry && { ...entry, dos: "", donts: "", next_step: "", blocker: entry.blocker.trim() ? "-" : "" },
  );
  const wanted = useDelayed(asked, 200);
  const args = JSON.parse(wanted) as ShadowingLog | null;
  const after = useCommand("shadowing_preview", args as ShadowingLog, {
    keep: true,
    enabled: args !== null && args.minutes > 0 && args.processes.length > 0,
  });
  return entry && entry.processes.length > 0 ? (after.data ?? null) : null;
}
