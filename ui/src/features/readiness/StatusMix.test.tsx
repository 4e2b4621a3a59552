import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { seriousFindings, show } from "../../testing/render";
import { StatusMix, StatusMixLegend } from "./StatusMix";

describe("the bar of statuses", () => {
  // Red and green are one colour to some: each part has a sign and its number, and a line says what the signs mean.
  it("is no matter of colour alone", async () => {
    const counts = { ready: 12, conditional: 0, in_progress: 3, lapsed: 1, not_started: 0 };
    const { container } = show(
      <>
        <StatusMix counts={counts} />
        <StatusMixLegend />
      </>,
    );
    expect(await screen.findByText("12 Ready, 3 In progress, 1 Lapsed")).toBeInTheDocument();
    const parts = [...container.querySelectorAll("[title] > span")];
    expect(parts.map((part) => part.textContent)).toEqual(["12", "3", "1"]);
    expect(parts.every((part) => part.querySelector("svg"))).toBe(true);
    for (const word of ["Ready", "Conditional", "In progress", "Lapsed", "Not started"])
      expect(screen.getByText(word)).toBeInTheDocument();
    expect(await seriousFindings(container)).toEqual([]);
  });
});
