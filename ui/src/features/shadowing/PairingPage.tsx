/** One pairing: where it stands on the ladder, what wants attention, and its log. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { PairingDetail, PairingRow, Stage } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Kbd } from "../../components/Kbd";
import { Ladder, LadderHeadings, STAGES, type Rung } from "../../components/Ladder";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { Initials } from "../../components/PersonName";
import { RowsSkeleton } from "../../components/Skeletons";
import { useGone } from "../../components/useGone";
import { useFrame } from "../../frame/useFrame";
import type { ScreenProps } from "../../frame/screens";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Said, Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { Last } from "./boardColumns";
import { LogEntryItem } from "./LogEntryItem";
import PairingDialog from "./PairingDialog";
import { openQuickLog } from "./quickLog";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 300px",
    gap: "12px",
    alignItems: "start",
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  main: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  ladder: {
    display: "grid",
    gridTemplateColumns: "minmax(120px, 1fr) minmax(300px, 2fr) 130px",
    gap: "6px 12px",
    alignItems: "center",
    fontSize: "13px",
  },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  log: { listStyleType: "none", margin: 0, padding: 0 },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "6px 12px", margin: 0, fontSize: "13px" },
  fact: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0 },
  notices: { margin: "0 0 0 16px", padding: 0, fontSize: "13px", display: "grid", gap: "4px" },
});

export default function PairingPage({ params }: ScreenProps) {
  const t = useText();
  const { today } = useFrame();
  const id = params["id"] ?? "";
  const pairing = useCommand("pairing_get", { id });
  useGone(pairing, "/shadowing");
  const [editing, setEditing] = useQueryState("edit", "");
  const close = useChange("pairing_close");
  const row = pairing.data?.row;
  const closed = row?.closed_on ?? null;
  useShortcut(
    { keys: "L", label: "quick-log-title" },
    () => openQuickLog({ pairing: id }),
    row !== undefined && !closed,
  );
  const title = row
    ? t("pairing-names", { superuser: row.superuser.name, consultant: row.consultant.name })
    : t("pairing-title");

  return (
    <Page
      name="pairing"
      title={title}
      before={row ? <Initials name={row.superuser.name} size="large" /> : null}
      subtitle={row ? row.goal || t("pairing-no-goal") : null}
      ready={pairing.data !== undefined || pairing.error !== null}
      actions={
        row ? (
          <>
            <Button
              onClick={() => void close.run({ id, on: closed ? null : today })}
              disabled={close.pending}
            >
              {t(closed ? "pairing-reopen" : "pairing-close")}
            </Button>
            <Button onClick={() => setEditing("1")}>
              <Text id="pairing-edit" />
            </Button>
            {closed ? null : (
              <Button appearance="primary" onClick={() => openQuickLog({ pairing: id })}>
                <Text id="quick-log-title" />
                <Kbd keys="L" />
              </Button>
            )}
          </>
        ) : null
      }
    >
      <LoadError error={pairing.error} onRetry={() => void pairing.refetch()} />
      {pairing.data ? <Content detail={pairing.data} /> : pairing.error ? null : <RowsSkeleton />}
      {row && editing ? <PairingDialog pairing={row} onClose={() => setEditing("")} /> : null}
    </Page>
  );
}

function Content({ detail: { row, log } }: { detail: PairingDetail }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <Card title={t("pairing-ladder")} hint={t("pairing-ladder-hint")}>
          <Ladders row={row} />
        </Card>
        <Card title={t("pairing-log-title")} hint={t("pairing-entries", { count: log.length })} flush>
          {log.length === 0 ? (
            <EmptyState
              title={t("pairing-log-none-title")}
              body={t("pairing-log-none-body")}
              action={
                row.closed_on ? null : (
                  <Button appearance="primary" onClick={() => openQuickLog({ pairing: row.id })}>
                    <Text id="pairing-log-first" />
                    <Kbd keys="L" />
                  </Button>
                )
              }
            />
          ) : (
            <ul className={styles.log}>
              {log.map((entry) => (
                <LogEntryItem key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
        </Card>
      </div>
      <div className={styles.main}>
        <WantsAttention row={row} />
        <Facts row={row} />
      </div>
    </div>
  );
}

function Ladders({ row }: { row: PairingRow }) {
  const styles = useStyles();
  const t = useText();
  if (row.ladders.length === 0) return <span className={styles.quiet}>{t("pairing-ladder-none")}</span>;
  return (
    <div className={styles.ladder}>
      <span className={styles.quiet}>{t("pairing-area")}</span>
      <LadderHeadings />
      <span className={styles.quiet}>{t("pairing-last")}</span>
      {row.ladders.map((ladder) => {
        const rung = (stage: Stage): Rung => {
          const found = ladder.rungs.find((one) => one.stage === stage);
          return { done: found?.done ?? 0, needed: found?.needed ?? 0 };
        };
        const rungs = Object.fromEntries(STAGES.map((stage) => [stage, rung(stage)])) as Record<Stage, Rung>;
        return [
          <span key={`${ladder.area.id}-name`}>{ladder.area.name}</span>,
          <Ladder key={ladder.area.id} rungs={rungs} current={ladder.next_stage} />,
          <span key={`${ladder.area.id}-last`}>
            <Last ladder={ladder} />
          </span>,
        ];
      })}
    </div>
  );
}

function WantsAttention({ row }: { row: PairingRow }) {
  const styles = useStyles();
  const t = useText();
  const { stalled, open_blockers, warnings } = row;
  if (row.closed_on || (!stalled && open_blockers === 0 && warnings.length === 0)) return null;
  return (
    <Card title={t("pairing-wants-attention")}>
      <ul className={styles.notices}>
        {stalled ? (
          <li>
            <Said message={stalled} />
          </li>
        ) : null}
        {open_blockers > 0 ? <li>{t("pairing-blockers-open", { count: open_blockers })}</li> : null}
        {warnings.map((warning, index) => (
          <li key={index}>
            <Said message={warning} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Facts({ row }: { row: PairingRow }) {
  const styles = useStyles();
  const t = useText();
  const { starts_on, ends_on, closed_on } = row;
  const day = (date: string | null) => (date ? formatDate(date) : "–");
  const facts: [string, React.ReactNode][] = [
    [
      "pairing-superuser",
      <Link key="superuser" href={href(`/superusers/${row.superuser.id}`)}>
        {row.superuser.name}
      </Link>,
    ],
    [
      "pairing-consultant",
      <Link key="consultant" href={href(`/consultants/${row.consultant.id}`)}>
        {row.consultant.name}
      </Link>,
    ],
    ["pairing-starts-on", day(starts_on)],
    ["pairing-ends-on", day(ends_on)],
    ...(closed_on ? [["pairing-closed", day(closed_on)] as [string, React.ReactNode]] : []),
    [
      "pairing-sessions",
      t("pairing-sessions-hours", { count: row.sessions, hours: formatNumber(row.minutes / 60) }),
    ],
    ["pairing-processes", row.processes.map(({ name }) => name).join(", ") || t("pairing-no-processes")],
  ];
  return (
    <Card title={t("pairing-facts")}>
      <dl className={styles.facts}>
        {facts.map(([id, value]) => [
          <dt key={`${id}-name`} className={styles.fact}>
            {t(id)}
          </dt>,
          <dd key={id} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
      <p className={styles.quiet}>
        <Link href={href("/history", { row: row.id })}>{t("pairing-history")}</Link>
      </p>
    </Card>
  );
}
