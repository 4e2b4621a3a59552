/** One module: what it is, whether its content is approved, its materials and its plan. */
import { Button, Tab, TabList, makeStyles } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { ModuleDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { useGone } from "../../components/useGone";
import type { ScreenProps } from "../../frame/screens";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { Materials } from "./Materials";
import { ModuleFacts } from "./ModuleFacts";
import { ModuleMenu } from "./ModuleMenu";
import { ModulePanel } from "./ModulePanel";
import { NewVersionDialog } from "./NewVersionDialog";
import { Plan } from "./Plan";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "244px minmax(0, 1fr)",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  facts: { overflowY: "auto" },
  tabs: { margin: "-6px 0" },
});

type Shown = "materials" | "plan";

function useSubtitle() {
  const t = useText();
  return ({ row, released_on: released }: ModuleDetail) =>
    t(released ? "modules-head-released" : "modules-head", {
      delivery: t(`modules-delivery-${row.delivery}`),
      minutes: row.minutes,
      version: row.version,
      date: released ? formatDate(released) : "",
    });
}

export default function ModulePage({ params }: ScreenProps) {
  const t = useText();
  const id = params["id"] ?? "";
  const detail = useCommand("module_get", { id });
  useGone(detail, "/modules");
  const [action, setAction] = useQueryState("do", "");
  const subtitle = useSubtitle();
  const { data } = detail;
  return (
    <Page
      name="module"
      title={data?.row.title ?? t("modules-one")}
      subtitle={data ? subtitle(data) : undefined}
      before={data ? <Approval detail={data} /> : undefined}
      ready={data !== undefined || detail.error !== null}
      fill
      actions={
        <>
          <Button size="small" onClick={() => navigate("/modules")}>
            <Text id="modules-back" />
          </Button>
          {data ? (
            <>
              <Button size="small" onClick={() => setAction("version")}>
                <Text id="modules-new-version" />
              </Button>
              <Button
                size="small"
                appearance="primary"
                icon={<EditRegular />}
                onClick={() => setAction("edit")}
              >
                <Text id="modules-edit-short" />
              </Button>
              <ModuleMenu id={id} />
            </>
          ) : null}
        </>
      }
    >
      <LoadError error={detail.error} onRetry={() => void detail.refetch()} />
      {data ? (
        <Content detail={data} />
      ) : detail.error ? (
        <EmptyState
          title={t("modules-gone-title")}
          body={t("modules-gone-body")}
          action={
            <Button appearance="primary" onClick={() => navigate("/modules")}>
              <Text id="modules-back" />
            </Button>
          }
        />
      ) : (
        <RowsSkeleton />
      )}
      {data && action === "edit" ? (
        <ModulePanel detail={data} onClose={() => setAction("")} onSaved={() => setAction("")} />
      ) : null}
      {data && action === "version" ? <NewVersionDialog detail={data} onClose={() => setAction("")} /> : null}
    </Page>
  );
}

function Approval({ detail: { row } }: { detail: ModuleDetail }) {
  const t = useText();
  return (
    <>
      {row.approved ? (
        <Pill tone="good">{t("modules-approved-sign")}</Pill>
      ) : (
        <Pill tone="warn">{t("modules-not-approved-sign")}</Pill>
      )}
      {row.stale && row.stale.length > 0 ? <Pill tone="warn">{t("modules-stale-sign")}</Pill> : null}
    </>
  );
}

function Content({ detail }: { detail: ModuleDetail }) {
  const styles = useStyles();
  const t = useText();
  const [shown, setShown] = useQueryState<Shown>("show", "materials");
  const tabs = (
    <TabList
      size="small"
      className={styles.tabs}
      selectedValue={shown}
      onTabSelect={(_, { value }) => setShown(value === "plan" ? "plan" : "materials")}
    >
      <Tab value="materials">{t("modules-tab-materials", { count: detail.materials.length })}</Tab>
      <Tab value="plan">
        <Text id="modules-tab-plan" />
      </Tab>
    </TabList>
  );
  return (
    <div className={styles.columns}>
      <Card fill className={styles.facts}>
        <ModuleFacts detail={detail} />
      </Card>
      {shown === "plan" ? <Plan detail={detail} tabs={tabs} /> : <Materials detail={detail} tabs={tabs} />}
    </div>
  );
}
