import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { RuleSave } from "../../api/types";
import { answers } from "../../testing/preview-rule";
import { pretend, seriousFindings, show } from "../../testing/render";
import { draftOf, isSound, toRule } from "./draft";
import Rules from "./Rules";

// A whole screen in jsdom: whether each element is hidden, or lets the pointer through, is asked of every rule of every style.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const QUICK = { delay: null, pointerEventsCheck: 0 } as const;

describe("the editor of the readiness rule", () => {
  // The effect is seen before saving, and nothing that cannot be saved is asked for.
  it("previews a changed number, refuses one out of range beside the gate, and saves a new version", async () => {
    const calls = pretend({
      ...answers,
      rule_save: () => ({ touched: ["rules"], label: null, id: "u4", warnings: [] }),
    });
    const { container } = show(<Rules />);
    const user = userEvent.setup(QUICK);
    const level = await screen.findByRole("textbox", { name: "Knowledge: lowest level, 0 to 4" });
    expect(level).toHaveValue("3");
    expect(await seriousFindings(container)).toEqual([]);
    const effect = await screen.findByRole("table", { name: "What it would change" });
    expect(within(effect).getByRole("row", { name: /Ready 16 13/ })).toBeInTheDocument();

    await user.clear(level);
    await user.type(level, "9");
    const knowledge = screen.getByRole("group", { name: "Knowledge" });
    expect(within(knowledge).getByRole("alert")).toHaveTextContent("Knowledge: levels go from 0 to 4.");
    expect(level).toHaveAttribute("aria-invalid", "true");
    await user.click(screen.getByRole("button", { name: /Save new version/ }));
    expect(calls.some(({ command }) => command === "rule_save")).toBe(false);

    await user.clear(level);
    await user.type(level, "4");
    await waitFor(() => {
      const asked = calls.filter(({ command }) => command === "rule_preview").at(-1)?.args as RuleSave;
      expect(asked.gates[0]).toEqual({ gate: "knowledge", weight: 3, level: 4, max_age_days: 365 });
    });
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(calls.some(({ command }) => command === "rule_save")).toBe(true));
    const saved = calls.find(({ command }) => command === "rule_save")?.args as RuleSave;
    expect(saved).toMatchObject({ name: "Trainers", wave: null, in_force_from: null });
  });

  // A version that is opened and saved unchanged asks for exactly the same.
  it("keeps a rule as it is through the form", () => {
    const version = answers.rules_list!({})[0]!;
    const draft = draftOf(version);
    expect(isSound(draft)).toBe(true);
    expect(toRule(draft).gates).toEqual(version.gates);
  });

  it("needs at least one gate", () => {
    const draft = draftOf({ ...answers.rules_list!({})[0]!, gates: [] });
    expect(isSound(draft)).toBe(false);
  });
});
