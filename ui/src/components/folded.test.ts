import { expect, it } from "vitest";
import { folded, wordsIn } from "./folded";
import { matching } from "./table/columns";

it("compares names as somebody types them whose keyboard lacks their letters", () => {
  const names = ["Malmö", "Ødegård", "ŁÓDŹ", "Straße", "İstanbul", "Nguyễn Đức", "Ærø", "東京"];
  expect(names.map(folded)).toEqual([
    "malmo",
    "odegard",
    "lodz",
    "strasse",
    "istanbul",
    "nguyen duc",
    "aero",
    "東京",
  ]);
  expect(wordsIn("  Ödegård  ÅSA ")).toEqual(["odegard", "asa"]);
});

it("finds rows of a table without their accents, and with accents that are not there", () => {
  const column = { id: "name", header: "Name", value: (row: { name: string }) => row.name };
  const rows = [{ name: "Malmö" }, { name: "Oslo" }];
  expect(matching(rows, [column], "malmo")).toEqual([{ name: "Malmö" }]);
  expect(matching(rows, [column], "Øslo")).toEqual([{ name: "Oslo" }]);
});
