/** The three themes and the choice between them. Status colours are in `status.ts`. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { statusTokens, type StatusTokens } from "./status";

export type ThemeName = "light" | "dark" | "contrast";
export type ThemeChoice = ThemeName | "system";

const fonts = {
  fontFamilyBase: '"Segoe UI", "Inter Bundled", system-ui, sans-serif',
  fontFamilyNumeric: '"Segoe UI", "Inter Bundled", system-ui, sans-serif',
};

/** Density of a Dynamics grid: text of 13 px in tables, 14 px elsewhere. */
const density = { fontSizeBase200: "12px", fontSizeBase300: "14px" };

export type AppTheme = Theme & StatusTokens;

export const themes: Record<ThemeName, AppTheme> = {
  light: { ...webLightTheme, ...fonts, ...density, ...statusTokens.light },
  dark: { ...webDarkTheme, ...fonts, ...density, ...statusTokens.dark },
  contrast: { ...teamsHighContrastTheme, ...fonts, ...density, ...statusTokens.contrast },
};

const KEY = "understudy.theme";
const watchers = new Set<() => void>();

function stored(): ThemeChoice {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" || kept === "contrast" ? kept : "system";
}

/** Chooses a theme, now and for later. */
export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  for (const watcher of watchers) watcher();
}

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(forced-colors: active), (prefers-contrast: more)";

function subscribe(changed: () => void): () => void {
  const queries = [window.matchMedia(DARK), window.matchMedia(CONTRAST)];
  for (const query of queries) query.addEventListener("change", changed);
  watchers.add(changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
    watchers.delete(changed);
  };
}

function themeName(): ThemeName {
  const choice = stored();
  if (choice !== "system") return choice;
  if (window.matchMedia(CONTRAST).matches) return "contrast";
  return window.matchMedia(DARK).matches ? "dark" : "light";
}

/** The theme to show now. */
export function useThemeName(): ThemeName {
  return useSyncExternalStore(subscribe, themeName);
}

/** What the person chose. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, stored);
}
