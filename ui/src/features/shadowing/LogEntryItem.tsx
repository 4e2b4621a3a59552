/** One entry of a pairing's log, and what can be done with it. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { LogEntry } from "../../api/types";
import { Comfort } from "../../components/Ladder";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href } from "../../router/router";
import { statusVar } from "../../theme/status";
import { openQuickLog } from "./quickLog";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  head: { display: "flex", alignItems: "center", gap: "4px 8px", flexWrap: "wrap", fontSize: "13px" },
  date: { fontWeight: 600 },
  tools: { display: "inline-flex", flexShrink: 0, marginInlineStart: "auto" },
  room: { flexGrow: 1 },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  words: {
    display: "grid",
    gridTemplateColumns: "84px minmax(0, 1fr)",
    gap: "4px 10px",
    margin: 0,
    fontSize: "13px",
  },
  name: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  done: {
    color: statusVar("statusGoodText"),
    fontSize: "12px",
    display: "inline-flex",
    gap: "4px",
    alignItems: "center",
  },
  blocker: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
});

export function LogEntryItem({ entry }: { entry: LogEntry }) {
  const styles = useStyles();
  const t = useText();
  const remove = useChange("shadowing_delete");
  const acknowledge = useChange("shadowing_acknowledge");
  const date = formatDate(entry.on);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.date}>{date}</span>
        <Pill tone="accent">{t(`stage-${entry.stage}`)}</Pill>
        <span>{t("entry-minutes", { minutes: entry.minutes })}</span>
        {entry.comfort === null ? (
          <span className={styles.quiet}>{t("entry-no-comfort")}</span>
        ) : (
          <Comfort value={entry.comfort} />
        )}
        <span className={styles.quiet}>{t(`entry-driver-${entry.driver}`)}</span>
        {entry.corrected ? (
          <Link className={styles.quiet} href={href("/history", { row: entry.id })}>
            {t("entry-corrected")}
          </Link>
        ) : null}
        <span className={styles.room} />
        {entry.can_acknowledge ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<CheckmarkRegular />}
            disabled={acknowledge.pending}
            onClick={() => void acknowledge.run({ id: entry.id })}
          >
            <Text id="entry-acknowledge" />
          </Button>
        ) : null}
        <span className={styles.tools}>
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={t("entry-correct", { date })}
            title={t("entry-correct", { date })}
            onClick={() => openQuickLog({ entry })}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={t("entry-delete", { date })}
            title={t("entry-delete", { date })}
            disabled={remove.pending}
            onClick={() => void remove.run({ id: entry.id })}
          />
        </span>
      </div>
      <Words entry={entry} />
      {entry.acknowledged_on ? (
        <span className={styles.done}>
          <CheckmarkRegular aria-hidden />
          {t("entry-acknowledged", {
            name: entry.superuser.name,
            date: formatDate(entry.acknowledged_on, "short"),
          })}
        </span>
      ) : null}
    </li>
  );
}

function Words({ entry }: { entry: LogEntry }) {
  const styles = useStyles();
  const t = useText();
  const lines: [string, string][] = [
    ["quick-log-processes", entry.processes.map(({ name }) => name).join(", ")],
    ["quick-log-dos", entry.dos],
    ["quick-log-donts", entry.donts],
    ["quick-log-next-step", entry.next_step],
  ];
  return (
    <dl className={styles.words}>
      {lines.flatMap(([id, words]) =>
        words
          ? [
              <dt key={`${id}-name`} className={styles.name}>
                {t(id)}
              </dt>,
              <dd key={id} className={styles.said} dir="auto">
                {words}
              </dd>,
            ]
          : [],
      )}
      {entry.blocker ? (
        <>
          <dt className={styles.name}>{t("quick-log-blocker")}</dt>
          <dd className={styles.said}>
            <Blocker entry={entry} />
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Blocker({ entry }: { entry: LogEntry }) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const resolve = useChange("blocker_resolve");
  const resolved = entry.blocker_resolved_on;
  return (
    <span className={styles.blocker}>
      <span dir="auto">{entry.blocker}</span>
      {resolved ? (
        <span className={styles.done}>
          <CheckmarkRegular aria-hidden />
          {t("entry-resolved", { date: formatDate(resolved, "short") })}
        </span>
      ) : (
        <Pill tone="bad">{t("entry-blocker-open")}</Pill>
      )}
      <Button
        size="small"
        disabled={resolve.pending}
        onClick={() => void resolve.run({ id: entry.id, on: resolved ? null : today })}
      >
        {t(resolved ? "entry-reopen" : "entry-resolve")}
      </Button>
    </span>
  );
}
