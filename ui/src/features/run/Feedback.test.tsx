import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { FeedbackGive, RunRoom } from "../../api/types";
import { pretend, seriousFindings, show } from "../../testing/render";
import { answers } from "../../testing/preview-run";
import Close from "./Close";
import Feedback from "./Feedback";

const room = answers.room_get!({ id: "run1" });
const patient = { timeout: 20_000 };

function program(part: Partial<RunRoom> = {}) {
  let waiting = 3;
  return pretend({
    room_get: () => ({ ...room, ...part }),
    feedback_give: () => ({ waiting: ++waiting }),
    close_preview: answers.close_preview!,
    session_close: () => ({ touched: [], label: null, id: null, warnings: [] }),
    attendance_mark: () => ({ touched: [], label: null, id: null, warnings: [] }),
  });
}

describe("the feedback round", { timeout: 120_000 }, () => {
  // The next person must find an empty sheet and only the number of those before.
  it("takes answers by number keys, and shows the next person nothing of them", async () => {
    const calls = program();
    const { container } = show(<Feedback params={{ id: "run1" }} />);
    expect(await screen.findByText("3 answers so far; shown from 5 up", {}, patient)).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    expect(screen.queryByText("Ole Aas")).not.toBeInTheDocument();
    const user = userEvent.setup();
    await user.keyboard("542");
    await user.type(screen.getByRole("textbox"), "More time for exercises");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Thank you", {}, patient)).toBeInTheDocument();
    const given = calls.find(({ command }) => command === "feedback_give")?.args as FeedbackGive;
    expect(given).toEqual({ session: "run1", answers: [5, 4, 2, 0], comment: "More time for exercises" });
    await user.keyboard("{Enter}");
    expect(await screen.findByText("4 answers so far; shown from 5 up", {}, patient)).toBeInTheDocument();
    expect(screen.getByRole("textbox")).toHaveValue("");
    expect(screen.queryAllByRole("radio", { checked: true })).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it("does not take an empty sheet", async () => {
    const calls = program();
    show(<Feedback params={{ id: "run1" }} />);
    fireEvent.click(await screen.findByRole("button", { name: "Hand on to the next person" }, patient));
    expect(await screen.findByRole("alert")).toBeInTheDocument();
    expect(calls.some(({ command }) => command === "feedback_give")).toBe(false);
  });

  // A participant must not get back to the names by a slip; the trainer must without a password.
  it("is left by holding, not by pressing, or by typing the word", async () => {
    program();
    window.location.hash = "#/run/run1/feedback";
    show(<Feedback params={{ id: "run1" }} />);
    const leave = await screen.findByRole("button", { name: "Trainer: hold to leave" }, patient);
    vi.useFakeTimers();
    fireEvent.pointerDown(leave);
    act(() => void vi.advanceTimersByTime(900));
    fireEvent.pointerUp(leave);
    act(() => void vi.advanceTimersByTime(5_000));
    expect(window.location.hash).toBe("#/run/run1/feedback");
    fireEvent.keyDown(leave, { key: "Enter" });
    act(() => void vi.advanceTimersByTime(2_100));
    expect(window.location.hash).toBe("#/run/run1");
    vi.useRealTimers();
    window.location.hash = "#/run/run1/feedback";
    fireEvent.change(screen.getByRole("textbox", { name: "or type leave" }), { target: { value: "leave" } });
    expect(window.location.hash).toBe("#/run/run1");
  });
});

describe("closing", { timeout: 120_000 }, () => {
  // What is closed counts: the ratings and seats chosen here must arrive as chosen.
  it("shows what is open, and closes with the ratings and seats chosen", async () => {
    const calls = program();
    const { container } = show(<Close params={{ id: "run1" }} />);
    expect(await screen.findByText("2 timers are still running.", {}, patient)).toBeInTheDocument();
    expect(screen.getAllByText("will count as absent")).toHaveLength(2);
    expect(await seriousFindings(container)).toEqual([]);
    const user = userEvent.setup();
    await user.click(screen.getByRole("checkbox", { name: /Ingrid Moe/ }));
    await user.click(screen.getByRole("radio", { name: "4" }));
    await user.click(screen.getByRole("button", { name: "Close session" }));
    await waitFor(() => expect(calls.some(({ command }) => command === "session_close")).toBe(true), patient);
    expect(calls.find(({ command }) => command === "session_close")?.args).toEqual({
      session: "run1",
      ratings: [{ trainer: "s1", rating: 4, note: "" }],
      rebook: [{ person: "rp7", session: "run2" }],
    });
    expect(await screen.findByRole("link", { name: "See completion" }, patient)).toBeInTheDocument();
  });
});
