import { FluentProvider } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AttendanceMarks, Participant, RunRoom, Timer } from "../../api/types";
import { Words } from "../../messages/Text";
import { AppError } from "../../platform/call";
import { Answers } from "../../platform/query";
import { pretend, seriousFindings } from "../../testing/render";
import { themes } from "../../theme/themes";
import Run from "./Run";
import { forgetWrites, writesOf } from "./writes";

const changed = { touched: ["room"], label: null, id: null, warnings: [] };
const person = (number: number): Participant => ({
  person: { id: `p${number}`, name: `Person ${String(number).padStart(2, "0")}` },
  detail: "Sales office, Oslo",
  group: null,
  status: null,
  minutes: null,
  reason: "",
  walk_in: false,
  waiting: false,
  marked_at: null,
});

let rooms = 0;
/** A room of its own for each test: answers are kept as in the window. */
function roomOf(people: number, part: Partial<RunRoom> = {}): RunRoom {
  const id = `run-${++rooms}`;
  return {
    session: {
      id,
      module: { id: "m1", name: "Take an order" },
      purpose: "training",
      state: "scheduled",
      delivery: "in_person",
      slots: [
        {
          starts_at: "2026-11-21T09:00",
          minutes: 120,
          ends_at: "2026-11-21T11:00",
          start_instant: 1_000_000,
        },
      ],
      time_zone: "Europe/Oslo",
      site: { id: "o1", name: "Oslo" },
      room: "Fjord",
      link: "",
      language: "en",
      capacity: 30,
      groups: [],
      trainers: [{ person: { id: "s1", name: "Ida Berg" }, role: "lead" }],
      seated: people,
      waiting: 0,
      attended: 0,
      running: true,
      to_close: false,
      findings: 0,
      series: null,
    },
    module_version: 4,
    now: 1_000_000 + 10 * 60_000,
    started_at: 1_000_000,
    minutes: 120,
    people: Array.from({ length: people }, (_, at) => person(at + 1)),
    tasks: [{ id: "t1", title: "Enter a lead", target_seconds: 180, instructions: "" }],
    timers: [],
    scores: [],
    pass_percent: null,
    faults: [],
    questions: [],
    feedback: { waiting: 0, least: 5, result: null, statements: [] },
    steps: [],
    processes: [],
    closed: false,
    ...part,
  };
}

/** A program that keeps what is marked and timed. */
function program(room: RunRoom, more: Parameters<typeof pretend>[0] = {}) {
  let { people, timers } = room;
  return pretend({
    room_get: () => ({ ...room, people, timers }),
    room_open: () => changed,
    attendance_mark: ({ marks }) => {
      people = people.map((one) => {
        const mark = marks.find((other) => other.person === one.person.id);
        return mark ? { ...one, ...mark, person: one.person } : one;
      });
      return changed;
    },
    timers_start: ({ people: who }) => {
      timers = [...timers, ...who.map((id) => timerOf(id))];
      return changed;
    },
    timers_stop: ({ timers: which }) => {
      timers = timers.map((one) => (which.includes(one.id) ? { ...one, milliseconds: 9_000 } : one));
      return changed;
    },
    timer_save: ({ id, aided, errors }) => {
      timers = timers.map((one) => (one.id === id ? { ...one, aided, errors } : one));
      return changed;
    },
    undo: () => changed,
    ...more,
  });
}

const timerOf = (id: string): Timer => ({
  id: `timer-${id}`,
  person: { id, name: `Person ${id.slice(1).padStart(2, "0")}` },
  task: "t1",
  started_at: 0,
  milliseconds: null,
  elapsed: 0,
  aided: false,
  errors: 0,
  note: "",
  doubtful: false,
});

function open(room: RunRoom) {
  return render(
    <Words>
      <FluentProvider theme={themes.light}>
        <Answers>
          <Run params={{ id: room.session.id }} />
        </Answers>
      </FluentProvider>
    </Words>,
  );
}

const patient = { timeout: 20_000 };
const rowOf = (name: string) =>
  screen.getByText(name, { selector: "strong" }).closest<HTMLElement>('[role="row"]')!;
const selected = () => document.querySelector('[role="row"][aria-selected="true"] strong')?.textContent;
const marksIn = (calls: ReturnType<typeof pretend>) =>
  calls.flatMap(({ command, args }) =>
    command === "attendance_mark" ? (args as AttendanceMarks).marks : [],
  );
/** Keys as a hand types them: far enough apart not to be a scanner. */
async function typed(keys: string) {
  const user = userEvent.setup({ delay: null });
  await user.keyboard(keys);
  // What a hand types is held for a moment, until it is certain that it is no scanner.
  await act(() => new Promise((later) => setTimeout(later, 60)));
}

beforeEach(() => {
  forgetWrites();
});

describe("the roster", { timeout: 120_000 }, () => {
  // The promise of the run mode: thirty people in under a minute, by one key each.
  it("marks thirty people by thirty keys, each once and in order", async () => {
    const room = roomOf(30);
    const calls = program(room);
    open(room);
    await screen.findByText("Person 30", {}, patient);
    await typed(`${"p".repeat(12)}lx${"p".repeat(16)}`);
    await waitFor(() => expect(marksIn(calls)).toHaveLength(30), patient);
    const marks = marksIn(calls);
    expect(marks.map((mark) => mark.person)).toEqual(room.people.map((one) => one.person.id));
    expect(marks[12]?.status).toBe("late");
    expect(marks[13]?.status).toBe("absent");
    expect(await screen.findByText("29 of 30 present", {}, patient)).toBeInTheDocument();
    expect(screen.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeInTheDocument();
  });

  it("asks for the reason in the row, and goes on to the next one", async () => {
    const room = roomOf(3);
    const calls = program(room);
    const { container } = open(room);
    await screen.findByText("Person 03", {}, patient);
    await typed("e");
    const field = await screen.findByLabelText("Why is Person 01 excused?", {}, patient);
    expect(field).toHaveFocus();
    expect(await seriousFindings(container)).toEqual([]);
    const user = userEvent.setup();
    await user.type(field, "on leave{Enter}");
    await waitFor(() => expect(marksIn(calls)).toHaveLength(1), patient);
    expect(marksIn(calls)[0]).toMatchObject({ person: "p1", status: "excused", reason: "on leave" });
    await waitFor(() => expect(selected()).toBe("Person 02"));
  });

  it("jumps to whom is searched for, and marks at the next key", async () => {
    const room = roomOf(30);
    const calls = program(room);
    open(room);
    await screen.findByText("Person 30", {}, patient);
    await typed("/");
    const field = screen.getByLabelText("Find a person");
    await waitFor(() => expect(field).toHaveFocus());
    const user = userEvent.setup();
    await user.keyboard("17{Enter}");
    await waitFor(() => expect(selected()).toBe("Person 17"));
    await typed("x");
    await waitFor(() => expect(marksIn(calls)).toHaveLength(1), patient);
    expect(marksIn(calls)[0]).toMatchObject({ person: "p17", status: "absent" });
  });

  // Undo takes back one change, so all present must be one.
  it("marks all present but the exceptions in one change", async () => {
    const room = roomOf(6);
    const calls = program(room);
    open(room);
    await screen.findByText("Person 06", {}, patient);
    await typed("a");
    await screen.findByText("Mark 6 present", {}, patient);
    await typed("{ArrowDown}x{ArrowDown}{ArrowDown}x");
    await screen.findByText("Mark 4 present", {}, patient);
    await typed("{Enter}");
    await waitFor(() => expect(marksIn(calls)).toHaveLength(4), patient);
    expect(calls.filter(({ command }) => command === "attendance_mark")).toHaveLength(1);
    expect(marksIn(calls).map((mark) => mark.person)).toEqual(["p1", "p3", "p5", "p6"]);
  });

  // Nothing typed is lost: what the program cannot take now is kept, shown, sent again – also after a crash.
  it("keeps marks that could not be saved and sends them again", async () => {
    const room = roomOf(3);
    let broken = true;
    const saved: AttendanceMarks[] = [];
    program(room, {
      attendance_mark: (args) => {
        if (broken) throw new AppError("failed", { id: "error-unexpected" });
        saved.push(args);
        return changed;
      },
    });
    const first = open(room);
    await screen.findByText("Person 03", {}, patient);
    await typed("px");
    expect(await screen.findByText("2 not saved", {}, patient)).toBeInTheDocument();
    expect(within(rowOf("Person 01")).getByText("Present")).toBeInTheDocument();
    expect(within(rowOf("Person 01")).getByText("not saved yet")).toBeInTheDocument();

    // The window dies and is opened again.
    first.unmount();
    forgetWrites();
    open(room);
    await screen.findByText("2 not saved", {}, patient);
    expect(within(rowOf("Person 02")).getByText("Absent")).toBeInTheDocument();
    broken = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(saved).toHaveLength(2), patient);
    expect(saved.flatMap(({ marks }) => marks).map((mark) => [mark.person, mark.status])).toEqual([
      ["p1", "present"],
      ["p2", "absent"],
    ]);
    await waitFor(() => expect(screen.queryByText("not saved yet")).not.toBeInTheDocument());
    expect(writesOf(room.session.id).state().unsent).toEqual([]);
  });

  // A refusal stays one: it must not hold up the marks behind it.
  it("says what was refused and goes on with the rest", async () => {
    const room = roomOf(3);
    const calls = program(room, {
      attendance_mark: ({ marks }) => {
        if (marks[0]?.person === "p1") throw new AppError("refused", { id: "room-several" });
        return changed;
      },
    });
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    open(room);
    await screen.findByText("Person 03", {}, patient);
    await typed("p");
    expect(await screen.findByText(/^That was not recorded/, {}, patient)).toBeInTheDocument();
    await typed("p");
    await waitFor(() => expect(marksIn(calls)).toHaveLength(2), patient);
    expect(writesOf(room.session.id).state().unsent).toEqual([]);
    vi.restoreAllMocks();
  });
});

describe("on another day than planned", { timeout: 120_000 }, () => {
  /** Planned for a Monday; it is the Saturday before. */
  const early = (people: number, part: Partial<RunRoom> = {}) => {
    const room = roomOf(people, { now: Date.parse("2026-11-21T10:00:00Z"), started_at: null, ...part });
    const [slot] = room.session.slots;
    const monday = {
      ...slot!,
      starts_at: "2026-11-23T09:00",
      ends_at: "2026-11-23T11:00",
      start_instant: Date.parse("2026-11-23T08:00:00Z"),
    };
    return { ...room, session: { ...room.session, slots: [monday] } };
  };
  const commands = (calls: ReturnType<typeof pretend>) =>
    calls.map(({ command }) => command).filter((one) => one === "room_open" || one === "attendance_mark");

  // Tomorrow's session could be run, closed and counted today by a slip on the calendar.
  it("asks once before the first mark, and one key goes on", async () => {
    const room = early(3);
    const calls = program(room);
    open(room);
    await screen.findByText("Person 03", {}, patient);
    await typed("p");
    const question = await screen.findByRole("alertdialog", { name: "Run it today?" }, patient);
    expect(question).toHaveTextContent(/is planned for .*Monday.*9:00/);
    expect(commands(calls)).toEqual([]);
    const agree = within(question).getByRole("button", { name: /^Run it now/ });
    await waitFor(() => expect(agree).toHaveFocus(), patient);
    expect(await seriousFindings(question)).toEqual([]);
    await typed("{Enter}");
    await waitFor(() => expect(commands(calls)).toEqual(["room_open", "attendance_mark"]), patient);
    await waitFor(() => expect(selected()).toBe("Person 02"));
    await typed("x");
    await waitFor(() => expect(marksIn(calls)).toHaveLength(2), patient);
    expect(marksIn(calls).map(({ person, status }) => [person, status])).toEqual([
      ["p1", "present"],
      ["p2", "absent"],
    ]);
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
  });

  it("records nothing when the answer is no, and asks again at the next mark", async () => {
    const room = early(3);
    const calls = program(room);
    open(room);
    await screen.findByText("Person 03", {}, patient);
    await typed("p");
    await screen.findByRole("alertdialog", {}, patient);
    await typed("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument(), patient);
    expect(commands(calls)).toEqual([]);
    expect(selected()).toBe("Person 01");
    await typed("x");
    expect(await screen.findByRole("alertdialog", {}, patient)).toBeInTheDocument();
  });

  it.each([
    ["of today", { starts_at: "2026-11-21T09:00", ends_at: "2026-11-21T11:00" }, {}],
    ["that has begun", {}, { started_at: Date.parse("2026-11-21T09:59:00Z") }],
    ["with marks", {}, { people: [{ ...person(1), status: "present" as const }, person(2), person(3)] }],
  ])("asks nothing in a session %s", async (_, when, part) => {
    const planned = early(3, part);
    const [slot] = planned.session.slots;
    const room = { ...planned, session: { ...planned.session, slots: [{ ...slot!, ...when }] } };
    const calls = program(room);
    open(room);
    await screen.findByText("Person 03", {}, patient);
    await typed("p");
    await waitFor(() => expect(marksIn(calls)).toHaveLength(1), patient);
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
  });
});

describe("a scanner that types", { timeout: 120_000 }, () => {
  // Its letters are the keys that mark people: none of them may get through.
  it("is heard as one code and marks nobody by its letters", async () => {
    const room = roomOf(3);
    const calls = program(room, {
      scan: () => ({ person: { id: "p2", name: "Person 02" }, message: { id: "run-title" }, changed }),
    });
    open(room);
    await screen.findByText("Person 03", {}, patient);
    for (const key of "PLX-4711") fireEvent.keyDown(document.body, { key });
    fireEvent.keyDown(document.body, { key: "Enter" });
    await waitFor(() => expect(calls.some(({ command }) => command === "scan")).toBe(true), patient);
    expect(calls.find(({ command }) => command === "scan")?.args).toMatchObject({ code: "PLX-4711" });
    await act(() => new Promise((later) => setTimeout(later, 80)));
    expect(marksIn(calls)).toEqual([]);
  });
});

describe("timed tasks", { timeout: 120_000 }, () => {
  const present = (room: RunRoom) => ({
    ...room,
    people: room.people.map((one) => ({ ...one, status: "present" as const })),
  });

  it("are started and stopped by key, several at once", async () => {
    const room = present(roomOf(4));
    localStorage.setItem(
      `understudy.draft.test/run/${room.session.id}/lanes/t1`,
      JSON.stringify(["p1", "p2", "p3"]),
    );
    const calls = program(room);
    open(room);
    const list = await screen.findByRole("list", { name: "Participants of Enter a lead" }, patient);
    expect(within(list).getAllByText("ready")).toHaveLength(3);
    await typed(" ");
    await waitFor(() => expect(within(list).getAllByText("running")).toHaveLength(3), patient);
    await typed("2");
    expect(await within(list).findByText("✓ unaided", {}, patient)).toBeInTheDocument();
    await typed("hrr");
    expect(await within(list).findByText("2 errors", {}, patient)).toBeInTheDocument();
    const saves = calls.filter(({ command }) => command === "timer_save").map(({ args }) => args);
    expect(saves.at(-1)).toMatchObject({ id: "timer-p2", aided: true, errors: 2, milliseconds: null });
    expect(calls.find(({ command }) => command === "timers_stop")?.args).toEqual({ timers: ["timer-p2"] });
  });

  // Somebody who timed with a watch of their own must be able to say so, without a mouse.
  it("records a time taken by hand, by key", async () => {
    const room = present(roomOf(4));
    const calls = program(room, { timer_record: () => changed });
    localStorage.setItem(`understudy.draft.test/run/${room.session.id}/lanes/t1`, JSON.stringify(["p2"]));
    open(room);
    const user = userEvent.setup({ delay: null });
    await screen.findByRole("button", { name: /Person 02’s time in/ }, patient);
    await user.keyboard("i");
    const form = await screen.findByRole("form", { name: "Type Person 02’s time in" }, patient);
    await user.keyboard("{Enter}");
    expect(calls.some(({ command }) => command === "timer_record")).toBe(false);
    expect(within(form).getByText("Write 2:14")).toBeInTheDocument();
    await user.keyboard("2:14{Enter}");
    await waitFor(
      () =>
        expect(calls.find(({ command }) => command === "timer_record")?.args).toEqual({
          session: room.session.id,
          task: "t1",
          person: "p2",
          milliseconds: 134_000,
          aided: false,
          errors: 0,
          note: "",
        }),
      patient,
    );
    expect(screen.queryByRole("form", { name: "Type Person 02’s time in" })).not.toBeInTheDocument();
  });

  // A stopwatch that fails to stop must not run on while one looks for the reason.
  it("keep the time of the key press when stopping fails", async () => {
    const room = present(roomOf(2, { timers: [{ ...timerOf("p1"), elapsed: 60_000 }] }));
    const calls = program(room, {
      timers_stop: () => {
        throw new AppError("failed", { id: "error-unexpected" });
      },
    });
    open(room);
    await screen.findByRole("list", { name: "Participants of Enter a lead" }, patient);
    await typed("1");
    await waitFor(() => expect(calls.some(({ command }) => command === "timer_save")).toBe(true), patient);
    const { milliseconds } = calls.find(({ command }) => command === "timer_save")!.args as {
      milliseconds: number;
    };
    expect(milliseconds).toBeGreaterThanOrEqual(60_000);
    expect(milliseconds).toBeLessThan(90_000);
  });
});

describe("the time of a timer", { timeout: 120_000 }, () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  // The laptop slept: the window's own clock stood still, so only the program knows how long it was.
  it("runs on by itself, says when it is over the target, and is read again after a sleep", async () => {
    vi.useFakeTimers({
      toFake: ["Date", "performance", "setInterval", "clearInterval", "setTimeout", "clearTimeout"],
    });
    const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
    const room = roomOf(1, { timers: [{ ...timerOf("p1"), elapsed: 170_000 }] });
    const calls = program(room);
    open(room);
    await pass(1_000);
    const reads = () => calls.filter(({ command }) => command === "room_get").length;
    // A test before this one may have left a moment of the real clock behind, which reads as a sleep once.
    const before = reads();
    const time = () => screen.getByRole("timer", { name: "Time of Person 01" }).textContent;
    await pass(4_000);
    expect(time()).toBe("2:55");
    expect(screen.getByText("running")).toBeInTheDocument();
    await pass(6_000);
    expect(time()).toBe("3:01");
    expect(screen.getByText("over target")).toBeInTheDocument();
    expect(reads()).toBe(before);
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(2_500);
    expect(reads()).toBe(before + 1);
  });
});
