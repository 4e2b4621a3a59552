/** On a screen that goes from hand to hand the keys that go back in a browser do nothing. */
import { useEffect } from "react";

export function useStaying(): void {
  useEffect(() => {
    const stay = (event: KeyboardEvent) => {
      const back = event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight");
      if (back || event.key === "BrowserBack" || event.key === "F5") event.preventDefault();
    };
    window.addEventListener("keydown", stay, { capture: true });
    return () => window.removeEventListener("keydown", stay, { capture: true });
  }, []);
}
