/**
 * Dragging a session to another place of the calendar, with the pointer.
 *
 * The browser's own drag and drop is not used: inside the window on Windows it is taken for dropped files.
 */
import { useEffect, useRef, useState, type PointerEvent } from "react";
import type { Placed } from "./times";

/** Less than this is a click with an unsteady hand. */
const THRESHOLD = 5;

export interface Dragging {
  placed: Placed;
  /** The wall time that it would start at when dropped here; null outside of the calendar. */
  to: string | null;
  dx: number;
  dy: number;
}

export interface Drag {
  dragging: Dragging | null;
  /** Spread on what can be dragged. */
  grip: (placed: Placed) => { onPointerDown: (event: PointerEvent<HTMLElement>) => void };
  /** True right after a drag: the click that follows opens nothing. */
  justDragged: () => boolean;
}

/** `target` says which wall time lies under the pointer; `top` is how far the block was grabbed below its upper edge. */
export function useDrag(
  target: (placed: Placed, x: number, y: number, top: number) => string | null,
  onDrop: (placed: Placed, to: string) => void,
): Drag {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const ended = useRef(0);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const begin = (placed: Placed, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || placed.session.state !== "scheduled") return;
    const { clientX, clientY } = event;
    const top = clientY - event.currentTarget.getBoundingClientRect().top;
    let now: Dragging | null = null;
    const show = (next: Dragging | null) => {
      now = next;
      setDragging(next);
    };
    const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      const [dx, dy] = [x - clientX, y - clientY];
      if (!now && Math.hypot(dx, dy) < THRESHOLD) return;
      show({ placed, to: target(placed, x, y, top), dx, dy });
    };
    const end = () => {
      stop.current();
      if (!now) return;
      ended.current = Date.now();
      const { to } = now;
      show(null);
      if (to && to !== placed.slot.starts_at) onDrop(placed, to);
    };
    const leave = () => {
      stop.current();
      show(null);
    };
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== "Escape" || !now) return;
      pressed.preventDefault();
      leave();
      // The button is still down: letting go of it opens nothing either.
      window.addEventListener("pointerup", () => (ended.current = Date.now()), { once: true });
    };
    stop.current = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", leave);
      window.removeEventListener("keydown", key, true);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    // Such as a dialog of the system that takes the pointer away.
    window.addEventListener("pointercancel", leave);
    window.addEventListener("keydown", key, true);
  };
  return {
    dragging,
    grip: (placed) => ({ onPointerDown: (event) => begin(placed, event) }),
    justDragged: () => Date.now() - ended.current < 250,
  };
}

/** The attribute of the nearest element under the pointer that carries it. */
export function under(x: number, y: number, attribute: string): HTMLElement | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const found = element.closest<HTMLElement>(`[${attribute}]`);
    if (found) return found;
  }
  return null;
}
