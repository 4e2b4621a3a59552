/**
 * How long ago, and how far a clock is off, in words.
 *
 * Owns choosing minutes, hours or days. Pure but for {@link useMinute}, which only says when to look again.
 */
import { useSyncExternalStore } from "react";
import { formatDate, text } from "../../messages/catalogue";

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
/** Days from which the date says more than a number of days. */
const LONG_AGO = 14 * DAY;

/** A number of minutes as a person says it: `5 minutes`, `3 hours`, `2 days`. */
export function span(minutes: number): string {
  const whole = Math.max(1, Math.round(Math.abs(minutes)));
  // From 90 minutes on hours, from two days on days: what is rounded is never more than a third off.
  if (whole < 1.5 * HOUR) return text("share-span-minutes", { count: whole });
  if (whole < 2 * DAY) return text("share-span-hours", { count: Math.round(whole / HOUR) });
  return text("share-span-days", { count: Math.round(whole / DAY) });
}

/** When something happened, seen from `now` (milliseconds): `just now`, `5 minutes ago`, `on 3 Nov 2026`. */
export function ago(instant: string, now: number): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const minutes = (now - at) / MINUTE;
  // Another laptop's clock may be a little ahead of this one's.
  if (minutes < 1) return text("share-just-now");
  if (minutes >= LONG_AGO) return text("share-on-day", { day: formatDate(instant) });
  return text("share-ago", { span: span(minutes) });
}

/** How long something lasts that began then: `for 5 minutes`, `since 3 Nov 2026`; null where it has just begun. */
export function lasting(since: string, now: number): string | null {
  const minutes = (now - Date.parse(since)) / MINUTE;
  if (Number.isNaN(minutes) || minutes < 1) return null;
  if (minutes >= LONG_AGO) return text("share-since-day", { day: formatDate(since) });
  return text("share-for", { span: span(minutes) });
}

/** How far a clock is off, such as `3 hours ahead`. */
export function clockOff(minutes: number): string {
  return text(minutes > 0 ? "share-clock-ahead" : "share-clock-behind", { span: span(minutes) });
}

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, MINUTE / 2);
  return () => clearInterval(timer);
}

/** The present time in milliseconds, in steps of half a minute: what is shown with it stays true while nobody touches the window. */
export function useMinute(): number {
  return useSyncExternalStore(everyMinute, () => Math.ceil(Date.now() / (MINUTE / 2)) * (MINUTE / 2));
}
