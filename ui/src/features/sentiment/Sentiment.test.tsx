import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { PulseForm, PulseGive, SentimentRespond } from "../../api/types";
import { answers } from "../../testing/preview-sentiment";
import { AppError } from "../../platform/call";
import { pretend, seriousFindings, show } from "../../testing/render";
import CommentsPage from "./CommentsPage";
import PaperEntry from "./PaperEntry";
import PulseKiosk from "./PulseKiosk";
import PulseList from "./PulseList";
import PulsePage from "./PulsePage";
import SentimentPage from "./SentimentPage";

// Whether each element is hidden is asked of every rule of every style, and a panel that nothing has focused counts as hidden.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const patient = { timeout: 20_000 };
const people = {
  rows: [
    {
      id: "p1",
      name: "Kari Lunde",
      email: "",
      job_title: "Project manager",
      department: "",
      kind: "internal" as const,
      site: "",
      manager: "",
      groups: [],
      is_superuser: false,
      is_consultant: false,
      account_enabled: null,
    },
  ],
  total: 1,
  possible_duplicates: 0,
};

function program(more: Parameters<typeof pretend>[0] = {}) {
  return pretend({ ...answers, ...more });
}

beforeEach(() => {
  window.location.hash = "#/sentiment";
  localStorage.clear();
});

describe("the sentiment screen", { timeout: 120_000 }, () => {
  // A drop that nobody has answered must meet the eye first, and every figure must open what is behind it.
  it("shows the open drop first, says what is too few, and opens figures", async () => {
    program();
    const { container } = show(<SentimentPage />);
    const drops = await screen.findByRole("region", { name: "Drops and what was decided" }, patient);
    const items = within(drops).getAllByRole("listitem");
    expect(items[0]).toHaveTextContent("Warehouse Malmö: from 3.6 to 2.7");
    expect(items[0]).toHaveTextContent("No answer yet");
    expect(within(drops).getByText(/Agreed with Kari Lunde/)).toBeInTheDocument();
    expect(screen.getAllByText("under 5").length).toBe(5);
    expect(await seriousFindings(container)).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: /Warehouse Malmö, Pulse 5: dropped to 2.7/ }));
    const panel = await screen.findByRole("dialog", {}, patient);
    expect(within(panel).getAllByRole("img")).toHaveLength(4);
    expect(within(panel).getByText(/of 134 invited/)).toBeInTheDocument();
  });

  // The answer and the changes to the plans go together; what is missing of a change is said beside it.
  it("answers a drop with a change that was agreed", async () => {
    const calls = program({ people_list: () => people });
    show(<SentimentPage />);
    fireEvent.click(
      await screen.findByRole("button", { name: "Answer the drop of Warehouse Malmö" }, patient),
    );
    const panel = await screen.findByRole("dialog", {}, patient);
    fireEvent.click(await within(panel).findByRole("button", { name: "Communication plan" }, patient));
    const user = userEvent.setup();
    await user.type(
      await within(panel).findByRole("textbox", { name: /Message/ }, patient),
      "Training moves to December",
    );
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(calls.some(({ command }) => command === "sentiment_respond")).toBe(true));
    const given = calls.find(({ command }) => command === "sentiment_respond")?.args as SentimentRespond;
    expect(given).toMatchObject({ pulse: "u5", group: "g7", decision: "act" });
    expect(given.actions).toMatchObject([
      { kind: "communication", title: "Training moves to December", groups: ["g7"] },
    ]);
  });

  // A programme without pulses is no dead end.
  it("offers the first step where there is no pulse", async () => {
    const overview = answers.sentiment_overview!({});
    program({
      sentiment_overview: () => ({
        ...overview,
        pulses: [],
        overall: [],
        groups: [],
        open: [],
        all_pulses: 0,
      }),
    });
    show(<SentimentPage />);
    fireEvent.click(await screen.findByRole("button", { name: "Make the first pulse" }, patient));
    expect(window.location.hash).toContain("/sentiment/pulses?new=next");
  });
});

describe("pulses", { timeout: 120_000 }, () => {
  // The next pulse begins with the last one's questions: saving it as it is must be enough.
  it("makes the next pulse from the last", async () => {
    window.location.hash = "#/sentiment/pulses?new=next";
    const calls = program();
    const { container } = show(<PulseList />);
    fireEvent.click(await screen.findByRole("button", { name: /Make the pulse/ }, patient));
    await waitFor(() => expect(calls.some(({ command }) => command === "pulse_save")).toBe(true));
    const saved = calls.find(({ command }) => command === "pulse_save")?.args as PulseForm;
    expect(saved.name).toBe("Pulse 7");
    expect(saved.questions).toHaveLength(4);
    expect(saved.groups).toHaveLength(7);
    expect(await seriousFindings(container)).toEqual([]);
  });

  // Counting cannot be undone: what will be told, and what not, is said before.
  it("says what closing will tell", async () => {
    window.location.hash = "#/sentiment/pulses/u6?do=close";
    const calls = program();
    const { container } = show(<PulsePage params={{ id: "u6" }} />);
    const dialog = await screen.findByRole("alertdialog", {}, patient);
    expect(await within(dialog).findByText("Small groups together", {}, patient)).toBeInTheDocument();
    expect(within(dialog).getByText(/this cannot be undone/)).toBeInTheDocument();
    fireEvent.click(within(dialog).getByRole("button", { name: "Count and close" }));
    await waitFor(() => expect(calls.some(({ command }) => command === "pulse_close")).toBe(true));
    expect(await seriousFindings(container)).toEqual([]);
  });

  // Undoing the making of a pulse must not leave it on the screen with all that can be done with it.
  it("leaves a pulse that is not there any more", async () => {
    window.location.hash = "#/sentiment/pulses/u6";
    let there = true;
    const listening: ((payload: unknown) => void)[] = [];
    const pulse_get: typeof answers.pulse_get = (args) => {
      if (there) return answers.pulse_get!(args);
      throw new AppError("not_found", { id: "error-not-found" });
    };
    pretend({ ...answers, pulse_get }, (_, heard) => listening.push(heard));
    show(<PulsePage params={{ id: "u6" }} />);
    await screen.findByRole("heading", { name: /Pulse 6/ }, patient);
    there = false;
    act(() => {
      for (const heard of listening) heard({ touched: ["sentiment"] });
    });
    await waitFor(() => expect(window.location.hash).toBe("#/sentiment/pulses"), patient);
  });

  // Sheets are typed by the dozen: the field must be empty and focused after each, and say what is wrong with a line.
  it("takes sheets line by line", async () => {
    program({
      pulse_enter: ({ text }) => {
        const fine = answers.pulse_enter!({ text, dry_run: false });
        const [line] = fine.lines;
        return text.includes("9") && line
          ? {
              ...fine,
              taken: 0,
              errors: 1,
              lines: [
                { ...line, error: { id: "pulse-line-scale", args: { steps: { type: "number", value: 5 } } } },
              ],
            }
          : fine;
      },
    });
    const { container } = show(<PaperEntry />);
    const field = await screen.findByRole("textbox", { name: "One sheet" }, patient);
    const user = userEvent.setup();
    await user.type(field, "7KQ2M 9352{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("numbers from 1 to 5");
    expect(field).toHaveValue("7KQ2M 9352");
    await user.clear(field);
    await user.type(field, "7KQ2M 4352{Enter}");
    expect(await screen.findByText("One sheet taken")).toBeInTheDocument();
    expect(field).toHaveValue("");
    expect(field).toHaveFocus();
    expect(await seriousFindings(container)).toEqual([]);
  });

  // Destroying is for good: it asks, and shows what it will destroy.
  it("destroys a comment after asking", async () => {
    const calls = program();
    const { container } = show(<CommentsPage />);
    const buttons = await screen.findAllByRole("button", { name: "Destroy…" }, patient);
    expect(await seriousFindings(container)).toEqual([]);
    fireEvent.click(buttons[2]!);
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog).toHaveTextContent("I still cannot book a return without help.");
    fireEvent.click(within(dialog).getByRole("button", { name: "Destroy" }));
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "pulse_comment_purge")?.args).toEqual({ id: "c2" }),
    );
  });
});

describe("the kiosk", { timeout: 120_000 }, () => {
  // Group first, then every question; the next person finds nothing of the one before.
  it("takes whole answers of a group, by keys", async () => {
    const calls = program();
    const { container } = show(<PulseKiosk params={{ id: "u6" }} />);
    expect(await screen.findByText(/23 answers on this laptop/, {}, patient)).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Warehouse Malmö" }));
    expect(await screen.findByText(/No names, please/)).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await user.keyboard("435");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Answer every question");
    expect(calls.some(({ command }) => command === "pulse_give")).toBe(false);
    await user.keyboard("2");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Thank you", {}, patient)).toBeInTheDocument();
    const given = calls.find(({ command }) => command === "pulse_give")?.args as PulseGive;
    expect(given).toEqual({ pulse: "u6", group: "g7", answers: [4, 3, 5, 2], comment: "" });
    expect(localStorage.length).toBe(0);
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("button", { name: "Warehouse Malmö" })).toBeInTheDocument();
  });
});
