/** The sessions as a list. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SessionRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { navigate } from "../../router/router";
import { standingOf, standingTone } from "./look";
import { formatTime } from "./times";

export type When = "ahead" | "past" | "all";

const useStyles = makeStyles({ when: { width: "250px" } });

export function useSessionColumns(): Column<SessionRow>[] {
  const t = useText();
  return useMemo<Column<SessionRow>[]>(
    () => [
      {
        id: "on",
        header: t("sessions-column-when"),
        value: ({ slots }) => slots[0]?.starts_at,
        cell: ({ slots: [first, ...others] }) =>
          first ? (
            <>
              {formatDate(first.starts_at)} {formatTime(first.starts_at)}
              {others.length > 0 ? t("sessions-more-slots-short", { count: others.length }) : ""}
            </>
          ) : (
            "–"
          ),
        width: 190,
      },
      { id: "module", header: t("sessions-module"), value: ({ module }) => module.name },
      {
        id: "groups",
        header: t("sessions-groups"),
        value: ({ groups }) => groups.map(({ name }) => name).join(", "),
        muted: true,
        width: 150,
      },
      {
        id: "trainers",
        header: t("sessions-trainers"),
        value: ({ trainers }) => trainers.map(({ person }) => person.name).join(", "),
        width: 150,
      },
      {
        id: "place",
        header: t("sessions-place"),
        value: ({ site, room }) => [site?.name, room].filter(Boolean).join(", "),
        muted: true,
        width: 130,
      },
      {
        id: "seats",
        header: t("sessions-seats"),
        hint: t("sessions-seats-hint"),
        value: ({ seated }) => seated,
        cell: ({ seated, capacity, waiting }) =>
          [
            capacity === null ? formatNumber(seated) : t("sessions-seated-of", { seated, capacity }),
            waiting > 0 ? t("sessions-waiting-plus", { count: waiting }) : "",
          ].join(" "),
        align: "end",
        width: 84,
      },
      {
        id: "state",
        header: t("sessions-state"),
        value: (row) => t(`sessions-standing-${standingOf(row)}`),
        cell: (row) => (
          <Pill tone={standingTone[standingOf(row)]}>{t(`sessions-standing-${standingOf(row)}`)}</Pill>
        ),
        width: 100,
      },
      {
        id: "findings",
        header: t("sessions-findings"),
        value: ({ findings }) => findings,
        cell: ({ findings }) =>
          findings > 0 ? <Pill tone="warn">{t("sessions-findings-sign", { count: findings })}</Pill> : "–",
        align: "center",
        width: 80,
      },
    ],
    [t],
  );
}

interface SessionTableProps {
  rows: readonly SessionRow[] | undefined;
  when: When;
  onWhen: (when: When) => void;
  narrowed: boolean;
  onNew: () => void;
}

export function SessionTable({ rows, when, onWhen, narrowed, onNew }: SessionTableProps) {
  const styles = useStyles();
  const t = useText();
  const columns = useSessionColumns();
  return (
    <Card
      fill
      flush
      title={rows ? t("sessions-list-count", { count: rows.length }) : t("sessions-list-title")}
      actions={
        <div className={styles.when}>
          <SegmentedChoice<When>
            label={t("sessions-when")}
            value={when}
            options={(["ahead", "past", "all"] as const).map((value) => ({
              value,
              label: t(`sessions-when-${value}`),
            }))}
            onChange={onWhen}
          />
        </div>
      }
    >
      <DataTable
        // Another span of time begins in its own order.
        key={when}
        label={t("sessions-list-title")}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ id }) => navigate(`/sessions/${id}`)}
        sort={{ column: "on", descending: when !== "ahead" }}
        empty={
          <EmptyState
            title={t(narrowed ? "sessions-none-narrowed" : `sessions-none-${when}`)}
            body={t(narrowed ? "sessions-none-narrowed-body" : "sessions-none-body")}
            action={
              <Button appearance="primary" onClick={onNew}>
                <Text id="sessions-new" />
              </Button>
            }
          />
        }
      />
    </Card>
  );
}
