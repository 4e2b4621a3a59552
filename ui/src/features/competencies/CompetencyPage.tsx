/** What can be assessed: facilitation skills and what their levels mean, and the knowledge of each process in scope. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CompetencyRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { Text, useText } from "../../messages/Text";
import type { text } from "../../messages/catalogue";
import { useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { Capable } from "./Capable";
import { Levels } from "./Levels";
import { Skills } from "./Skills";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
  },
  side: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    overflowY: "auto",
    minHeight: 0,
    "& > *": { flexShrink: 0 },
  },
  table: { display: "flex", flexDirection: "column", minHeight: 0 },
});

export default function CompetencyPage() {
  const styles = useStyles();
  const t = useText();
  const [filter, setFilter] = useQueryState("filter", "");
  const list = useCommand("competencies_list", {});
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <Page
      name="competencies"
      title={t("competencies-title")}
      subtitle={t("competencies-subtitle")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={<SearchField label={t("competencies-filter")} value={filter} onChange={setFilter} />}
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <Skills skills={list.data?.skills} />
          {list.data ? (
            <Levels knowledge={list.data.knowledge_levels} facilitation={list.data.skill_levels} />
          ) : null}
        </div>
        <Card
          className={styles.table}
          title={t("competencies-knowledge")}
          hint={t("competencies-knowledge-hint")}
          fill
          flush
        >
          <DataTable
            label={t("competencies-knowledge")}
            rows={list.data?.knowledge}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={({ id }) => navigate(href("/assess", { competency: id }))}
            filter={filter}
            empty={
              <EmptyState
                title={t("competencies-no-knowledge-title")}
                body={t("competencies-no-knowledge-body")}
                action={
                  <Button as="a" appearance="primary" href={href("/processes")}>
                    <Text id="competencies-choose-scope" />
                  </Button>
                }
              />
            }
          />
        </Card>
      </div>
    </Page>
  );
}

function columnsOf(t: typeof text): Column<CompetencyRow>[] {
  return [
    { id: "name", header: t("competencies-process"), value: ({ name }) => name },
    { id: "area", header: t("competencies-area"), value: ({ area }) => area, muted: true, width: 150 },
    {
      id: "capable",
      header: t("competencies-capable"),
      value: ({ capable, asked }) => (asked > 0 ? capable / asked : null),
      cell: (row) => <Capable row={row} />,
      width: 150,
    },
  ];
}
