import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { SuperuserSave } from "../../api/types";
import { answers, rows } from "../../testing/preview-readiness";
import { answers as superusers } from "../../testing/preview-superusers";
import { pretend, seriousFindings, show } from "../../testing/render";
import { readPercent } from "./profile";
import Superuser from "./Superuser";
import SuperuserList from "./SuperuserList";

// A whole screen in jsdom: whether each element is hidden, or lets the pointer through, is asked of every rule of every style.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

const readiness: typeof answers = { ...answers, superusers_list: () => rows.slice(0, 3) };

describe("nominating a superuser", () => {
  it("says all that must be corrected beside its field, then nominates and opens the new superuser", async () => {
    const calls = pretend({
      ...readiness,
      people_list: () => ({
        total: 1,
        possible_duplicates: 0,
        rows: [
          {
            id: "p7",
            name: "Kim Aho",
            email: "",
            job_title: "Clerk",
            department: "",
            site: "",
            kind: "internal",
            groups: [],
            is_superuser: false,
            is_consultant: false,
          },
        ],
      }),
      superuser_save: () => ({ touched: ["superusers"], label: null, id: "s99", warnings: [] }),
    });
    show(<SuperuserList />);
    const user = userEvent.setup(QUICK);
    await screen.findByRole("grid", { name: "Superusers" });
    await user.keyboard("n");
    const panel = within(await screen.findByRole("dialog"));
    const share = panel.getByRole("textbox", { name: /Share of working time/ });
    await user.type(share, "120");
    await user.click(panel.getByRole("button", { name: /^Nominate/ }));
    expect(await screen.findByText("Choose the person to nominate.")).toBeInTheDocument();
    expect(screen.getByText("Give a share from 0 to 100, or leave it empty.")).toBeInTheDocument();
    expect(calls.some(({ command }) => command === "superuser_save")).toBe(false);

    await user.clear(share);
    await user.type(share, "25 %");
    await user.type(panel.getByRole("combobox", { name: /Person/ }), "kim");
    await user.click(await screen.findByRole("option", { name: /Kim Aho/ }));
    await user.click(panel.getByRole("button", { name: /^Nominate/ }));
    await waitFor(() => expect(window.location.hash).toBe("#/superusers/s99"));
    const saved = calls.find(({ command }) => command === "superuser_save")?.args as SuperuserSave;
    expect(saved).toMatchObject({ person: "p7", allocation_percent: 25, processes: [], groups: [] });
    expect(saved.id).toBeUndefined();
  });

  it.each([
    ["20", 20],
    ["20 %", 20],
    ["12,5", 13],
    ["", null],
    ["101", null],
    ["much", null],
  ])("reads %s as %s percent", (typed, percent) => {
    expect(readPercent(typed)).toBe(percent);
  });
});

describe("one superuser", () => {
  // Two statements joined by "and" read as one wrong sentence.
  it("says each thing worth knowing for itself", async () => {
    const detail = superusers.superuser_get?.({ id: "s1" });
    if (!detail) throw new Error("the preview has no superuser");
    const warnings = [
      { id: "superuser-overload-pairings", args: { count: { type: "number" as const, value: 4 } } },
      { id: "superuser-no-pairing" },
    ];
    pretend({
      ...readiness,
      ...superusers,
      superuser_get: () => ({ ...detail, row: { ...detail.row, warnings } }),
    });
    show(<Superuser params={{ id: "s1" }} />);
    expect(await screen.findByText("4 pairings at once · No consultant to shadow yet")).toBeInTheDocument();
  });

  it("shows what is missing, opens its evidence, and logs with one key", async () => {
    pretend({ ...readiness, ...superusers });
    const { container } = show(<Superuser params={{ id: "s1" }} />);
    const user = userEvent.setup(QUICK);
    const gate = await screen.findByRole("button", { name: /Order to cash: Lead 1 of 2/ });
    const findings = await seriousFindings(container);
    expect(findings).toEqual([]);
    const asked: unknown[] = [];
    const hear = (event: Event) => asked.push((event as CustomEvent).detail);
    window.addEventListener("understudy:quick-log", hear);
    await user.keyboard("l");
    window.removeEventListener("understudy:quick-log", hear);
    expect(asked).toEqual([{ superuser: "s1" }]);
    await user.click(gate);
    expect(await screen.findByText("Ida Berg: Shadowing")).toBeInTheDocument();
  });
});
