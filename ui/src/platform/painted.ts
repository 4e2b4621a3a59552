/** Tells when a screen with its data is on the glass, for the window tests and for the start-up measurement. */
import { useEffect } from "react";
import { call } from "./call";

let told = false;

/** Marks the document as painted with this screen, two frames after `ready` becomes true. */
export function usePainted(screen: string, ready: boolean, place: string): void {
  useEffect(() => {
    if (!ready) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        document.documentElement.dataset["painted"] = screen;
        if (told) return;
        told = true;
        // The program only counts the moment; a window that cannot say so still works.
        call("window_painted", {}).catch(() => undefined);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      delete document.documentElement.dataset["painted"];
    };
  }, [screen, ready, place]);
}
