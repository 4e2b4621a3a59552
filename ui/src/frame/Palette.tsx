/** Ctrl+K: finds any person, superuser, process, wave, screen or command, and opens it. Works with the keyboard alone. */
import { Dialog, DialogSurface, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Found } from "../api/types";
import { formatTime } from "../features/sessions/times";
import { folded, wordsIn } from "../components/folded";
import { Kbd } from "../components/Kbd";
import { useDelayed } from "../components/useDelayed";
import { useReturnFocus } from "../components/useReturnFocus";
import { Text, useText } from "../messages/Text";
import { useCommand } from "../platform/query";
import { formatDate, text } from "../messages/catalogue";
import { href, navigate } from "../router/router";
import { frameCommands } from "./commands";
import { paletteCommands, screens } from "./screens";
import { stopKeeping, takeTyped } from "./typedAhead";
import { useFrame } from "./useFrame";

/** One line of the palette. */
export interface PaletteEntry {
  key: string;
  group: string;
  label: string;
  detail?: string;
  keys?: string;
  run: () => void;
}

/** The address of something found. */
export function hitAddress({ kind, id }: Pick<Found, "kind" | "id">): string {
  // Waves and sites are set up with the programme and have no screen of their own.
  if (kind === "wave" || kind === "site") return href("/programme", { [kind]: id });
  return `/${folders[kind]}/${encodeURIComponent(id)}`;
}

/** The day and time that the program puts before the place of a session: `2026-11-23 06:30, Training room 1`. */
const WHEN = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/;
const startOf = ({ detail }: Found) => WHEN.exec(detail)?.[0] ?? "";

/** What is said beside something found: days and times as people write them. */
export function hitDetail({ kind, detail }: Found): string {
  if (kind === "wave" && detail) return text("palette-cutover", { date: formatDate(detail) });
  if (kind !== "session") return detail;
  return detail.replace(WHEN, (_, day: string, time: string) => `${formatDate(day)}, ${formatTime(time)}`);
}

/** Sessions to come first, the next one on top; then the past ones, the latest on top. All else stays. */
export function inTurn(found: readonly Found[], today: string): Found[] {
  const sessions = found.filter(({ kind }) => kind === "session");
  sessions.sort((one, other) => {
    const [a, b] = [startOf(one), startOf(other)];
    if (a >= today !== b >= today) return a >= today ? -1 : 1;
    return a >= today ? a.localeCompare(b) : b.localeCompare(a);
  });
  let at = 0;
  return found.map((hit) => (hit.kind === "session" ? (sessions[at++] ?? hit) : hit));
}

const folders: Record<Exclude<Found["kind"], "wave" | "site">, string> = {
  person: "people",
  superuser: "superusers",
  consultant: "consultants",
  process: "processes",
  group: "groups",
  module: "modules",
  session: "sessions",
};

const useStyles = makeStyles({
  surface: { padding: 0, maxWidth: "620px", alignSelf: "start", marginTop: "72px", overflow: "hidden" },
  field: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    padding: "0 14px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  input: {
    flexGrow: 1,
    height: "46px",
    border: "none",
    outline: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "15px",
  },
  list: { maxHeight: "380px", overflowY: "auto", padding: "6px" },
  group: { padding: "8px 10px 4px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  option: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    minHeight: "32px",
    padding: "0 10px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: "13px",
    cursor: "pointer",
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
  detail: {
    color: tokens.colorNeutralForeground3,
    flexGrow: 1,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  none: { padding: "16px 12px", color: tokens.colorNeutralForeground3 },
});

/** A screen or command, with the message that names it. */
interface Named extends PaletteEntry {
  id: string;
}

/** The screens or commands that are called so, and those that other people call so, with what they call them. */
function fitting(
  entries: readonly Named[],
  words: readonly string[],
): Record<"called" | "also", PaletteEntry[]> {
  const called: PaletteEntry[] = [];
  const also: PaletteEntry[] = [];
  for (const entry of entries) {
    const name = folded(entry.label);
    if (words.every((word) => name.includes(word))) called.push(entry);
    else {
      const others = text(`find-${entry.id}`).split(/\s*,\s*/);
      const begins = (other: string, word: string) =>
        folded(other)
          .split(/[\s-]+/)
          .some((part) => part.startsWith(word));
      const fits = (word: string) => name.includes(word) || others.some((other) => begins(other, word));
      if (!words.every(fits)) continue;
      const said = others.filter((other) => words.some((word) => begins(other, word)));
      also.push({ ...entry, detail: said.join(", ") });
    }
  }
  return { called, also };
}

function useEntries(typed: string): { entries: PaletteEntry[]; searching: boolean } {
  const t = useText();
  const { today } = useFrame();
  const wanted = useDelayed(typed.trim(), 120);
  const found = useCommand("find", { text: wanted, limit: 30 }, { keep: true, enabled: wanted.length > 0 });
  const entries = useMemo(() => {
    const words = wordsIn(typed);
    const places: Named[] = screens.flatMap(({ label, path }) =>
      label
        ? [{ id: label, key: path, group: t("palette-screens"), label: t(label), run: () => navigate(path) }]
        : [],
    );
    const actions: Named[] = [...paletteCommands, ...frameCommands].map(({ label, keys, run }) => ({
      id: label,
      key: label,
      group: t("palette-commands"),
      label: t(label),
      ...(keys ? { keys } : {}),
      run,
    }));
    const hits: PaletteEntry[] = inTurn(wanted ? (found.data ?? []) : [], today).map((hit) => ({
      key: `${hit.kind}/${hit.id}`,
      group: t(`palette-${hit.kind}`),
      label: hit.title,
      detail: hitDetail(hit),
      run: () => navigate(hitAddress(hit)),
    }));
    // Where nothing is typed yet, somebody looks around.
    if (words.length === 0) return [...places, ...actions];
    const [commands, shown] = [fitting(actions, words), fitting(places, words)];
    return [...hits, ...commands.called, ...shown.called, ...shown.also, ...commands.also];
  }, [typed, wanted, found.data, today, t]);
  return { entries, searching: found.isFetching };
}

export default function Palette({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState("");
  // Nobody has chosen anything before typing or moving: -1, so that Enter starts nothing by chance.
  const [chosen, setChosen] = useState(-1);
  const { entries, searching } = useEntries(typed);
  useReturnFocus();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    return stopKeeping;
  }, []);
  const active = Math.min(chosen, entries.length - 1);
  const type = (text: string) => {
    setTyped(text);
    setChosen(text.trim() ? 0 : -1);
  };
  const open = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const move = (to: number) => {
    const index = to < 0 ? entries.length - 1 : to % Math.max(1, entries.length);
    setChosen(index);
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) move(active + step);
    else if (event.key === "Enter") open(entries[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} aria-label={t("palette-label")}>
        <div className={styles.field}>
          <SearchRegular aria-hidden fontSize={18} />
          <input
            ref={field}
            className={styles.input}
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            aria-autocomplete="list"
            aria-label={t("palette-label")}
            placeholder={t("header-search")}
            value={typed}
            onFocus={() => {
              const ahead = takeTyped();
              if (ahead) type(typed + ahead);
            }}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <Kbd keys="Escape" />
        </div>
        <div
          className={styles.list}
          role="listbox"
          id={`${id}-list`}
          aria-label={t("palette-results")}
          tabIndex={-1}
        >
          {entries.map((entry, index) => (
            <Option
              key={entry.key}
              entry={entry}
              id={`${id}-${index}`}
              active={index === active}
              heading={entries[index - 1]?.group !== entry.group}
              onOpen={() => open(entry)}
              onPoint={() => setChosen(index)}
            />
          ))}
        </div>
        {entries.length === 0 ? (
          <div className={styles.none} role="status">
            <Text id={searching ? "palette-searching" : "palette-nothing"} args={{ text: typed }} />
          </div>
        ) : null}
      </DialogSurface>
    </Dialog>
  );
}

interface OptionProps {
  entry: PaletteEntry;
  id: string;
  active: boolean;
  heading: boolean;
  onOpen: () => void;
  onPoint: () => void;
}

function Option({ entry, id, active, heading, onOpen, onPoint }: OptionProps) {
  const styles = useStyles();
  return (
    <>
      {heading ? (
        <div className={styles.group} role="presentation">
          {entry.group}
        </div>
      ) : null}
      {/* The keyboard drives the list from the text field (aria-activedescendant). */}
      {/* eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/interactive-supports-focus */}
      <div
        id={id}
        role="option"
        aria-selected={active}
        className={mergeClasses(styles.option, active && styles.active)}
        onClick={onOpen}
        onMouseMove={onPoint}
      >
        <span>{entry.label}</span>
        <span className={styles.detail}>{entry.detail}</span>
        {entry.keys ? <Kbd keys={entry.keys} /> : null}
      </div>
    </>
  );
}
