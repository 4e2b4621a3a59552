/**
 * What is on its way to disk: marks are sent one after the other, kept in the window's own storage until the program
 * has them on disk, and sent again when that failed.
 *
 * Owns the order, the repeating and the last moment something was saved. Deliberately draws nothing.
 */
import { useSyncExternalStore } from "react";
import type {
  AttendanceMark,
  AttendanceMarks,
  Changed,
  Message,
  Participant,
  Scan,
  Scanned,
  Timer,
  TimerSave,
  WalkIn,
} from "../../api/types";
import { asAppError, call, type AppError } from "../../platform/call";
import { draftKey, forgetDraft, keepDraft, keptDraft, useDraftKey } from "../../platform/drafts";
import { notify } from "../../platform/notices";
import { invalidate, undo } from "../../platform/query";

/** A write that may be sent twice without harm, so that it can wait and be sent again. */
export type Write =
  | { command: "room_open"; args: { id: string } }
  | { command: "attendance_mark"; args: AttendanceMarks }
  | { command: "walk_in"; args: WalkIn }
  | { command: "scan"; args: Scan }
  | { command: "timer_save"; args: TimerSave };

export interface Waiting {
  key: number;
  write: Write;
}

interface Acknowledged<What> {
  what: What;
  at: number;
}

/** What a scanner's answer says, until the next one. */
export interface ScanAnswer {
  key: number;
  code: string;
  name: string | null;
  message: Message;
}

export interface WritesState {
  unsent: readonly Waiting[];
  sending: boolean;
  error: AppError | null;
  /** When the program last said that something is on disk, in milliseconds since 1970. */
  savedAt: number | null;
  marks: ReadonlyMap<string, Acknowledged<AttendanceMark>>;
  timers: ReadonlyMap<string, Acknowledged<TimerSave>>;
  scanned: ScanAnswer | null;
  /** What the program did not take, and why; nobody needs to send it again. */
  refused: { write: Write; error: AppError } | null;
}

/** An answer read this much later than a write has seen it. */
const SETTLED = 250;
const FIRST_RETRY = 1_500;
const LONGEST_RETRY = 15_000;
/** Codes of a refusal that stays one. */
const REFUSALS: ReadonlySet<string> = new Set(["refused", "not_found"]);
const nameOf = (session: string) => `run-writes/${session}`;

function restored(key: string): Waiting[] {
  try {
    const kept = JSON.parse(keptDraft(key) ?? "[]") as unknown;
    return Array.isArray(kept) ? (kept as Waiting[]) : [];
  } catch {
    return [];
  }
}

function touchedBy(answer: unknown): Partial<Changed> {
  const said = (typeof answer === "object" && answer !== null ? answer : {}) as Partial<Changed & Scanned>;
  return said.changed ?? said;
}

export class Writes {
  readonly #session: string;
  /** Where the row is kept: the programme's that was open when it began. */
  readonly #key: string;
  readonly #watchers = new Set<() => void>();
  #state: WritesState;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_RETRY;
  #next = Date.now();
  #idle: (() => void)[] = [];
  #opened = false;
  #stopped = false;

  constructor(session: string) {
    this.#session = session;
    this.#key = draftKey(nameOf(session));
    this.#state = {
      unsent: restored(this.#key),
      sending: false,
      error: null,
      savedAt: null,
      marks: new Map(),
      timers: new Map(),
      scanned: null,
      refused: null,
    };
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  readonly state = (): WritesState => this.#state;

  #set(part: Partial<WritesState>): void {
    this.#state = { ...this.#state, ...part };
    if (part.unsent) {
      if (part.unsent.length > 0) keepDraft(this.#key, JSON.stringify(part.unsent));
      else forgetDraft(this.#key);
    }
    for (const watcher of this.#watchers) watcher();
  }

  /** Puts a write in the row and sends it as soon as those before it are on disk. */
  add(write: Write): void {
    this.#set({ unsent: [...this.#state.unsent, { key: this.#next++, write }] });
    // A new key press is also a wish to have the ones before it saved.
    void this.#send();
  }

  /** Notes once that the session has begun. */
  open(): void {
    if (this.#opened) return;
    this.#opened = true;
    this.add({ command: "room_open", args: { id: this.#session } });
  }

  /** Puts away the word about what was not taken. */
  understood(): void {
    this.#set({ refused: null });
  }

  /** Sends what a crash left behind. A walk-in that is in the room already had been saved before it. */
  resume(people: readonly Participant[]): void {
    if (this.#state.unsent.length === 0 || this.#state.sending || this.#state.error) return;
    const unsent = this.#state.unsent.filter(
      ({ write }) =>
        write.command !== "walk_in" ||
        !people.some(({ walk_in, person }) => walk_in && person.name === write.args.name),
    );
    this.#set({ unsent });
    void this.#send();
  }

  retry(): void {
    this.#pause = FIRST_RETRY;
    void this.#send();
  }

  /** Sends nothing more. */
  stop(): void {
    clearTimeout(this.#retry);
    this.#stopped = true;
  }

  /** Gives up the write that the program refuses, so that those behind it get through. */
  drop(): void {
    this.#set({ unsent: this.#state.unsent.slice(1), error: null });
    void this.#send();
  }

  /** Says that something else of this room was saved (a form). */
  saved(): void {
    this.#set({ savedAt: Date.now() });
  }

  /** Takes the last thing back: from the row when it was not sent yet, else by the program's undo. */
  async takeBack(): Promise<void> {
    const { unsent, sending } = this.#state;
    if (unsent.length > (sending ? 1 : 0)) {
      const left = unsent.slice(0, -1);
      this.#set({ unsent: left, ...(left.length === 0 ? { error: null } : {}) });
      return;
    }
    if (sending) await new Promise<void>((idle) => this.#idle.push(idle));
    await undo();
    this.#opened = false;
    this.#set({ marks: new Map(), timers: new Map(), savedAt: Date.now() });
  }

  /** Runs something that cannot wait, such as starting a stopwatch. Answers whether it was done; a refusal was shown. */
  async now(
    command: "timers_start" | "timers_stop" | "timer_record" | "timer_delete",
    args: unknown,
  ): Promise<boolean> {
    try {
      const answer = await call(command, args);
      invalidate(touchedBy(answer).touched ?? []);
      this.#set({ savedAt: Date.now() });
      return true;
    } catch (refusal) {
      const error = asAppError(refusal);
      if (command !== "timers_stop")
        notify({ intent: "error", message: error.fields[0]?.message ?? error.says });
      return false;
    }
  }

  async #send(): Promise<void> {
    if (this.state().sending || this.#stopped) return;
    clearTimeout(this.#retry);
    for (let first = this.#state.unsent[0]; first; first = this.#state.unsent[0]) {
      if (!this.state().sending) this.#set({ sending: true });
      try {
        this.#acknowledge(first, await call(first.write.command, first.write.args));
      } catch (refusal) {
        const error = asAppError(refusal);
        // The program has looked at it and says no: sending it again would only hold up the others.
        if (REFUSALS.has(error.code)) {
          this.#refuse(first, error);
          continue;
        }
        this.#retry = setTimeout(() => void this.#send(), this.#pause);
        this.#pause = Math.min(this.#pause * 2, LONGEST_RETRY);
        this.#set({ sending: false, error });
        this.#rest();
        return;
      }
    }
    if (this.state().sending) this.#set({ sending: false });
    this.#rest();
  }

  #refuse({ key, write }: Waiting, error: AppError): void {
    const unsent = this.#state.unsent.filter((other) => other.key !== key);
    const message = error.fields[0]?.message ?? error.says;
    if (write.command === "room_open") this.#opened = false;
    this.#set({
      unsent,
      error: null,
      ...(write.command === "scan"
        ? { scanned: { key, code: write.args.code, name: null, message } }
        : { refused: { write, error } }),
    });
  }

  #rest(): void {
    for (const idle of this.#idle.splice(0)) idle();
  }

  #acknowledge({ key, write }: Waiting, answer: unknown): void {
    const at = Date.now();
    this.#pause = FIRST_RETRY;
    const marks = new Map(this.#state.marks);
    const timers = new Map(this.#state.timers);
    let { scanned } = this.#state;
    if (write.command === "attendance_mark") {
      for (const mark of write.args.marks) marks.set(mark.person, { what: mark, at });
    } else if (write.command === "timer_save") timers.set(write.args.id, { what: write.args, at });
    else if (write.command === "scan") {
      const { person, message } = answer as Scanned;
      if (person) marks.delete(person.id);
      scanned = { key, code: write.args.code, name: person?.name ?? null, message };
    }
    const unsent = this.#state.unsent.filter((other) => other.key !== key);
    this.#set({ unsent, error: null, refused: null, savedAt: at, marks, timers, scanned });
    const { touched = [], warnings = [] } = touchedBy(answer);
    invalidate(touched);
    for (const message of warnings) notify({ intent: "warning", message });
  }
}

const rooms = new Map<string, Writes>();

/** The row of a session. It lives on when the screen is left, until all is on disk. */
export function writesOf(session: string): Writes {
  const key = draftKey(nameOf(session));
  let writes = rooms.get(key);
  if (!writes) rooms.set(key, (writes = new Writes(session)));
  return writes;
}

/** Forgets every row, as a restart of the window does; what was kept in storage stays. */
export function forgetWrites(): void {
  for (const writes of rooms.values()) writes.stop();
  rooms.clear();
}

export function useWrites(session: string): [WritesState, Writes] {
  // Another programme has rows of its own.
  useDraftKey(nameOf(session));
  const writes = writesOf(session);
  return [useSyncExternalStore(writes.subscribe, writes.state), writes];
}

/** A participant as marked here, whether or not it is on disk yet. */
export interface Line extends Participant {
  /** `unsent`: in the row; `failed`: the program could not take it yet. */
  state: "saved" | "unsent" | "failed";
}

/** Lays what was marked here over what was read at `readAt`. */
export function linesOf(people: readonly Participant[], writes: WritesState, readAt: number): Line[] {
  const waiting = new Map<string, AttendanceMark>();
  for (const { write } of writes.unsent) {
    if (write.command === "attendance_mark") {
      for (const mark of write.args.marks) waiting.set(mark.person, mark);
    }
  }
  return people.map((person) => {
    const unsent = waiting.get(person.person.id);
    if (unsent) return { ...marked(person, unsent), state: writes.error ? "failed" : "unsent" };
    const known = writes.marks.get(person.person.id);
    const settled = !known || known.what.status === person.status || readAt - known.at > SETTLED;
    return { ...(settled ? person : marked(person, known.what)), state: "saved" };
  });
}

function marked(person: Participant, { status, minutes, reason }: AttendanceMark): Participant {
  return { ...person, status, minutes, reason };
}

/** Lays what was corrected here over the timers that were read at `readAt`. */
export function timersOf(timers: readonly Timer[], writes: WritesState, readAt: number): Timer[] {
  const edits = new Map<string, TimerSave>();
  for (const [id, { what, at }] of writes.timers) if (readAt - at <= SETTLED) edits.set(id, what);
  for (const { write } of writes.unsent)
    if (write.command === "timer_save") edits.set(write.args.id, write.args);
  return timers.map((timer) => {
    const edit = edits.get(timer.id);
    if (!edit) return timer;
    const { aided, errors, note } = edit;
    const stopped = edit.milliseconds === null ? {} : { milliseconds: edit.milliseconds, doubtful: false };
    return { ...timer, aided, errors, note, ...stopped };
  });
}
