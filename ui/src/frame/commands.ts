/** What the palette does everywhere: undo, redo, the theme. */
import { redo, undo } from "../platform/query";
import { chooseTheme } from "../theme/themes";
import type { PaletteCommand } from "./screens";

export const frameCommands: PaletteCommand[] = [
  { label: "shortcut-undo", keys: "Ctrl+Z", run: () => void undo() },
  { label: "shortcut-redo", keys: "Ctrl+Y", run: () => void redo() },
  { label: "palette-theme-system", run: () => chooseTheme("system") },
  { label: "palette-theme-light", run: () => chooseTheme("light") },
  { label: "palette-theme-dark", run: () => chooseTheme("dark") },
  { label: "palette-theme-contrast", run: () => chooseTheme("contrast") },
];
