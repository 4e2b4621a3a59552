/**
 * Asking for what the program draws, in the colours of the theme that is shown. A chart is an image, which no style sheet
 * reaches: the program knows its colours, the window only says for which theme.
 */
import type { ChartTheme } from "../api/types";
import { useCommand, type ArgsOf, type CommandName } from "../platform/query";
import { useThemeName } from "../theme/themes";

/** The commands that draw. */
type Drawing = {
  [Name in CommandName]: ArgsOf<Name> extends { theme: ChartTheme } ? Name : never;
}[CommandName];

/** Asks a command that draws. The drawing stays while the theme changes, so that nothing jumps. */
export function useDrawn<Name extends Drawing>(
  name: Name,
  asked: Omit<ArgsOf<Name>, "theme">,
  { keep = false }: { keep?: boolean } = {},
) {
  const theme = useThemeName();
  const args = { ...asked, theme } as ArgsOf<Name>;
  const isSame = (before: ArgsOf<Name>) => JSON.stringify({ ...before, theme }) === JSON.stringify(args);
  return useCommand(name, args, { keep: keep || isSame });
}
