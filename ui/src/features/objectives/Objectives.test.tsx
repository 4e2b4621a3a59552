import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { ObjectiveSave } from "../../api/types";
import { answers, ATTEND, TASKS } from "../../testing/preview-objectives";
import { pretend, seriousFindings, show } from "../../testing/render";
import FiguresPage from "./FiguresPage";
import ObjectivePage from "./ObjectivePage";
import ObjectivesPage from "./ObjectivesPage";
import { headingOf } from "./told";

const frame = () => ({ today: "2026-11-21", programme: null, programmes: [], notices: [], recoverable: [] });
const open = (more = {}) => pretend({ frame, ...answers, ...more });
const patient = { timeout: 10_000 };

beforeEach(() => {
  window.location.hash = "#/objectives";
  localStorage.clear();
});

describe("the list of objectives", { timeout: 60_000 }, () => {
  // Who leads must see both sentences with figure, forecast and state, and name the exceptions.
  it("shows each sentence with its figure and forecast, and opens the exceptions by name", async () => {
    open();
    const { container } = show(<ObjectivesPage />);
    const table = await screen.findByRole("grid", { name: "Objectives" }, patient);
    expect(await within(table).findByText(ATTEND)).toBeInTheDocument();
    expect(within(table).getByText(TASKS)).toBeInTheDocument();
    expect(within(table).getByText("88–100%")).toBeInTheDocument();
    expect(within(table).getByText("4 of 5 from 28 answers")).toBeInTheDocument();
    expect(within(table).getByText("Nothing in the sentence can be counted yet.")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await userEvent.click(within(table).getByRole("button", { name: "18 of 34 people (52%)" }));
    const panel = await screen.findByRole("dialog", {}, patient);
    expect(await within(panel).findByText("Cem Aydin")).toBeInTheDocument();
    expect(within(panel).queryByText("Ana Holm")).not.toBeInTheDocument();
    expect(window.location.hash).toContain("evidence=o1");
    await userEvent.click(within(panel).getByRole("radio", { name: "Counts" }));
    expect(await within(panel).findByText("Ana Holm")).toBeInTheDocument();
  });

  it("narrows to a state and is opened by the keyboard", async () => {
    open();
    show(<ObjectivesPage />);
    const table = await screen.findByRole("grid", { name: "Objectives" }, patient);
    await userEvent.click(await screen.findByRole("button", { name: /Will be missed.*1/ }));
    await waitFor(() => expect(within(table).getAllByRole("row")).toHaveLength(2));
    const row = within(table).getByRole("row", { name: /Warehouse Malmö/ });
    row.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toBe("#/objectives/o4"));
  });
});

describe("an objective", { timeout: 60_000 }, () => {
  it("tells measures, basis, trend as a table, and the people", async () => {
    open();
    const { container } = show(<ObjectivePage params={{ id: "o2" }} />);
    expect(await screen.findByText(TASKS, {}, patient)).toBeInTheDocument();
    const measures = screen.getByRole("list", { name: "Measured by" });
    expect(
      within(measures).getByText(/Generate a lead.*within 3 minutes.*7 of 34 people/),
    ).toBeInTheDocument();
    await userEvent.click(await screen.findByRole("button", { name: "Show as table" }));
    expect(screen.getAllByRole("row").length).toBeGreaterThan(12);
    expect(await screen.findByText("Dag Moe")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
  });

  // The heading says which objective this is; what is said once is not said again below it.
  it("is headed by its sentence, and says each sentence once", async () => {
    open();
    const { unmount } = show(<ObjectivePage params={{ id: "o6" }} />);
    const vague = "Project managers understand the new project accounting";
    expect(await screen.findByRole("heading", { level: 1, name: vague }, patient)).toBeInTheDocument();
    const why = "Nothing in the sentence can be counted yet.";
    for (const sentence of [vague, why]) expect(screen.getAllByText(sentence)).toHaveLength(1);
    unmount();
    show(<ObjectivePage params={{ id: "o1" }} />);
    expect(await screen.findByText(ATTEND, {}, patient)).toBeInTheDocument();
    expect(screen.getAllByText(/18 of 34 people/)).toHaveLength(1);
  });

  it("is headed by the beginning of a long sentence", () => {
    expect(headingOf(" All of sales must be happy ")).toBe("All of sales must be happy");
    const long = headingOf(ATTEND);
    expect(long.endsWith("…") && long.length <= 72 && ATTEND.startsWith(long.slice(0, -1))).toBe(true);
    expect(ATTEND.charAt(long.length - 1)).toMatch(/[\s,;]/);
    expect(headingOf("x".repeat(90))).toHaveLength(72);
  });

  // Feedback has no names: a list of people there would be a lie.
  it("lists nobody where nobody is counted by name", async () => {
    open();
    show(<ObjectivePage params={{ id: "o3" }} />);
    expect(await screen.findByText(/Feedback is given without names/, {}, patient)).toBeInTheDocument();
    expect(screen.getByText("3.5 of 5")).toBeInTheDocument();
    expect(screen.queryByRole("grid")).not.toBeInTheDocument();
  });

  // What is typed is read at once; what could not be read is said, and nothing keeps anybody from saving.
  it("is written by the keyboard, read along, and saved as it was read", async () => {
    const calls = open();
    const { container } = show(<ObjectivePage params={{ id: "new" }} />);
    const sentence = await screen.findByRole("textbox", { name: /Sentence/ }, patient);
    await waitFor(() => expect(sentence).toHaveFocus(), patient);
    const user = userEvent.setup();
    await user.keyboard("People know the app");
    const doubts = await screen.findByRole("list", { name: "To look at" }, patient);
    expect(within(doubts).getByText("It has no deadline.")).toBeInTheDocument();
    expect(within(doubts).getByText(/Nothing was made of: know.*app/)).toBeInTheDocument();
    expect(await screen.findAllByLabelText("Look at this", {}, patient)).toHaveLength(4);
    await user.clear(sentence);
    await user.paste(ATTEND);
    await waitFor(
      () => expect(screen.queryByRole("list", { name: "To look at" })).not.toBeInTheDocument(),
      patient,
    );
    const read = await screen.findByRole("group", { name: "How it was read" });
    expect(within(read).getByText("before system cutover")).toBeInTheDocument();
    expect(screen.getByText("Today: 18 of 34 people (52%)")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(window.location.hash).toBe("#/objectives/o7"), patient);
    const saved = calls.find(({ command }) => command === "objective_save")?.args as ObjectiveSave;
    expect(saved.text).toBe(ATTEND);
    expect(saved.draft.measures).toMatchObject([{ kind: "attendance", module: "m1", series: "m2" }]);
    expect(saved.draft).toMatchObject({ groups: ["g1"], milestone: "ms1", days_before: 1 });
  });

  it("keeps a correction made by hand", async () => {
    const calls = open();
    window.location.hash = "#/objectives/o1?do=edit";
    show(<ObjectivePage params={{ id: "o1" }} />);
    const measure = await screen.findByRole("region", { name: "Measure 1" }, patient);
    await userEvent.click(
      await within(measure).findByRole("button", { name: "Mobile devices for dispatchers instead" }, patient),
    );
    const share = within(measure).getByRole("textbox", { name: "Share of people in percent" });
    await userEvent.clear(share);
    await userEvent.type(share, "90");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Deadline" }), "w:w2");
    await userEvent.click(screen.getByRole("button", { name: /^Save/ }));
    await waitFor(() => expect(calls.some(({ command }) => command === "objective_save")).toBe(true));
    const saved = calls.find(({ command }) => command === "objective_save")?.args as ObjectiveSave;
    expect(saved.draft.measures).toMatchObject([{ module: "m3", target_percent: 90 }]);
    expect(saved.draft).toMatchObject({ wave: "w2", days_before: 1 });
    expect(saved.draft.milestone).toBeUndefined();
  });
});

describe("figures", { timeout: 60_000 }, () => {
  it("lists values, takes one by hand, and refuses what is no number", async () => {
    const calls = open();
    window.location.hash = "#/objectives/figures";
    const { container } = show(<FiguresPage />);
    const values = await screen.findByRole("grid", { name: "Pilot orders in the new system" }, patient);
    expect(await within(values).findByText("41 / 60 (68%)")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Enter a value" }));
    const dialog = await screen.findByRole("dialog", {}, patient);
    const part = await within(dialog).findByRole("textbox", { name: /Number, or the part/ });
    await userEvent.type(part, "many");
    await userEvent.click(within(dialog).getByRole("button", { name: /^Save/ }));
    expect(await within(dialog).findByText("Write a whole number.")).toBeInTheDocument();
    expect(calls.some(({ command }) => command === "figure_value_save")).toBe(false);
    await userEvent.clear(part);
    await userEvent.type(part, "47");
    await userEvent.type(
      within(dialog).getByRole("textbox", { name: /Of/ }),
      "62{Control>}{Enter}{/Control}",
    );
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "figure_value_save")?.args).toEqual({
        figure: "f1",
        on: "2026-11-21",
        numerator: 47,
        denominator: 62,
      }),
    );
  });
});
