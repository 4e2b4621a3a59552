/**
 * Short notices at the edge of the window ("Session logged – Undo").
 *
 * Owns the queue, so that code outside of React may say something. Deliberately draws nothing: `components/Toasts` does.
 */
import type { Message } from "../api/types";

export interface Notice {
  key: number;
  intent: "success" | "info" | "warning" | "error";
  message: Message;
  /** What else is worth knowing of it, a line each. */
  more?: Message[];
  /** What the button beside the notice does, and its label in the catalogue. */
  action?: { label: string; run: () => void };
}

type Listener = (notice: Notice) => void;
const waiting: Notice[] = [];
let listener: Listener | undefined;
let next = 1;

/** Shows a notice. */
export function notify(notice: Omit<Notice, "key">): void {
  const made = { ...notice, key: next++ };
  if (listener) listener(made);
  else waiting.push(made);
}

/** Hears notices, those that waited first; answers the function that stops. */
export function hearNotices(heard: Listener): () => void {
  listener = heard;
  for (const notice of waiting.splice(0)) heard(notice);
  return () => {
    if (listener === heard) listener = undefined;
  };
}
