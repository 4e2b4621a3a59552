/** The training plan at a glance: twelve parts, how complete each is, whose it is, what is missing, what to do next. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { BookmarkAddRegular } from "@fluentui/react-icons/svg/bookmark-add";
import type { PlanPart, TrainingPlan } from "../../api/types";
import { Card } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { RowsSkeleton } from "../../components/Skeletons";
import { formatDate, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { ExportPlanDialog } from "./ExportPlanDialog";
import { GoThere } from "./GoThere";
import { NewVersionPanel } from "./NewVersionPanel";
import { PartPanel } from "./PartPanel";
import { PartTable } from "./PartTable";
import { PlanSections } from "./PlanSections";
import { ShareBar } from "./ShareBar";
import { VersionPanel } from "./VersionPanel";
import { Versions } from "./Versions";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 290px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: "12px", minHeight: 0, overflowY: "auto" },
  whole: { display: "flex", flexDirection: "column", gap: "6px" },
  number: { fontSize: "24px", lineHeight: "30px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  next: { margin: "0 0 8px", fontSize: "13px", lineHeight: "19px" },
});

export default function PlanPage() {
  const t = useText();
  const [part, setPart] = useQueryState("part", "");
  const [version, setVersion] = useQueryState("version", "");
  const [action, setAction] = useQueryState("do", "");
  const plan = useCommand("plan_get", {});
  const { data } = plan;
  const opened = data?.parts.find(({ kind }) => kind === part);
  const shownVersion = data?.versions.find(({ id }) => id === version);
  return (
    <Page
      name="plan"
      title={t("plan-title")}
      subtitle={t("plan-subtitle")}
      ready={data !== undefined || plan.error !== null}
      fill
      actions={
        <>
          <PlanSections current="/plan" />
          <Button size="small" icon={<ArrowExportRegular />} onClick={() => setAction("export")}>
            <Text id="plan-export" />
          </Button>
          <Button
            size="small"
            appearance="primary"
            icon={<BookmarkAddRegular />}
            onClick={() => setVersion("new")}
          >
            <Text id="plan-version-make" />
          </Button>
        </>
      }
    >
      <LoadError error={plan.error} onRetry={() => void plan.refetch()} />
      {data ? (
        <Body plan={data} onPart={setPart} onVersion={setVersion} />
      ) : plan.error ? null : (
        <RowsSkeleton />
      )}
      {opened ? <PartPanel key={opened.kind} part={opened} onClose={() => setPart("")} /> : null}
      {version === "new" && data ? (
        <NewVersionPanel last={data.versions[0]} onClose={() => setVersion("")} onMade={setVersion} />
      ) : null}
      {shownVersion ? <VersionPanel version={shownVersion} onClose={() => setVersion("")} /> : null}
      {action === "export" && data ? (
        <ExportPlanDialog versions={data.versions} onClose={() => setAction("")} />
      ) : null}
    </Page>
  );
}

interface BodyProps {
  plan: TrainingPlan;
  onPart: (kind: PlanPart) => void;
  onVersion: (id: string) => void;
}

function Body({ plan, onPart, onVersion }: BodyProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.columns}>
      <Card fill flush title={t("plan-parts")} hint={t("plan-parts-hint")}>
        <PartTable parts={plan.parts} onOpen={onPart} />
      </Card>
      <div className={styles.side}>
        <Card title={t("plan-whole")}>
          <div className={styles.whole}>
            <span className={styles.number}>{t("plan-percent", { percent: plan.percent })}</span>
            <ShareBar percent={plan.percent} tone={plan.percent === 100 ? "good" : "warn"} />
            <p className={styles.quiet}>
              {plan.review_due
                ? t(plan.review_due < plan.as_of ? "plan-review-was-due" : "plan-review-due", {
                    date: formatDate(plan.review_due),
                  })
                : t("plan-review-never")}
            </p>
          </div>
        </Card>
        {plan.next_step ? (
          <Card title={t("plan-next")}>
            <p className={styles.next}>{say(plan.next_step.words)}</p>
            <GoThere to={plan.next_step.to} primary />
          </Card>
        ) : null}
        <Card flush title={t("plan-versions")}>
          <Versions versions={plan.versions} onOpen={onVersion} />
        </Card>
      </div>
    </div>
  );
}
