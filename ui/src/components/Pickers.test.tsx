import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { Found } from "../api/types";
import { pretend, seriousFindings, show } from "../testing/render";
import { bestFirst } from "./bestFirst";
import { CataloguePicker, ListPicker, PersonPicker, ProcessPicker, type Picked } from "./Pickers";

const named = (...names: string[]): Picked[] => names.map((name) => ({ id: name, name, detail: "" }));
const LONG = "Cross dock inbound inventory direct to sales orders in Dynamics 365 Supply Chain Management";

function Processes() {
  const [value, setValue] = useState<Picked[]>(named(LONG));
  return <ProcessPicker multiple aria-label="Processes" value={value} onChange={setValue} />;
}

describe("the order of what was found", () => {
  it.each([
    [
      "a name that is just that before one that begins so",
      "holm",
      ["Holmberg", "Holm"],
      ["Holm", "Holmberg"],
    ],
    [
      "the beginning, a word, the middle of a word",
      "ann",
      ["Johanna Berg", "Mary-Ann Lie", "Annika Moe"],
      ["Annika Moe", "Mary-Ann Lie", "Johanna Berg"],
    ],
    [
      "every word somewhere at the beginning of a word",
      "ber an",
      ["Robert Dean", "Anna Berg"],
      ["Anna Berg", "Robert Dean"],
    ],
    ["names outside of the Latin alphabet", "øde", ["Grøde", "Åse Ødegård"], ["Åse Ødegård", "Grøde"]],
    ["nothing typed", " ", ["B", "A"], ["B", "A"]],
  ])("puts first %s", (_, typed, found, wanted) => {
    expect(bestFirst(named(...found), typed).map(({ name }) => name)).toEqual(wanted);
  });
});

describe("choosing processes", () => {
  // The catalogue has thousands of rows that nobody trains: offering them hides the few that are meant.
  it("asks only for what is in scope, and says so where nothing fits", async () => {
    const hit: Found = { kind: "process", id: "p1", title: "Process inbound goods", detail: "60.30" };
    const calls = pretend({ find: ({ text }) => (text === "inbound" ? [hit] : []) });
    const { container } = show(<Processes />);
    const user = userEvent.setup();
    const field = screen.getByRole("combobox", { name: "Processes" });
    await user.type(field, "inbound");
    await user.click(await screen.findByRole("option", { name: /Process inbound goods/ }));
    expect(calls.at(-1)?.args).toEqual({ text: "inbound", limit: 30, kinds: ["process"], in_scope: true });
    expect(screen.getByRole("button", { name: /Remove Process inbound goods/ })).toBeInTheDocument();
    await user.type(field, "nowhere");
    expect(await screen.findByText(/No process in scope fits “nowhere”/)).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
  });

  // A tag wider than the form pushes its cross off the window.
  it("cuts a long choice, with its whole name when pointing at it and its cross beside it", async () => {
    pretend({ find: () => [] });
    show(<Processes />);
    const tag = screen.getByRole("button", { name: LONG });
    expect(tag).toHaveAttribute("title", LONG);
    expect(getComputedStyle(within(tag).getByText(LONG)).textOverflow).toBe("ellipsis");
    await userEvent.setup().click(screen.getByRole("button", { name: /Remove Cross dock/ }));
    expect(screen.queryByText(LONG)).not.toBeInTheDocument();
  });

  it("offers the whole catalogue where the catalogue itself is changed", async () => {
    const calls = pretend({ find: () => [] });
    show(<CataloguePicker aria-label="Below" value={[]} onChange={() => undefined} />);
    await userEvent.setup().type(screen.getByRole("combobox", { name: "Below" }), "inbound");
    await screen.findByText("Nothing found for “inbound”");
    expect(calls.at(-1)?.args).toEqual({ text: "inbound", limit: 30, kinds: ["process"] });
  });
});

describe("choosing among people and from a list", () => {
  it("offers the best fitting first", async () => {
    const row = (name: string) => ({
      id: name,
      name,
      email: "",
      job_title: "",
      department: "",
      site: "",
      kind: "internal" as const,
      groups: [],
      is_superuser: false,
      is_consultant: false,
    });
    pretend({
      people_list: () => ({ total: 2, possible_duplicates: 0, rows: [row("Johanna Berg"), row("Anna Moe")] }),
    });
    show(
      <>
        <PersonPicker aria-label="Person" value={[]} onChange={() => undefined} />
        <ListPicker
          aria-label="Wave"
          choices={named("Second wave", "Wave 2")}
          value={[]}
          onChange={() => undefined}
        />
      </>,
    );
    const user = userEvent.setup();
    await user.type(screen.getByRole("combobox", { name: "Person" }), "anna");
    expect((await screen.findAllByRole("option")).map(({ textContent }) => textContent)).toEqual([
      "Anna Moe",
      "Johanna Berg",
    ]);
    await user.type(screen.getByRole("combobox", { name: "Wave" }), "wave");
    expect((await screen.findAllByRole("option")).map(({ textContent }) => textContent)).toEqual([
      "Wave 2",
      "Second wave",
    ]);
  });
});
