/** Marks an area that scrolls sideways while something of it lies beyond its end: its edge then fades, so that nobody takes it for all. */
import { useEffect, type RefObject } from "react";

export function useMoreBeside(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const shown = area.current;
    if (!shown) return undefined;
    const mark = () =>
      shown.toggleAttribute(
        "data-more-beside",
        shown.scrollWidth - shown.clientWidth - Math.abs(shown.scrollLeft) > 1,
      );
    mark();
    shown.addEventListener("scroll", mark, { passive: true });
    const sizes = new ResizeObserver(mark);
    sizes.observe(shown);
    if (shown.firstElementChild) sizes.observe(shown.firstElementChild);
    return () => {
      shown.removeEventListener("scroll", mark);
      sizes.disconnect();
    };
  }, [area]);
}
