import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { seriousFindings, show } from "../../testing/render";
import { HeatCell } from "../HeatCell";
import type { Column } from "./columns";
import { compare, matching } from "./columns";
import { DataTable } from "./DataTable";
import { nextSort } from "./TableHead";
import { nextPlace } from "./useGridFocus";

interface Line {
  id: string;
  name: string;
  level: number | null;
}

const names = ["Ida Berg", "Astrid Holm", "Jonas Lind"];
const few: Line[] = names.map((name, index) => ({
  id: `id-${index}`,
  name,
  level: index === 1 ? null : index,
}));
const many: Line[] = Array.from({ length: 5000 }, (_, index) => ({
  id: `id-${index}`,
  name: `Person ${index}`,
  level: index,
}));
const opened = vi.fn<(what: string) => void>();
const columns: Column<Line>[] = [
  { id: "name", header: "Name", value: ({ name }) => name },
  { id: "level", header: "Level", value: ({ level }) => level, align: "end" },
  {
    id: "gate",
    header: "Gate",
    value: () => null,
    sortable: false,
    cell: ({ name }) => (
      <HeatCell tone="good" label={`Gate of ${name}`} onOpen={() => opened(`cell ${name}`)} />
    ),
  },
];

function table(rows: Line[], more: Partial<Parameters<typeof DataTable<Line>>[0]> = {}) {
  return show(
    <DataTable
      label="People"
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      empty="nobody"
      onOpen={({ name }) => opened(name)}
      {...more}
    />,
  );
}

const focusedRow = () => document.activeElement?.getAttribute("data-row");

describe("a table moved through with the keyboard", () => {
  // The whole job must be possible without a mouse.
  it("has one tab stop, moves by rows and opens with Enter", async () => {
    opened.mockClear();
    table(few);
    const user = userEvent.setup();
    await user.tab(); // heading Name
    await user.tab(); // heading Level
    await user.tab(); // the first row
    expect(focusedRow()).toBe("0");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(focusedRow()).toBe("2");
    await user.keyboard("{Home}{Enter}");
    expect(opened).toHaveBeenLastCalledWith("Ida Berg");
  });

  it("goes into cells with the right arrow and opens what they hold", async () => {
    opened.mockClear();
    table(few);
    const user = userEvent.setup();
    screen.getAllByRole("row")[1]?.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
    expect(opened).toHaveBeenCalledExactlyOnceWith("cell Ida Berg");
    await user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    expect(focusedRow()).toBe("0");
  });

  // A long table draws a window of rows; the focus must still reach the end.
  it("reaches the last of many rows and draws few", async () => {
    table(many);
    const user = userEvent.setup();
    expect(screen.getAllByRole("row").length).toBeLessThan(100);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "5001");
    screen.getAllByRole("row")[1]?.focus();
    await user.keyboard("{ArrowDown}{PageDown}");
    await waitFor(() => expect(Number(focusedRow())).toBeGreaterThan(10));
    await user.keyboard("{End}");
    await waitFor(() => expect(focusedRow()).toBe("4999"));
  });

  it("marks rows with Space and all rows at once", async () => {
    const onChange = vi.fn();
    table(few, { selection: { ids: new Set(), onChange, labelOf: ({ name }) => name } });
    const user = userEvent.setup();
    screen.getAllByRole("row")[2]?.focus();
    await user.keyboard(" ");
    expect(onChange).toHaveBeenLastCalledWith(new Set(["id-1"]));
    await user.click(screen.getByRole("checkbox", { name: "Select all rows" }));
    expect(onChange).toHaveBeenLastCalledWith(new Set(["id-0", "id-1", "id-2"]));
  });
});

describe("order and search of a table", () => {
  const shownNames = () =>
    screen
      .getAllByRole("row")
      .slice(1)
      .map((row) => within(row).getAllByRole("gridcell")[0]?.textContent);

  // What is not known must not come first, whichever way one sorts.
  it("sorts by heading, absent values last", async () => {
    table(few);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: /Level/ }));
    expect(shownNames()).toEqual(["Ida Berg", "Jonas Lind", "Astrid Holm"]);
    await user.click(screen.getByRole("button", { name: /Level/ }));
    expect(shownNames()).toEqual(["Jonas Lind", "Ida Berg", "Astrid Holm"]);
    expect(screen.getByRole("columnheader", { name: /Level/ })).toHaveAttribute("aria-sort", "descending");
  });

  it("narrows to rows that hold every word, and says when none does", () => {
    expect(matching(few, columns, "ber IDA").map(({ name }) => name)).toEqual(["Ida Berg"]);
    table(few, { filter: "zzz" });
    expect(screen.getByRole("status")).toHaveTextContent("Nothing matches “zzz”");
  });

  it("tells loading, empty and full apart", () => {
    table([]);
    expect(screen.getByText("nobody")).toBeInTheDocument();
  });

  it("compares words as people do and cycles the order", () => {
    expect(["10.2", "10.10", "9.1"].sort(compare)).toEqual(["9.1", "10.2", "10.10"]);
    expect(nextSort(null, "a")).toEqual({ column: "a", descending: false });
    expect(nextSort({ column: "a", descending: true }, "a")).toBeNull();
    expect(nextPlace("End", true, { row: 0, column: 2 }, 9, 3, 5)).toEqual({ row: 8, column: 2 });
  });

  // Without it the digits and signs beside a Hebrew or Arabic name change places with it.
  it("sets a name that runs from the right apart", () => {
    table([{ id: "id-1", name: "שרה כהן (2)", level: 1 }]);
    expect(screen.getByText("שרה כהן (2)").tagName).toBe("BDI");
  });

  it("has nothing that axe calls serious", async () => {
    const { container } = table(few, {
      selection: { ids: new Set(["id-1"]), onChange: () => undefined, labelOf: ({ name }) => name },
    });
    expect(await seriousFindings(container)).toEqual([]);
  });
});
