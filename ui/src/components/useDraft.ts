/**
 * A form's unsaved content that survives a crash.
 *
 * Owns keeping the draft at every change, under the programme that is open. Deliberately saves nothing in the programme.
 */
import { useCallback, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDraft, useDraftKey } from "../platform/drafts";

function read(key: string): unknown {
  try {
    const kept = keptDraft(key);
    return kept === null ? undefined : (JSON.parse(kept) as unknown);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What was kept, laid over the initial content, so that a draft of an older version still fits. */
function restored<Value>(key: string, initial: Value): { value: Value; kept: boolean } {
  const kept = read(key);
  if (kept === undefined) return { value: initial, kept: false };
  if (isRecord(initial)) {
    return isRecord(kept) ? { value: { ...initial, ...kept }, kept: true } : { value: initial, kept: false };
  }
  return typeof kept === typeof initial
    ? { value: kept as Value, kept: true }
    : { value: initial, kept: false };
}

export interface Draft<Value> {
  value: Value;
  /** Changes the draft and keeps it at once. */
  set: (next: Value | ((now: Value) => Value)) => void;
  /** True when there is something to find again after leaving: show "draft kept". */
  kept: boolean;
  /** Forgets the draft: after saving, or when the person discards it. */
  clear: () => void;
}

/**
 * A draft of the open programme, under a name such as `shadowing-log/<pairing>`.
 * Writing a few hundred bytes takes microseconds, so every change is kept immediately instead of after a pause.
 */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const key = useDraftKey(name);
  const [state, setState] = useState(() => ({ key, ...restored(key, initial) }));
  const first = useRef(initial);
  const current = state.key === key ? state : { key, ...restored(key, initial) };
  if (current !== state) setState(current);

  const latest = useRef(current);
  const set = useCallback(
    (next: Value | ((now: Value) => Value)) => {
      const now = latest.current.key === key ? latest.current.value : restored(key, first.current).value;
      const value = typeof next === "function" ? (next as (now: Value) => Value)(now) : next;
      keepDraft(key, JSON.stringify(value));
      latest.current = { key, value, kept: true };
      setState(latest.current);
    },
    [key],
  );
  const clear = useCallback(() => {
    forgetDraft(key);
    latest.current = { key, value: first.current, kept: false };
    setState(latest.current);
  }, [key]);

  return { value: current.value, set, kept: current.kept, clear };
}
