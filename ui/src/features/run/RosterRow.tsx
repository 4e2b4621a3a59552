/** One person of the roster: number, name, mark, and what there is to say about it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RunRoom } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { useText } from "../../messages/Text";
import { isTyping } from "../../shortcuts/shortcuts";
import { statusVar } from "../../theme/status";
import { InlineAnswer } from "./InlineAnswer";
import { statusDetail, statusTone, statusWords } from "./run";
import { takesMinutes, type Roster } from "./useRoster";
import type { Line } from "./writes";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) 150px minmax(0, 240px)",
    alignItems: "center",
    minHeight: "30px",
    boxSizing: "border-box",
    padding: "0 8px 0 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: "4px",
    cursor: "default",
    outline: "none",
  },
  selected: {
    borderBottomColor: "transparent",
    backgroundColor: statusVar("statusAccentGround"),
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  number: { fontSize: "13px", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  name: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: "13px",
    color: tokens.colorNeutralForeground3,
    "& strong": { fontWeight: 600, color: tokens.colorNeutralForeground1 },
  },
  excepted: { "& strong": { textDecorationLine: "line-through" } },
  mark: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    fontFamily: "inherit",
    textAlign: "start",
    display: "inline-flex",
    alignItems: "center",
    gap: "6px",
    borderRadius: "10px",
    color: "inherit",
  },
  edits: {
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  unsent: { opacity: 0.75 },
  state: { fontSize: "11px", color: tokens.colorNeutralForeground3 },
  failed: { color: statusVar("statusBadText"), fontWeight: 600 },
  detail: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
  },
  asks: { overflow: "visible" },
  wide: { gridTemplateColumns: "24px minmax(0, 1fr) 90px minmax(0, 380px)" },
});

interface Props {
  room: RunRoom;
  line: Line;
  number: number;
  selected: boolean;
  excepted: boolean;
  roster: Roster;
}

export function RosterRow(props: Props) {
  const { room, line, number, selected, excepted, roster } = props;
  const styles = useStyles();
  const row = useRef<HTMLDivElement>(null);
  const asked = selected ? roster.asked : null;
  // The focus follows the selection, so that a screen reader says who it is; never out of a field that is being typed in.
  useEffect(() => {
    if (!selected || asked) return;
    row.current?.scrollIntoView({ block: "nearest" });
    const at = document.activeElement;
    if (!isTyping(at) || !at?.isConnected) {
      if (at === null || at === document.body || at.closest('[role="grid"]')) {
        row.current?.focus({ preventScroll: true });
      }
    }
  }, [selected, asked]);
  return (
    <div
      ref={row}
      role="row"
      aria-selected={selected}
      aria-rowindex={number}
      tabIndex={selected ? 0 : -1}
      className={mergeClasses(styles.row, selected && styles.selected, asked !== null && styles.wide)}
      onFocus={(event) => {
        if (event.target === row.current && !selected) roster.select(line.person.id);
      }}
      onClick={() => {
        if (roster.except && line.status === null) roster.toggleExcept(line.person.id);
        else if (!selected) roster.select(line.person.id);
      }}
      onKeyDown={() => undefined}
    >
      <span role="gridcell" className={styles.number}>
        {number}
      </span>
      <span role="gridcell" className={mergeClasses(styles.name, excepted && styles.excepted)}>
        <strong dir="auto">{line.person.name}</strong> {line.detail}
      </span>
      <span role="gridcell">
        <Mark room={room} line={line} selected={selected} excepted={excepted} roster={roster} />
      </span>
      <span role="gridcell" className={mergeClasses(styles.detail, asked !== null && styles.asks)}>
        {asked ? (
          <InlineAnswer room={room} line={line} asked={asked} roster={roster} />
        ) : (
          statusDetail(line, room)
        )}
      </span>
    </div>
  );
}

function Mark({ room, line, selected, excepted, roster }: Omit<Props, "number">) {
  const styles = useStyles();
  const t = useText();
  const choosing = roster.except !== null && line.status === null;
  const words = choosing
    ? t(excepted ? "run-stays-unmarked" : "run-becomes-present")
    : statusWords(line, room);
  const tone = choosing
    ? excepted
      ? "neutral"
      : "good"
    : line.status === null
      ? "neutral"
      : statusTone[line.status];
  const shown = (
    <>
      <span className={mergeClasses(line.state !== "saved" && styles.unsent)}>
        <Pill tone={tone}>{words}</Pill>
      </span>
      {line.state === "saved" ? null : (
        <span className={mergeClasses(styles.state, line.state === "failed" && styles.failed)}>
          {t(line.state === "failed" ? "run-mark-failed" : "run-mark-unsent")}
        </span>
      )}
    </>
  );
  const editable = selected && !choosing && !room.closed && takesMinutes(line.status);
  if (!editable) return <span className={styles.mark}>{shown}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.mark, styles.edits)}
      title={t("run-key-minutes")}
      onClick={roster.askMinutes}
    >
      {shown}
    </button>
  );
}
