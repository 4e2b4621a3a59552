/** Reading whole numbers as people type and paste them. Deliberately guesses nothing: what is no number is none. */

/** Digits, also in groups of three as spreadsheets write them. */
const WHOLE = /^(?:\d+|\d{1,3}(?:[\s.,'’]\d{3})+)$/;

/** A whole number from 0 on; null for an empty text, undefined for what is none. */
export function readWhole(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  return WHOLE.test(typed) ? Number(typed.replace(/\D/g, "")) : undefined;
}
