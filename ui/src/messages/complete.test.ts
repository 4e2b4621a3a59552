import { describe, expect, it } from "vitest";
import { hasMessage } from "./catalogue";

const sources = import.meta.glob<string>(
  ["../**/*.{ts,tsx}", "!../**/*.test.*", "!../testing/**", "!../api/**"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

/** Message ids that are written out in the code: `t("…")`, `text("…")`, `<Text id="…"`, `label: "…"`, `{ id: "…" }` of messages. */
function idsIn(source: string): string[] {
  const calls = source.matchAll(
    /(?:\b(?:t|text|word)\(\s*|<Text\s+id=|\blabel: |says?: \{ id: |message: \{ id: )"([a-z][a-z0-9_-]*)"/g,
  );
  return [...calls].map(([, id]) => id ?? "");
}

describe("every message that a screen names", () => {
  // A misspelt id would show itself to the person instead of words.
  it("is in the catalogue", () => {
    const missing = Object.entries(sources).flatMap(([file, source]) =>
      idsIn(source)
        .filter((id) => !hasMessage(id))
        .map((id) => `${file}: ${id}`),
    );
    expect(missing).toEqual([]);
  });
});
