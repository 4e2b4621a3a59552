/** My sessions to come: what is not prepared yet, and one button to go on preparing. */
import { Button, Link, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { MySession } from "../../api/types";
import { Card } from "../../components/Card";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { dayOf, endOf, formatDay, formatTime } from "../sessions/times";
import { trainersOf } from "../run/run";
import { daysUntil } from "./waiting";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "132px minmax(0, 1fr) 150px auto",
    gap: "2px 14px",
    alignItems: "center",
    padding: "8px 12px",
    fontSize: "13px",
    lineHeight: "18px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  when: { display: "flex", flexDirection: "column" },
  day: { fontWeight: 600 },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  what: { minWidth: 0, display: "flex", flexDirection: "column" },
  prepared: { display: "flex", flexDirection: "column", gap: "4px" },
  link: { fontSize: "13px" },
});

export function MySessions({ sessions }: { sessions: readonly MySession[] }) {
  const styles = useStyles();
  const t = useText();
  if (sessions.length === 0) return null;
  // A lead sees everybody's.
  const own = sessions.every(({ role }) => role !== null);
  return (
    <Card
      title={t(own ? "my-day-sessions" : "my-day-sessions-all")}
      actions={
        <Link className={styles.link} href={href("/sessions")}>
          <Text id="my-day-open-calendar" />
        </Link>
      }
      flush
    >
      <ul className={styles.list}>
        {sessions.map((mine) => (
          <Line key={mine.session.id} mine={mine} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ mine }: { mine: MySession }) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const { session, role, done, of, open } = mine;
  const prepared = open.length === 0;
  const slot = session.slots.find(({ starts_at }) => dayOf(starts_at) >= today) ?? session.slots[0];
  const days = slot && today ? daysUntil(dayOf(slot.starts_at), today) : null;
  const details = [
    session.site?.name ?? "",
    session.room,
    role ? t(`sessions-role-${role}`) : trainersOf(session) || t("my-day-session-nobody"),
    t("my-day-session-seated", { count: session.seated }),
  ];
  // On the day itself the room is what comes next, prepared or not.
  const running = session.running || days === 0;
  return (
    <li className={styles.line}>
      <span className={styles.when}>
        <span className={styles.day}>
          {days === 0 ? t("sessions-today") : slot ? formatDay(dayOf(slot.starts_at)) : ""}
        </span>
        <span className={styles.quiet}>
          {slot
            ? t("my-day-session-times", { from: formatTime(slot.starts_at), to: formatTime(endOf(slot)) })
            : ""}
        </span>
      </span>
      <span className={styles.what}>
        <Link href={href(`/sessions/${session.id}`)} appearance="subtle">
          {session.module.name}
        </Link>
        <span className={styles.quiet}>{details.filter(Boolean).join(" · ")}</span>
        {prepared ? null : (
          <span className={styles.quiet}>
            {t(open.length > 3 ? "my-day-session-open-more" : "my-day-session-open", {
              open: open.slice(0, 3).map(say).join(" · "),
              count: open.length - 3,
            })}
          </span>
        )}
      </span>
      <span className={styles.prepared}>
        {prepared ? (
          <span>
            <Pill tone="good">{t("my-day-session-prepared")}</Pill>
          </span>
        ) : (
          <>
            <span className={styles.quiet}>{t("sessions-prepared", { done, of })}</span>
            <ProgressBar value={of > 0 ? done / of : 1} aria-label={t("sessions-prepared", { done, of })} />
          </>
        )}
      </span>
      {running ? (
        <Button
          as="a"
          size="small"
          appearance="primary"
          aria-label={t("my-day-session-run-label", { module: session.module.name })}
          href={href(`/run/${session.id}`)}
        >
          <Text id={session.running ? "sessions-run-on" : "sessions-run"} />
        </Button>
      ) : (
        <Button
          as="a"
          size="small"
          aria-label={t("my-day-session-prepare-label", { module: session.module.name })}
          href={href(`/sessions/${session.id}`, { tab: "preparation" })}
        >
          <Text id={prepared ? "my-day-session-look" : "my-day-session-prepare"} />
        </Button>
      )}
    </li>
  );
}
