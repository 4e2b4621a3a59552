import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { AppError } from "../../platform/call";
import { pretend, seriousFindings, show } from "../../testing/render";
import PeopleList from "./PeopleList";
import { nobody } from "./person";

const ida = {
  id: "p1",
  name: "Ida Berg",
  email: "ida@northern.example",
  job_title: "Sales clerk",
  department: "",
  site: "",
  kind: "internal" as const,
  groups: [],
  is_superuser: false,
  is_consultant: false,
};

function program() {
  return pretend({
    people_list: () => ({ total: 1, rows: [ida], possible_duplicates: 0 }),
    groups_list: () => [],
    person_get: () => ({
      person: { ...nobody, id: "p1", display_name: "Ida Berg" },
      groups: [],
      superuser: null,
      consultant: null,
    }),
    person_save: () => {
      throw new AppError("refused", { id: "error-fields" }, [
        { field: "email", message: { id: "import-name-missing" } },
      ]);
    },
    person_purge: () => ({ touched: [], label: null, id: null, warnings: [] }),
  });
}

describe("a person", () => {
  // What is wrong stands beside the field, and what was typed stays.
  it("opens with Enter and shows a refusal beside its field", async () => {
    program();
    const user = userEvent.setup();
    const { container } = show(<PeopleList params={{}} />);
    (await screen.findByText("Ida Berg")).closest<HTMLElement>("[data-row]")?.focus();
    expect(await seriousFindings(container)).toEqual([]);
    await user.keyboard("{Enter}");
    const email = await screen.findByRole("textbox", { name: "E-mail" });
    await user.type(email, "nonsense");
    await user.click(screen.getByRole("button", { name: /^Save/ }));
    await waitFor(() => expect(email).toBeInvalid());
    expect(email).toHaveValue("nonsense");
    expect(email).toHaveAccessibleDescription(/This row has no name/);
  });

  // Destroying cannot be undone: one slip of the hand must not be enough.
  it("is destroyed only after the name was typed", async () => {
    const calls = program();
    const user = userEvent.setup();
    show(<PeopleList params={{ id: "p1" }} />);
    await user.click(await screen.findByRole("button", { name: "Destroy personal data…" }));
    const confirm = await screen.findByRole("button", { name: "Destroy for good" });
    expect(confirm).toBeDisabled();
    await user.type(screen.getByLabelText(/Type “Ida Berg”/), "ida berg");
    await user.click(confirm);
    await waitFor(() =>
      expect(calls.find(({ command }) => command === "person_purge")?.args).toEqual({ id: "p1" }),
    );
  });
});
