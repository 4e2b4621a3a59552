/** A chart in the window follows the theme: it is asked for in its colours, and stays while the next is drawn. */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { ChartTheme } from "../api/types";
import { pretend, seriousFindings, show } from "../testing/render";
import { chooseTheme } from "../theme/themes";
import { SvgChart } from "./SvgChart";
import { useDrawn } from "./useDrawn";

/** A chart as a screen shows it. */
function Shown({ id = "o1" }: { id?: string }) {
  const chart = useDrawn("objective_chart", { id });
  return chart.data ? (
    <SvgChart svg={chart.data.svg} alt="Rising" table={{ columns: ["Day"], rows: [["Monday"]] }} />
  ) : (
    <p>none</p>
  );
}

/** A place that goes from one objective to another. */
function Going() {
  const [id, setId] = useState("o1");
  return (
    <>
      <button onClick={() => setId("o2")}>other</button>
      <Shown id={id} />
    </>
  );
}

const picture = (theme: ChartTheme, id: string) => `<svg xmlns="x" id="${id}-${theme}"></svg>`;
const source = () =>
  decodeURIComponent(screen.getByRole("img", { name: "Rising" }).getAttribute("src") ?? "");

describe("a chart", () => {
  it("is asked for in the theme, and again when it changes", async () => {
    const calls = pretend({ objective_chart: ({ id, theme }) => ({ svg: picture(theme, id) }) });
    const { container } = show(<Shown />);
    await waitFor(() => expect(source()).toContain("o1-light"));
    for (const theme of ["dark", "contrast", "light"] as const) {
      act(() => chooseTheme(theme));
      // The picture before stays until the next is there: nothing jumps.
      expect(screen.queryByText("none")).toBeNull();
      await waitFor(() => expect(source()).toContain(`o1-${theme}`));
      expect(await seriousFindings(container)).toEqual([]);
    }
    // Back in a theme that was drawn already, it is not drawn again.
    expect(calls.map(({ args }) => args)).toEqual(
      ["light", "dark", "contrast"].map((theme) => ({ id: "o1", theme })),
    );
  });

  it("keeps showing its table while the theme changes", async () => {
    pretend({ objective_chart: ({ id, theme }) => ({ svg: picture(theme, id) }) });
    show(<Shown />);
    await userEvent.click(await screen.findByRole("button", { name: "Show as table" }));
    act(() => chooseTheme("dark"));
    expect(screen.getByRole("cell", { name: "Monday" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Show as chart" }));
    await waitFor(() => expect(source()).toContain("o1-dark"));
  });

  it("does not stand in for the chart of something else", async () => {
    let answer: (() => void) | undefined;
    pretend({
      objective_chart: ({ id, theme }) => {
        if (id === "o1") return { svg: picture(theme, id) };
        return new Promise((resolve) => {
          answer = () => resolve({ svg: picture(theme, id) });
        }) as never;
      },
    });
    show(<Going />);
    await waitFor(() => expect(source()).toContain("o1-light"));
    await userEvent.click(screen.getByRole("button", { name: "other" }));
    expect(screen.getByText("none")).toBeInTheDocument();
    await waitFor(() => expect(answer).toBeDefined());
    answer?.();
    await waitFor(() => expect(source()).toContain("o2-light"));
  });
});
