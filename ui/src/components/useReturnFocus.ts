/** Gives the focus back to where it was when a panel or dialog goes away, so that the keyboard continues in place. */
import { useEffect, useState } from "react";

export function useReturnFocus(): void {
  // Read while rendering for the first time: afterwards the dialog has already taken the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost) placeToGoOn(before)?.focus({ preventScroll: true });
      }, 0);
    },
    [before],
  );
}

/**
 * Where the keyboard goes on: where it was, else at the title of the screen, as after a navigation. As long as the focus is
 * nowhere, screen readers are still kept from what lay under the dialog.
 */
function placeToGoOn(before: Element | null): HTMLElement | null {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) return before;
  // Another dialog that is still open keeps the focus to itself.
  const covered = document.querySelector('[aria-modal="true"]') !== null;
  return covered ? null : document.querySelector<HTMLElement>("[data-screen] h1");
}
