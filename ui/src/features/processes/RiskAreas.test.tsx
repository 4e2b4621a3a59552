import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { GroupRow, ProcessRow, RiskAreaRow } from "../../api/types";
import { pretend, seriousFindings, show } from "../../testing/render";
import RiskAreas from "./RiskAreas";

const area = (id: string, title: string): ProcessRow => ({
  id,
  parent: null,
  depth: 1,
  code: "",
  title,
  level: "process_area",
  scope: "in",
  state: "",
  url: "",
  assessable: false,
  below: 0,
  below_in_scope: 0,
  impact: null,
});

const group = (id: string, name: string): GroupRow => ({
  id,
  name,
  site: null,
  headcount: null,
  members: 10,
  people: 10,
  rule: null,
  track: "business",
  note: "",
  superusers: 0,
  ready: 0,
  warning: null,
});

const set: RiskAreaRow = {
  id: "r1",
  process: "a2",
  process_title: "Pay",
  group: "g1",
  group_name: "Sales",
  impact: 3,
};

describe("the risk matrix", () => {
  // Dozens of impacts are entered in a row: a digit each, arrows between.
  it("sets an impact with a digit and takes it away with Delete", async () => {
    const calls = pretend({
      processes_tree: () => ({ rows: [area("a1", "Order"), area("a2", "Pay")], in_scope: 2, assessable: 0 }),
      groups_list: () => [group("g1", "Sales"), group("g2", "Finance")],
      risk_areas_list: () => [set],
      risk_area_set: () => ({ touched: [], label: null, id: null, warnings: [] }),
    });
    const user = userEvent.setup();
    const { container } = show(<RiskAreas />);
    const first = await screen.findByRole("gridcell", { name: "Order, Sales: no impact" });
    expect(screen.getByRole("gridcell", { name: "Pay, Sales: impact 3" })).toHaveTextContent("3");
    first.focus();
    await user.keyboard("{ArrowRight}4");
    await user.keyboard("{ArrowDown}{ArrowLeft}{Delete}");
    // Neither a digit that is no impact nor taking away what is not there asks the program.
    await user.keyboard("7{ArrowUp}{Delete}");
    const sent = () => calls.filter(({ command }) => command === "risk_area_set").map(({ args }) => args);
    await waitFor(() =>
      expect(sent()).toEqual([
        { process: "a1", group: "g2", impact: 4 },
        { process: "a2", group: "g1", impact: null },
      ]),
    );
    expect(await seriousFindings(container)).toEqual([]);
  });

  it("says what is missing while there is nothing to set an impact for", async () => {
    pretend({
      processes_tree: () => ({ rows: [], in_scope: 0, assessable: 0 }),
      groups_list: () => [],
      risk_areas_list: () => [],
    });
    show(<RiskAreas />);
    expect(await screen.findByRole("button", { name: "Choose what is in scope" })).toBeInTheDocument();
  });
});
