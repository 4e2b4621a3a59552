import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { pretend, seriousFindings, show } from "../testing/render";
import { Form, FormField } from "./Form";
import { WholeNumberInput } from "./WholeNumberInput";
import { readWhole } from "./wholeNumber";

const saved = vi.fn<(value: number | null) => void>();

function Seats({ first = null }: { first?: number | null }) {
  const [value, setValue] = useState<number | null>(first);
  return (
    <Form label="Session" onSubmit={() => saved(value)}>
      <FormField name="seats" label="Seats">
        <WholeNumberInput value={value} least={1} most={5000} onChange={setValue} />
      </FormField>
      <output>{value ?? "none"}</output>
    </Form>
  );
}

describe("a whole number", () => {
  it("is read from digits, also in groups, and from nothing else", () => {
    expect(["12", " 007 ", "1,200", "1 200", "1.200.000", ""].map(readWhole)).toEqual([
      12,
      7,
      1200,
      1200,
      1_200_000,
      null,
    ]);
    expect(["-5", "1.5", "12x", "1,20", "e3", "٣"].map(readWhole)).toEqual(Array(6).fill(undefined));
  });

  // −5 was taken for 5 without a word.
  it("keeps what is no number, says so beside the field and does not save it", async () => {
    saved.mockClear();
    pretend({});
    const { container } = show(<Seats first={30} />);
    const user = userEvent.setup();
    const field = screen.getByRole("textbox", { name: "Seats" });
    await user.clear(field);
    await user.type(field, "-5{Control>}{Enter}{/Control}");
    expect(field).toHaveValue("-5");
    expect(screen.getByText(/^Not a whole number/)).toBeInTheDocument();
    expect(field).toHaveAccessibleDescription(/^Not a whole number/);
    expect(saved).not.toHaveBeenCalled();
    expect(await seriousFindings(container)).toEqual([]);
    await user.clear(field);
    await user.type(field, "5{Control>}{Enter}{/Control}");
    expect(screen.queryByText(/^Not a whole number/)).not.toBeInTheDocument();
    expect(saved).toHaveBeenCalledExactlyOnceWith(5);
  });

  // The readable beginning of a slip is nothing that somebody meant.
  it("counts for nothing while it cannot be read, and stays where it stands", async () => {
    pretend({});
    show(<Seats first={30} />);
    const user = userEvent.setup();
    const field = screen.getByRole("textbox", { name: "Seats" });
    await user.clear(field);
    await user.type(field, "12");
    expect(screen.getByRole("status")).toHaveTextContent("12");
    await user.type(field, "x");
    expect(screen.getByRole("status")).toHaveTextContent("30");
    await user.tab();
    expect(field).toHaveValue("12x");
    expect(screen.getByText(/^Not a whole number/)).toBeInTheDocument();
  });

  it("says what is too few and too many", async () => {
    pretend({});
    show(<Seats />);
    const user = userEvent.setup();
    const field = screen.getByRole("textbox", { name: "Seats" });
    await user.type(field, "0");
    await user.tab();
    expect(screen.getByText(/^Too few: 1 /)).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, "70000");
    await user.tab();
    expect(screen.getByText(/^Too many: 5,000 /)).toBeInTheDocument();
    await user.clear(field);
    expect(screen.queryByText(/^Too/)).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("none");
  });
});
