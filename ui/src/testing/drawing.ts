/** Pictures in place of the program's charts, where it is only pretended; each on the ground of its theme, as those are. */
import type { ChartTheme } from "../api/types";

const inks = {
  light: { ground: "#ffffff", ink: "#1f1f24", accent: "#0f6cbd", bad: "#a4121f", band: "#cfe4f7" },
  dark: { ground: "#292929", ink: "#f2f2f4", accent: "#62abf5", bad: "#ffb3b9", band: "#1b3d5c" },
  contrast: { ground: "#000000", ink: "#ffffff", accent: "#1aebff", bad: "#ff9e9e", band: "#00333a" },
} satisfies Record<ChartTheme, object>;

type Inks = (typeof inks)[ChartTheme];

/** A picture of this size, drawn with the inks of a theme. */
export function drawing(
  theme: ChartTheme,
  width: number,
  height: number,
  draw: (inks: Inks) => string,
): string {
  const chosen = inks[theme];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="Segoe UI, Inter, sans-serif" font-size="10.5"><rect width="${width}" height="${height}" ` +
    `fill="${chosen.ground}"/>${draw(chosen)}</svg>`
  );
}
