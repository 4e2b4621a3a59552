/** Starts the window. */
import { createRoot } from "react-dom/client";
import { App } from "./frame/App";
import { opening } from "./frame/opening";

async function start(): Promise<void> {
  // A plain browser has no program behind it: the preview brings invented data. Not part of a release build.
  if (import.meta.env.MODE === "preview" || (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window))) {
    const { startPreview } = await import("./testing/preview");
    startPreview();
  }
  await opening();
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App />);
}

void start();
