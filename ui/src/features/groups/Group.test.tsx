import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { pretend, seriousFindings, show } from "../../testing/render";
import Group from "./Group";

describe("a user group", () => {
  // Whether a rule finds the right people shows in its count, before anything is saved.
  it("counts the people of a rule while its values are chosen, then saves it", async () => {
    const calls = pretend({
      groups_list: () => [],
      people_column_values: () => [
        { value: "Sales clerk", people: 120 },
        { value: "Controller", people: 7 },
      ],
      group_save: () => ({ touched: [], label: null, id: "g1", warnings: [] }),
    });
    const user = userEvent.setup();
    const { container } = show(<Group params={{ id: "new" }} />);
    await user.type(await screen.findByRole("textbox", { name: /^Name/ }), "Sales office");
    await user.click(screen.getByRole("radio", { name: "By a rule" }));
    await user.click(await screen.findByRole("checkbox", { name: "Select Sales clerk" }));
    await user.click(screen.getByRole("checkbox", { name: "Select Controller" }));
    expect(screen.getByText("127 people have one of the chosen values")).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "group_save")?.args).toMatchObject({
        name: "Sales office",
        rule: { column: "job_title", values: ["Sales clerk", "Controller"] },
      }),
    );
  });
});
