/** Gives people of the queue a seat in a session of the module that they should take. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RetrainingModule, RetrainingPerson, SessionRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { FormError } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { PersonName } from "../../components/PersonName";
import { RowsSkeleton } from "../../components/Skeletons";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useFrame } from "../../frame/useFrame";
import { formatDate, type text } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href } from "../../router/router";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  session: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    padding: "6px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    fontSize: "13px",
  },
  words: { flexGrow: 1 },
  table: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: "220px" },
  plan: { fontSize: "13px" },
  title: { margin: 0, fontSize: "13px", fontWeight: 600 },
});

const dayOf = ({ slots }: SessionRow) => slots[0]?.starts_at.slice(0, 10) ?? "";

/** How many seats a session has left, and who of those chosen would wait for one. */
function roomOf({ capacity, seated }: SessionRow, chosen: number, t: typeof text): string {
  if (capacity === null) return t("retraining-session-seated", { seated });
  const free = Math.max(0, capacity - seated);
  const words = t("retraining-session-free", { free });
  return chosen > free ? `${words} · ${t("retraining-session-wait", { count: chosen - free })}` : words;
}

/** People of one module at most; beyond, several sessions are filled one after the other. */
const MOST = 500;

export interface SeatPanelProps {
  module: RetrainingModule;
  asOf: string;
  onClose: () => void;
}

export function SeatPanel({ module, asOf, onClose }: SeatPanelProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const people = useCommand("retraining_list", {
    module: module.module.id,
    ...(asOf ? { as_of: asOf } : {}),
    overdue: false,
    text: "",
    offset: 0,
    limit: MOST,
  });
  const sessions = useCommand("sessions_list", { module: module.module.id, from: today, text: "" });
  const open = sessions.data
    ?.filter(({ state }) => state === "scheduled")
    .sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  const without = people.data?.rows.filter(
    ({ courses }) => !courses.some((course) => course.module.id === module.module.id && course.session),
  );
  const [chosen, setChosen] = useState<Set<string> | null>(null);
  const ids = chosen ?? new Set((without ?? []).map(({ person }) => person.id));
  const enrol = useChange("session_enrol", { onDone: onClose });
  const columns: Column<RetrainingPerson>[] = [
    {
      id: "name",
      header: t("retraining-person"),
      value: ({ person }) => person.name,
      cell: ({ person }) => <PersonName name={person.name} />,
    },
    {
      id: "due",
      header: t("retraining-due"),
      value: ({ due }) => due,
      cell: ({ due }) => (due ? formatDate(due, "short") : "–"),
      width: 90,
    },
  ];
  return (
    <EvidencePanel
      title={t("retraining-seat-for", { module: module.module.name })}
      explains={t("retraining-seat-explains")}
      onClose={onClose}
    >
      <LoadError error={people.error ?? sessions.error} onRetry={() => void people.refetch()} />
      <FormError error={enrol.error} />
      {open === undefined ? (
        <RowsSkeleton rows={3} />
      ) : open.length === 0 ? (
        <EmptyState
          title={t("retraining-no-session-title")}
          body={t("retraining-no-session-body")}
          action={
            <Link href={href("/sessions/new", { module: module.module.id })}>
              <Text id="retraining-schedule" />
            </Link>
          }
        />
      ) : (
        <>
          <h3 className={styles.title}>{t("retraining-choose-session")}</h3>
          <ul className={styles.list}>
            {open.map((session) => (
              <li key={session.id} className={styles.session}>
                <span className={styles.words}>
                  {formatDate(dayOf(session))} · {roomOf(session, ids.size, t)}
                </span>
                <Button
                  size="small"
                  appearance="primary"
                  disabled={ids.size === 0 || enrol.pending}
                  onClick={() => void enrol.run({ session: session.id, people: [...ids], everybody: false })}
                >
                  {t("retraining-seat-them", { count: ids.size })}
                </Button>
              </li>
            ))}
          </ul>
          <Link className={styles.plan} href={href("/sessions/new", { module: module.module.id })}>
            <Text id="retraining-schedule" />
          </Link>
        </>
      )}
      <div className={styles.table}>
        <DataTable
          label={t("retraining-without-seat")}
          rows={without}
          columns={columns}
          rowId={({ person }) => person.id}
          selection={{ ids, onChange: setChosen, labelOf: ({ person }) => person.name }}
          empty={
            <EmptyState title={t("retraining-all-seated-title")} body={t("retraining-all-seated-body")} />
          }
        />
      </div>
    </EvidencePanel>
  );
}
