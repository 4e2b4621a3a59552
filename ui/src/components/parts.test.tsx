import { renderHook, screen, act } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { AppError } from "../platform/call";
import { seriousFindings, show } from "../testing/render";
import { readDate } from "./dates";
import { errorsBeside } from "./Form";
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

describe("a draft", () => {
  // The window may be killed between two keys: what was typed is there at the next start.
  it("survives the end of the window and is gone after saving", () => {
    const first = renderHook(() => useDraft("log/a", { note: "", minutes: 60 }));
    act(() => first.result.current.set((now) => ({ ...now, note: "Start from the customer’s order" })));
    expect(first.result.current.kept).toBe(true);
    first.unmount();
    const second = renderHook(() => useDraft("log/a", { note: "", minutes: 60 }));
    expect(second.result.current.value).toEqual({ note: "Start from the customer’s order", minutes: 60 });
    act(() => second.result.current.clear());
    expect(renderHook(() => useDraft("log/a", { note: "" })).result.current).toMatchObject({
      value: { note: "" },
      kept: false,
    });
  });

  it("belongs to its key, and broken or older content does no harm", () => {
    localStorage.setItem("understudy.draft.broken", "{");
    localStorage.setItem("understudy.draft.older", '{"note":"kept"}');
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
    ["November 14 2025", "2025-11-14"],
    ["31.2.2026", null],
    ["soon", null],
    ["", null],
  ])("reads %s as %s", (typed, read) => {
    expect(readDate(typed, "2026-11-21", "en-GB")).toBe(read);
  });

  it("follows the order of the locale", () => {
    expect(readDate("11/14/2026", "2026-11-21", "en-US")).toBe("2026-11-14");
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
