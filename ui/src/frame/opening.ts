/**
 * What the window opens with: the code and the answers of its first screen.
 *
 * Owns asking for both while nothing is drawn yet, so that the first picture is the screen with its data. Deliberately draws
 * nothing, and never waits for long: a screen without its answers shows where they will be.
 */
import { keepDraftsOf } from "../platform/drafts";
import { askAhead } from "../platform/query";
import { navigate, parsePlace } from "../router/router";
import { findScreen } from "./screens";

/** Milliseconds after which the frame is drawn without the answers. */
const PATIENCE = 150;
/** The screen that the window opens on when its address names none. */
const FIRST = "/my-day";

/** Asks for what the first screen needs; done when it is there, or when it takes too long. */
export async function opening(): Promise<void> {
  const { path } = parsePlace(window.location.hash);
  const screen = findScreen(path === "/" ? FIRST : path)?.screen;
  const frame = askAhead("frame").then((frame) => {
    if (frame) keepDraftsOf(frame.drafts ?? null);
    // Saves drawing a window without a screen. Without a programme the frame leads to the welcome.
    if (path === "/" && frame?.programme) navigate(FIRST, { replace: true });
  });
  const answers = (screen?.asks ?? []).map((name) => askAhead(name));
  // A screen that cannot be loaded says so when it is shown.
  const code = screen?.prepare().catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, PATIENCE);
  });
  await Promise.race([Promise.all([frame, code, ...answers]), enough]);
  clearTimeout(timer);
}
