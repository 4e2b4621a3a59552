/** The frame around every screen: header, navigation, the screen itself, and the keys that work everywhere. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from "react";
import type { Message, SharingMark } from "../api/types";
import { QuickLogHost } from "../features/shadowing/QuickLogHost";
import { Text, useText } from "../messages/Text";
import { keepDraftsOf } from "../platform/drafts";
import { redo, undo } from "../platform/query";
import { navigate, usePlace, type Place } from "../router/router";
import { useShortcut } from "../shortcuts/shortcuts";
import { Header } from "./Header";
import { Navigation } from "./Navigation";
import { Outlet } from "./Outlet";
import { useFrame } from "./useFrame";
import { findScreen } from "./screens";
import { keepTyped } from "./typedAhead";

const Notices = lazy(() => import("./Notices"));
const loadPalette = () => import("./Palette");
const Palette = lazy(loadPalette);
const ShortcutSheet = lazy(() => import("./ShortcutSheet"));

/** Milliseconds after the start in which the palette is left alone: the first screen comes first. */
const PALETTE_LATER = 1500;

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateColumns: "206px minmax(0, 1fr)",
    gridTemplateRows: "48px minmax(0, 1fr)",
    gridTemplateAreas: '"header header" "navigation main"',
    height: "100%",
    "@media (max-width: 1100px)": { gridTemplateColumns: "52px minmax(0, 1fr)" },
  },
  bare: {
    gridTemplateColumns: "minmax(0, 1fr)",
    gridTemplateAreas: '"header" "main"',
    "@media (max-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  whole: {
    gridTemplateColumns: "minmax(0, 1fr)",
    gridTemplateRows: "minmax(0, 1fr)",
    gridTemplateAreas: '"main"',
    "@media (max-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // Notices take their room above the screen: over it they would hide its title.
  stage: { gridArea: "main", minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  main: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflow: "hidden",
    display: "flex",
    outline: "none",
  },
  skip: {
    position: "absolute",
    left: "8px",
    top: "-100px",
    zIndex: 100,
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    ":focus": { top: "6px" },
  },
});

/** Whether a notice says what the screen for unlocking that programme says itself. */
function saidByUnlocking({ id, args }: Message, { path, query }: Place): boolean {
  const name = args?.["name"];
  return (
    path === "/unlock" &&
    id === "programme-not-opened" &&
    name?.type === "text" &&
    name.value === query.get("name")
  );
}

/** What somebody should know on every screen whose changes reach nobody. */
function notTakingPart(sharing: SharingMark | undefined): Message | null {
  if (sharing?.mode === "removed") return { id: "share-removed-notice" };
  return sharing?.problem?.kind === "not_admitted" ? sharing.problem.message : null;
}

export function Frame() {
  const styles = useStyles();
  const t = useText();
  const frame = useFrame();
  const place = usePlace();
  const { path } = place;
  const [palette, setPalette] = useState(false);
  const [sheet, setSheet] = useState(false);
  const { bare = false, whole = false, locked = false } = findScreen(path)?.screen ?? {};
  const open = !locked;
  const search = () => {
    if (!palette) keepTyped(() => setPalette(false));
    setPalette(true);
  };
  const { known, drafts } = frame;
  // Before anything is painted: another programme's drafts are never seen.
  useLayoutEffect(() => {
    if (known) keepDraftsOf(drafts ?? null);
  }, [known, drafts]);
  useEffect(() => {
    // What fails now is tried again, and said, when the palette is asked for.
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), PALETTE_LATER);
    return () => clearTimeout(timer);
  }, []);

  useShortcut({ keys: "Ctrl+K", label: "shortcut-palette", whileTyping: true }, search, open);
  useShortcut({ keys: "?", label: "shortcut-sheet" }, () => setSheet(true));
  useShortcut({ keys: "Ctrl+Z", label: "shortcut-undo" }, () => void undo(), open);
  useShortcut({ keys: "Ctrl+Y", label: "shortcut-redo" }, () => void redo(), open);
  useShortcut({ keys: "Ctrl+Shift+Z", label: "shortcut-redo" }, () => void redo(), open);

  const without = frame.known && frame.programme === null;
  const mode = frame.programme?.sharing.mode;
  // Nothing of the programme is here before a lead has let this laptop in; other programmes can be opened meanwhile.
  const joining = mode === "joining" && path !== "/programmes";
  useEffect(() => {
    if (without && !bare) navigate("/welcome", { replace: true });
    else if (joining && !bare) navigate("/joining", { replace: true });
    else if (path === "/") navigate("/my-day", { replace: true });
  }, [path, without, joining, bare]);
  // The sharing screen says it at length.
  const apart = path === "/sharing" ? null : notTakingPart(frame.programme?.sharing);
  const started = frame.notices.filter((notice) => !saidByUnlocking(notice, place));
  const notices = apart ? [...started, apart] : started;

  return (
    <div className={mergeClasses(styles.frame, bare && styles.bare, whole && styles.whole)}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        <Text id="window-skip" />
      </a>
      {whole ? null : (
        <Header frame={frame} bare={bare} onSearch={search} onShortcuts={() => setSheet(true)} />
      )}
      {bare || whole ? null : <Navigation frame={frame} place={place} />}
      <div className={styles.stage}>
        {notices.length > 0 && !locked ? (
          <Suspense fallback={null}>
            <Notices notices={notices} />
          </Suspense>
        ) : null}
        <main id="main" tabIndex={-1} className={styles.main} aria-label={t("window-main")}>
          <Outlet path={path} />
        </main>
      </div>
      <QuickLogHost enabled={!bare && !whole && frame.programme !== null} />
      <Suspense fallback={null}>
        {palette ? <Palette onClose={() => setPalette(false)} /> : null}
        {sheet ? <ShortcutSheet onClose={() => setSheet(false)} /> : null}
      </Suspense>
    </div>
  );
}
