/** The keys of the room, as buttons too: each does to the selected person what its key does. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Kbd } from "../../components/Kbd";
import { Text, useText } from "../../messages/Text";
import type { Roster } from "./useRoster";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "35px",
    padding: "0 12px",
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
  },
  key: {
    display: "inline-flex",
    alignItems: "center",
    gap: "5px",
    padding: "3px 6px 3px 0",
    border: "none",
    borderRadius: "4px",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "12px",
    whiteSpace: "nowrap",
    flexShrink: 0,
  },
  press: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  promise: {
    marginInlineStart: "auto",
    paddingInlineStart: "10px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  roster: Roster;
  closed: boolean;
  timed: boolean;
  onUndo: () => void;
}

export function RunFooter({ roster, closed, timed, onUndo }: Props) {
  const styles = useStyles();
  const t = useText();
  const nobody = roster.selected === undefined || roster.except !== null;
  return (
    <footer className={styles.footer} aria-label={t("run-keys")}>
      {closed ? null : (
        <>
          <Key keys="P" run={() => roster.mark("present")} off={nobody} says="run-foot-present" />
          <Key keys="L" run={() => roster.markPart("late")} off={nobody} says="run-foot-late" />
          <Key keys="O" run={() => roster.markPart("left_early")} off={nobody} says="run-foot-left" />
          <Key keys="X" run={() => roster.mark("absent")} off={nobody} says="run-foot-absent" />
          <Key keys="E" run={() => roster.ask("excused")} off={nobody} says="run-foot-excused" />
          <Key keys="V" run={() => roster.ask("alternative")} off={nobody} says="run-foot-alternative" />
          <Key keys="Delete" run={() => roster.mark(null)} off={nobody} says="run-foot-unmark" />
          <Key
            keys="W"
            run={() => roster.setWalkIn(true)}
            off={roster.except !== null}
            says="run-foot-walk-in"
          />
          {timed ? (
            <span className={styles.key}>
              <Kbd keys="1–9" />
              <Text id="run-foot-timer" />
            </span>
          ) : null}
          <Key keys="Ctrl+Z" run={onUndo} says="run-foot-undo" />
        </>
      )}
      <span className={styles.key}>
        <Kbd keys="?" />
        <Text id="run-foot-all" />
      </span>
      <span className={styles.promise}>
        <Text id="run-promise" />
      </span>
    </footer>
  );
}

function Key(props: { keys: string; run: () => void; says: string; off?: boolean }): ReactNode {
  const { keys, run, says, off = false } = props;
  const styles = useStyles();
  return (
    <button
      type="button"
      className={`${styles.key} ${styles.press}`}
      disabled={off}
      // The focus stays on the person.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Kbd keys={keys} />
      <Text id={says} />
    </button>
  );
}
