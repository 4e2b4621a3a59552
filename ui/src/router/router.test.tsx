import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { href, matchPath, navigate, parsePlace, usePlace, useQueryState } from "./router";

describe("addresses", () => {
  it("reads path and choices, whatever the slashes", () => {
    const place = parsePlace("#superusers//42/?wave=w1&filter=a%20b");
    expect(place.path).toBe("/superusers/42");
    expect(place.query.get("filter")).toBe("a b");
  });

  it("finds named parts and unescapes them", () => {
    expect(matchPath("/superusers/:id", "/superusers/a%2Fb")).toEqual({ id: "a/b" });
    expect(matchPath("/superusers/:id", "/superusers")).toBeNull();
    expect(matchPath("/superusers/:id", "/superusers/%")).toBeNull();
  });

  it("writes links without absent choices", () => {
    expect(href("/readiness", { wave: "w 1", site: null, group: "" })).toBe("#/readiness?wave=w+1");
  });
});

describe("going places", () => {
  // Back must lead to the screen before, not out of the app.
  it("goes back and forward", async () => {
    const { result } = renderHook(() => usePlace());
    act(() => navigate("/people"));
    await waitFor(() => expect(result.current.path).toBe("/people"));
    act(() => navigate("/processes"));
    await waitFor(() => expect(result.current.path).toBe("/processes"));
    act(() => window.history.back());
    await waitFor(() => expect(result.current.path).toBe("/people"));
  });

  // A filter is part of the address but each typed letter is not a step to go back through.
  it("keeps a choice in the address without adding steps", async () => {
    act(() => navigate("/people"));
    const steps = window.history.length;
    const { result } = renderHook(() => useQueryState("filter", ""));
    act(() => result.current[1]("berg"));
    await waitFor(() => expect(result.current[0]).toBe("berg"));
    expect(window.location.hash).toBe("#/people?filter=berg");
    act(() => result.current[1](""));
    await waitFor(() => expect(window.location.hash).toBe("#/people"));
    expect(window.history.length).toBe(steps);
  });
});
