import { describe, expect, it } from "vitest";
import type { SessionRow, Slot } from "../../api/types";
import { addMonths, byDay, mondayOf, movedStart, rangeOf, readTime } from "./times";
import { standingOf } from "./look";
import { linesIn } from "./MonthView";
import { inLanes, wallAt } from "./weekLanes";

const slot = (starts_at: string, minutes = 60): Slot => ({
  starts_at,
  minutes,
  ends_at: "",
  start_instant: 0,
});
const session = (id: string, ...slots: Slot[]) =>
  ({ id, module: { id: "m", name: id }, slots }) as SessionRow;

describe("the standing of a session", () => {
  // A session that was begun, ended days ago and was never closed looked like one to come.
  it("waits to be closed once it is over, begun or not", () => {
    const row = (running: boolean, to_close: boolean) =>
      ({ state: "scheduled", running, to_close }) as SessionRow;
    expect(standingOf(row(true, true))).toBe("to_close");
    expect(standingOf(row(false, true))).toBe("to_close");
    expect(standingOf(row(true, false))).toBe("running");
    expect(standingOf(row(false, false))).toBe("scheduled");
  });
});

describe("days and times of the calendar", () => {
  // People type times in many ways; what is no time must not move a session.
  it("reads times as people type them", () => {
    expect(["9", "930", "9:30", "09.30", "9 pm", "12am"].map(readTime)).toEqual([
      "09:00",
      "09:30",
      "09:30",
      "09:30",
      "21:00",
      "00:00",
    ]);
    expect(["", "25", "9:75", "soon"].map(readTime)).toEqual([null, null, null, null]);
  });

  it("shows whole weeks, also over the turn of a year", () => {
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(addMonths("2026-12-31", 1)).toBe("2027-01-01");
    expect(rangeOf("month", "2026-11-21")).toEqual({ first: "2026-10-26", last: "2026-12-06" });
    expect(rangeOf("month", "2027-02-10")).toEqual({ first: "2027-02-01", last: "2027-02-28" });
  });

  // The program moves a session by its first slot; dragging the second one must move both by the same.
  it("moves the first slot by what another was dragged", () => {
    const two = session("a", slot("2026-11-24T09:00"), slot("2026-11-25T13:00"));
    const placed = byDay([two]).get("2026-11-25")![0]!;
    expect(movedStart(placed, "2026-11-27T14:30")).toBe("2026-11-26T10:30");
  });

  it("puts what overlaps side by side and counts what does not fit", () => {
    const day = byDay([
      session("a", slot("2026-11-24T09:00", 120)),
      session("b", slot("2026-11-24T10:00")),
      session("c", slot("2026-11-24T10:15")),
      session("d", slot("2026-11-24T13:00")),
    ]).get("2026-11-24")!;
    const { laned, hidden } = inLanes(day, 2);
    expect(hidden).toBe(1);
    expect(laned.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
    expect(wallAt("2026-11-24", 9 * 60 + 8)).toBe("2026-11-24T09:15");
  });
});

// In a low window the weeks to come must be in view as well: a day then shows fewer lines, and how many more there are.
describe("lines of a day in the month", () => {
  it("are as many as fit the whole month", () => {
    expect(linesIn(600, 5)).toBe(4);
    expect(linesIn(376, 5)).toBe(2);
    expect(linesIn(376, 6)).toBe(2);
    expect(linesIn(300, 6)).toBe(1);
    expect(linesIn(100, 6)).toBe(1);
    expect(linesIn(900, 6)).toBe(3);
  });

  it("are the usual ones until the height is known", () => {
    expect([linesIn(0, 5), linesIn(0, 6)]).toEqual([4, 3]);
  });
});
