import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Measure } from "../../api/types";
import { pretend, show } from "../../testing/render";
import { MeasureEditor } from "./MeasureEditor";

/** As the program writes a measure of which not everything is said. */
const measure = (kind: Measure["kind"]) =>
  JSON.parse(
    `{"kind":"${kind}","route":"either","unaided":false,"seconds":null,"threshold":null,"target_percent":null,"phrase":""}`,
  ) as Measure;

describe("what a measure counts", () => {
  // "Within seconds" read "null".
  it.each([
    ["timed_task", /seconds/i],
    ["score", /percent|least/i],
  ] as const)("leaves empty what is not said of a %s", async (kind, name) => {
    pretend({});
    const onChange = vi.fn<(changed: Measure) => void>();
    show(
      <MeasureEditor
        at={0}
        measure={measure(kind)}
        words={undefined}
        read={undefined}
        choices={undefined}
        errors={() => ({})}
        onChange={onChange}
        onRemove={() => undefined}
      />,
    );
    for (const field of screen.getAllByRole("textbox")) expect(field).toHaveValue("");
    const [field] = screen.getAllByRole("textbox", { name });
    await userEvent.type(field!, "9");
    expect(onChange).toHaveBeenCalledOnce();
    expect(onChange.mock.calls[0]?.[0]).toMatchObject(kind === "score" ? { threshold: 9 } : { seconds: 9 });
  });
});
