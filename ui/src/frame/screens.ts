/**
 * The screens of the window. Each concept lists its own in `features/<concept>/screens.ts`; nothing is registered twice.
 */
import { createElement, lazy, useState, type ComponentType } from "react";
import type { CommandName } from "../platform/query";
import { matchPath, type Place } from "../router/router";

/** One screen: its address and how to load it when it is first shown. */
export interface Screen {
  /** Name for the painted marker and for tests, such as `superuser`. */
  name: string;
  /** Address pattern such as `/superusers/:id`. */
  path: string;
  /** Address of the entry in the navigation that is marked as current. */
  section: string;
  /** The screen of which it is a step, where that depends on the address: its entry is marked instead (an import). */
  partOf?: (query: URLSearchParams) => string;
  load: () => Promise<{ default: ComponentType<ScreenProps> }>;
  /** Commands without arguments whose answers it opens with: asked for before anything is drawn when the window starts here. */
  asks?: CommandName[];
  /** Message that names it in the command palette; screens that need a parameter have none. */
  label?: string;
  /** Shown without navigation and search (the first start). */
  bare?: boolean;
  /** Fills the window: no header and no navigation (the training room). */
  whole?: boolean;
  /** Handed to others: the keys of the frame, such as search and undo, do not work here (the feedback round). */
  locked?: boolean;
}

/** What a screen is given: the named parts of its address. */
export interface ScreenProps {
  params: Record<string, string>;
}

/** Something the command palette can do. */
export interface PaletteCommand {
  label: string;
  keys?: string;
  run: () => void;
}

interface Listing {
  screens?: Screen[];
  commands?: PaletteCommand[];
}

const listings = Object.values(import.meta.glob<Listing>("../features/*/screens.ts", { eager: true }));

/** A screen of the list, with the component that loads itself when first shown. */
export interface ListedScreen extends Screen {
  Shown: ComponentType<ScreenProps>;
  /** Loads the component ahead, so that it is shown at once. */
  prepare: () => Promise<void>;
}

/** Makes a screen ready to be shown. */
export function listed(screen: Screen): ListedScreen {
  const Loading = lazy(screen.load);
  let loaded: ComponentType<ScreenProps> | undefined;
  function Shown(props: ScreenProps) {
    // Chosen once: another component would lose what the screen remembers.
    const [Chosen] = useState<ComponentType<ScreenProps>>(() => loaded ?? Loading);
    return createElement(Chosen, props);
  }
  const prepare = async () => {
    loaded = (await screen.load()).default;
  };
  return { ...screen, Shown, prepare };
}

export const screens: ListedScreen[] = listings.flatMap((listing) => (listing.screens ?? []).map(listed));
export const paletteCommands: PaletteCommand[] = listings.flatMap((listing) => listing.commands ?? []);

/** The screen of an address and the named parts in it. */
export function findScreen(
  path: string,
  among = screens,
): { screen: ListedScreen; params: Record<string, string> } | null {
  for (const screen of among) {
    const params = matchPath(screen.path, path);
    if (params) return { screen, params };
  }
  return null;
}

/** Address of the entry in the navigation that an address belongs to. */
export function sectionOf({ path, query }: Place, among = screens): string {
  const shown = findScreen(path, among)?.screen;
  const whole = shown?.partOf ? findScreen(shown.partOf(query), among)?.screen : undefined;
  return (whole ?? shown)?.section ?? path;
}
