/** The consultants who are shadowed: what they know, how much they carry, when they roll off. */
import { Button, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useMemo } from "react";
import type { ConsultantRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { PersonName } from "../../components/PersonName";
import { SearchField } from "../../components/SearchField";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { ROW_HEIGHT } from "../../components/table/styles";
import { formatDate, formatNumber, say, type text } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { statusVar } from "../../theme/status";
import ConsultantDialog from "./ConsultantDialog";

export default function ConsultantList() {
  const t = useText();
  const [filter, setFilter] = useQueryState("filter", "");
  const [adding, setAdding] = useQueryState("new", "");
  const list = useCommand("consultants_list", {});
  const columns = useMemo(() => columnsOf(t), [t]);
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setAdding("1")}>
      <Text id="consultants-add" />
    </Button>
  );
  return (
    <Page
      name="consultants"
      title={t("consultants-title")}
      subtitle={list.data ? t("consultants-subtitle", { count: list.data.length }) : null}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <SearchField label={t("consultants-filter")} value={filter} onChange={setFilter} />
          {add}
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <Card fill flush>
        <DataTable
          label={t("consultants-title")}
          rows={list.data}
          columns={columns}
          rowId={({ id }) => id}
          rowHeight={list.data?.some(({ warnings }) => warnings.length > 0) ? WARNING_HEIGHT : ROW_HEIGHT}
          onOpen={({ id }) => navigate(`/consultants/${id}`)}
          filter={filter}
          sort={{ column: "name", descending: false }}
          empty={
            <EmptyState title={t("consultants-none-title")} body={t("consultants-none-body")} action={add} />
          }
        />
      </Card>
      {adding ? <ConsultantDialog onClose={() => setAdding("")} /> : null}
    </Page>
  );
}

const useStyles = makeStyles({
  // A sentence that says what to do is of no use when half of it is cut.
  warning: {
    display: "block",
    padding: "3px 0",
    fontSize: "12px",
    lineHeight: "16px",
    whiteSpace: "normal",
    color: statusVar("statusWarnText"),
    "& svg": { verticalAlign: "-2px", marginInlineEnd: "4px" },
  },
});

/** Height of the rows where one of them warns: two lines. */
const WARNING_HEIGHT = 40;

function Warnings({ row }: { row: ConsultantRow }) {
  const styles = useStyles();
  return row.warnings.map((warning, index) => (
    <span key={index} className={styles.warning}>
      <WarningRegular aria-hidden fontSize={14} />
      {say(warning)}
    </span>
  ));
}

function columnsOf(t: typeof text): Column<ConsultantRow>[] {
  return [
    {
      id: "name",
      header: t("consultants-name"),
      value: ({ name }) => name,
      cell: ({ name }) => <PersonName name={name} />,
      width: 180,
    },
    {
      id: "company",
      header: t("consultants-company"),
      value: ({ company }) => company,
      muted: true,
      width: 140,
    },
    {
      id: "expertise",
      header: t("consultants-expertise"),
      value: ({ expertise, expertise_note }) =>
        [...expertise.map(({ name }) => name), expertise_note].filter(Boolean).join(", "),
    },
    {
      id: "rolls-off",
      header: t("consultants-rolls-off"),
      value: ({ rolls_off_on }) => rolls_off_on,
      cell: ({ rolls_off_on }) => (rolls_off_on ? formatDate(rolls_off_on) : "–"),
      width: 110,
    },
    {
      id: "pairings",
      header: t("consultants-pairings"),
      value: ({ open_pairings }) => open_pairings,
      align: "end",
      width: 80,
    },
    {
      id: "sessions",
      header: t("consultants-sessions"),
      value: ({ sessions }) => sessions,
      align: "end",
      width: 80,
    },
    {
      id: "hours",
      header: t("consultants-hours"),
      value: ({ minutes }) => minutes,
      cell: ({ minutes }) => formatNumber(minutes / 60),
      align: "end",
      width: 70,
    },
    {
      id: "warnings",
      header: t("consultants-warnings"),
      value: ({ warnings }) => warnings.map(say).join(" "),
      cell: (row) => <Warnings row={row} />,
      width: 260,
    },
  ];
}
