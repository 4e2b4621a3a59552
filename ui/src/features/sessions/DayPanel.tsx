/** All sessions of one day, at the side of the calendar. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SessionRow } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { Pill } from "../../components/StatusBadge";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { standingOf, standingTone } from "./look";
import { byDay, endOf, formatTime, formatWholeDay } from "./times";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  line: {
    display: "grid",
    gridTemplateColumns: "104px minmax(0, 1fr) auto",
    gap: "2px 10px",
    alignItems: "center",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: "13px",
  },
  time: { fontVariantNumeric: "tabular-nums" },
  quiet: { gridColumn: "2", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

interface DayPanelProps {
  day: string;
  rows: readonly SessionRow[];
  onMove: (session: SessionRow) => void;
  onNew: () => void;
  onClose: () => void;
}

export function DayPanel({ day, rows, onMove, onNew, onClose }: DayPanelProps) {
  const styles = useStyles();
  const t = useText();
  const placed = byDay(rows).get(day) ?? [];
  return (
    <EvidencePanel
      title={formatWholeDay(day)}
      explains={t("sessions-day-count", { count: placed.length })}
      onClose={onClose}
    >
      <ul className={styles.list}>
        {placed.map(({ session, slot, index }) => {
          const standing = standingOf(session);
          return (
            <li key={`${session.id}/${index}`} className={styles.line}>
              <span className={styles.time}>
                {formatTime(slot.starts_at)}–{formatTime(endOf(slot))}
              </span>
              <span>
                <Link href={href(`/sessions/${session.id}`)}>{session.module.name}</Link>{" "}
                {standing === "scheduled" ? null : (
                  <Pill tone={standingTone[standing]}>{t(`sessions-standing-${standing}`)}</Pill>
                )}{" "}
                {session.findings > 0 ? (
                  <Pill tone="warn">{t("sessions-findings-count", { count: session.findings })}</Pill>
                ) : null}
              </span>
              {session.state === "scheduled" ? (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t("sessions-move-label", { module: session.module.name })}
                  onClick={() => onMove(session)}
                >
                  <Text id="sessions-move" />
                </Button>
              ) : (
                <span />
              )}
              <span className={styles.quiet}>
                {[
                  session.groups.map(({ name }) => name).join(", "),
                  session.site?.name ?? "",
                  session.room,
                  session.trainers.map(({ person }) => person.name).join(", "),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ul>
      <div>
        <Button size="small" onClick={onNew}>
          <Text id="sessions-new-on-day" />
        </Button>
      </div>
    </EvidencePanel>
  );
}
