/** Gives the focus back to where it was when a panel or dialog goes away, so that the keyboard continues in place. */
import { useEffect, useState } from "react";

export function useReturnFocus(): void {
  // Read while rendering for the first time: afterwards the dialog has already taken the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
      }, 0);
    },
    [before],
  );
}
