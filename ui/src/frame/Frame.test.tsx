import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Frame as FrameAnswer } from "../api/types";
import { hasMessage } from "../messages/catalogue";
import { pretend, seriousFindings, show } from "../testing/render";
import { frameCommands } from "./commands";
import { Frame } from "./Frame";
import { hitAddress, hitDetail } from "./Palette";
import { paletteCommands, screens } from "./screens";
import { nextWave } from "./useFrame";

const frame: FrameAnswer = {
  today: "2026-11-21",
  programme: {
    name: "Northern rollout",
    waves: [
      { id: "w1", name: "Wave 1", cutover: "2026-12-25", days_left: 34 },
      { id: "w2", name: "Wave 2", cutover: "2026-11-22", days_left: 1 },
      { id: "w0", name: "Pilot", cutover: "2026-10-01", days_left: -51 },
    ],
    superusers: 26,
    stalled: 3,
    drops: 0,
    me: { id: "p", name: "Kari Lunde" },
    sharing: { mode: "alone", waiting: 0, last_shared: null, problem: null, conflicts: 0 },
    undo: { id: "nav-history" },
    redo: null,
  },
  programmes: [{ name: "Northern rollout", is_open: true, encrypted: false, changed_on: null }],
  notices: [],
  recoverable: [],
};
const open = (shown: FrameAnswer) => shown.programme?.waves ?? [];

describe("the frame", () => {
  it("names the landmarks, counts what waits and says how long until the cutover", async () => {
    pretend({ frame: () => frame });
    const { container } = show(<Frame />);
    expect(await screen.findByText("cutover in 1 day")).toBeInTheDocument();
    const navigation = screen.getByRole("navigation", { name: "Screens" });
    expect(within(navigation).getByText("3 stalled")).toBeInTheDocument();
    expect(screen.getByRole("main")).toBeInTheDocument();
    expect(screen.getByRole("banner")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
  });

  // Undo is always there; its label says what it takes back.
  it("undoes with Ctrl+Z and says what would be undone", async () => {
    const calls = pretend({
      frame: () => frame,
      undo: () => ({ touched: ["frame"], label: null, id: null, warnings: [] }),
    });
    show(<Frame />);
    expect(await screen.findByRole("button", { name: "Undo: History" })).toBeInTheDocument();
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(calls.some(({ command }) => command === "undo")).toBe(true));
    // The change is announced by the answer: what the frame shows is asked again.
    await waitFor(() => expect(calls.filter(({ command }) => command === "frame").length).toBeGreaterThan(0));
  });

  // The screen that unlocks a programme says why it could not be opened; other notices stay, above the screen.
  it("says what went wrong at the start once", async () => {
    const failed = (name: string) => ({
      id: "programme-not-opened",
      args: {
        name: { type: "text" as const, value: name },
        reason: { type: "text" as const, value: "it is locked" },
      },
    });
    window.location.hash = "#/unlock?name=Nordlys";
    pretend({
      frame: () => ({ ...frame, programme: null, notices: [failed("Nordlys"), failed("Service pilot")] }),
    });
    const { container } = show(<Frame />);
    expect(await screen.findByRole("heading", { name: "Nordlys is locked" })).toBeInTheDocument();
    const notice = await screen.findByRole("alert");
    expect(notice).toHaveTextContent("Service pilot could not be opened");
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(await seriousFindings(container)).toEqual([]);
    await userEvent.click(within(notice).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("finds a superuser with Ctrl+K and the keyboard alone", async () => {
    pretend({
      frame: () => frame,
      find: ({ text }) => [
        { kind: "person", id: "p1", title: `${text} one`, detail: "Oslo" },
        { kind: "superuser", id: "s/2", title: `${text} two`, detail: "Espoo" },
      ],
    });
    show(<Frame />);
    const user = userEvent.setup();
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Find anything" });
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard("berg");
    expect(await screen.findByRole("option", { name: /berg two/ })).toBeInTheDocument();
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(window.location.hash).toBe("#/superusers/s%2F2"));
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  });

  it("chooses nothing on the empty palette, and names sessions to come first", async () => {
    const session = (id: string, detail: string) => ({
      kind: "session" as const,
      id,
      title: "Sales",
      detail,
    });
    pretend({
      frame: () => frame,
      find: () => [
        session("old", "2026-11-04 06:30, Room 1"),
        session("older", "2026-10-04 06:30"),
        session("next", "2026-11-23 06:30, Room 1"),
        session("later", "2026-12-01 14:00, Room 2"),
      ],
    });
    window.location.hash = "#/readiness";
    show(<Frame />);
    const user = userEvent.setup();
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Find anything" });
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).not.toHaveAttribute("aria-activedescendant");
    expect(screen.queryByRole("option", { selected: true })).not.toBeInTheDocument();
    await user.keyboard("{Enter}");
    expect(window.location.hash).toBe("#/readiness");
    await user.keyboard("sales");
    await screen.findAllByRole("option", { name: /Sales.*2026/ });
    const options = screen.getAllByRole("option").slice(0, 4);
    expect(options.map(({ textContent }) => /(\d+ \w{3}) 2026/.exec(textContent)?.[1])).toEqual([
      "23 Nov",
      "1 Dec",
      "4 Nov",
      "4 Oct",
    ]);
    expect(options[0]).toHaveTextContent(/6:30.AM, Room 1/);
  });

  it.each([
    ["theme", "Dark theme"],
    ["settings", "Programme"],
    ["backup", "Programme"],
    ["password", "Programme"],
    ["cutover", "Programme"],
    ["survey", "Pulses"],
    ["kiosk", "Pulses"],
    ["invite", "Sharing"],
    ["undo", "Undo the last change"],
    ["calendar", "Sessions"],
    ["vacation", "Absences"],
    ["raid", "Assumptions, risks, issues, dependencies"],
    ["pdf", "Export summary"],
    ["export", "Write the steering pack"],
    ["export", "Export the training plan"],
    ["export", "Export objectives"],
    ["session pack", "Sessions"],
  ])("finds by %s what is called %s", async (typed, called) => {
    pretend({ frame: () => frame, find: () => [] });
    show(<Frame />);
    const user = userEvent.setup();
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Find anything" });
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard(typed);
    const options = screen.getAllByRole("option").map(({ textContent }) => textContent);
    expect(options.some((option) => option.startsWith(called))).toBe(true);
  });

  it("knows other words for every screen and command that has a name", () => {
    const labels = [
      ...screens.flatMap(({ label }) => label ?? []),
      ...[...paletteCommands, ...frameCommands].map(({ label }) => label),
    ];
    expect(labels.filter((label) => !hasMessage(`find-${label}`))).toEqual([]);
  });

  it("opens a wave and a site where they are set up", () => {
    expect(hitAddress({ kind: "wave", id: "w1" })).toBe("#/programme?wave=w1");
    expect(hitAddress({ kind: "site", id: "s1" })).toBe("#/programme?site=s1");
    expect(hitDetail({ kind: "wave", id: "w1", title: "Wave 1", detail: "2026-12-01" })).toBe(
      "cutover 1 Dec 2026",
    );
  });

  it("shows the keys with a question mark", async () => {
    pretend({ frame: () => frame });
    show(<Frame />);
    await userEvent.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toHaveTextContent(
      "Undo the last change",
    );
  });
});

describe("the chosen wave", () => {
  it("is the next cutover until somebody chooses", () => {
    expect(nextWave(open(frame))?.id).toBe("w2");
    expect(nextWave(open(frame).filter(({ id }) => id === "w0"))?.id).toBe("w0");
    expect(nextWave([])).toBeNull();
  });
});
