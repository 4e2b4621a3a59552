/** What was written down about a superuser: log, pairings, sign-offs and waivers, rehearsals and reviews. */
import { Button, Link, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PairingRow, SuperuserDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Pill } from "../../components/StatusBadge";
import { formatDate, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href, useQueryState } from "../../router/router";
import { LogEntryItem } from "../shadowing/LogEntryItem";
import { openQuickLog } from "../shadowing/quickLog";
import { Decisions } from "./Decisions";
import { Practice } from "./Practice";

type Shown = "log" | "pairings" | "decisions" | "practice";
const SHOWN: readonly Shown[] = ["log", "pairings", "decisions", "practice"];

export const useRecordStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 4px 0", flexShrink: 0 },
  scroll: { overflowY: "auto", minHeight: 0, flexGrow: 1 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "9px 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: "13px" },
  line: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  grow: { flexGrow: 1, fontWeight: 600 },
  quiet: { fontSize: "12px", lineHeight: "17px", color: tokens.colorNeutralForeground3 },
  heading: { margin: 0, padding: "10px 12px 4px", fontSize: "13px", fontWeight: 600 },
  note: { whiteSpace: "pre-wrap", fontSize: "12px", marginTop: "2px" },
  actions: { display: "flex", gap: "8px", padding: "10px 12px" },
  none: { margin: 0, padding: "2px 12px 10px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface RecordsProps {
  detail: SuperuserDetail;
  onAction: (action: string) => void;
}

export function Records({ detail, onAction }: RecordsProps) {
  const styles = useRecordStyles();
  const t = useText();
  const [asked, setShown] = useQueryState("records", "log");
  const shown = SHOWN.find((one) => one === asked) ?? "log";
  const parts: Record<Shown, () => ReactNode> = {
    log: () => <Log detail={detail} />,
    pairings: () => <Pairings detail={detail} />,
    decisions: () => <Decisions detail={detail} onAction={onAction} />,
    practice: () => <Practice detail={detail} onAction={onAction} />,
  };
  return (
    <Card fill flush>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value as string)}
        aria-label={t("superusers-records")}
      >
        {SHOWN.map((one) => (
          <Tab key={one} value={one}>
            {t(`superusers-records-${one}`)}
          </Tab>
        ))}
      </TabList>
      {/* Long records scroll; the keyboard must reach them even when nothing inside takes the focus. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(`superusers-records-${shown}`)}>
        {parts[shown]()}
      </div>
    </Card>
  );
}

function Log({ detail }: { detail: SuperuserDetail }) {
  const styles = useRecordStyles();
  const t = useText();
  if (detail.log.length === 0) {
    return (
      <EmptyState
        title={t("superusers-log-none-title")}
        body={t("superusers-log-none-body")}
        action={
          <Button appearance="primary" onClick={() => openQuickLog({ superuser: detail.row.id })}>
            <Text id="superusers-log" />
          </Button>
        }
      />
    );
  }
  return (
    <ul className={styles.list}>
      {detail.log.map((entry) => (
        <LogEntryItem key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function Pairings({ detail }: { detail: SuperuserDetail }) {
  const styles = useRecordStyles();
  const t = useText();
  const add = (
    <Link href={href("/shadowing", { new: "pairing", superuser: detail.row.id })}>
      <Text id="superusers-pair" />
    </Link>
  );
  if (detail.pairings.length === 0) {
    return (
      <EmptyState
        title={t("superusers-pairings-none-title")}
        body={t("superusers-pairings-none-body")}
        action={add}
      />
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {detail.pairings.map((pairing) => (
          <Pairing key={pairing.id} pairing={pairing} />
        ))}
      </ul>
      <div className={styles.actions}>{add}</div>
    </>
  );
}

function Pairing({ pairing }: { pairing: PairingRow }) {
  const styles = useRecordStyles();
  const { id, consultant, goal, sessions, last_on: last, stalled, closed_on: closed } = pairing;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Link href={href(`/shadowing/${id}`)} className={styles.grow}>
          <Text id="superusers-pairing-with" args={{ name: consultant.name }} />
        </Link>
        {closed ? (
          <Pill tone="neutral">
            <Text id="superusers-pairing-closed" args={{ date: formatDate(closed, "short") }} />
          </Pill>
        ) : stalled ? (
          <Pill tone="warn">{say(stalled)}</Pill>
        ) : null}
        {pairing.open_blockers > 0 ? (
          <Pill tone="bad">
            <Text id="superusers-blockers" args={{ count: pairing.open_blockers }} />
          </Pill>
        ) : null}
      </div>
      {goal ? <div dir="auto">{goal}</div> : null}
      <div className={styles.quiet}>
        <Text
          id={last ? "superusers-pairing-facts" : "superusers-pairing-facts-none"}
          args={{ count: sessions, date: last ? formatDate(last) : "" }}
        />
      </div>
      {pairing.warnings.map((warning, index) => (
        <div key={index} className={styles.quiet}>
          {say(warning)}
        </div>
      ))}
    </li>
  );
}
