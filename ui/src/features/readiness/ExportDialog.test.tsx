import { act, configure, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { JobProgress } from "../../api/types";
import { setTransport } from "../../platform/call";
import { show, type Called } from "../../testing/render";
import { ExportDialog } from "./ExportDialog";
import { initialChoice, suggestedName } from "./exportChoice";

// A whole screen in jsdom: whether each element is hidden, or lets the pointer through, is asked of every rule of every style.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

const nothingChosen = { value: { wave: "", group: "", site: "", area: "" }, asOf: "" };
let calls: Called[];
let heard: ((payload: unknown) => void) | undefined;

const running: JobProgress = { job: 7, done: 0, of: 0, state: "running", message: null, notes: [] };
const tell = (progress: Partial<JobProgress>) => act(() => heard?.({ ...running, ...progress }));

/** A program that starts the export at once and tells its progress when the test says so. */
beforeEach(() => {
  calls = [];
  heard = undefined;
  const answers: Record<string, unknown> = {
    frame: {
      today: "2026-11-21",
      programmes: [],
      notices: [],
      programme: {
        name: "Rollout: north/south",
        waves: [{ id: "w1", name: "Wave 1", cutover: null, days_left: null }],
        superusers: 3,
        stalled: 0,
        drops: 0,
        me: null,
        sharing: { mode: "alone", waiting: 0, last_shared: null, problem: null, conflicts: 0 },
        undo: null,
        redo: null,
      },
    },
    dialog_save_file: { file: "word", name: "Readiness.pdf" },
    export_readiness: { job: 7 },
    job_get: running,
    job_cancel: {},
  };
  setTransport({
    call(command, args) {
      calls.push({ command, args });
      return Promise.resolve(answers[command] ?? null);
    },
    listen: (event, hear) => {
      if (event === "job") heard = hear;
      return () => undefined;
    },
  });
});

const called = (command: string) => calls.find((call) => call.command === command)?.args;

describe("exporting the summary", () => {
  it("asks for a file, shows progress, can be stopped and says what came of it", async () => {
    const onClose = vi.fn();
    show(<ExportDialog initial={initialChoice(nothingChosen)} onClose={onClose} />);
    const user = userEvent.setup(QUICK);
    await user.click(await screen.findByRole("radio", { name: "Excel" }));
    await user.click(screen.getByRole("button", { name: "Export" }));
    await waitFor(() => expect(called("export_readiness")).toEqual({ file: "word" }));
    // The name says what is in the file, without signs that a file system refuses.
    expect(called("dialog_save_file")).toEqual({
      kind: "xlsx",
      suggested_name: "Readiness Rollout north south 2026-11-21.xlsx",
    });
    const bar = await screen.findByRole("progressbar");
    await waitFor(() => expect(heard).toBeDefined());
    tell({ done: 30, of: 120 });
    await waitFor(() => expect(bar).toHaveAttribute("aria-valuenow", "0.25"));
    // While it runs, the window is not left by accident.
    await user.keyboard("{Escape}");
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(called("job_cancel")).toEqual({ job: 7 });
    tell({ state: "cancelled" });
    expect(await screen.findByText("Stopped. No file was changed.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Export another" }));
    expect(await screen.findByRole("radio", { name: "Excel" })).toBeChecked();
  });

  it("says where the summary is when done, and opens it", async () => {
    show(<ExportDialog initial={initialChoice(nothingChosen)} onClose={() => undefined} />);
    await userEvent.setup(QUICK).click(await screen.findByRole("button", { name: "Export" }));
    await waitFor(() => expect(heard).toBeDefined());
    tell({
      state: "done",
      message: {
        id: "export-done-in",
        args: {
          file: { type: "text", value: "Readiness.pdf" },
          folder: { type: "text", value: "Documents" },
        },
      },
    });
    const said = /Saved as \W*Readiness.pdf\W* in the folder “\W*Documents\W*”\./;
    expect(await screen.findByText(said, { exact: false })).toBeInTheDocument();
    // A file that was just made is looked at; only the program itself opens it.
    await userEvent.setup(QUICK).click(screen.getByRole("button", { name: "Open" }));
    await waitFor(() => expect(called("file_open")).toEqual({ file: "word" }));
  });

  it("says what is still to be chosen instead of exporting something else", async () => {
    show(<ExportDialog initial={initialChoice(nothingChosen)} onClose={() => undefined} />);
    const user = userEvent.setup(QUICK);
    await user.click(await screen.findByRole("radio", { name: "Group" }));
    await user.click(screen.getByRole("button", { name: "Export" }));
    expect(await screen.findByText("Choose a user group.")).toBeInTheDocument();
    expect(called("export_readiness")).toBeUndefined();
  });

  it("offers what the screen shows", () => {
    const choice = initialChoice({ value: { ...nothingChosen.value, wave: "w1" }, asOf: "2026-11-01" });
    expect(choice).toMatchObject({ scope: "wave", wave: "w1", asOf: "2026-11-01" });
    expect(suggestedName(choice, "Rollout", [{ id: "w1", name: "Wave 1" }], "2026-11-21")).toBe(
      "Readiness Wave 1 2026-11-01.pdf",
    );
  });
});
