import react from "@vitejs/plugin-react";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { entriesOf } from "./src/messages/entries";

// The message catalogue lies beside the Rust crate that words the exports; the window reads the same files.
const catalogue = fileURLToPath(new URL("../src-tauri/crates/messages/en", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * The messages, cut apart when the window is built: `virtual:catalogue`. Cutting them at every start would delay the first
 * screen, and JSON is read faster than code.
 */
function messages() {
  const name = "virtual:catalogue";
  return {
    name: "messages",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const files = readdirSync(catalogue).filter((file) => file.endsWith(".ftl"));
      const paths = files.sort().map((file) => join(catalogue, file));
      paths.forEach((path) => this.addWatchFile(path));
      const entries = entriesOf(paths.map((path) => readFileSync(path, "utf8")));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(entries))});`;
    },
  };
}

/** The frame and the screen that the window opens on, with all that they need at once. */
const OPENING = ["/src/main.tsx", "/src/features/my-day/MyDayPage.tsx"];

/**
 * Puts what the first screen needs into one file: fifty small ones cost the window a round trip each.
 * Everything else stays in files of its own, loaded when it is first shown.
 */
function opening() {
  let needed;
  const gather = (graph) => {
    const found = new Set();
    const todo = OPENING.map((path) => here.replace(/\/$/, "") + path);
    while (todo.length > 0) {
      const id = todo.pop();
      if (found.has(id)) continue;
      found.add(id);
      todo.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
    return found;
  };
  return (id, graph) => {
    needed ??= gather(graph);
    return needed.has(id) ? "opening" : null;
  };
}

export default defineConfig({
  plugins: [react(), messages()],
  // Relative addresses, so that the built files work from the window's own protocol and from any folder.
  base: "./",
  server: { port: 5173, strictPort: true, fs: { allow: [here, catalogue] } },
  preview: { port: 4173, strictPort: true },
  build: {
    target: ["chrome111", "safari16.4"],
    // Fonts stay files: a data address would be parsed with the first style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: opening(), debugName: "opening" }] } } },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    testTimeout: 20_000,
    // By default one core is left free, which on two cores doubles the time.
    maxWorkers: "100%",
  },
});
