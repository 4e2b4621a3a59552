import { describe, expect, it } from "vitest";
import type { Conflict, SharingMark } from "../../api/types";
import { setLocale } from "../../messages/catalogue";
import { choicesOf, newestFirst, valueOf } from "./conflict";
import { groupsOf } from "./Fingerprint";
import { hubUrl, withoutLogin } from "./hubAddress";
import { lookOf, problemOf } from "./mark";
import { ago, clockOff, span } from "./times";

setLocale("en-GB");
const NOW = Date.parse("2026-11-21T12:00:00Z");

describe("times in words", () => {
  it.each([
    [0, "just now"],
    [-3, "just now"],
    [5, "5 minutes ago"],
    [70, "70 minutes ago"],
    [95, "2 hours ago"],
    [3 * 1440, "3 days ago"],
    [40 * 1440, "on 12 Oct 2026"],
  ])("%i minutes ago", (minutes, words) => {
    expect(ago(new Date(NOW - minutes * 60_000).toISOString(), NOW)).toBe(words);
  });

  it("says which way a clock is off", () => {
    expect(clockOff(187)).toBe("3 hours ahead");
    expect(clockOff(-26)).toBe("26 minutes behind");
    expect(span(1)).toBe("1 minute");
  });
});

describe("the mark in the header", () => {
  const mark: SharingMark = { mode: "folder", waiting: 0, last_shared: null, problem: null, conflicts: 0 };
  const gone = (minutes: number): SharingMark["problem"] => ({
    kind: "unreachable",
    since: new Date(NOW - minutes * 60_000).toISOString(),
    message: { id: "sharing-folder-gone" },
  });
  const words = (part: Partial<SharingMark>) => lookOf({ ...mark, ...part }, NOW).words;

  it("says the state that matters most", () => {
    expect(words({ mode: "alone" })).toBe("On this laptop only");
    expect(words({ mode: "joining" })).toBe("Waiting to be let in");
    expect(words({ mode: "removed" })).toBe("Removed from the team");
    expect(words({})).toBe("Not shared yet");
    expect(words({ last_shared: "2026-11-21T11:55:00Z" })).toBe("Shared 5 minutes ago");
    expect(words({ waiting: 1, last_shared: "2026-11-21T11:55:00Z" })).toBe("1 change to share");
    // Conflicts and problems have marks of their own: the count of what waits must not vanish behind them.
    expect(words({ waiting: 12, problem: gone(90), conflicts: 2 })).toBe("12 changes to share");
    // What cannot be shared any more must not look as if all were well.
    expect(lookOf({ ...mark, last_shared: "2026-11-21T10:00:00Z", problem: gone(90) }, NOW).tone).toBe(
      "neutral",
    );
  });

  it("says beside it what is wrong, and for how long", () => {
    const shown = (problem: SharingMark["problem"]) => problemOf({ ...mark, problem }, NOW)?.words;
    expect(shown(null)).toBeUndefined();
    expect(shown(gone(0))).toBe("Not reached");
    expect(shown(gone(180))).toBe("Not reached for 3 hours");
    expect(shown(gone(40 * 1440))).toBe("Not reached since 12 Oct 2026");
    const message = { id: "share-now" };
    expect(shown({ kind: "not_admitted", since: null, message })).toBe("Not let in");
    expect(shown({ kind: "failed", since: null, message })).toBe("Sharing failed");
    expect(shown({ kind: "clock", since: null, message })).toBe("A clock is wrong");
    expect(shown({ kind: "newcomer", since: null, message })).toBe("Somebody waits to be let in");
  });
});

describe("the address of a hub", () => {
  it.each([
    [
      "hub.example.com/understudy",
      "kari",
      "p@ss/wörd",
      "postgresql://kari:p%40ss%2Fw%C3%B6rd@hub.example.com/understudy",
    ],
    ["hub.example.com/understudy", "", "", "postgresql://hub.example.com/understudy"],
    [
      "postgres://kari:old@hub:5433/u?sslmode=require",
      "",
      "",
      "postgresql://kari:old@hub:5433/u?sslmode=require",
    ],
    ["postgres://kari:old@hub/u", "", "new", "postgresql://kari:new@hub/u"],
    ["postgresql://kari:old@hub/u", "ana", "", "postgresql://ana@hub/u"],
    ["postgres://kari:a@b@hub/u", "", "", "postgresql://kari:a@b@hub/u"],
    ["   ", "kari", "secret", ""],
  ])("%s as %s", (address, login, password, url) => {
    expect(hubUrl({ address, login, password })).toBe(url);
  });

  // The newcomer must not be sent in with the login of who invites them.
  it("is told to a newcomer without one's own login", () => {
    expect(withoutLogin("postgresql://kari@hub.example.com:5432/u?sslmode=require")).toBe(
      "hub.example.com:5432/u?sslmode=require",
    );
    expect(withoutLogin("")).toBe("");
  });
});

describe("a conflict", () => {
  const version = (by: string, at: string) => ({ value: "", by, laptop: "", at });
  const conflict = (name: string, one: string, two: string): Conflict => ({
    conflict: name,
    row: "r",
    table: "wave",
    title: "",
    field: "cutover",
    shown: version("Ben", one),
    other: version("Ana", two),
    message: { id: "conflicts-title" },
    address: null,
  });

  it("names the choices by people only where the names tell them apart", () => {
    expect(choicesOf(conflict("c", "", ""))).toEqual({ keep: "Keep Ben’s", use: "Use Ana’s" });
    const same = { shown: version("Ben", ""), other: version("Ben", "") };
    expect(choicesOf(same)).toEqual({ keep: "Keep what is shown", use: "Use the other" });
    const nobody = { shown: version("", ""), other: version("Ben", "") };
    expect(choicesOf(nobody).use).toBe("Use the other");
  });

  it("says in words what an empty value means", () => {
    const side = (value: string) => ({ ...version("Ben", ""), value });
    const values = (field: string, shown: string, other: string) => {
      const both = { field, shown: side(shown), other: side(other) };
      return [valueOf(both, "shown"), valueOf(both, "other")];
    };
    expect(values("note", "", "late")).toEqual(["(empty)", "late"]);
    expect(values("hidden", "", "late")).toEqual(["(deleted)", "late"]);
    expect(values("hidden", "", "")).toEqual(["(as it is now)", "(the other way round)"]);
  });

  it("stands by the later of its two values, latest first", () => {
    const early = conflict("early", "2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z");
    const late = conflict("late", "2026-11-01T09:00:00Z", "2026-11-03T10:00:00+02:00");
    expect(newestFirst([early, late]).map((one) => one.conflict)).toEqual(["late", "early"]);
  });
});

describe("a fingerprint", () => {
  it("is read in groups, as written or by fours", () => {
    expect(groupsOf("7F3A-91C0-D2E4")).toEqual(["7F3A", "91C0", "D2E4"]);
    expect(groupsOf("7f3a91c0d2")).toEqual(["7f3a", "91c0", "d2"]);
  });
});
