/**
 * A badge or code scanner that types: a burst of characters no hand can type, with Enter at its end.
 *
 * Single keys mean something here (P marks present), so each key waits until it is certain that no burst follows: 35 ms,
 * which nobody notices. What was no burst is then given to the shortcuts in its order.
 */
import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { isTyping } from "../../shortcuts/shortcuts";

/** Between two keys of a scanner, in milliseconds, at most. */
const BETWEEN = 35;
/** Characters that a code has at least. */
const LEAST = 6;

interface Held {
  event: KeyboardEvent;
  target: EventTarget;
}

const replayed = new WeakSet<Event>();

/** Gives back the keys that turned out to be typed by a hand. */
function replay(held: readonly Held[]): void {
  for (const { event, target } of held) {
    const { key, code, shiftKey } = event;
    const again = new KeyboardEvent("keydown", { key, code, shiftKey, bubbles: true, cancelable: true });
    replayed.add(again);
    // Each key acts on what the one before it did.
    flushSync(() => {
      const place = target instanceof Node && target.isConnected ? target : document.body;
      place.dispatchEvent(again);
    });
  }
}

/** A control that Space presses: there the key is never held back. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a[href], [role=radio], input, select") !== null;
}

function isPlain(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/** Hears codes that a scanner types outside of text fields. */
export function useScanner(heard: (code: string) => void, enabled = true): void {
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    if (!enabled) return;
    let held: Held[] = [];
    let at = -Infinity;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = () => {
      clearTimeout(timer);
      const keys = held;
      held = [];
      replay(keys);
    };
    const onKey = (event: KeyboardEvent) => {
      if (replayed.has(event) || event.isComposing || event.key === "Shift") return;
      const now = performance.now();
      const quick = now - at < BETWEEN;
      at = now;
      if (event.key === "Enter" && quick && held.length >= LEAST) {
        event.preventDefault();
        event.stopImmediatePropagation();
        clearTimeout(timer);
        const code = held.map((one) => one.event.key).join("");
        held = [];
        latest.current(code);
        return;
      }
      const holds =
        isPlain(event) &&
        !event.repeat &&
        !isTyping(event.target) &&
        !(event.key === " " && held.length === 0 && isControl(event.target));
      if (!holds || (held.length > 0 && !quick)) release();
      if (!holds) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push({ event, target: event.target ?? document.body });
      clearTimeout(timer);
      timer = setTimeout(release, BETWEEN);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      clearTimeout(timer);
    };
  }, [enabled]);
}
