/**
 * What is typed after the palette was asked for and before its field has the focus.
 *
 * Owns keeping these keys: on a busy laptop people are faster than the palette, and a letter that reached the screen below
 * would be lost there, or start something. Deliberately knows nothing of the palette itself.
 */

/** Letters so far; null while nobody listens. */
let kept: string | null = null;
let onCancel: () => void = () => undefined;

function keep(event: KeyboardEvent): void {
  if (kept === null || event.isComposing) return;
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (chord && !event.getModifierState("AltGraph")) return;
  if (event.key === "Escape") {
    stopKeeping();
    onCancel();
  } else if (event.key === "Backspace") kept = kept.slice(0, -1);
  else if (event.key.length === 1) kept += event.key;
  // Enter and Tab would reach what lies below the palette.
  else if (event.key !== "Enter" && event.key !== "Tab") return;
  event.preventDefault();
  event.stopPropagation();
}

/** Keeps what is typed from now on. Escape ends it and calls `cancelled`. */
export function keepTyped(cancelled: () => void): void {
  onCancel = cancelled;
  if (kept !== null) return;
  kept = "";
  // Before everything else: the shortcuts of the screen listen at the window too.
  window.addEventListener("keydown", keep, { capture: true });
}

/** What was typed; from now on keys go where the focus is. */
export function takeTyped(): string {
  const typed = kept ?? "";
  stopKeeping();
  return typed;
}

export function stopKeeping(): void {
  kept = null;
  window.removeEventListener("keydown", keep, { capture: true });
}
