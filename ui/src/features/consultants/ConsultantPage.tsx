/** One consultant: what they know, how long they stay, and the pairings that they carry. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ConsultantRow, PairingRow } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LadderRung, STAGES } from "../../components/Ladder";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { Initials, PersonName } from "../../components/PersonName";
import { FiguresSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import type { ScreenProps } from "../../frame/screens";
import { formatDate, formatNumber, type text } from "../../messages/catalogue";
import { Said, Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { nextStage, together } from "../shadowing/ladders";
import ConsultantDialog from "./ConsultantDialog";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 300px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    alignItems: "stretch",
  },
  side: { display: "flex", flexDirection: "column", gap: "12px", overflowY: "auto" },
  list: { margin: "0 0 0 16px", padding: 0, display: "grid", gap: "4px", fontSize: "13px" },
  link: { fontSize: "13px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "13px", margin: 0, whiteSpace: "pre-wrap" },
});

export default function ConsultantPage({ params }: ScreenProps) {
  const t = useText();
  const id = params["id"] ?? "";
  const list = useCommand("consultants_list", {});
  const row = list.data?.find((consultant) => consultant.id === id);
  const [editing, setEditing] = useQueryState("edit", "");
  const remove = useChange("consultant_delete", { onDone: () => navigate("/consultants") });
  return (
    <Page
      name="consultant"
      title={row?.name ?? t("consultants-one")}
      before={row ? <Initials name={row.name} size="large" /> : null}
      subtitle={row ? row.company : null}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        row ? (
          <>
            <Button disabled={remove.pending} onClick={() => void remove.run({ id })}>
              <Text id="consultants-remove" />
            </Button>
            <Button appearance="primary" onClick={() => setEditing("1")}>
              <Text id="consultants-edit" />
            </Button>
          </>
        ) : null
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      {row ? <Content row={row} /> : list.data ? <Gone /> : list.error ? null : <FiguresSkeleton />}
      {row && editing ? <ConsultantDialog consultant={row} onClose={() => setEditing("")} /> : null}
    </Page>
  );
}

function Gone() {
  const t = useText();
  return (
    <EmptyState
      title={t("consultants-gone-title")}
      body={t("consultants-gone-body")}
      action={
        <Button as="a" appearance="primary" href={href("/consultants")}>
          <Text id="consultants-title" />
        </Button>
      }
    />
  );
}

function Content({ row }: { row: ConsultantRow }) {
  const styles = useStyles();
  const t = useText();
  const pairings = useCommand("pairings_list", { consultant: row.id, include_closed: true });
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <>
      <Figures>
        <Figure
          name={t("consultants-pairings-open")}
          number={formatNumber(row.open_pairings)}
          explains={t("consultants-pairings-explains")}
        />
        <Figure
          name={t("consultants-sessions-logged")}
          number={formatNumber(row.sessions)}
          explains={t("consultants-hours-explains", { hours: formatNumber(row.minutes / 60) })}
        />
        <Figure
          name={t("consultants-rolls-off")}
          number={row.rolls_off_on ? formatDate(row.rolls_off_on) : "–"}
          explains={t(row.rolls_off_on ? "consultants-rolls-off-explains" : "consultants-rolls-off-unknown")}
        />
      </Figures>
      <div className={styles.columns}>
        <Card title={t("consultants-pairings-title")} fill flush>
          <LoadError error={pairings.error} onRetry={() => void pairings.refetch()} />
          <DataTable
            label={t("consultants-pairings-title")}
            rows={pairings.data}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={({ id }) => navigate(`/shadowing/${id}`)}
            rowHeight={30}
            empty={
              <EmptyState
                title={t("consultants-no-pairing-title")}
                body={t("consultants-no-pairing-body")}
                action={
                  <Button as="a" appearance="primary" href={href("/shadowing", { new: "1" })}>
                    <Text id="pairing-new" />
                  </Button>
                }
              />
            }
          />
        </Card>
        <div className={styles.side}>
          {row.warnings.length > 0 ? (
            <Card title={t("consultants-warnings")}>
              <ul className={styles.list}>
                {row.warnings.map((warning, index) => (
                  <li key={index}>
                    <Said message={warning} />
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          <Card title={t("consultants-expertise")}>
            {row.expertise.length > 0 ? (
              <ul className={styles.list}>
                {row.expertise.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            ) : (
              <p className={styles.quiet}>{t("consultants-expertise-none")}</p>
            )}
            {row.expertise_note ? <p className={styles.quiet}>{row.expertise_note}</p> : null}
          </Card>
          <Link className={styles.link} href={href("/history", { row: row.id })}>
            {t("consultants-history")}
          </Link>
        </div>
      </div>
    </>
  );
}

function columnsOf(t: typeof text): Column<PairingRow>[] {
  return [
    {
      id: "superuser",
      header: t("pairing-superuser"),
      value: ({ superuser }) => superuser.name,
      cell: ({ superuser }) => <PersonName name={superuser.name} />,
      width: 170,
    },
    ...STAGES.map((stage): Column<PairingRow> => ({
      id: stage,
      header: t(`stage-${stage}`),
      value: (pairing) => together(pairing)[stage].done,
      cell: (pairing) => (
        <LadderRung
          stage={stage}
          rung={together(pairing)[stage]}
          current={!pairing.closed_on && nextStage(pairing) === stage}
        />
      ),
      align: "center",
      width: 74,
    })),
    {
      id: "last",
      header: t("consultants-last"),
      value: ({ last_on }) => last_on,
      cell: ({ last_on }) => (last_on ? formatDate(last_on, "short") : t("shadowing-never")),
      width: 80,
    },
    {
      id: "state",
      header: t("consultants-state"),
      value: ({ closed_on, stalled }) => (closed_on ? 0 : stalled ? 2 : 1),
      cell: ({ closed_on, stalled }) =>
        closed_on ? (
          <Pill tone="neutral">{t("pairing-closed-on", { date: formatDate(closed_on, "short") })}</Pill>
        ) : stalled ? (
          <Pill tone="warn">
            <Said message={stalled} />
          </Pill>
        ) : (
          t("consultants-running")
        ),
    },
  ];
}
