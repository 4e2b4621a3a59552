import { beforeEach, describe, expect, it, vi } from "vitest";
import { formatTime } from "../features/sessions/times";
import {
  bundle,
  bundleOf,
  formatDate,
  formatInstant,
  formatNumber,
  joinList,
  languageName,
  say,
  setLocale,
  text,
} from "./catalogue";
import { FluentResource } from "@fluent/bundle";
import { entriesOf } from "./entries";

bundle.addResource(
  new FluentResource(`
test-plain = Plain words
test-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
test-person = { $name } leads on { $day }: { $why }
`),
);

// Messages are read one by one when they are asked for; what belongs to one must still come with it.
describe("a message read when it is asked for", () => {
  const made = bundleOf(
    entriesOf([
      "# About it\n\nfirst = One\n    and more\n    .title = Title\n\n## Section\nsecond = See { first } in { -term }\n",
      "-term = the book\nthird = { $n ->\n    [one] one\n   *[other] { second }\n}\n",
    ]),
  );
  const worded = (id: string) => made.formatPattern(made.getMessage(id)?.value ?? "", { n: 2 });

  it("brings its lines, its attributes and what it refers to", () => {
    expect(worded("third")).toBe("See One\nand more in the book");
    expect(made.getMessage("first")?.attributes["title"]).toBe("Title");
    expect(made.hasMessage("second")).toBe(true);
    expect(made.hasMessage("fourth")).toBe(false);
  });

  // Of two messages of one id one would be lost.
  it("refuses an id that stands there twice", () => {
    expect(() => entriesOf(["same = One\n", "same = Two\n"])).toThrow("same stands there twice");
  });
});

describe("the message catalogue", () => {
  beforeEach(() => setLocale("en-GB"));

  // Plurals follow English even where numbers are written in another way.
  it("chooses plurals and writes numbers in the person's locale", () => {
    expect(text("test-days", { days: 1 })).toBe("1 day");
    setLocale("de-DE");
    expect(text("test-days", { days: 1234.5 })).toBe("1.234,5 days");
    expect(formatNumber(0.25, 2)).toBe("0,25");
  });

  // The exports, the charts and the command line write "4 Jan 2027": one sentence may not have two kinds of dates.
  it("writes dates as the exports do, whatever the person's locale", () => {
    for (const locale of ["en-US", "de-DE", undefined]) {
      setLocale(locale);
      expect(formatDate("2027-01-04")).toBe("4 Jan 2027");
      expect(formatDate("2026-09-30")).toBe("30 Sep 2026");
      expect(formatDate("2026-09-30", "short")).toBe("30 Sep");
      expect(formatInstant("2026-09-30T12:00:00")).toMatch(/^30 Sep 2026, /);
    }
  });

  it("names languages, and shows the tag of one that has no name", () => {
    expect(["fi", "pt-BR", "xx-Test", ""].map(languageName)).toEqual([
      "Finnish",
      "Portuguese (Brazil)",
      "xx-Test",
      "",
    ]);
  });

  // Reasons arrive as messages inside messages, with dates and lists: all must be worded.
  it("words nested messages, dates and lists that the program sends", () => {
    const worded = say({
      id: "test-person",
      args: {
        name: { type: "text", value: "Ida Berg" },
        day: { type: "date", value: "2026-11-14" },
        why: {
          type: "list",
          value: [{ id: "test-plain" }, { id: "test-days", args: { days: { type: "number", value: 2 } } }],
        },
      },
    });
    expect(worded).toBe("Ida Berg leads on 14 Nov 2026: Plain words and 2 days");
  });

  // The program hands over 09:00; beside a calendar that says 9:00 AM a notice must say so too.
  it("writes times of day as the calendar does", () => {
    const worded = say({
      id: "test-person",
      args: {
        name: { type: "text", value: "Ida" },
        day: { type: "text", value: "09:00" },
        why: { type: "text", value: "at 09:00 sharp" },
      },
    });
    expect(worded).toBe(`Ida leads on ${formatTime("2026-11-23T09:00")}: at 09:00 sharp`);
    expect(formatTime("2026-11-23T09:00")).toMatch(/^9:00\sAM$/);
  });

  // A right-to-left name must not turn the sentence around.
  it("isolates right-to-left names only", () => {
    expect(text("test-person", { name: "נועה", day: "x", why: "y" })).toBe("\u2068נועה\u2069 leads on x: y");
  });

  // Nothing may be lost silently when a message is missing.
  it("shows the id of a missing message and says so", () => {
    const complained = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(text("no-such-message")).toBe("no-such-message");
    expect(complained).toHaveBeenCalledOnce();
    complained.mockRestore();
  });

  it("shows what is no date as it is, and joins lists as English does", () => {
    expect(formatDate("soon")).toBe("soon");
    expect(joinList(["a", "b", "c"])).toBe("a, b and c");
    expect(joinList([])).toBe("");
  });
});
