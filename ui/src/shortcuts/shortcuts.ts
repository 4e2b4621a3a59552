/**
 * Keyboard shortcuts: one list for the whole window, so that `?` can show what works here.
 *
 * Owns matching keys and deciding when typing has priority. Deliberately does no work itself.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";

export interface Shortcut {
  /** Such as `Ctrl+K`, `L`, `?`, `Ctrl+Shift+Z`, `Ctrl+Enter`. On macOS `Ctrl` is Command. */
  keys: string;
  /** Message of the catalogue that says what it does. */
  label: string;
  /** Works while a text field has the focus. Letters alone never do. */
  whileTyping?: boolean;
  /** Works while a dialog is open. */
  inDialog?: boolean;
}

interface Registered extends Shortcut {
  run: (event: KeyboardEvent) => void;
}

let registered: readonly Registered[] = [];
const watchers = new Set<() => void>();

function change(next: readonly Registered[]): void {
  registered = next;
  for (const watcher of watchers) watcher();
}

/** True on a Mac, where Command is used in place of Ctrl. */
export const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The pressed keys as written in a {@link Shortcut}. */
export function pressed(event: KeyboardEvent): string {
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const letter = /^[A-Z]$/.test(key) || event.key.length > 1;
  const parts = [];
  if (onMac ? event.metaKey : event.ctrlKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey && letter) parts.push("Shift");
  return [...parts, key].join("+");
}

/** True when the element takes typed text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !/^(checkbox|radio|button|submit|reset|range|color)$/.test(target.type)
  );
}

/** The key that picks everything: the text of a field, or the rows of a table. */
export const isSelectAll = (event: KeyboardEvent): boolean => pressed(event) === "Ctrl+A";

/** Outside of a field that key would mark every word of the window, which is of no use to anybody: there it does nothing. */
export function keepWordsUnmarked(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (isSelectAll(event) && !isTyping(event.target)) event.preventDefault();
  };
  window.addEventListener("keydown", hear);
  return () => window.removeEventListener("keydown", hear);
}

function dialogIsOpen(): boolean {
  return (
    document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"][aria-modal="true"]') !==
    null
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = pressed(event);
  const typing = isTyping(event.target);
  const dialog = dialogIsOpen();
  // The newest registration wins: a screen's own key goes before the frame's.
  for (const shortcut of [...registered].reverse()) {
    if (shortcut.keys !== keys) continue;
    if (typing && !shortcut.whileTyping) continue;
    if (dialog && !shortcut.inDialog) continue;
    event.preventDefault();
    shortcut.run(event);
    return;
  }
}

/** Adds a shortcut while the component is shown and `enabled` holds. */
export function useShortcut(shortcut: Shortcut, run: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { keys, label, whileTyping, inDialog } = shortcut;
  useEffect(() => {
    if (!enabled) return;
    const entry: Registered = {
      keys,
      label,
      ...(whileTyping ? { whileTyping } : {}),
      ...(inDialog ? { inDialog } : {}),
      run: (event) => latest.current(event),
    };
    if (registered.length === 0) window.addEventListener("keydown", onKeyDown);
    change([...registered, entry]);
    return () => {
      change(registered.filter((other) => other !== entry));
      if (registered.length === 0) window.removeEventListener("keydown", onKeyDown);
    };
  }, [keys, label, whileTyping, inDialog, enabled]);
}

/** The shortcuts that work now, newest first, one per key. */
export function useShortcuts(): Shortcut[] {
  const all = useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => registered,
  );
  const seen = new Set<string>();
  return [...all].reverse().filter(({ keys }) => !seen.has(keys) && seen.add(keys));
}
