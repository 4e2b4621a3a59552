import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The message catalogue lies beside the Rust crate that words the exports; the window reads the same files.
const catalogue = fileURLToPath(new URL("../src-tauri/crates/messages/en", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  plugins: [react()],
  // Relative addresses, so that the built files work from the window's own protocol and from any folder.
  base: "./",
  server: { port: 5173, strictPort: true, fs: { allow: [here, catalogue] } },
  preview: { port: 4173, strictPort: true },
  build: {
    target: ["chrome111", "safari16.4"],
    // Fonts stay files: a data address would be parsed with the first style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    testTimeout: 20_000,
  },
});
