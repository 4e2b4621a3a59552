/** Attendance: the roster with search, "all present except", walk-ins, and what a scanner read. */
import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RunRoom } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { Kbd } from "../../components/Kbd";
import { Pill } from "../../components/StatusBadge";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useShortcut } from "../../shortcuts/shortcuts";
import { statusVar } from "../../theme/status";
import { isThere, matching } from "./run";
import { RosterRow } from "./RosterRow";
import type { Begin } from "./useBeginning";
import { everybodyBut, type Roster } from "./useRoster";
import { WalkInField } from "./WalkInField";
import type { ScanAnswer, Writes } from "./writes";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0, padding: "10px 18px 0" },
  head: { display: "flex", alignItems: "center", gap: "10px", minHeight: "32px", paddingBottom: "8px" },
  title: { margin: 0, fontSize: "20px", lineHeight: "26px", fontWeight: 600 },
  room: { flexGrow: 1 },
  search: { width: "210px", minWidth: "150px" },
  banner: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    flexWrap: "wrap",
    padding: "8px 12px",
    marginBottom: "6px",
    borderRadius: "6px",
    fontSize: "13px",
    backgroundColor: statusVar("statusAccentGround"),
    color: statusVar("statusAccentText"),
  },
  words: { flexGrow: 1 },
  scan: {
    display: "flex",
    alignItems: "baseline",
    gap: "12px",
    padding: "10px 14px",
    marginBottom: "6px",
    borderRadius: "6px",
    backgroundColor: statusVar("statusGoodGround"),
    color: statusVar("statusGoodText"),
  },
  unknown: { backgroundColor: statusVar("statusBadGround"), color: statusVar("statusBadText") },
  scanned: { fontSize: "24px", lineHeight: "30px", fontWeight: 700 },
  list: { flexGrow: 1, minHeight: 0, overflowY: "auto", margin: "0 -6px", paddingBottom: "8px" },
  // One line beside what is typed: a second one would push the list down.
  none: { fontSize: "12px", whiteSpace: "nowrap", color: tokens.colorNeutralForeground3 },
});

interface Props {
  room: RunRoom;
  roster: Roster;
  writes: Writes;
  begin: Begin;
  scanned: ScanAnswer | null;
}

export function RosterPanel({ room, roster, writes, begin, scanned }: Props) {
  const styles = useStyles();
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const toList = () => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  const there = roster.lines.filter(({ status }) => isThere(status)).length;
  const unmarked = roster.lines.filter(({ status }) => status === null).length;
  // At the start the keys are for the list, and a screen reader should say so.
  useEffect(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) toList();
  }, []);
  return (
    <section className={styles.panel} aria-label={t("run-attendance")}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Text id="run-attendance" />
        </h2>
        <Pill tone={there > 0 ? "good" : "neutral"}>
          {t("run-present-of", { count: there, of: roster.lines.length })}
        </Pill>
        {unmarked > 0 ? <Pill tone="neutral">{t("run-unmarked-count", { count: unmarked })}</Pill> : null}
        <span className={styles.room} />
        <Search roster={roster} onDone={toList} />
        {room.closed ? null : (
          <Button disabled={unmarked === 0} onClick={roster.startExcept}>
            <Text id="run-all-except" />
            <Kbd keys="A" />
          </Button>
        )}
      </div>
      {scanned ? <Scanned key={scanned.key} answer={scanned} /> : null}
      {roster.walkIn ? (
        <WalkInField
          room={room}
          writes={writes}
          begin={begin}
          onClose={() => {
            roster.setWalkIn(false);
            setTimeout(toList, 0);
          }}
        />
      ) : null}
      <AllExcept roster={roster} />
      {roster.lines.length === 0 ? (
        <EmptyState
          title={t("run-nobody-title")}
          body={t("run-nobody-body")}
          action={
            <Button appearance="primary" onClick={() => roster.setWalkIn(true)}>
              <Text id="run-walk-in-title" />
              <Kbd keys="W" />
            </Button>
          }
        />
      ) : (
        <div ref={list} role="grid" aria-label={t("run-roster")} className={styles.list}>
          {roster.lines.map((line, at) => (
            <RosterRow
              key={line.person.id}
              room={room}
              line={line}
              number={at + 1}
              selected={line.person.id === roster.selected?.person.id}
              excepted={roster.except?.has(line.person.id) ?? false}
              roster={roster}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** Jumps to whom is typed; the list stays whole, so that the numbers on the sign-in sheet still fit. */
function Search({ roster, onDone }: { roster: Roster; onDone: () => void }) {
  const styles = useStyles();
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", label: "run-key-search" }, () => {
    field.current?.focus();
    field.current?.select();
  });
  const found = matching(roster.lines, roster.search);
  const at = found.findIndex(({ person }) => person.id === roster.selected?.person.id);
  const keys: Record<string, () => void> = {
    Enter: onDone,
    ArrowDown: () => roster.findNext(1),
    ArrowUp: () => roster.findNext(-1),
    Escape: () => {
      roster.find("");
      onDone();
    },
  };
  return (
    <Input
      ref={field}
      className={styles.search}
      aria-label={t("run-search")}
      placeholder={t("run-search")}
      value={roster.search}
      onChange={(_, { value }) => roster.find(value)}
      onKeyDown={(event) => {
        const does = keys[event.key];
        if (!does) return;
        event.preventDefault();
        event.stopPropagation();
        does();
      }}
      contentAfter={
        <span className={styles.none} role="status">
          {roster.search.trim() === "" ? (
            <Kbd keys="/" />
          ) : found.length === 0 ? (
            t("run-search-none")
          ) : (
            t("run-search-at", { at: at + 1, of: found.length })
          )}
        </span>
      }
    />
  );
}

/** What a scanner read: big and short, because people walk past it. */
function Scanned({ answer }: { answer: ScanAnswer }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.scan, answer.name === null && styles.unknown)} role="status">
      <span className={styles.scanned}>{answer.name ?? answer.code}</span>
      <span>{say(answer.message)}</span>
    </div>
  );
}

function AllExcept({ roster }: { roster: Roster }) {
  const styles = useStyles();
  const t = useText();
  if (!roster.except) return null;
  const count = everybodyBut(roster.lines, roster.except).length;
  return (
    <div className={styles.banner} role="status">
      <span className={styles.words}>
        <Text id="run-all-except-how" />
      </span>
      <Button appearance="primary" size="small" disabled={count === 0} onClick={roster.confirmExcept}>
        {t("run-all-except-do", { count })}
        <Kbd keys="Enter" />
      </Button>
      <Button size="small" onClick={roster.stopExcept}>
        <Text id="window-cancel" />
        <Kbd keys="Escape" />
      </Button>
    </div>
  );
}
