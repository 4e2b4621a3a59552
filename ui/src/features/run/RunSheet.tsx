/** The run sheet against the clock: the step that should be going on now, and what comes next. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RunRoom } from "../../api/types";
import { Text, useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { stepAt } from "./run";
import { useSince } from "./useRoom";

const useStyles = makeStyles({
  card: {
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: "12px",
  },
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  step: {
    display: "flex",
    gap: "8px",
    padding: "3px 6px",
    borderRadius: "4px",
    color: tokens.colorNeutralForeground3,
  },
  now: {
    color: statusVar("statusAccentText"),
    backgroundColor: statusVar("statusAccentGround"),
    fontWeight: 600,
  },
  title: { flexGrow: 1 },
});

export function RunSheet({ room }: { room: RunRoom }) {
  const styles = useStyles();
  const t = useText();
  const since = useSince(room);
  if (room.steps.length === 0) return null;
  const elapsed = room.started_at === null ? null : room.now - room.started_at + since;
  const now = elapsed === null ? -1 : stepAt(room.steps, elapsed);
  return (
    <section className={styles.card} aria-label={t("run-sheet")}>
      <strong>
        <Text id="run-sheet" />
      </strong>
      <ol className={styles.list}>
        {room.steps.map(({ id, title, minutes }, at) => (
          <li
            key={id ?? at}
            className={mergeClasses(styles.step, at === now && styles.now)}
            aria-current={at === now ? "step" : undefined}
          >
            <span className={styles.title}>{title}</span>
            <span>{t(at === now ? "run-sheet-now" : "run-sheet-minutes", { minutes })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
