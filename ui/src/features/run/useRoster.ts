/**
 * The roster at work: who is selected, what is being asked beside the name, and what each key does.
 *
 * Owns the choices of the moment. What was marked lies in {@link Writes}, and with the program.
 */
import { useState } from "react";
import type { AttendanceStatus, RunRoom } from "../../api/types";
import { matching } from "./run";
import type { Begin } from "./useBeginning";
import { sinceRead } from "./useRoom";
import type { Line, Writes } from "./writes";

/** The marks that need a word or a number, which is asked inside the row. */
export type Asked = "excused" | "alternative" | "late" | "left_early";

export interface Roster {
  lines: readonly Line[];
  selected: Line | undefined;
  select: (person: string) => void;
  /** Moves by so many rows. */
  move: (by: number) => void;
  /** Marks the selected one and moves on to the next who is not marked. */
  mark: (status: AttendanceStatus | null) => void;
  /** Marks late or left early by the clock; asks for the minutes where the session is not going on. */
  markPart: (status: "late" | "left_early") => void;
  /** Asks for a reason, a route or minutes of the selected one. */
  ask: (asked: Asked) => void;
  /** Corrects the minutes of somebody who was there for a part. */
  askMinutes: () => void;
  asked: Asked | null;
  answer: (reason: string, minutes: number | null) => void;
  stopAsking: () => void;
  search: string;
  /** Selects the first who fits what is typed. */
  find: (typed: string) => void;
  /** Selects the next or the one before among those who fit. */
  findNext: (by: number) => void;
  /** Exceptions from "all present"; null while that is not asked. */
  except: ReadonlySet<string> | null;
  startExcept: () => void;
  toggleExcept: (person: string) => void;
  confirmExcept: () => void;
  stopExcept: () => void;
  walkIn: boolean;
  setWalkIn: (open: boolean) => void;
}

/** Whom "all present except" would mark. */
export function everybodyBut(lines: readonly Line[], except: ReadonlySet<string>): string[] {
  return lines.flatMap(({ person, status }) =>
    status === null && !except.has(person.id) ? [person.id] : [],
  );
}

export function useRoster(room: RunRoom, lines: readonly Line[], writes: Writes, begin: Begin): Roster {
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [search, setSearch] = useState("");
  const [except, setExcept] = useState<ReadonlySet<string> | null>(null);
  const [walkIn, setWalkIn] = useState(false);

  const known = lines.findIndex(({ person }) => person.id === chosen);
  const unmarked = lines.findIndex(({ status }) => status === null);
  const index = known >= 0 ? known : Math.max(0, unmarked);
  const selected = lines[index];

  const select = (person: string) => {
    setChosen(person);
    setAsked(null);
  };
  const move = (by: number) => {
    const to = lines[Math.min(lines.length - 1, Math.max(0, index + by))];
    if (to) select(to.person.id);
  };
  const moveOn = () => {
    const open = lines.find(({ status }, at) => at > index && status === null);
    const to = open ?? lines[Math.min(lines.length - 1, index + 1)];
    if (to) select(to.person.id);
    setSearch("");
  };
  /** Records marks, then does what follows. */
  const write = (
    marks: { person: string; status: AttendanceStatus | null; minutes?: number | null; reason?: string }[],
    then: () => void,
  ) =>
    begin(() => {
      writes.add({
        command: "attendance_mark",
        args: {
          session: room.session.id,
          marks: marks.map((mark) => ({ minutes: null, reason: "", ...mark })),
        },
      });
      then();
    });
  const mark = (status: AttendanceStatus | null) => {
    if (!selected) return;
    write([{ person: selected.person.id, status }], () => {
      if (status === null) setAsked(null);
      else moveOn();
    });
  };
  const answer = (reason: string, minutes: number | null) => {
    if (!selected || !asked) return;
    const person = selected.person.id;
    const corrected = selected.status === asked;
    write(
      [{ person, status: asked, minutes, reason: takesMinutes(asked) ? selected.reason : reason }],
      () => {
        setAsked(null);
        if (!corrected) moveOn();
      },
    );
  };
  const ask = (what: Asked) => {
    if (!selected) return;
    setChosen(selected.person.id);
    setAsked(what);
  };
  const find = (typed: string) => {
    setSearch(typed);
    const first = matching(lines, typed)[0];
    if (first) select(first.person.id);
  };
  const findNext = (by: number) => {
    const found = matching(lines, search);
    const at = found.findIndex(({ person }) => person.id === selected?.person.id);
    const to = found[(at + by + found.length) % Math.max(1, found.length)];
    if (to) select(to.person.id);
  };
  const confirmExcept = () => {
    if (!except) return;
    const people = everybodyBut(lines, except);
    const done = () => {
      const first = lines.find(({ person }) => except.has(person.id));
      if (first) select(first.person.id);
      setExcept(null);
    };
    if (people.length === 0) done();
    else
      write(
        people.map((person) => ({ person, status: "present" as const })),
        done,
      );
  };
  const toggleExcept = (person: string) => {
    setChosen(person);
    setExcept((now) => {
      const next = new Set(now ?? []);
      if (!next.delete(person)) next.add(person);
      return next;
    });
  };
  return {
    lines,
    selected,
    select,
    move,
    mark,
    markPart: (status) => (goesOn(room) ? mark(status) : ask(status)),
    ask,
    askMinutes: () => {
      if (takesMinutes(selected?.status ?? null)) ask(selected?.status as Asked);
    },
    asked,
    answer,
    stopAsking: () => setAsked(null),
    search,
    find,
    findNext,
    except,
    startExcept: () => {
      setAsked(null);
      setExcept(new Set());
    },
    toggleExcept,
    confirmExcept,
    stopExcept: () => setExcept(null),
    walkIn,
    setWalkIn,
  };
}

/** Minutes are asked only of those who were there for a part. */
export function takesMinutes(status: AttendanceStatus | null): boolean {
  return status === "late" || status === "left_early";
}

/** Whether the clock is between the beginning and the end: only then it can say how long somebody was there. */
function goesOn(room: RunRoom): boolean {
  const now = room.now + sinceRead(room);
  const starts = room.session.slots.map(({ start_instant }) => start_instant);
  const ends = room.session.slots.map(({ start_instant, minutes }) => start_instant + minutes * 60_000);
  return Math.min(...starts) <= now && now <= Math.max(...ends);
}
