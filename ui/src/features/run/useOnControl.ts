/** Whether the focus is on something that Enter and Space press, so that keys of the room leave these alone. */
import { useSyncExternalStore } from "react";

const CONTROLS = "button, a[href], summary, select, input, textarea, [role=radio], [role=option]";

function subscribe(changed: () => void): () => void {
  document.addEventListener("focusin", changed);
  document.addEventListener("focusout", changed);
  return () => {
    document.removeEventListener("focusin", changed);
    document.removeEventListener("focusout", changed);
  };
}

export function useOnControl(): boolean {
  return useSyncExternalStore(subscribe, () => document.activeElement?.matches(CONTROLS) ?? false);
}
