/** Whether everything is on disk: the last moment something was saved, or what waits and why. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { RunRoom } from "../../api/types";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { statusVar, toneStyles } from "../../theme/status";
import { timeOfDay } from "./run";
import type { Writes, WritesState } from "./writes";

const useStyles = makeStyles({
  pill: {
    display: "inline-flex",
    alignItems: "center",
    gap: "7px",
    minHeight: "22px",
    padding: "0 10px",
    borderRadius: "11px",
    fontSize: "12px",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    ...toneStyles.neutral,
  },
  dot: { width: "8px", height: "8px", borderRadius: "50%", backgroundColor: statusVar("statusGoodText") },
  busy: { backgroundColor: statusVar("statusWarnText") },
  banner: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    padding: "8px 18px",
    fontSize: "13px",
    ...toneStyles.bad,
  },
  words: { flexGrow: 1 },
});

interface Props {
  room: RunRoom;
  state: WritesState;
  writes: Writes;
}

/** The last time that is known to be on disk: acknowledged here, or read with the room. */
function savedAt(room: RunRoom, state: WritesState): number | null {
  const marks = room.people.flatMap(({ marked_at }) => (marked_at === null ? [] : [marked_at]));
  return state.savedAt ?? (marks.length > 0 ? Math.max(...marks) : null);
}

export function SavedState({ room, state }: Props) {
  const styles = useStyles();
  const t = useText();
  const at = savedAt(room, state);
  const waits = state.unsent.length > 0;
  if (!waits && at === null) return null;
  const words = state.error
    ? t("run-not-saved", { count: state.unsent.length })
    : waits
      ? t("run-saving")
      : t("run-saved", { time: timeOfDay(at ?? 0, { seconds: true }) });
  return (
    <span className={styles.pill}>
      <span className={mergeClasses(styles.dot, waits && styles.busy)} aria-hidden />
      {words}
    </span>
  );
}

/** What could not be saved yet, and what to do. It is tried again by itself. */
export function NotSaved({ state, writes }: Omit<Props, "room">) {
  const styles = useStyles();
  const t = useText();
  if (state.refused) return <NotTaken state={state} writes={writes} />;
  if (!state.error || state.unsent.length === 0) return null;
  const reason = say(state.error.fields[0]?.message ?? state.error.says);
  return (
    <div className={styles.banner} role="alert">
      <span className={styles.words}>{t("run-not-saved-why", { count: state.unsent.length, reason })}</span>
      <Button size="small" appearance="primary" onClick={() => writes.retry()}>
        <Text id="window-try-again" />
      </Button>
      <Button size="small" onClick={() => writes.drop()}>
        <Text id="run-drop" />
      </Button>
    </div>
  );
}

/** What the program looked at and did not take. */
function NotTaken({ state, writes }: Omit<Props, "room">) {
  const styles = useStyles();
  const t = useText();
  if (!state.refused) return null;
  const { error } = state.refused;
  return (
    <div className={styles.banner} role="alert">
      <span className={styles.words}>
        {t("run-not-taken", { reason: say(error.fields[0]?.message ?? error.says) })}
      </span>
      <Button size="small" onClick={() => writes.understood()}>
        <Text id="window-close" />
      </Button>
    </div>
  );
}
