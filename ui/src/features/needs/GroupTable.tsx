/** The groups: whether each is affected, and what training it has. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { NeedGroup } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, formatNumber, joinList } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { standingOf } from "./cells";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  capital: { display: "inline-block", "::first-letter": { textTransform: "uppercase" } },
});

interface GroupTableProps {
  groups: readonly NeedGroup[];
  onOpen: (group: string) => void;
}

export function GroupTable({ groups, onOpen }: GroupTableProps) {
  const styles = useStyles();
  const t = useText();
  const columns = useMemo<Column<NeedGroup>[]>(
    () => [
      { id: "group", header: t("needs-group"), value: ({ name }) => name, width: 190 },
      {
        id: "track",
        header: t("needs-track"),
        value: ({ track }) => t(`track-${track}`),
        cell: ({ track }) => <span className={styles.capital}>{t(`track-${track}`)}</span>,
        width: 115,
        muted: true,
      },
      {
        id: "people",
        header: t("needs-people-column"),
        value: ({ people }) => people,
        cell: ({ people }) => formatNumber(people),
        align: "end",
        width: 75,
      },
      {
        id: "wave",
        header: t("needs-wave"),
        value: ({ wave }) => wave?.name,
        cell: ({ wave, cutover }) =>
          wave
            ? cutover
              ? t("needs-wave-on", { wave: wave.name, date: formatDate(cutover) })
              : wave.name
            : "–",
        width: 205,
        muted: true,
      },
      {
        id: "training",
        header: t("needs-training"),
        value: (group) => standingOf(group).order,
        cell: (group) => {
          const { id, tone, expired = "" } = standingOf(group);
          const words = t(id, { expired });
          return tone ? <Pill tone={tone}>{words}</Pill> : <span className={styles.quiet}>{words}</span>;
        },
        width: 225,
      },
      {
        id: "what",
        header: t("needs-modules"),
        value: ({ modules, exemption }) =>
          modules.length > 0 ? joinList(modules.map(({ name }) => name)) : exemption?.reason,
      },
    ],
    [t, styles],
  );
  return (
    <DataTable
      label={t("needs-show-groups")}
      rows={groups}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      sort={{ column: "training", descending: false }}
      empty={<EmptyState title={t("needs-no-groups-title")} body={t("needs-no-groups-body")} />}
    />
  );
}
