/**
 * A timed task with its lanes: one for each participant, the first nine with a key.
 *
 * Owns who takes part (kept over a crash) and what the keys do. Times are the program's.
 */
import { useState } from "react";
import type { ModuleTask, Named, RunRoom, Timer, TimerRecord } from "../../api/types";
import { useDraft } from "../../components/useDraft";
import { useQueryState } from "../../router/router";
import { isThere } from "./run";
import { sinceRead } from "./useRoom";
import type { Begin } from "./useBeginning";
import type { Line, Writes } from "./writes";

export interface Lane {
  person: Named;
  /** The latest attempt. */
  timer: Timer | undefined;
  attempts: number;
}

/** What can be corrected of a timer; what is left out stays. */
export type Correction = Partial<Pick<Timer, "aided" | "errors" | "note" | "milliseconds">> & {
  resume?: boolean;
};

/** A time taken by hand, after the fact. */
export type HandTime = Pick<TimerRecord, "milliseconds" | "aided" | "errors" | "note">;

export interface Lanes {
  tasks: readonly (ModuleTask & { id: string })[];
  task: (ModuleTask & { id: string }) | undefined;
  chooseTask: (id: string) => void;
  lanes: readonly Lane[];
  /** People who could take part: those who are there. */
  candidates: readonly Line[];
  chosen: readonly string[];
  choose: (people: string[]) => void;
  choosing: boolean;
  setChoosing: (open: boolean) => void;
  /** The lane that H, R and N speak of: the last one touched. */
  last: Lane | undefined;
  touch: (person: string) => void;
  startAll: () => void;
  /** Starts, stops or sets running again. */
  press: (lane: Lane | undefined) => void;
  again: (lane: Lane) => void;
  correct: (lane: Lane | undefined, correction: Correction) => void;
  /** Records a time that somebody measured with a watch of their own. Answers whether it is on disk. */
  record: (lane: Lane, time: HandTime) => Promise<boolean>;
  remove: (lane: Lane) => void;
  editing: string | null;
  setEditing: (person: string | null) => void;
}

function laneOf(person: Named, timers: readonly Timer[]): Lane {
  const own = timers.filter((timer) => timer.person.id === person.id);
  const timer = own.reduce<Timer | undefined>(
    (latest, one) => (latest && latest.started_at > one.started_at ? latest : one),
    undefined,
  );
  return { person, timer, attempts: own.length };
}

/** The lanes of a task: those who were chosen, in the order of the roster, then others who have a time. */
export function lanesOf(lines: readonly Line[], chosen: readonly string[], timers: readonly Timer[]): Lane[] {
  const picked = lines.flatMap(({ person }) => (chosen.includes(person.id) ? [person] : []));
  const others = timers.map(({ person }) => person).filter(({ id }) => !picked.some((one) => one.id === id));
  const people = [...picked, ...new Map(others.map((person) => [person.id, person])).values()];
  return people.map((person) => laneOf(person, timers));
}

export function useLanes(
  room: RunRoom,
  lines: readonly Line[],
  timers: readonly Timer[],
  writes: Writes,
  begin: Begin,
): Lanes {
  const tasks = room.tasks.flatMap((task) => (task.id === null ? [] : [{ ...task, id: task.id }]));
  const [wanted, chooseTask] = useQueryState("task", "");
  const task = tasks.find(({ id }) => id === wanted) ?? tasks[0];
  const draft = useDraft<string[]>(`run/${room.session.id}/lanes/${task?.id ?? ""}`, []);
  const [touched, touch] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);

  const lanes = lanesOf(
    lines,
    draft.value,
    timers.filter((timer) => timer.task === task?.id),
  );
  const last =
    lanes.find(({ person }) => person.id === touched) ?? lanes.find(({ timer }) => timer !== undefined);

  const start = (people: string[]) => {
    if (!task || people.length === 0) return;
    begin(() => void writes.now("timers_start", { session: room.session.id, task: task.id, people }));
  };
  const correct = (lane: Lane | undefined, correction: Correction) => {
    if (!lane?.timer) return;
    const { id, aided, errors, note } = lane.timer;
    touch(lane.person.id);
    writes.add({
      command: "timer_save",
      args: { id, aided, errors, note, milliseconds: null, resume: false, ...correction },
    });
  };
  const stop = async (lane: Lane, timer: Timer) => {
    const measured = Math.round(timer.elapsed + sinceRead(room));
    // A stop that fails keeps the time of the key press.
    if (!(await writes.now("timers_stop", { timers: [timer.id] }))) correct(lane, { milliseconds: measured });
  };
  const press = (lane: Lane | undefined) => {
    if (!lane) return;
    touch(lane.person.id);
    if (!lane.timer) start([lane.person.id]);
    else if (lane.timer.milliseconds === null) void stop(lane, lane.timer);
    else correct(lane, { resume: true });
  };
  return {
    tasks,
    task,
    chooseTask,
    lanes,
    candidates: lines.filter(({ status }) => isThere(status)),
    chosen: draft.value,
    choose: draft.set,
    choosing,
    setChoosing,
    last,
    touch,
    startAll: () => start(lanes.flatMap(({ person, timer }) => (timer ? [] : [person.id]))),
    press,
    again: (lane) => start([lane.person.id]),
    correct,
    record: ({ person }, time) => {
      if (!task) return Promise.resolve(false);
      touch(person.id);
      const args = { session: room.session.id, task: task.id, person: person.id, ...time };
      return new Promise((answer) =>
        begin(
          () => void writes.now("timer_record", args).then(answer),
          () => answer(false),
        ),
      );
    },
    remove: (lane) => {
      if (lane.timer) void writes.now("timer_delete", { id: lane.timer.id });
      setEditing(null);
    },
    editing,
    setEditing,
  };
}
