/** The run sheet against the time that there is, with the timed tasks. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Preparation } from "../../api/types";
import { Card } from "../../components/Card";
import { Pill } from "../../components/StatusBadge";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { addMinutes, formatTime } from "./times";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "64px minmax(0, 1fr) 60px",
    gap: "0 10px",
    padding: "4px 0",
    fontSize: "13px",
    lineHeight: "18px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  over: { color: statusVar("statusWarnText") },
  note: { gridColumn: "2 / -1", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  end: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  title: { margin: "12px 0 4px", fontSize: "12px", fontWeight: 600 },
});

export function RunSheetCard({ preparation }: { preparation: Preparation }) {
  const styles = useStyles();
  const t = useText();
  const { steps, tasks, planned_minutes: planned, available_minutes: available, session } = preparation;
  const start = session.slots[0]?.starts_at ?? "";
  const starts = steps.map((_, index) =>
    steps.slice(0, index).reduce((minutes, step) => minutes + step.minutes, 0),
  );
  // With several slots the steps are spread over days: only the first has times that are known.
  const within = session.slots.length > 1 ? (session.slots[0]?.minutes ?? 0) : Infinity;
  const left = available - planned;
  return (
    <Card
      title={t("sessions-run-sheet")}
      hint={
        <Pill tone={left < 0 ? "warn" : planned === 0 ? "neutral" : "good"}>
          {t(left < 0 ? "sessions-run-sheet-over" : "sessions-run-sheet-of", {
            planned,
            available,
            over: -left,
          })}
        </Pill>
      }
    >
      {steps.length === 0 ? <span className={styles.quiet}>{t("sessions-run-sheet-none")}</span> : null}
      <ol className={styles.list}>
        {steps.map(({ id, title, minutes, note }, index) => (
          <li key={id ?? index} className={styles.line}>
            <span
              className={mergeClasses(
                styles.quiet,
                (starts[index] ?? 0) + minutes > available && styles.over,
              )}
            >
              {start && (starts[index] ?? 0) < within
                ? formatTime(addMinutes(start, starts[index] ?? 0))
                : ""}
            </span>
            <span>{title}</span>
            <span className={styles.end}>{t("sessions-minutes-short", { minutes })}</span>
            {note ? <span className={styles.note}>{note}</span> : null}
          </li>
        ))}
      </ol>
      {tasks.length > 0 ? (
        <>
          <h3 className={styles.title}>{t("sessions-tasks")}</h3>
          <ul className={styles.list}>
            {tasks.map(({ id, title, target_seconds: seconds }, index) => (
              <li key={id ?? index} className={styles.line}>
                <span className={styles.quiet}>{index + 1}</span>
                <span>{title}</span>
                <span className={styles.end}>
                  {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}
