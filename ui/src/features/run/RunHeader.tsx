/** The head of the room: where and who, whether all is saved, the running clock, and what can be opened. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { RunRoom } from "../../api/types";
import { Kbd } from "../../components/Kbd";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { clock, placeOf, timeOfDay, trainersOf } from "./run";
import { SavedState } from "./SavedState";
import type { Begin } from "./useBeginning";
import { useSince } from "./useRoom";
import type { Writes, WritesState } from "./writes";

/** What can stand at the right of the roster. */
export type Side = "tasks" | "scores" | "questions" | "faults";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "55px",
    boxSizing: "border-box",
    padding: "6px 18px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  names: { flexGrow: 1, flexBasis: "220px", minWidth: 0, marginInlineStart: "6px" },
  title: { margin: 0, fontSize: "15px", lineHeight: "20px", fontWeight: 600, outline: "none" },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  where: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  clock: {
    fontSize: "22px",
    lineHeight: "28px",
    fontWeight: 700,
    letterSpacing: "0.5px",
    fontVariantNumeric: "tabular-nums",
    minWidth: "88px",
    textAlign: "center",
  },
  button: {
    flexShrink: 0,
    whiteSpace: "nowrap",
    minWidth: 0,
    paddingLeft: "10px",
    paddingRight: "10px",
    fontSize: "13px",
  },
});

interface Props {
  room: RunRoom;
  state: WritesState;
  writes: Writes;
  begin: Begin;
  side: Side;
  onSide: (side: Side) => void;
}

export function RunHeader({ room, state, writes, begin, side, onSide }: Props) {
  const styles = useStyles();
  const t = useText();
  const { session } = room;
  const questions = room.questions.filter(({ answer }) => answer === "").length;
  const toggle = (wanted: Side) => onSide(side === wanted ? "tasks" : wanted);
  const where = [t("run-version", { version: room.module_version }), placeOf(session), trainersOf(session)];
  const base = `/run/${session.id}`;
  return (
    <header className={styles.header}>
      <Button
        as="a"
        className={styles.button}
        icon={<ArrowLeftRegular />}
        href={href(`/sessions/${session.id}`)}
        aria-keyshortcuts="Shift+L"
      >
        <Text id="run-leave" />
      </Button>
      <div className={styles.names}>
        <h1 className={mergeClasses(styles.title, styles.line)} tabIndex={-1}>
          {session.module.name}
        </h1>
        <div className={mergeClasses(styles.where, styles.line)}>{where.filter(Boolean).join(" · ")}</div>
      </div>
      <SavedState room={room} state={state} writes={writes} />
      <RunningClock room={room} begin={begin} />
      <Button className={styles.button} aria-pressed={side === "scores"} onClick={() => toggle("scores")}>
        <Text id="run-scores" />
        <Kbd keys="S" />
      </Button>
      <Button
        className={styles.button}
        aria-pressed={side === "questions"}
        onClick={() => toggle("questions")}
      >
        {t("run-questions-count", { count: questions })}
        <Kbd keys="Q" />
      </Button>
      <Button className={styles.button} aria-pressed={side === "faults"} onClick={() => toggle("faults")}>
        {t("run-faults-count", { count: room.faults.length })}
        <Kbd keys="F" />
      </Button>
      {room.closed ? null : (
        <>
          <Button
            as="a"
            className={styles.button}
            href={href(`${base}/feedback`)}
            aria-keyshortcuts="Shift+F"
          >
            {t("run-feedback-count", { count: room.feedback.waiting })}
          </Button>
          <Button
            as="a"
            className={styles.button}
            appearance="primary"
            href={href(`${base}/close`)}
            aria-keyshortcuts="Shift+C"
          >
            <Text id="run-close" />
          </Button>
        </>
      )}
    </header>
  );
}

function RunningClock({ room, begin }: { room: RunRoom; begin: Begin }) {
  const styles = useStyles();
  const t = useText();
  const since = useSince(room);
  if (room.closed) return null;
  if (room.started_at === null) {
    return (
      <Button className={styles.button} onClick={() => begin()} title={t("run-begin-hint")}>
        <Text id="run-begin" />
      </Button>
    );
  }
  const started = timeOfDay(room.started_at, { zone: room.session.time_zone });
  return (
    <span
      className={styles.clock}
      role="timer"
      aria-label={t("run-clock")}
      title={t("run-clock-since", { time: started })}
    >
      {clock(room.now - room.started_at + since, true)}
    </span>
  );
}
