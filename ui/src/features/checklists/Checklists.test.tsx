import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../platform/call";
import { navigate } from "../../router/router";
import { answers } from "../../testing/preview-checklists";
import { pretend, seriousFindings, show } from "../../testing/render";
import ChecklistPage from "./ChecklistPage";

const frame = () => ({ today: "2026-11-21", programme: null, programmes: [], notices: [], recoverable: [] });
const open = (more = {}) => pretend({ frame, ...answers, ...more });

beforeEach(() => {
  navigate("/");
  localStorage.clear();
});

describe("checklists", () => {
  // What is open before a phase must name its lines, and each line the rows behind its figure.
  it("opens what is open before a phase, and a line answered by the data", async () => {
    open();
    navigate("/plan/checklists");
    const { container } = show(<ChecklistPage />);
    const user = userEvent.setup();
    expect(await screen.findByRole("grid", { name: "Checklists" })).toBeTruthy();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: /Open before Prepare/ }));
    const gate = await screen.findByRole("dialog");
    expect(within(gate).getAllByRole("row")).toHaveLength(5);
    await user.click(within(gate).getByText("Every need is taught deeply enough by some module"));
    await waitFor(() =>
      expect(screen.getByRole("dialog").textContent).toContain(
        "12 needs are taught by no module deeply enough.",
      ),
    );
    const line = screen.getByRole("dialog");
    expect(within(line).getByText("Finance team · Close and report")).toBeTruthy();
    // The data answer it: nobody can tick it.
    expect(within(line).queryByRole("radio", { name: "Done" })).toBeNull();
    expect(within(line).getByRole("radio", { name: "As the data say" })).toBeChecked();
  });

  // A list that nobody has begun is open as a whole: the gate says so, and leads there.
  it("names the checklists not begun that a gate waits for", async () => {
    const found = answers.checklists_list();
    const waiting = { phase: "prepare" as const, title: "Deployment", lines: 7 };
    const gates = found.gates.map((gate) =>
      gate.before === "operate" ? { ...gate, open: 11, of: 19, not_begun: [waiting] } : gate,
    );
    open({ checklists_list: () => ({ ...found, gates }) });
    show(<ChecklistPage />);
    const figure = await screen.findByRole("button", { name: /Open before Operate/ });
    expect(figure.textContent).toContain("7 of them in checklists not begun");
    await userEvent.click(figure);
    const panel = await screen.findByRole("dialog");
    expect(
      within(panel).getByRole("link", { name: /“Deployment” has not begun; its 7 lines are open/ }),
    ).toBeTruthy();
  });

  it("records who did a line with evidence, by keyboard", async () => {
    const calls = open();
    navigate("/plan/checklists?phase=implement&line=l14");
    show(<ChecklistPage />);
    const user = userEvent.setup();
    const panel = await screen.findByRole("dialog");
    await user.click(within(panel).getByRole("radio", { name: "Done" }));
    await user.type(within(panel).getByRole("textbox", { name: /Evidence/ }), "Checked with a screen reader");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "checklist_line_set")?.args).toEqual({
        id: "l14",
        done: true,
        evidence: "Checked with a screen reader",
        waived: "",
      }),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("waives a line only with a reason", async () => {
    const calls = open();
    navigate("/plan/checklists?line=l2");
    show(<ChecklistPage />);
    const user = userEvent.setup();
    const panel = await screen.findByRole("dialog");
    await user.click(within(panel).getByRole("radio", { name: "Not asked here" }));
    const save = within(panel).getByRole("button", { name: /Save/ });
    expect(save).toHaveAttribute("aria-disabled", "true");
    await user.type(within(panel).getByRole("textbox", { name: /Why it is not asked here/ }), "Pilot");
    await user.click(save);
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "checklist_line_set")?.args).toMatchObject({
        id: "l2",
        done: false,
        waived: "Pilot",
      }),
    );
  });

  it("changes the template of a phase that has not begun", async () => {
    const calls = open();
    navigate("/plan/checklists?phase=prepare");
    show(<ChecklistPage />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Change the template" }));
    const panel = await screen.findByRole("dialog");
    await user.click(within(panel).getByRole("button", { name: "Add a line" }));
    const added = within(panel).getByRole("group", { name: "Line 3" });
    await user.type(within(added).getByRole("textbox", { name: "What is asked" }), "Badges are printed");
    await user.selectOptions(within(added).getByRole("combobox", { name: "Answered by" }), "people_ready");
    await user.click(within(added).getByRole("button", { name: "Move line 3 up" }));
    await user.click(within(panel).getByRole("button", { name: "Remove line 1" }));
    await user.click(within(panel).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(calls.some(({ command }) => command === "checklist_save")).toBe(true));
    const saved = calls.find(({ command }) => command === "checklist_save")?.args as {
      lines: { text: string }[];
    };
    expect(saved).toMatchObject({ id: null, phase: "prepare" });
    expect(saved.lines.map(({ text }) => text)).toEqual([
      "Badges are printed",
      "Rooms, equipment and interpreters fit people with disabilities",
    ]);
  });

  it("begins a checklist", async () => {
    const calls = open();
    navigate("/plan/checklists?phase=prepare");
    show(<ChecklistPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Begin the checklist" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "checklist_begin")?.args).toEqual({ phase: "prepare" }),
    );
  });

  it("says what is wrong with a line beside it", async () => {
    open({
      checklist_save: () => {
        throw new AppError("refused", { id: "error-fields", args: { count: { type: "number", value: 1 } } }, [
          { field: "lines.1", message: { id: "checklist-line-missing" } },
        ]);
      },
    });
    navigate("/plan/checklists?edit=list");
    show(<ChecklistPage />);
    const panel = await screen.findByRole("dialog");
    await userEvent.click(within(panel).getByRole("button", { name: "Save" }));
    const second = within(panel).getByRole("group", { name: "Line 2" });
    await waitFor(() => expect(within(second).getByRole("textbox")).toBeInvalid());
  });
});
