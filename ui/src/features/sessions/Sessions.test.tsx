import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answers as roomAnswers } from "../../testing/preview-run";
import { answers } from "../../testing/preview-sessions";
import { pretend, seriousFindings, show } from "../../testing/render";
import type { Finding } from "../../api/types";
import Absences from "./Absences";
import EditSession from "./EditSession";
import { Findings } from "./Findings";
import Seats from "./Seats";
import SessionPage from "./SessionPage";
import Sessions from "./Sessions";

const frame = () => ({ today: "2026-11-21", programme: null, programmes: [], notices: [], recoverable: [] });
const start = (more: Parameters<typeof pretend>[0] = {}) => pretend({ frame, ...answers, ...more });
const asked = (calls: ReturnType<typeof pretend>, command: string) =>
  calls.filter((call) => call.command === command).map(({ args }) => args);

// Whole screens with their pickers, on a laptop that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
  window.location.hash = "#/sessions";
});

/** Presses the pointer on a session, moves it, and lets go of it or gives up with Escape. */
function drag(link: HTMLElement, end: "drop" | "escape") {
  fireEvent.pointerDown(link, { button: 0, clientX: 10, clientY: 10 });
  fireEvent.pointerMove(window, { clientX: 60, clientY: 60 });
  if (end === "escape") fireEvent.keyDown(window, { key: "Escape" });
  fireEvent.pointerUp(window, { clientX: 60, clientY: 60 });
  fireEvent.click(link);
}

describe("the calendar", () => {
  it("shows where a session would land, moves it without asking, and lets Escape call it off", async () => {
    window.location.hash = "#/sessions?on=2026-11-24";
    const calls = start();
    const { container } = show(<Sessions />);
    const on = (day: string) => container.querySelector<HTMLElement>(`[data-day="${day}"]`)!;
    await waitFor(() => expect(on("2026-11-24").querySelector("a")).not.toBeNull());
    const to = on("2026-11-27");
    const link = on("2026-11-24").querySelector("a")!;
    document.elementsFromPoint = () => [to];
    drag(link, "escape");
    expect(asked(calls, "session_move")).toEqual([]);
    expect(window.location.hash).toBe("#/sessions?on=2026-11-24");
    fireEvent.pointerDown(link, { button: 0, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { clientX: 60, clientY: 60 });
    expect(within(to).getByText(/9:00.*Receive and put away/)).toBeInTheDocument();
    fireEvent.pointerCancel(window);
    expect(within(to).queryByText(/9:00.*Receive and put away/)).not.toBeInTheDocument();
    drag(link, "drop");
    await waitFor(() =>
      expect(asked(calls, "session_move")).toEqual([{ id: "x42", starts_at: "2026-11-27T09:00" }]),
    );
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("says so where no session fits the filters", async () => {
    window.location.hash = "#/sessions?text=nowhere";
    start();
    show(<Sessions />);
    expect(await screen.findByText(/^No session of November 2026 fits/)).toBeInTheDocument();
  });

  it("marks today, moves by day with the arrows and leads into the next month", async () => {
    const calls = start();
    const { container } = show(<Sessions />);
    const today = await screen.findByRole("gridcell", { name: /today/ });
    expect(today).toHaveAttribute("aria-current", "date");
    today.focus();
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(window.location.hash).toContain("on=2026-11-28"));
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    await waitFor(() => expect(window.location.hash).toContain("on=2026-12-01"));
    await waitFor(() =>
      expect(asked(calls, "sessions_list")).toContainEqual(
        expect.objectContaining({ from: "2026-11-30", to: "2027-01-03" }),
      ),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("opens a full day, and from there moves a session by keyboard", async () => {
    window.location.hash = "#/sessions?on=2026-11-24";
    const calls = start();
    show(<Sessions />);
    // The invented sessions are shared by the tests of this file, and another one moves one of them away.
    const day = await screen.findByRole("gridcell", { name: /24.*[67] sessions/ });
    expect(within(day).getByRole("button", { name: /^[45] more$/ })).toBeInTheDocument();
    day.focus();
    await userEvent.keyboard("{Enter}");
    const panel = await screen.findByRole("dialog");
    await userEvent.click(within(panel).getAllByRole("button", { name: /^Move/, hidden: true })[0]!);
    const time = await screen.findByRole("textbox", { name: "Starts" });
    await userEvent.clear(time);
    await userEvent.type(time, "14{Control>}{Enter}{/Control}");
    await waitFor(() => expect(asked(calls, "session_move")).toHaveLength(1));
    expect(asked(calls, "session_move")[0]).toMatchObject({ starts_at: "2026-11-24T14:00" });
  });
});

describe("the form", () => {
  it("says what the checks find without blocking, takes a proposed trainer and keeps the draft", async () => {
    window.location.hash = "#/sessions/new?module=m1&group=g1&on=2026-11-24";
    const calls = start();
    const { container } = show(<EditSession params={{}} />);
    expect(await screen.findByText("Before you save")).toBeInTheDocument();
    await userEvent.click(await screen.findByRole("button", { name: /Ida Berg/ }));
    expect(screen.getByRole("combobox", { name: "Role of Ida Berg" })).toHaveValue("lead");
    expect((await screen.findAllByText(/Emil Sand is not ready/)).length).toBeGreaterThan(1);
    expect(screen.getByText("draft kept")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /^Schedule/ }));
    await waitFor(() => expect(asked(calls, "session_save")).toHaveLength(1));
    expect(asked(calls, "session_save")[0]).toMatchObject({
      module: "m1",
      groups: ["g1"],
      trainers: [{ person: "p1", role: "lead" }],
    });
    expect(await seriousFindings(container)).toEqual([]);
  });

  // The module knows who needs it and in which language it is; what somebody typed before stays.
  it("begins with the groups and the language of the module that is chosen", async () => {
    window.location.hash = "#/sessions/new";
    const calls = start();
    show(<EditSession params={{}} />);
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    await user.type(await screen.findByRole("combobox", { name: /^Module/ }), "Rec");
    await user.click(await screen.findByRole("option", { name: /Receive and put away/ }));
    expect(await screen.findByRole("button", { name: /Remove Warehouse/ })).toBeInTheDocument();
    expect(screen.getByLabelText("Language")).toHaveValue("sv");
    // Who did not see that it is there already and types it must not take it away by that.
    await user.type(screen.getByLabelText("Groups"), "Ware");
    await user.click(await screen.findByRole("option", { name: /Warehouse/ }));
    expect(screen.getByRole("button", { name: /Remove Warehouse/ })).toBeInTheDocument();
    await user.clear(screen.getByLabelText("Language"));
    await user.keyboard("nb{Control>}{Enter}{/Control}");
    await waitFor(() => expect(asked(calls, "session_save")).toHaveLength(1));
    expect(asked(calls, "session_save")[0]).toMatchObject({
      module: "m3",
      groups: ["g2"],
      language: "nb",
    });
  });

  it("asks for the module before anything is sent", async () => {
    window.location.hash = "#/sessions/new";
    const calls = start();
    show(<EditSession params={{}} />);
    await userEvent.click(await screen.findByRole("button", { name: /^Schedule/ }));
    expect(await screen.findByText("Choose the module.")).toBeInTheDocument();
    expect(asked(calls, "session_save")).toEqual([]);
    expect(asked(calls, "session_check")).toEqual([]);
  });
});

describe("a session's page", () => {
  it("shows findings with ways out, and seats everybody", async () => {
    window.location.hash = "#/sessions/x42";
    const calls = start();
    const { container } = show(<SessionPage params={{ id: "x42" }} />);
    expect(await screen.findByText(/Fjord is taken/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "See the other session" })).toHaveAttribute(
      "href",
      "#/sessions/x43",
    );
    await userEvent.click(screen.getByRole("button", { name: "Seat everybody who needs it" }));
    await waitFor(() =>
      expect(asked(calls, "session_enrol")).toEqual([{ session: "x42", people: [], everybody: true }]),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });

  // "Everybody" of no group was nobody, without a word.
  it("says that groups are missing where nobody can be seated by them", async () => {
    window.location.hash = "#/sessions/x42";
    start({
      session_get: (args) => {
        const detail = answers.session_get!(args);
        return { ...detail, roster: [], row: { ...detail.row, groups: [] } };
      },
    });
    show(<SessionPage params={{ id: "x42" }} />);
    const [way] = await screen.findAllByRole("link", { name: "Choose groups to seat everybody" });
    expect(way).toHaveAttribute("href", "#/sessions/x42/edit?field=groups");
    expect(screen.queryByRole("button", { name: "Seat everybody who needs it" })).not.toBeInTheDocument();
  });

  it("names no way to seats that are over", async () => {
    window.location.hash = "#/sessions/x42";
    start({
      session_get: (args) => {
        const detail = answers.session_get!(args);
        return { ...detail, roster: [], row: { ...detail.row, state: "cancelled" } };
      },
    });
    show(<SessionPage params={{ id: "x42" }} />);
    expect(await screen.findByText("Nobody had a seat")).toBeInTheDocument();
    expect(screen.queryByText(/^Seat everybody/)).not.toBeInTheDocument();
  });

  // The form has no field for what is approved of a module, or for the state of an environment.
  it("leads to where a finding is put right, not to a form that cannot", async () => {
    const finding = (check: string, field: string): Finding => ({
      check,
      field,
      weight: "warning",
      message: { id: "session-past" },
      people: [],
      sessions: [],
    });
    pretend({});
    const findings = [finding("content", "module"), finding("environment", "slots.0.starts_at")];
    const place = { session: "x1", module: "m1" };
    const { unmount } = show(<Findings findings={findings} place={place} />);
    const links = () => screen.queryAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links()).toEqual(["#/modules/m1", "#/sessions/x1?tab=preparation"]);
    unmount();
    show(
      <Findings
        findings={[...findings, finding("room_busy", "room")]}
        place={place}
        onField={() => undefined}
      />,
    );
    expect(screen.getAllByRole("button", { name: "Go to the field" })).toHaveLength(1);
  });

  it("prepares: ticks the checklist and answers the smoke test", async () => {
    window.location.hash = "#/sessions/x42?tab=preparation";
    const calls = start();
    const { container } = show(<SessionPage params={{ id: "x42" }} />);
    await userEvent.click(await screen.findByRole("checkbox", { name: "Scanners charged" }));
    expect(asked(calls, "preparation_set")).toEqual([{ session: "x42", line: "l3", done: true }]);
    const roles = screen.getByRole("radiogroup", { name: /roles/ });
    await userEvent.click(within(roles).getByRole("radio", { name: "No" }));
    expect(asked(calls, "environment_save")[0]).toMatchObject({ data_fresh: true, roles: false });
    expect(await seriousFindings(container)).toEqual([]);
  });
});

describe("seats and absences", () => {
  it("puts what is missing first and schedules from there", async () => {
    window.location.hash = "#/seats";
    start();
    const { container } = show(<Seats />);
    const [first] = await screen.findAllByRole("button", { name: /^Schedule .* for Controllers/ });
    await userEvent.click(first!);
    expect(window.location.hash).toContain("#/sessions/new?module=");
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("opens the people behind each figure", async () => {
    window.location.hash = "#/seats";
    const calls = start();
    const { container } = show(<Seats />);
    const [missing] = await screen.findAllByRole("link", { name: /^Missing: .* for Controllers/ });
    expect(decodeURIComponent(missing!.getAttribute("href")!)).toMatch(/evidence=[^~]+~[^~]+~missing$/);
    await userEvent.click(screen.getByRole("button", { name: /^Missing\s*\d/ }));
    expect(await screen.findByText("Seats of all groups and modules")).toBeInTheDocument();
    expect((await screen.findAllByText(/why missing/)).length).toBeGreaterThan(0);
    expect(asked(calls, "seats_people")[0]).toMatchObject({ place: "missing", offset: 0 });
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("asks for the person of an absence", async () => {
    window.location.hash = "#/absences?edit=new";
    const calls = start();
    const { container } = show(<Absences />);
    await userEvent.click(await screen.findByRole("button", { name: /^Save/ }));
    expect(await screen.findByText("Choose the person.")).toBeInTheDocument();
    expect(asked(calls, "absence_save")).toEqual([]);
    expect(await seriousFindings(container)).toEqual([]);
  });
});

describe("a closed session", () => {
  it("says who was there, what was said together and what is still to answer", async () => {
    window.location.hash = "#/sessions/x3?tab=results";
    start({ room_get: roomAnswers.room_get! });
    const { container } = show(<SessionPage params={{ id: "x3" }} />);
    const lineOf = async (name: string) => (await screen.findByText(name)).closest("[role=row], tr");
    expect(await lineOf("Ahmed Farouk")).toHaveTextContent("Late 12 min");
    expect(await lineOf("Ole Aas")).toHaveTextContent("9 of 10");
    // 0 × 1, 1 × 2, 3 × 3, 6 × 4 and 4 × 5 of 14 answers.
    const pace = screen.getByText("I can do this in my daily work now.").closest("li");
    expect(pace).toHaveTextContent("3.9 of 5");
    expect(screen.getByText("More time for the second exercise, please.")).toBeInTheDocument();
    expect(screen.getByText("2 open")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Answer them" })).toHaveAttribute(
      "href",
      "#/run/x3?side=questions",
    );
    const findings = await seriousFindings(container);
    expect(findings).toEqual([]);
  });

  it("shows no feedback while too few people answered", async () => {
    window.location.hash = "#/sessions/x3?tab=results";
    const room = roomAnswers.room_get!({ id: "run1" });
    start({ room_get: () => ({ ...room, closed: true }) });
    show(<SessionPage params={{ id: "x3" }} />);
    expect(await screen.findByText(/fewer than 5 people answered/)).toBeInTheDocument();
  });
});
