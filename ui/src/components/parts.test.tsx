import { Input } from "@fluentui/react-components";
import { renderHook, screen, act } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { AppError } from "../platform/call";
import { keepDraftsOf, restartDrafts } from "../platform/drafts";
import { seriousFindings, show } from "../testing/render";
import { readDate } from "./dates";
import { errorsBeside, FormField } from "./Form";
import { initials } from "./PersonName";
import { SegmentedChoice } from "./SegmentedChoice";
import { SvgChart } from "./SvgChart";
import { useDraft } from "./useDraft";

function Minutes() {
  const [value, setValue] = useState<string | null>("60");
  return (
    <SegmentedChoice
      label="Minutes"
      value={value}
      onChange={setValue}
      options={["30", "60", "90"].map((minutes) => ({ value: minutes, label: minutes }))}
    />
  );
}

describe("a choice of a few", () => {
  // The quick log is filled in with the keyboard alone, in seconds.
  it("moves with arrows and picks with number keys", async () => {
    const { container } = show(<Minutes />);
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole("radio", { name: "60" })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("radio", { name: "90" })).toBeChecked();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("radio", { name: "30" })).toBeChecked();
    await user.keyboard("3");
    expect(screen.getByRole("radio", { name: "90" })).toBeChecked();
    expect(screen.getByRole("radio", { name: "90" })).toHaveFocus();
    await user.keyboard("9");
    expect(screen.getByRole("radio", { name: "90" })).toBeChecked();
    expect(await seriousFindings(container)).toEqual([]);
  });
});

describe("fields beside each other", () => {
  // One field with an error must not stretch its neighbour's box or move it down from its label.
  it("keep their height where the row is taller than they are", () => {
    show(
      <FormField name="sender" label="Sender" className="own">
        <Input />
      </FormField>,
    );
    const field = screen.getByLabelText("Sender").closest<HTMLElement>("[data-field]");
    expect(field && getComputedStyle(field).alignContent).toBe("start");
    expect(field).toHaveClass("own");
  });
});

describe("a draft", () => {
  // The window may be killed between two keys: what was typed is there at the next start.
  it("survives the end of the window and is gone after saving", () => {
    const first = renderHook(() => useDraft("log/a", { note: "", minutes: 60 }));
    act(() => first.result.current.set((now) => ({ ...now, note: "Start from the customer’s order" })));
    expect(first.result.current.kept).toBe(true);
    first.unmount();
    restartDrafts({ key: "test", encrypted: false });
    const second = renderHook(() => useDraft("log/a", { note: "", minutes: 60 }));
    expect(second.result.current.value).toEqual({ note: "Start from the customer’s order", minutes: 60 });
    act(() => second.result.current.clear());
    restartDrafts({ key: "test", encrypted: false });
    expect(renderHook(() => useDraft("log/a", { note: "" })).result.current).toMatchObject({
      value: { note: "" },
      kept: false,
    });
  });

  // "CHANGED", typed for one customer, must not stand in another customer's programme as if it were theirs.
  it("belongs to the programme that it was typed in", () => {
    const { result } = renderHook(() => useDraft("competencies/levels", "as saved"));
    act(() => result.current.set("CHANGED"));
    const save = result.current;
    act(() => keepDraftsOf({ key: "other", encrypted: false }));
    expect(result.current).toMatchObject({ value: "as saved", kept: false });
    act(() => result.current.set("of the other"));
    // What was under way when the programme changed belongs to the one before.
    act(() => save.clear());
    expect(result.current.value).toBe("of the other");
    act(() => keepDraftsOf({ key: "test", encrypted: false }));
    expect(result.current).toMatchObject({ value: "as saved", kept: false });
    act(() => keepDraftsOf(null));
    act(() => result.current.set("nobody's"));
    restartDrafts({ key: "other", encrypted: false });
    expect(renderHook(() => useDraft("competencies/levels", "")).result.current.value).toBe("of the other");
    expect(Object.keys(localStorage)).toEqual(["understudy.draft.other/competencies/levels"]);
  });

  // The file of an encrypted programme says nothing to a thief of the disk: what was typed beside it must not either.
  it("of an encrypted programme never reaches the disk", () => {
    const { result, unmount } = renderHook(() => useDraft("log/a", ""));
    act(() => result.current.set("typed while it was plain"));
    act(() => keepDraftsOf({ key: "test", encrypted: true }));
    expect(result.current).toMatchObject({ value: "typed while it was plain", kept: true });
    expect(localStorage.length).toBe(0);
    act(() => result.current.set("The lead is on leave"));
    expect(localStorage.length).toBe(0);
    unmount();
    expect(renderHook(() => useDraft("log/a", "")).result.current.value).toBe("The lead is on leave");
    act(() => keepDraftsOf({ key: "other", encrypted: false }));
    expect(renderHook(() => useDraft("log/a", "")).result.current.value).toBe("");
  });

  // Windows on several folders share one storage, and the system's browser engine drops what another holds it back from.
  it("is found again in its window though the storage lost it", () => {
    const first = renderHook(() => useDraft("rule", ""));
    act(() => first.result.current.set("two years"));
    first.unmount();
    localStorage.clear();
    const again = renderHook(() => useDraft("rule", ""));
    expect(again.result.current).toMatchObject({ value: "two years", kept: true });
    act(() => again.result.current.clear());
    localStorage.setItem("understudy.draft.test/rule", '"two years"');
    expect(renderHook(() => useDraft("rule", "")).result.current.value).toBe("");
  });

  // The first screen is drawn before a slow program has said which programme is open.
  it("typed before the programme is known is that programme's", () => {
    restartDrafts();
    const { result } = renderHook(() => useDraft("log/a", ""));
    act(() => result.current.set("early"));
    expect(localStorage.length).toBe(0);
    act(() => keepDraftsOf({ key: "test", encrypted: false }));
    expect(result.current).toMatchObject({ value: "early", kept: true });
    restartDrafts({ key: "test", encrypted: false });
    expect(renderHook(() => useDraft("log/a", "")).result.current.value).toBe("early");
  });

  it("belongs to its key, and broken or older content does no harm", () => {
    localStorage.setItem("understudy.draft.test/broken", "{");
    localStorage.setItem("understudy.draft.test/older", '{"note":"kept"}');
    expect(renderHook(() => useDraft("broken", "empty")).result.current.value).toBe("empty");
    const { result, rerender } = renderHook(({ key }) => useDraft(key, { note: "", minutes: 30 }), {
      initialProps: { key: "older" },
    });
    expect(result.current.value).toEqual({ note: "kept", minutes: 30 });
    rerender({ key: "other" });
    expect(result.current.value).toEqual({ note: "", minutes: 30 });
    act(() => result.current.set({ note: "b", minutes: 1 }));
    rerender({ key: "older" });
    expect(result.current.value.note).toBe("kept");
  });
});

describe("a typed date", () => {
  it.each([
    ["2026-11-14", "2026-11-14"],
    ["14/11/2026", "2026-11-14"],
    ["14.11.26", "2026-11-14"],
    ["14/11", "2026-11-14"],
    ["14", "2026-11-14"],
    ["14 nov", "2026-11-14"],
    ["14th Nov", "2026-11-14"],
    ["5 feb", "2027-02-05"],
    ["31", "2026-10-31"],
    ["29 feb", "2028-02-29"],
    ["4.1.2027", "2027-01-04"],
    ["4.1.", "2027-01-04"],
    ["2027/1/4", "2027-01-04"],
    ["2027 Jan 4", "2027-01-04"],
    ["4-Jan-2027", "2027-01-04"],
    ["November 14 2025", "2025-11-14"],
    ["31.2.2026", null],
    ["14/11/1", null],
    ["5 feb 202", null],
    ["1 2 feb 2027", null],
    ["2027", null],
    ["next friday", null],
    ["soon", null],
    ["", null],
  ])("reads %s as %s", (typed, read) => {
    expect(readDate(typed, "2026-11-21", "en-GB")).toBe(read);
  });

  it("follows the order of the locale", () => {
    expect(readDate("11/14/2026", "2026-11-21", "en-US")).toBe("2026-11-14");
    expect(readDate("4/1/2027", "2026-11-21", "en-US")).toBe("2027-04-01");
    expect(readDate("4/1/2027", "2026-11-21", "en-GB")).toBe("2027-01-04");
  });

  // No language writes the month first with dots.
  it("reads dots with the day first everywhere", () => {
    expect(readDate("4.1.2027", "2026-11-21", "en-US")).toBe("2027-01-04");
    expect(readDate("4.1", "2026-11-21", "en-US")).toBe("2027-01-04");
    expect(readDate("2027.01.04", "2026-11-21", "en-US")).toBe("2027-01-04");
  });

  // Shadowing lies behind, an expiry ahead; between them the nearer day is meant.
  it.each([
    ["5 dec", { max: "2026-11-21" }, "2025-12-05"],
    ["21 nov", { max: "2026-11-21" }, "2026-11-21"],
    ["22/11", { max: "2026-11-21" }, "2025-11-22"],
    ["25", { max: "2026-11-21" }, "2026-10-25"],
    ["29 feb", { max: "2026-11-21" }, "2024-02-29"],
    ["14 nov", { min: "2026-11-21" }, "2027-11-14"],
    ["14", { min: "2026-11-21" }, "2026-12-14"],
    ["21 nov", { min: "2026-11-21" }, "2026-11-21"],
    ["5 jun", {}, "2026-06-05"],
    ["10 mar", {}, "2027-03-10"],
    ["5 feb", { min: "2026-01-01", max: "2026-12-31" }, "2026-02-05"],
    ["5 feb", { min: "2026-03-01", max: "2026-04-01" }, "2027-02-05"],
  ])("reads %s without its year where the field takes %o", (typed, range, read) => {
    expect(readDate(typed, "2026-11-21", "en-GB", range)).toBe(read);
  });
});

describe("small parts", () => {
  it("puts all errors beside their fields", () => {
    const errors = errorsBeside(
      new AppError("refused", { id: "error-unexpected" }, [
        { field: "name", message: { id: "window-save" } },
      ]),
    );
    expect(errors("name")).toEqual({ validationState: "error", validationMessage: "Save" });
    expect(errors("date")).toEqual({});
  });

  it("makes initials of any script", () => {
    expect(["Ida Berg", "Øyvind", "Anna Maria de Wit", "👩‍🏫 Kim", ""].map(initials)).toEqual([
      "IB",
      "Ø",
      "AW",
      "👩‍🏫K",
      "",
    ]);
  });

  // Every chart has its table, and no chart can run a script.
  it("shows a chart as an image and as a table", async () => {
    show(<SvgChart svg="<svg onload='x'/>" alt="Rising" table={{ columns: ["Day"], rows: [["Monday"]] }} />);
    expect(screen.getByRole("img", { name: "Rising" })).toHaveAttribute(
      "src",
      expect.stringMatching(/^data:image\/svg\+xml/),
    );
    await userEvent.click(screen.getByRole("button", { name: "Show as table" }));
    expect(screen.getByRole("cell", { name: "Monday" })).toBeInTheDocument();
  });
});
