/** How wide an area is, in pixels; 0 until it is known. Read before the first picture, so that nothing jumps. */
import { useLayoutEffect, useState, type RefObject } from "react";

export function useRoom(area: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const shown = area.current;
    if (!shown) return undefined;
    const read = () =>
      setRoom((now) => {
        const { clientWidth: width, clientHeight: height } = shown;
        return now.width === width && now.height === height ? now : { width, height };
      });
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(shown);
    return () => sizes.disconnect();
  }, [area]);
  return room;
}
