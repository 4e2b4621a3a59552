import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { answers } from "../../testing/preview-run";
import { AppError } from "../../platform/call";
import { pretend, seriousFindings, show } from "../../testing/render";
import type { Participant } from "../../api/types";
import Close from "./Close";
import { turnoutOf } from "./run";

const person = (id: string, status: Participant["status"], more: Partial<Participant> = {}): Participant => ({
  person: { id, name: id },
  detail: "",
  group: null,
  status,
  minutes: null,
  reason: "",
  walk_in: false,
  waiting: false,
  marked_at: null,
  ...more,
});

describe("who came", () => {
  it("adds up to the people with a seat; who came without one is beside it", () => {
    const turnout = turnoutOf([
      person("a", "present"),
      person("b", "late"),
      person("c", "left_early"),
      person("d", "absent"),
      person("e", "excused"),
      person("f", "alternative"),
      person("g", null),
      person("h", "present", { walk_in: true }),
      person("i", "present", { waiting: true }),
      person("j", "alternative", { walk_in: true }),
    ]);
    expect(turnout).toEqual({ expected: 7, there: 3, alternative: 1, away: 2, unmarked: 1, walkIns: 2 });
    const { expected, there, alternative, away, unmarked } = turnout;
    expect(there + alternative + away + unmarked).toBe(expected);
  });
});

describe("closing a session", () => {
  it("says how everybody with a seat learned it, where and when a new seat is, and leads back once", async () => {
    pretend(answers);
    const { container } = show(<Close params={{ id: "run1" }} />);
    const figure = async (name: string) => (await screen.findByText(name)).parentElement;
    expect(await figure("Attended")).toHaveTextContent("13 of 18 expected");
    expect(await figure("Another way")).toHaveTextContent("1");
    expect(await figure("Unmarked")).toHaveTextContent("2");
    expect(await figure("Did not come")).toHaveTextContent("2");
    const seats = within(container).getAllByText(/seat on/);
    expect(seats[0]).toHaveTextContent(/seat on .*26.*, 9:00.AM, Oslo, Fjord/);
    expect(screen.getAllByRole("link", { name: "Back to the room" })).toHaveLength(1);
    expect(await seriousFindings(container)).toEqual([]);
  });

  // What closing would mean is refused of a closed session; that stood in red above "13 of 18 attended".
  it.each(["here", "elsewhere"])("shows no refusal once it is closed %s", async (where) => {
    let closed = false;
    let announce: (payload: unknown) => void = () => undefined;
    pretend(
      {
        ...answers,
        room_get: (args) => ({ ...answers.room_get!(args), closed }),
        close_preview: (args) => {
          if (closed) throw new AppError("refused", { id: "session-is-closed" });
          return answers.close_preview!(args);
        },
        session_close: (args) => {
          closed = true;
          return answers.session_close!(args);
        },
      },
      (event, heard) => {
        if (event === "changed") announce = heard;
      },
    );
    show(<Close params={{ id: "run1" }} />);
    const close = await screen.findByRole("button", { name: "Close session" });
    if (where === "here") await userEvent.click(close);
    else closed = true;
    act(() => announce({ touched: ["room", "sessions"] }));
    expect(await screen.findByRole("heading", { name: "Session closed" })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Close session" })).toBeNull());
    await act(() => new Promise((later) => setTimeout(later, 80)));
    expect(screen.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: /completion/i })).toBeInTheDocument();
  });
});
