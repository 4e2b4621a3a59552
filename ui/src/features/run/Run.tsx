/**
 * The run mode: attendance at the left, the timed task or another panel at the right, everything by one key.
 *
 * Owns putting the parts together. What is marked goes through {@link Writes}.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RunRoom } from "../../api/types";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import type { ScreenProps } from "../../frame/screens";
import { Text, useText } from "../../messages/Text";
import { usePainted } from "../../platform/painted";
import { href, navigate, usePlace, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { statusVar } from "../../theme/status";
import { FaultPanel } from "./FaultPanel";
import { LaneKeys } from "./LaneKeys";
import { OtherDay } from "./OtherDay";
import { QuestionPanel } from "./QuestionPanel";
import { RosterKeys } from "./RosterKeys";
import { RosterPanel } from "./RosterPanel";
import { RunFooter } from "./RunFooter";
import { RunHeader, type Side } from "./RunHeader";
import { NotSaved } from "./SavedState";
import { ScorePanel } from "./ScorePanel";
import { TaskPanel } from "./TaskPanel";
import { useLanes } from "./useLanes";
import { useRoom } from "./useRoom";
import { useBeginning } from "./useBeginning";
import { useRoster } from "./useRoster";
import { useScanner } from "./useScanner";
import { linesOf, timersOf, useWrites } from "./writes";

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 430px",
    gridTemplateRows: "minmax(0, 1fr)",
    "@media (max-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr) 340px" },
  },
  side: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minHeight: 0,
    overflowY: "auto",
    padding: "10px 14px 14px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  closed: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    padding: "8px 18px",
    fontSize: "13px",
    backgroundColor: statusVar("statusWarnGround"),
    color: statusVar("statusWarnText"),
  },
  words: { flexGrow: 1 },
  wait: { padding: "18px" },
});

export default function Run({ params }: ScreenProps) {
  const styles = useStyles();
  const t = useText();
  const { path } = usePlace();
  const id = params["id"] ?? "";
  const room = useRoom(id);
  const title = room.data?.session.module.name ?? t("run-title");
  usePainted("run", room.data !== undefined || room.error !== null, path);
  useEffect(() => {
    document.title = t("window-title", { screen: title });
  }, [title, t]);
  return (
    <div className={styles.screen} data-screen="run">
      <LoadError error={room.error} onRetry={() => void room.refetch()} />
      {room.data ? (
        <Room room={room.data} readAt={room.dataUpdatedAt} />
      ) : room.error ? null : (
        <div className={styles.wait}>
          <RowsSkeleton rows={16} />
        </div>
      )}
    </div>
  );
}

function Room({ room, readAt }: { room: RunRoom; readAt: number }) {
  const styles = useStyles();
  const session = room.session.id;
  const [state, writes] = useWrites(session);
  const [side, setSide] = useQueryState<Side>("side", "tasks");
  const lines = linesOf(room.people, state, readAt);
  const beginning = useBeginning(room, writes);
  const { begin } = beginning;
  const roster = useRoster(room, lines, writes, begin);
  const lanes = useLanes(room, lines, timersOf(room.timers, state, readAt), writes, begin);
  const body = useRef<HTMLDivElement>(null);
  const open = !room.closed;

  useEffect(() => {
    writes.resume(room.people);
  }, [writes, room.people]);
  useScanner((code) => {
    begin(() => writes.add({ command: "scan", args: { session, code } }));
  }, open);
  const undoLast = () => void writes.takeBack();
  const closeSide = () => {
    setSide("tasks");
    // Out of a field that goes away, back to the list.
    setTimeout(
      () => body.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus(),
      0,
    );
  };
  const show = (wanted: Side) => {
    if (side === wanted) closeSide();
    else setSide(wanted);
  };
  useShortcut({ keys: "Q", label: "run-key-question" }, () => show("questions"));
  useShortcut({ keys: "F", label: "run-key-fault" }, () => show("faults"));
  useShortcut({ keys: "S", label: "run-key-scores" }, () => show("scores"));
  useShortcut({ keys: "T", label: "run-key-tasks" }, closeSide);
  useShortcut({ keys: "Shift+L", label: "run-key-leave" }, () => navigate(`/sessions/${session}`));
  useShortcut(
    { keys: "Shift+F", label: "run-key-feedback" },
    () => navigate(`/run/${session}/feedback`),
    open,
  );
  useShortcut({ keys: "Shift+C", label: "run-key-close" }, () => navigate(`/run/${session}/close`), open);

  return (
    <>
      <RunHeader room={room} state={state} writes={writes} begin={begin} side={side} onSide={setSide} />
      <NotSaved state={state} writes={writes} />
      {open ? <RosterKeys roster={roster} onUndo={undoLast} /> : <Closed session={session} />}
      <LaneKeys lanes={lanes} enabled={open && roster.except === null} />
      <div ref={body} className={styles.body}>
        <RosterPanel room={room} roster={roster} writes={writes} begin={begin} scanned={state.scanned} />
        <aside className={styles.side}>
          {side === "questions" ? (
            <QuestionPanel room={room} writes={writes} onClose={closeSide} />
          ) : side === "faults" ? (
            <FaultPanel room={room} writes={writes} onClose={closeSide} />
          ) : side === "scores" ? (
            <ScorePanel room={room} lines={lines} writes={writes} onClose={closeSide} />
          ) : (
            <TaskPanel room={room} lanes={lanes} />
          )}
        </aside>
      </div>
      <RunFooter roster={roster} closed={room.closed} timed={lanes.lanes.length > 0} onUndo={undoLast} />
      {beginning.asking ? (
        <OtherDay room={room} onAgree={beginning.agree} onDecline={beginning.decline} />
      ) : null}
    </>
  );
}

function Closed({ session }: { session: string }) {
  const styles = useStyles();
  return (
    <div className={styles.closed} role="status">
      <span className={styles.words}>
        <Text id="run-closed" />
      </span>
      <Button as="a" size="small" href={href(`/sessions/${session}`)}>
        <Text id="run-closed-session" />
      </Button>
    </div>
  );
}
