import { screen, waitFor } from "@testing-library/react";
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
