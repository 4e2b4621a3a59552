import { describe, expect, it } from "vitest";
import { changeText, scoreTone } from "./look";

describe("a score", () => {
  it("has the colour of what is shown", () => {
    const tone = (score: number, dropped = false) => scoreTone({ score, dropped });
    // 3.46 and 3.54 are both shown as 3.5.
    expect([tone(3.46), tone(3.54), tone(3.44)]).toEqual(["good", "good", "warn"]);
    expect([tone(2.96), tone(2.94), tone(4, true)]).toEqual(["warn", "bad", "bad"]);
  });

  it("has changed by the difference of what is shown", () => {
    expect(changeText(3.49, 3.52)).toBeNull();
    expect(changeText(3.46, 3.54)).toBeNull();
    expect(changeText(3.6, 3.44)).toBe("+0.2");
    expect(changeText(3.4, 3.6)).toBe("-0.2");
  });
});
