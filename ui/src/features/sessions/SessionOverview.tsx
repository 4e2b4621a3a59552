/** The facts of a session, what the checks found, and the roster beside them. */
import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SessionDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { PersonName } from "../../components/PersonName";
import { languageName } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { href } from "../../router/router";
import { Findings } from "./Findings";
import { Roster } from "./Roster";
import { dayOf, endOf, formatDay, formatTime } from "./times";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "360px minmax(0, 1fr)",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: "12px", minHeight: 0, overflowY: "auto" },
  whole: { flexShrink: 0 },
  facts: {
    display: "grid",
    gridTemplateColumns: "92px minmax(0, 1fr)",
    gap: "6px 10px",
    margin: 0,
    fontSize: "13px",
    lineHeight: "18px",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  trainer: { display: "flex", alignItems: "center", gap: "8px", marginBottom: "3px" },
  role: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
});

export function SessionOverview({ detail }: { detail: SessionDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row, findings, cancel_reason: cancelled, reopen_reason: reopened } = detail;
  return (
    <>
      {row.state === "cancelled" ? (
        <MessageBar intent="info">
          <MessageBarBody>{t("sessions-cancelled-because", { reason: cancelled })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {reopened && row.state === "scheduled" ? (
        <MessageBar intent="info">
          <MessageBarBody>{t("sessions-reopened-because", { reason: reopened })}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.side}>
          {row.state === "scheduled" ? (
            <Card title={t("sessions-findings")} className={styles.whole}>
              <Findings findings={findings} place={{ session: row.id, module: row.module.id }} />
            </Card>
          ) : null}
          <Facts detail={detail} />
        </div>
        <Roster detail={detail} />
      </div>
    </>
  );
}

function Facts({ detail }: { detail: SessionDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row, note, module_version: version } = detail;
  const place = [row.site?.name, row.room].filter(Boolean).join(", ");
  const facts: [string, ReactNode][] = [
    [
      "sessions-slots",
      row.slots.map((slot) => (
        <div key={slot.starts_at}>
          {t("sessions-slot-short", {
            day: formatDay(dayOf(slot.starts_at)),
            from: formatTime(slot.starts_at),
            to: formatTime(endOf(slot)),
          })}
        </div>
      )),
    ],
    ["sessions-time-zone", row.time_zone],
    [
      "sessions-module",
      <Link key="module" href={href(`/modules/${row.module.id}`)}>
        {t("sessions-module-version", { module: row.module.name, version })}
      </Link>,
    ],
    ["sessions-delivery", t(`sessions-delivery-${row.delivery}`)],
    [
      "sessions-trainers",
      row.trainers.map(({ person, role }) => (
        <div key={person.id} className={styles.trainer}>
          <PersonName name={person.name} />
          <span className={styles.role}>{t(`sessions-role-${role}`)}</span>
        </div>
      )),
    ],
    ["sessions-groups", row.groups.map(({ name }) => name).join(", ")],
    ["sessions-place", place],
    ["sessions-link", row.link],
    ["sessions-language", languageName(row.language)],
    ["sessions-note", note],
  ];
  return (
    <Card title={t("sessions-facts")} className={styles.whole}>
      <dl className={styles.facts}>
        {facts.map(([label, shown]) =>
          shown === "" || (Array.isArray(shown) && shown.length === 0) ? null : (
            <Fact key={label} label={t(label)}>
              {shown}
            </Fact>
          ),
        )}
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
