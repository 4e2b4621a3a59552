import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Form, FormField } from "../../components/Form";
import { pretend, show } from "../../testing/render";
import { TimeInput } from "./TimeInput";

const saved = vi.fn<(value: string) => void>();

function Starts() {
  const [value, setValue] = useState("09:00");
  return (
    <Form label="Move" onSubmit={() => saved(value)}>
      <FormField name="time" label="Starts">
        <TimeInput value={value} onChange={setValue} label="Starts" />
      </FormField>
      <output>{value}</output>
    </Form>
  );
}

describe("a time of day", () => {
  // "25:99" became 2:00 in the morning without a word: its readable beginning was taken.
  it("keeps what is no time, with words beside it, and does not save", async () => {
    pretend({});
    show(<Starts />);
    const user = userEvent.setup();
    const field = screen.getByRole("textbox", { name: "Starts" });
    await user.clear(field);
    await user.type(field, "25:99");
    expect(screen.getByRole("status")).toHaveTextContent("09:00");
    await user.tab();
    expect(field).toHaveValue("25:99");
    expect(screen.getByText(/^Not a time of day/)).toBeInTheDocument();
    await user.type(field, "{Control>}{Enter}{/Control}");
    expect(saved).not.toHaveBeenCalled();
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.type(field, "14{Control>}{Enter}{/Control}");
    expect(saved).toHaveBeenCalledExactlyOnceWith("14:00");
    expect(field).toHaveValue("2:00 PM");
    expect(screen.queryByText(/^Not a time of day/)).not.toBeInTheDocument();
  });
});
