import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ProgrammeSetup } from "../../api/types";
import { AppError } from "../../platform/call";
import { proportion } from "../../testing/preview-plan";
import { pretend, seriousFindings, show } from "../../testing/render";
import Welcome from "../welcome/Welcome";
import Programme from "./Programme";

const setup: ProgrammeSetup = {
  name: "Northern rollout",
  customer: "",
  phases: [],
  waves: [{ id: "w1", name: "Wave 1", cutover: "2026-12-25", sites: ["s1"], groups: [] }],
  sites: [{ id: "s1", name: "Oslo", country: "Norway", time_zone: "Europe/Oslo" }],
  settings: {
    stalled_days: 14,
    stalled_entries: 4,
    colleagues_per_superuser: 20,
    least_for_high_impact: 2,
    pairings_per_consultant: 6,
    review_days: 90,
    attendance_percent: 80,
    team_share_percent: 30,
    too_early_days: 42,
  },
  folder: "Documents",
  backups: [],
};

describe("the programme", () => {
  // A setting that is out of range must be explained where it was typed, and the others kept.
  it("saves the settings with one Save and shows a refusal beside its field", async () => {
    const calls = pretend({
      programme_get: () => setup,
      groups_list: () => [],
      proportion_get: () => proportion,
      settings_save: () => {
        throw new AppError("refused", { id: "error-fields" }, [
          { field: "stalled_days", message: { id: "import-headcount-invalid" } },
        ]);
      },
    });
    const user = userEvent.setup();
    const { container } = show(<Programme />);
    const days = await screen.findByLabelText(/Days without an entry/);
    expect(screen.getByRole("button", { name: /Wave 1.*Oslo/ })).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await user.clear(days);
    await user.type(days, "0{Enter}");
    await waitFor(() => expect(days).toBeInvalid());
    expect(calls.find(({ command }) => command === "settings_save")?.args).toEqual({
      ...setup.settings,
      stalled_days: 0,
    });
  });
});

describe("what is typed about the programme", () => {
  const known = { programme_get: () => setup, groups_list: () => [], proportion_get: () => proportion };

  // Somebody who looks something up in between must not find the old figures in place of theirs.
  it("is there again after leaving, until it is saved or discarded", async () => {
    const calls = pretend({
      ...known,
      settings_save: () => ({ touched: [], label: null, id: null, warnings: [] }),
    });
    const user = userEvent.setup();
    const first = show(<Programme />);
    const days = await screen.findByLabelText(/Days without an entry/);
    await user.clear(days);
    await user.type(days, "21");
    await user.clear(screen.getByRole("textbox", { name: /^Name/ }));
    await user.type(screen.getByRole("textbox", { name: /^Name/ }), "Southern rollout");
    first.unmount();
    show(<Programme />);
    expect(await screen.findByLabelText(/Days without an entry/)).toHaveValue("21");
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveValue("Southern rollout");
    const [names] = screen.getAllByRole("button", { name: "Discard" });
    await user.click(names as HTMLElement);
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveValue("Northern rollout");
    await user.type(screen.getByLabelText(/Days without an entry/), "{Enter}");
    await waitFor(() => expect(screen.queryByText("draft kept")).not.toBeInTheDocument());
    expect(calls.find(({ command }) => command === "settings_save")?.args).toMatchObject({
      stalled_days: 21,
    });
  });

  // An unsaved name in the drawer must not look like the saved one.
  it("says in the drawer of a wave that it is not saved, and lets go of it", async () => {
    pretend(known);
    const user = userEvent.setup();
    show(<Programme />);
    const open = async () => {
      await user.click(await screen.findByRole("button", { name: /Wave 1.*Oslo/ }));
      return screen.findByRole("form", { name: "Wave" });
    };
    const form = await open();
    expect(within(form).queryByText("draft kept")).not.toBeInTheDocument();
    await user.type(within(form).getByRole("textbox", { name: /^Name/ }), " North");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("form", { name: "Wave" })).not.toBeInTheDocument());
    const again = await open();
    expect(within(again).getByRole("textbox", { name: /^Name/ })).toHaveValue("Wave 1 North");
    expect(within(again).getByText("draft kept")).toBeInTheDocument();
    await user.click(within(again).getByRole("button", { name: "Discard" }));
    expect(within(again).getByRole("textbox", { name: /^Name/ })).toHaveValue("Wave 1");
  });

  // "Correct one of them" needs both days: the refused one stays, and correcting the other saves the two.
  it("keeps a phase's refused day until one of the two is put right", async () => {
    let phases: ProgrammeSetup["phases"] = [
      { kind: "initiate", starts_on: "2027-02-01", ends_on: "2027-03-01" },
    ];
    const calls = pretend({
      ...known,
      programme_get: () => ({ ...setup, phases }),
      phase_save: (phase) => {
        if ((phase.ends_on ?? "") < (phase.starts_on ?? ""))
          throw new AppError("refused", { id: "error-fields" }, [
            { field: "ends_on", message: { id: "import-headcount-invalid" } },
          ]);
        phases = [phase];
        return { touched: [], label: null, id: null, warnings: [] };
      },
    });
    const user = userEvent.setup();
    show(<Programme />);
    const row = within(await screen.findByRole("group", { name: /^Initiate/ }));
    const start = row.getByLabelText(/begins on/);
    const end = row.getByLabelText(/ends on/);
    await user.clear(end);
    await user.type(end, "2027-01-01{Enter}");
    await waitFor(() => expect(end).toBeInvalid());
    expect(end).toHaveDisplayValue(/1 Jan 2027/);
    expect(row.getByText("draft kept")).toBeInTheDocument();
    await user.clear(start);
    await user.type(start, "2026-12-01{Enter}");
    await waitFor(() =>
      expect(calls.filter(({ command }) => command === "phase_save").at(-1)?.args).toEqual({
        kind: "initiate",
        starts_on: "2026-12-01",
        ends_on: "2027-01-01",
      }),
    );
    expect(end).toHaveDisplayValue(/1 Jan 2027/);
  });
});

describe("the first screen", () => {
  it("offers the sample, a new programme and those that exist", async () => {
    const calls = pretend({
      frame: () => ({
        today: "2026-11-21",
        programme: null,
        programmes: [{ name: "Service pilot", is_open: false, encrypted: false, changed_on: "2026-11-20" }],
        notices: [],
        recoverable: [
          {
            name: "Northern rollout",
            backup: { file: "b1", name: "daily", made_on: "2026-11-20", bytes: 1000 },
          },
        ],
      }),
      backup_restore: () => ({ touched: [], label: null, id: null, warnings: [] }),
      programme_open: () => ({ touched: [], label: null, id: null, warnings: [] }),
      programme_create: () => {
        throw new AppError("refused", { id: "error-fields" }, [
          { field: "name", message: { id: "programme-name-bad" } },
        ]);
      },
    });
    const user = userEvent.setup();
    const { container } = show(<Welcome />);
    const existing = await screen.findByRole("button", { name: /Service pilot/ });
    expect(screen.getByRole("button", { name: "Open the sample" })).toBeEnabled();
    expect(await seriousFindings(container)).toEqual([]);
    const name = screen.getByLabelText(/Name of the programme/);
    await user.type(name, "a/b{Enter}");
    await waitFor(() => expect(name).toBeInvalid());
    // A damaged programme is brought back from its last backup at one press.
    await user.click(screen.getByRole("button", { name: "Restore this backup" }));
    expect(calls.find(({ command }) => command === "backup_restore")?.args).toEqual({
      file: "b1",
      name: "Northern rollout",
    });
    await user.click(existing);
    expect(calls.find(({ command }) => command === "programme_open")?.args).toEqual({
      name: "Service pilot",
    });
  });
});
