/** Who has completed which training, per group and module; every figure opens its people. */
import { Button, ToggleButton, makeStyles } from "@fluentui/react-components";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { useCallback } from "react";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { FiguresSkeleton } from "../../components/Skeletons";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { SessionSections } from "../sessions/SessionSections";
import { CompletionFilterBar } from "./CompletionFilterBar";
import { CompletionMap } from "./CompletionMap";
import { CompletionPanel } from "./CompletionPanel";
import { CompletionTable } from "./CompletionTable";
import { CompletionTotals } from "./CompletionTotals";
import { ExportDialog } from "./ExportDialog";
import { readOpened, writeOpened, type Opened } from "./figures";
import { Legend } from "./Legend";
import { useCompletionFilter } from "./useCompletionFilter";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  room: { flexGrow: 1 },
});

export default function CompletionPage() {
  const styles = useStyles();
  const t = useText();
  const filter = useCompletionFilter();
  const [search, setSearch] = useQueryState("filter", "");
  const [as, setAs] = useQueryState<"map" | "table">("as", "map");
  const [evidence, setEvidence] = useQueryState("evidence", "");
  const [action, setAction] = useQueryState("do", "");
  const list = useCommand("completion", filter.args, { keep: true });
  const open = useCallback(
    (opened: Opened) => setEvidence(writeOpened(opened)),
    // The address is read at the moment of the change: the function never grows stale.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  const opened = readOpened(evidence);
  const { data, error } = list;
  const Shown = as === "map" ? CompletionMap : CompletionTable;
  return (
    <Page
      name="completion"
      title={t("completion-title")}
      subtitle={
        data ? t("completion-subtitle-as-of", { date: formatDate(data.as_of) }) : t("completion-subtitle")
      }
      ready={data !== undefined || error !== null}
      fill
      actions={
        <>
          <SessionSections current="/completion" />
          <Button size="small" icon={<ArrowExportRegular />} onClick={() => setAction("export")}>
            <Text id="completion-export" />
          </Button>
        </>
      }
    >
      <LoadError error={error} onRetry={() => void list.refetch()} />
      {data ? <CompletionTotals completion={data} onOpen={open} /> : error ? null : <FiguresSkeleton />}
      <div className={styles.bar}>
        <CompletionFilterBar filter={filter} />
        <AsOfMenu value={filter.asOf} onChange={filter.setAsOf} />
        <span className={styles.room} />
        {as === "map" ? <Legend /> : null}
        <SearchField label={t("completion-search")} value={search} onChange={setSearch} width={170} />
        <ToggleButton
          size="small"
          checked={as === "table"}
          onClick={() => setAs(as === "table" ? "map" : "table")}
        >
          <Text id="readiness-as-table" />
        </ToggleButton>
      </div>
      {error && !data ? null : (
        <Card fill flush>
          <Shown
            rows={data?.rows}
            search={search}
            onOpen={open}
            empty={<Nothing narrowed={filter.narrowed} onClear={filter.clear} />}
          />
        </Card>
      )}
      {data && opened ? (
        <CompletionPanel
          completion={data}
          opened={opened}
          args={filter.args}
          onOpen={open}
          onClose={() => setEvidence("")}
        />
      ) : null}
      {action === "export" ? <ExportDialog filter={filter} onClose={() => setAction("")} /> : null}
    </Page>
  );
}

function Nothing({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useText();
  return narrowed ? (
    <EmptyState
      title={t("completion-none-such-title")}
      body={t("completion-none-such-body")}
      action={
        <Button size="small" onClick={onClear}>
          <Text id="readiness-filter-clear" />
        </Button>
      }
    />
  ) : (
    <EmptyState
      title={t("completion-none-title")}
      body={t("completion-none-body")}
      action={
        <Button size="small" appearance="primary" onClick={() => navigate("/modules")}>
          <Text id="completion-none-action" />
        </Button>
      }
    />
  );
}
