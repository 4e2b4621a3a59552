import { Input } from "@fluentui/react-components";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { AppError } from "../platform/call";
import { seriousFindings, show } from "../testing/render";
import { DateInput } from "./DateInput";
import { errorsBeside, FormField } from "./Form";
import { FormDialog } from "./FormDialog";
import { SegmentedChoice } from "./SegmentedChoice";

const TODAY = "2026-11-21";
const UNREAD = "Not a day. Write 4 Jan 2027 or 2027-01-04.";

interface Saved {
  day: string;
  note: string;
}

/** A dialog as they are built everywhere: the day first, then a line of text. */
function Ask({ onSave, from = "", max }: { onSave: (saved: Saved) => void; from?: string; max?: string }) {
  const [day, setDay] = useState(from);
  const [note, setNote] = useState("");
  return (
    <FormDialog
      title="Move"
      save="Move"
      error={null}
      pending={false}
      onSave={() => onSave({ day, note })}
      onClose={() => undefined}
    >
      <FormField name="day" label="Day">
        <DateInput value={day} onChange={setDay} today={TODAY} {...(max ? { max } : {})} />
      </FormField>
      <FormField name="note" label="Note">
        <Input value={note} onChange={(_, { value }) => setNote(value)} />
      </FormField>
    </FormDialog>
  );
}

const day = () => screen.getByRole("combobox", { name: "Day" });
const note = () => screen.getByRole("textbox", { name: "Note" });
const calendar = () => screen.queryByRole("dialog", { name: "Calendar" });

describe("a date field", () => {
  it("takes what is typed after a click of the mouse", async () => {
    const onSave = vi.fn();
    show(<Ask onSave={onSave} />);
    const user = userEvent.setup();
    await user.click(day());
    expect(calendar()).toBeNull();
    await user.keyboard("4 Jan 2027");
    await user.click(note());
    expect(day()).toHaveValue("4 Jan 2027");
    await user.click(screen.getByRole("button", { name: /^Move/ }));
    expect(onSave).toHaveBeenLastCalledWith({ day: "2027-01-04", note: "" });
  });

  it.each([
    ["Ctrl+Enter", "{Control>}{Enter}{/Control}"],
    ["Enter", "{Enter}"],
  ])("is saved by %s pressed at once after typing", async (_, keys) => {
    const onSave = vi.fn();
    show(<Ask onSave={onSave} from="2026-12-01" />);
    const user = userEvent.setup();
    await user.clear(day());
    await user.type(day(), "5 feb");
    await user.keyboard(keys);
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ day: "2027-02-05", note: "" });
    expect(calendar()).toBeNull();
    await user.clear(day());
    await user.keyboard(keys);
    expect(onSave).toHaveBeenLastCalledWith({ day: "", note: "" });
  });

  it("keeps what it cannot read, says so, and lets nothing be saved", async () => {
    const onSave = vi.fn();
    show(<Ask onSave={onSave} from="2026-12-01" />);
    const user = userEvent.setup();
    await user.clear(day());
    await user.type(day(), "next friday");
    expect(screen.queryByText(UNREAD)).toBeNull();
    await user.click(note());
    expect(day()).toHaveValue("next friday");
    expect(day()).toBeInvalid();
    expect(day()).toHaveAccessibleDescription(UNREAD);
    expect(await seriousFindings(document.body)).toEqual([]);
    for (const save of ["{Enter}", "{Control>}{Enter}{/Control}"]) {
      await user.type(note(), `moved${save}`);
      expect(day()).toHaveFocus();
    }
    await user.click(screen.getByRole("button", { name: /^Move/ }));
    await user.click(day());
    await user.keyboard("{Enter}{Control>}{Enter}{/Control}");
    expect(onSave).not.toHaveBeenCalled();
    expect(day()).toHaveValue("next friday");
    await user.type(day(), "!");
    expect(screen.queryByText(UNREAD)).toBeNull();
    await user.clear(day());
    await user.type(day(), "27 nov{Enter}");
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ day: "2026-11-27", note: "movedmoved" });
    expect(day()).toBeValid();
  });

  it("says which day is the last that fits", async () => {
    const onSave = vi.fn();
    show(<Ask onSave={onSave} max={TODAY} />);
    await userEvent.type(day(), "4 Jan 2027{Enter}");
    expect(await screen.findByText("Too late: 21 Nov 2026 is the last day that fits here.")).toBeVisible();
    expect(day()).toHaveValue("4 Jan 2027");
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.clear(day());
    await userEvent.type(day(), "4 Jan{Enter}");
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ day: "2026-01-04", note: "" });
  });

  it("opens its calendar by the icon and by Alt+Down, and comes back from it", async () => {
    const onSave = vi.fn();
    show(<Ask onSave={onSave} from="2026-12-01" />);
    const user = userEvent.setup();
    await user.click(day());
    await user.keyboard("{ArrowDown}");
    expect(calendar()).toBeNull();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(await screen.findByRole("dialog", { name: "Calendar" })).toBeInTheDocument();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(calendar()).toBeNull());
    await waitFor(() => expect(day()).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Open calendar" }));
    const open = await screen.findByRole("dialog", { name: "Calendar" });
    expect(open).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^24, December, 2026/ }));
    await waitFor(() => expect(calendar()).toBeNull());
    expect(day()).toHaveValue("24 Dec 2026");
    await waitFor(() => expect(day()).toHaveFocus());
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ day: "2026-12-24", note: "" });
  });

  it("lets a day of the calendar go before what could not be read", async () => {
    show(<Ask onSave={vi.fn()} from="2026-12-01" />);
    const user = userEvent.setup();
    await user.type(day(), "banana");
    await user.click(screen.getByRole("button", { name: "Open calendar" }));
    await user.click(await screen.findByRole("button", { name: /^1, December, 2026/ }));
    expect(day()).toHaveValue("1 Dec 2026");
    expect(screen.queryByText(UNREAD)).toBeNull();
  });

  // The phases save each day by themselves, and the window draws itself anew whenever something changes.
  it("keeps what was typed while the window is drawn anew, and when the day is refused", async () => {
    const onChange = vi.fn();
    show(<Redrawn onChange={onChange} />);
    const user = userEvent.setup();
    await user.clear(day());
    await user.type(day(), "4 Ja");
    await user.keyboard("{F2}");
    expect(day()).toHaveValue("4 Ja");
    await user.type(day(), "n 2027");
    await user.tab();
    expect(onChange).toHaveBeenCalledExactlyOnceWith("2027-01-04");
    expect(day()).toHaveValue("4 Jan 2027");
    await user.click(day());
    await user.tab();
    expect(onChange).toHaveBeenCalledOnce();
    // Enter tries once more.
    await user.click(day());
    await user.keyboard("{Enter}");
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it("shows a new value in place of what was typed over the former one", async () => {
    const user = userEvent.setup();
    show(<Following />);
    await user.type(day(), "banana{Tab}");
    expect(screen.getByText(UNREAD)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(day()).toHaveValue("1 Dec 2026");
    expect(screen.queryByText(UNREAD)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(day()).toHaveValue("");
    expect(screen.queryByText(UNREAD)).toBeNull();
  });
});

/** Draws itself anew at every key, under a value that stays. */
function Redrawn({ onChange }: { onChange: (day: string) => void }) {
  const [, setKeys] = useState(0);
  return (
    <div role="none" onKeyUp={() => setKeys((keys) => keys + 1)}>
      <DateInput aria-label="Day" value="2026-12-01" onChange={onChange} today={TODAY} />
    </div>
  );
}

/** A field under a value that changes by itself. */
function Following() {
  const [value, setValue] = useState("");
  return (
    <>
      <DateInput aria-label="Day" value={value} onChange={setValue} today={TODAY} />
      <button type="button" onClick={() => setValue((now) => (now ? "" : "2026-12-01"))}>
        Next
      </button>
    </>
  );
}

const refusal = () =>
  new AppError(
    "refused",
    { id: "error-unexpected" },
    ["day", "note", "kind"].map((field) => ({ field, message: { id: "superuser-date-ahead" } })),
  );

function Refused() {
  const [error, setError] = useState<AppError | null>(null);
  const [saved, setSaved] = useState({ day: "", note: "", kind: "a" as "a" | "b" });
  const errors = errorsBeside(error);
  return (
    <FormDialog
      title="Move"
      save="Move"
      error={error}
      pending={false}
      onSave={() => setError(refusal())}
      onClose={() => undefined}
    >
      <FormField name="day" label="Day" errors={errors}>
        <DateInput value={saved.day} onChange={(to) => setSaved({ ...saved, day: to })} today={TODAY} />
      </FormField>
      <FormField name="note" label="Note" errors={errors}>
        <Input value={saved.note} onChange={(_, { value }) => setSaved({ ...saved, note: value })} />
      </FormField>
      <FormField name="kind" label="Kind" errors={errors}>
        <SegmentedChoice
          label="Kind"
          value={saved.kind}
          options={[
            { value: "a", label: "A" },
            { value: "b", label: "B" },
          ]}
          onChange={(kind) => setSaved({ ...saved, kind })}
        />
      </FormField>
    </FormDialog>
  );
}

describe("an error beside a field", () => {
  it("goes when the field is changed, and comes back when it is refused again", async () => {
    const user = userEvent.setup();
    show(<Refused />);
    const said = () => screen.queryAllByText(/This day lies ahead/);
    await user.click(screen.getByRole("button", { name: /^Move/ }));
    expect(said()).toHaveLength(3);
    await user.type(day(), "4 J");
    expect(said()).toHaveLength(2);
    expect(day()).not.toBeInvalid();
    await user.type(note(), "x");
    expect(said()).toHaveLength(1);
    await user.click(screen.getByRole("radio", { name: "B" }));
    expect(said()).toHaveLength(0);
    await user.clear(day());
    await user.click(screen.getByRole("button", { name: /^Move/ }));
    expect(said()).toHaveLength(3);
  });
});
