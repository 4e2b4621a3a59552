/** The laptops that take part: whose, when seen last, whose clock is off. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Laptop } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { PersonName } from "../../components/PersonName";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useQueryState } from "../../router/router";
import { LaptopPanel } from "./LaptopPanel";
import { ago, clockOff, useMinute } from "./times";

const useStyles = makeStyles({
  // Five hundred laptops scroll inside, and the page does not.
  table: { display: "flex", flexDirection: "column", maxHeight: "520px", minHeight: 0 },
  laptop: { display: "inline-flex", alignItems: "center", gap: "8px", minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function useColumns(): Column<Laptop>[] {
  const styles = useStyles();
  const t = useText();
  const now = useMinute();
  return useMemo<Column<Laptop>[]>(
    () => [
      {
        id: "person",
        header: t("share-column-person"),
        value: ({ person }) => person?.name,
        cell: ({ person }) =>
          person ? (
            <PersonName name={person.name} />
          ) : (
            <span className={styles.quiet}>{t("share-nobody")}</span>
          ),
        width: 150,
      },
      {
        id: "laptop",
        header: t("share-column-laptop"),
        value: ({ name }) => name,
        cell: ({ name, is_me }) => (
          <span className={styles.laptop}>
            <span className={styles.name} dir="auto" title={name}>
              {name}
            </span>
            {is_me ? <Pill tone="accent">{t("share-this-laptop")}</Pill> : null}
          </span>
        ),
      },
      {
        id: "role",
        header: t("share-column-role"),
        value: ({ role }) => t(`share-role-${role}`),
        muted: true,
        width: 88,
      },
      {
        id: "seen",
        header: t("share-column-seen"),
        value: ({ last_seen }) => (last_seen ? Date.parse(last_seen) : null),
        cell: ({ last_seen }) => (last_seen ? ago(last_seen, now) : t("share-seen-never")),
        width: 116,
      },
      {
        id: "clock",
        header: t("share-column-clock"),
        value: ({ clock_off_minutes }) => Math.abs(clock_off_minutes ?? 0),
        cell: ({ clock_off_minutes: off }) =>
          off ? (
            <Pill tone="warn">{clockOff(off)}</Pill>
          ) : (
            <span className={styles.quiet}>{t("share-clock-right")}</span>
          ),
        width: 142,
      },
      {
        id: "changes",
        header: t("share-column-changes"),
        hint: t("share-column-changes-hint"),
        value: ({ changes }) => changes,
        cell: ({ changes }) => formatNumber(changes),
        align: "end",
        width: 78,
      },
    ],
    [t, now, styles],
  );
}

interface LaptopsProps {
  laptops: readonly Laptop[];
  /** Whether the one at this laptop may change roles and remove. */
  leads: boolean;
}

export function Laptops({ laptops, leads }: LaptopsProps) {
  const styles = useStyles();
  const t = useText();
  const columns = useColumns();
  const [opened, setOpened] = useQueryState("laptop", "");
  const open = laptops.find(({ device }) => device === opened);
  return (
    <Card title={t("share-laptops")} hint={t("share-laptops-hint")} flush>
      <div className={styles.table}>
        <DataTable
          label={t("share-laptops")}
          rows={laptops}
          columns={columns}
          rowId={({ device }) => device}
          rowHeight={30}
          onOpen={({ device }) => setOpened(device)}
          current={opened || null}
          sort={{ column: "seen", descending: true }}
          empty={<EmptyState title={t("share-laptops-none-title")} body={t("share-laptops-none-body")} />}
        />
      </div>
      {open ? <LaptopPanel laptop={open} leads={leads} onClose={() => setOpened("")} /> : null}
    </Card>
  );
}
