/**
 * The room as it was read, and the time that has passed since.
 *
 * Elapsed times come from the program; the window only adds what its own monotonic clock counted since the answer. That
 * clock stands still while the laptop sleeps, so the room is read again when the window wakes or comes back to sight.
 */
import { useEffect, useLayoutEffect, useState } from "react";
import type { RunRoom } from "../../api/types";
import { useCommand } from "../../platform/query";

const readAt = new WeakMap<RunRoom, number>();

/** The two clocks may drift apart by this much before it counts as a sleep or a changed clock. */
const DRIFT = 1_500;

export function useRoom(id: string) {
  const room = useCommand("room_get", { id }, { reads: ["room", "sessions", "people"] });
  const { data, refetch } = room;
  useLayoutEffect(() => {
    if (data && !readAt.has(data)) readAt.set(data, performance.now());
  }, [data]);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === "visible") void refetch();
    };
    let drift = Date.now() - performance.now();
    let last = performance.now();
    const watch = setInterval(() => {
      const now = Date.now() - performance.now();
      const gap = performance.now() - last;
      if (Math.abs(now - drift) > DRIFT || gap > 5_000) void refetch();
      drift = now;
      last = performance.now();
    }, 1_000);
    document.addEventListener("visibilitychange", again);
    window.addEventListener("focus", again);
    return () => {
      clearInterval(watch);
      document.removeEventListener("visibilitychange", again);
      window.removeEventListener("focus", again);
    };
  }, [refetch]);
  return room;
}

/** Milliseconds since the room was read, four times a second. */
export function useSince(room: RunRoom): number {
  const [ticked, setTicked] = useState<{ room: RunRoom; since: number } | null>(null);
  useEffect(() => {
    const tick = () =>
      setTicked({ room, since: performance.now() - (readAt.get(room) ?? performance.now()) });
    const soon = setTimeout(tick, 0);
    const timer = setInterval(tick, 250);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [room]);
  return ticked?.room === room ? ticked.since : 0;
}

/** Milliseconds since the room was read, now: for what is decided at a key press. */
export function sinceRead(room: RunRoom): number {
  return performance.now() - (readAt.get(room) ?? performance.now());
}
