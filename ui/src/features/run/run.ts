/**
 * What the room's figures and lines are called and how they are counted.
 *
 * Owns pure reckoning on the answer of `room_get`. Deliberately knows neither React nor the program.
 */
import type {
  AttendanceStatus,
  ModuleTask,
  Participant,
  RunRoom,
  RunStep,
  SessionRow,
  Timer,
} from "../../api/types";
import { folded, wordsIn } from "../../components/folded";
import { joinList, text } from "../../messages/catalogue";
import type { Tone } from "../../theme/status";
import { dayOf, endOf, formatTime } from "../sessions/times";

/** Pads to two digits. */
const two = (value: number) => String(value).padStart(2, "0");

/** Milliseconds as `m:ss`, and as `h:mm:ss` from an hour on or when `hours` is wanted. */
export function clock(milliseconds: number, hours = false): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours || h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Reads `m:ss`, `h:mm:ss` or plain seconds; answers milliseconds, or null when it is no time. */
export function readClock(typed: string): number | null {
  const parts = typed.trim().split(":");
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) return null;
  if (parts.slice(1).some((part) => Number(part) > 59)) return null;
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}

/** A moment as `14:47:06` on the laptop's clock, or as people write `14:40`, also in another zone. */
export function timeOfDay(
  instant: number,
  { seconds = false, zone }: { seconds?: boolean; zone?: string } = {},
) {
  const shape: Intl.DateTimeFormatOptions = {
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit" } : {}),
    hourCycle: "h23",
  };
  const shown = (part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...shape, ...part }).format(instant);
  let time: string;
  try {
    time = shown(zone ? { timeZone: zone } : {});
  } catch {
    // A zone that this window does not know yet: the laptop's own is nearest.
    time = shown({});
  }
  return seconds ? time : formatTime(time);
}

/**
 * The day of a moment, `YYYY-MM-DD`, on the laptop's clock or in a zone. From its parts: how a language writes a whole date
 * differs from one browser engine to the next.
 */
function dayAt(instant: number, zone?: string): string {
  const written = (timeZone?: string) => {
    const shape = { year: "numeric", month: "2-digit", day: "2-digit", timeZone } as const;
    const parts = new Intl.DateTimeFormat("en-GB", shape).formatToParts(instant);
    return ["year", "month", "day"].map((type) => parts.find((part) => part.type === type)?.value).join("-");
  };
  try {
    return written(zone);
  } catch {
    // A zone that this window does not know yet: the laptop's own is nearest.
    return written();
  }
}

/**
 * Whether nothing of the session is planned for the day of a moment: neither here nor where it takes place, and it does not
 * go on past midnight either.
 */
export function isOtherDay({ session }: RunRoom, now: number): boolean {
  const days = new Set([dayAt(now), dayAt(now, session.time_zone)]);
  return !session.slots.some(
    (slot) =>
      days.has(dayOf(slot.starts_at)) ||
      days.has(dayOf(endOf(slot))) ||
      (slot.start_instant <= now && now <= slot.start_instant + slot.minutes * 60_000),
  );
}

export const statusTone: Record<AttendanceStatus, Tone> = {
  present: "good",
  late: "warn",
  left_early: "warn",
  absent: "bad",
  excused: "neutral",
  alternative: "accent",
};

/** Whether somebody of this status is in the room now or was. */
export function isThere(status: AttendanceStatus | null): boolean {
  return status === "present" || status === "late" || status === "left_early";
}

/** The words of a mark, such as `Late 12 min` or `Left 14:40`. */
export function statusWords(person: Participant, room: RunRoom): string {
  const { status, minutes } = person;
  if (status === null) return text("run-unmarked");
  if (minutes === null) return text(`run-status-${status}`);
  if (status === "late") return text("run-late-by", { minutes: Math.max(0, room.minutes - minutes) });
  const only = room.session.slots.length === 1 ? room.session.slots[0] : undefined;
  if (status === "left_early" && only) {
    const left = only.start_instant + minutes * 60_000;
    return text("run-left-at", { time: timeOfDay(left, { zone: room.session.time_zone }) });
  }
  return text(`run-status-${status}`);
}

/** How the people of a session divide. The four parts of those with a seat add up to `expected`. */
export interface Turnout {
  /** People with a seat. */
  expected: number;
  /** Of these, there for all or part of it. */
  there: number;
  /** Of these, learned it by another route. */
  alternative: number;
  /** Of these, absent or excused. */
  away: number;
  unmarked: number;
  /** There without a seat; beside `expected`. */
  walkIns: number;
}

export function turnoutOf(people: readonly Participant[]): Turnout {
  const seated = people.filter(({ walk_in, waiting }) => !walk_in && !waiting);
  const count = (fits: (status: AttendanceStatus | null) => boolean) =>
    seated.filter(({ status }) => fits(status)).length;
  return {
    expected: seated.length,
    there: count(isThere),
    alternative: count((status) => status === "alternative"),
    away: count((status) => status === "absent" || status === "excused"),
    unmarked: count((status) => status === null),
    walkIns: people.filter(({ walk_in, waiting, status }) => (walk_in || waiting) && isThere(status)).length,
  };
}

/** What stands beside a mark: minutes there, the reason, how the person came to be here. */
export function statusDetail(person: Participant, room: RunRoom): string {
  const parts = [
    person.status === "left_early" && person.minutes !== null
      ? text("run-minutes-of", { minutes: person.minutes, of: room.minutes })
      : "",
    person.reason,
    person.walk_in ? text("run-walk-in-mark") : "",
    person.waiting ? text("run-waiting-mark") : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Where it takes place: `Oslo, Training room 1`, or that it is online. A room's name says itself that it is a room. */
export function placeOf(session: SessionRow): string {
  const parts = [session.site?.name ?? "", session.room].filter(Boolean);
  if (parts.length > 0) return parts.join(", ");
  return session.link ? text("run-online") : "";
}

/** Who gives it: `Ida Berg with M. Okafor observing`. */
export function trainersOf(session: SessionRow): string {
  const named = (role: string) =>
    session.trainers.filter((trainer) => trainer.role === role).map(({ person }) => person.name);
  const giving = joinList([...named("lead"), ...named("assistant")]);
  const observing = joinList(named("observer"));
  if (!observing) return giving;
  return text("run-observed", { trainers: giving, observers: observing });
}

/** How a timer stands against its target. */
export type Standing = "ready" | "running" | "over" | "in_time" | "doubtful";

/** Elapsed milliseconds of a timer, `since` milliseconds after it was read. */
export function elapsedOf(timer: Timer, since: number): number {
  return timer.milliseconds ?? timer.elapsed + since;
}

export function standingOf(timer: Timer | undefined, elapsed: number, target: number): Standing {
  if (!timer) return "ready";
  if (timer.doubtful) return "doubtful";
  if (target > 0 && elapsed > target * 1000) return "over";
  return timer.milliseconds === null ? "running" : "in_time";
}

/** How many finished a task, and how many of them unaided within the target. */
export function resultsOf(timers: readonly Timer[], task: ModuleTask): { finished: number; met: number } {
  const latest = new Map<string, Timer>();
  for (const timer of timers) {
    const other = latest.get(timer.person.id);
    if (timer.task === task.id && (!other || other.started_at <= timer.started_at)) {
      latest.set(timer.person.id, timer);
    }
  }
  const finished = [...latest.values()].filter(({ milliseconds }) => milliseconds !== null);
  const met = finished.filter(
    ({ milliseconds, aided }) =>
      !aided && (task.target_seconds === 0 || (milliseconds ?? 0) <= task.target_seconds * 1000),
  );
  return { finished: finished.length, met: met.length };
}

/** The step of the run sheet that the clock is in, and the minutes that it began after; -1 past the end. */
export function stepAt(steps: readonly RunStep[], elapsed: number): number {
  let end = 0;
  return steps.findIndex(({ minutes }) => elapsed < (end += minutes) * 60_000);
}

/** The first participant whose name or place holds every typed word, and how many do. */
export function matching(people: readonly Participant[], typed: string): Participant[] {
  const words = wordsIn(typed);
  if (words.length === 0) return [];
  const inName = people.filter(({ person }) => words.every((word) => folded(person.name).includes(word)));
  if (inName.length > 0) return inName;
  return people.filter(({ person, detail }) => {
    const all = folded(`${person.name} ${detail}`);
    return words.every((word) => all.includes(word));
  });
}
