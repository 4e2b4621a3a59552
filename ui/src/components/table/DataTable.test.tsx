import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { keepWordsUnmarked } from "../../shortcuts/shortcuts";
import { seriousFindings, show } from "../../testing/render";
import { HeatCell } from "../HeatCell";
import type { Column } from "./columns";
import { compare, matching, SHARE, widthsIn } from "./columns";
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

describe("the key that picks everything", () => {
  const bubbled = () => {
    const heard = vi.fn<(prevented: boolean) => void>();
    const hear = (event: KeyboardEvent) => (event.key === "a" ? heard(event.defaultPrevented) : undefined);
    document.addEventListener("keydown", hear);
    const stop = keepWordsUnmarked();
    const last = (event: KeyboardEvent) => heard(event.defaultPrevented);
    window.addEventListener("keydown", last);
    return {
      prevented: () => heard.mock.lastCall?.[0],
      end: () => {
        document.removeEventListener("keydown", hear);
        window.removeEventListener("keydown", last);
        stop();
      },
    };
  };

  it("picks the rows of a table that can be picked", async () => {
    const onChange = vi.fn();
    table(few, { selection: { ids: new Set(), onChange, labelOf: ({ name }) => name } });
    screen.getAllByRole("row")[2]?.focus();
    await userEvent.setup().keyboard("{Control>}a{/Control}");
    expect(onChange).toHaveBeenLastCalledWith(new Set(["id-0", "id-1", "id-2"]));
  });

  // Marking every word of the window helps nobody; in a field the key is the field's.
  it("marks nothing outside of a field, and is left to a field", async () => {
    const keys = bubbled();
    const user = userEvent.setup();
    show(<input aria-label="Name" defaultValue="Ida" />);
    await user.keyboard("{Control>}a{/Control}");
    expect(keys.prevented()).toBe(true);
    await user.click(screen.getByRole("textbox"));
    await user.keyboard("{Control>}a{/Control}");
    expect(keys.prevented()).toBe(false);
    keys.end();
  });
});

describe("the room of a table", () => {
  const wide = [{ width: 150, least: 110 }, { width: 100 }, { least: 60 }, { width: 60, least: 60 }];

  it("gives each column what it asks for while that fits", () => {
    expect(widthsIn(wide, 0)).toEqual([150, 100, undefined, 60]);
    expect(widthsIn(wide, 150 + 100 + SHARE + 60)).toEqual([150, 100, undefined, 60]);
  });

  // In a small window the buttons of the last column must not lie beyond the edge.
  it("lets columns give way as far as they may, and no further", () => {
    const sum = (room: number) => widthsIn(wide, room).reduce<number>((all, width) => all + (width ?? 0), 0);
    expect(sum(380)).toBeLessThanOrEqual(380);
    expect(sum(380)).toBeGreaterThan(376);
    expect(widthsIn(wide, 330)).toEqual([110, 100, 60, 60]);
    expect(widthsIn(wide, 200)).toEqual([110, 100, 60, 60]);
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
