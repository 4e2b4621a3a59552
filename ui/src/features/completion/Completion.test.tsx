import { configure, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answers, rows } from "../../testing/preview-completion";
import { answers as modules } from "../../testing/preview-modules";
import { pretend, seriousFindings, show } from "../../testing/render";
import CascadePage from "./CascadePage";
import CompletionPage from "./CompletionPage";
import { asMap, countOf, judged, readOpened, STATES, writeOpened } from "./figures";

// A whole screen in jsdom: whether each element is hidden, or lets the pointer through, is asked of every rule of every style.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

/** Two groups and two modules, so that finding a cell is quick. */
const few: typeof answers = {
  ...answers,
  ...modules,
  completion: () => ({
    ...answers.completion!({}),
    rows: rows.filter(
      ({ group, module }) => ["g0", "g1"].includes(group.id) && ["m1", "m4"].includes(module.id),
    ),
  }),
};

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, "", "#/completion");
});

describe("completion", () => {
  it("opens the people of a cell by keyboard, with the reason for each", async () => {
    const calls = pretend(few);
    const { container } = show(<CompletionPage />);
    const user = userEvent.setup(QUICK);
    expect(await seriousFindings(container)).toEqual([]);
    (await screen.findByText("Sales office")).closest("tr")!.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
    expect(await screen.findByText(/ for Sales office$/)).toBeInTheDocument();
    expect(await screen.findByText(/45 of 120 minutes/)).toBeInTheDocument();
    expect(calls.find(({ command }) => command === "completion_people")?.args).toMatchObject({ group: "g0" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(window.location.hash).toBe("#/completion"));
  });

  it("leads from a total to its people by name, each once", async () => {
    const calls = pretend(few);
    show(<CompletionPage />);
    const user = userEvent.setup(QUICK);
    await user.click(await screen.findByRole("button", { name: /^Exceptions/ }));
    expect((await screen.findAllByText(/45 of 120 minutes/)).length).toBeGreaterThan(0);
    expect(window.location.hash).toContain("evidence=total%7Eexceptions");
    expect(calls.find(({ command }) => command === "completion_people")?.args).toEqual({
      states: ["partly", "missed", "alternative", "earlier_version"],
      text: "",
      offset: 0,
      limit: 200,
    });
  });

  it("asks for an ending that fits what the file is for", async () => {
    // The dialog belongs to the window and not to the program: it stands in no list of commands.
    const saving = {
      dialog_save_file: (args: { suggested_name: string }) => ({ file: "word", name: args.suggested_name }),
    };
    const calls = pretend({ ...few, ...saving, export_attendance: () => ({ job: 7 }) });
    window.history.replaceState(null, "", "#/completion?do=export&group=g0");
    show(<CompletionPage />);
    const user = userEvent.setup(QUICK);
    await user.click(await screen.findByRole("radio", { name: /xAPI/ }));
    await user.click(screen.getByRole("button", { name: /Choose the file/ }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        command: "export_attendance",
        args: { file: "word", shape: "xapi", group: "g0" },
      }),
    );
    expect(calls.find(({ command }) => command === "dialog_save_file")?.args).toMatchObject({ kind: "json" });
  });

  // A state without a place in the sum would silently lose people.
  it("adds the states up to the need", () => {
    for (const { figures } of rows) {
      expect(STATES.reduce((sum, state) => sum + figures[state], 0)).toBe(figures.need);
      expect(countOf(figures, "need")).toBe(figures.need);
    }
  });

  it("judges by who still has no seat", () => {
    const none = {
      need: 10,
      completed: 0,
      earlier_version: 0,
      alternative: 0,
      partly: 0,
      missed: 0,
      seated: 0,
      nothing: 10,
    };
    expect(judged({ ...none, completed: 8, earlier_version: 1, alternative: 1, nothing: 0 })).toBe("all");
    expect(judged({ ...none, completed: 1, seated: 9, nothing: 0 })).toBe("seated");
    expect(judged({ ...none, completed: 5, nothing: 5 })).toBe("some");
    expect(judged({ ...none, completed: 4, missed: 6, nothing: 0 })).toBe("few");
  });

  it("keeps what is open in the address", () => {
    for (const opened of [
      { place: null, shown: "trained" },
      { place: { group: "g", module: "m" }, shown: "missed" },
    ] as const) {
      expect(readOpened(writeOpened(opened))).toEqual(opened);
    }
    for (const wrong of ["", "total", "g~m~else", "~m~need", "a~b~c~need"])
      expect(readOpened(wrong)).toBeNull();
  });

  it("has a cell for every group and module", () => {
    const map = asMap(rows);
    for (const { cells } of map.groups) expect(cells).toHaveLength(map.modules.length);
    expect(map.groups.flatMap(({ cells }) => cells).filter(Boolean)).toHaveLength(rows.length);
  });
});

describe("cascade", () => {
  it("opens whom a trainer has reached and narrows it to an older version", async () => {
    const calls = pretend({ ...answers, ...modules });
    window.history.replaceState(null, "", "#/cascade");
    const { container } = show(<CascadePage />);
    const user = userEvent.setup(QUICK);
    const row = (await screen.findByText("Jonas Lind")).closest("tr")!;
    expect(await seriousFindings(container)).toEqual([]);
    row.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Jonas Lind has trained 87 people")).toBeInTheDocument();
    await user.click(screen.getAllByRole("button", { name: /^Module all/ }).at(-1)!);
    await user.click(await screen.findByRole("menuitemradio", { name: /v1 \(older\)/ }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        command: "cascade_people",
        args: { trainer: "p1", module: "m1", version: 1 },
      }),
    );
  });

  it("opens everybody reached, by name", async () => {
    pretend({ ...answers, ...modules });
    window.history.replaceState(null, "", "#/cascade");
    const { container } = show(<CascadePage />);
    const user = userEvent.setup(QUICK);
    await user.click(await screen.findByRole("button", { name: /^People reached\s*412/ }));
    expect(await screen.findByText("412 people reached")).toBeInTheDocument();
    expect((await screen.findAllByText("and 2 more")).length).toBeGreaterThan(0);
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("shows only the trainers with an older version when its figure is opened", async () => {
    pretend({ ...answers, ...modules });
    window.history.replaceState(null, "", "#/cascade");
    show(<CascadePage />);
    const user = userEvent.setup(QUICK);
    await screen.findByText("Ida Berg");
    await user.click(screen.getByRole("button", { name: /^Trainers with an older version/ }));
    await waitFor(() => expect(screen.queryByText("Ida Berg")).not.toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: "Show all trainers" }));
    expect(await screen.findByText("Ida Berg")).toBeInTheDocument();
  });
});
