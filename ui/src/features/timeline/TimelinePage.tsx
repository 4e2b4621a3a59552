/** Per wave, who is told and trained when, against the dates of the project; what is wrong with it, and the way out. */
import { Button, makeStyles } from "@fluentui/react-components";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { useDrawn } from "../../components/useDrawn";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { faultTone } from "../../theme/status";
import { PlanSections } from "../plan/PlanSections";
import { AsOfMenu } from "../readiness/AsOfMenu";
import { chosen, useReadinessFilter } from "../readiness/filter";
import { FilterBar } from "../readiness/FilterBar";
import { ViolationList } from "./ViolationList";
import { ViolationPanel } from "./ViolationPanel";
import { WaveTimeline } from "./WaveTimeline";

const FILTERS = ["wave"] as const;
type Shown = "" | "grave" | "look";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "10px", flexWrap: "wrap", flexShrink: 0 },
  block: { flexShrink: 0 },
});

export default function TimelinePage() {
  const styles = useStyles();
  const t = useText();
  const filter = useReadinessFilter();
  const [only, setOnly] = useQueryState<Shown>("only", "");
  const [open, setOpen] = useQueryState("open", "");
  const args = chosen({ wave: filter.value.wave, as_of: filter.asOf });
  const check = useCommand("plan_check", args, { keep: true });
  const timelines = useDrawn("plan_timeline", args, { keep: true });
  const error = check.error ?? timelines.error;
  const violations = check.data?.violations ?? [];
  const grave = violations.filter((violation) => violation.grave).length;
  const lookedAt = check.data ? check.data.sessions + check.data.audiences + check.data.milestones : 0;
  const shown = only ? violations.filter((violation) => violation.grave === (only === "grave")) : violations;
  const opened = violations.find(({ key }) => key === open);
  const toggle = (what: Shown) => setOnly(only === what ? "" : what);
  return (
    <Page
      name="timeline"
      title={t("timeline-title")}
      subtitle={t("timeline-subtitle")}
      ready={(check.data !== undefined && timelines.data !== undefined) || error !== null}
      actions={<PlanSections current="/plan/timeline" />}
    >
      <LoadError error={error} onRetry={() => void Promise.all([check.refetch(), timelines.refetch()])} />
      {check.data ? (
        <Figures>
          <Figure
            compact
            name={t("timeline-grave")}
            number={formatNumber(grave)}
            tone={faultTone(grave, lookedAt, "bad")}
            explains={t("timeline-grave-explains")}
            onOpen={() => toggle("grave")}
          />
          <Figure
            compact
            name={t("timeline-look")}
            number={formatNumber(violations.length - grave)}
            tone={faultTone(violations.length - grave, lookedAt, "warn")}
            explains={t("timeline-look-explains")}
            onOpen={() => toggle("look")}
          />
          <Figure
            compact
            name={t("timeline-looked-at")}
            number={formatNumber(check.data.sessions)}
            of={t("timeline-looked-at-of", { count: check.data.sessions })}
            explains={t("timeline-looked-at-explains", {
              audiences: check.data.audiences,
              milestones: check.data.milestones,
            })}
          />
        </Figures>
      ) : error ? null : (
        <FiguresSkeleton />
      )}
      <div className={styles.bar}>
        <FilterBar filter={filter} names={FILTERS} />
        <AsOfMenu value={filter.asOf} onChange={filter.setAsOf} />
      </div>
      {timelines.data?.map((timeline) => (
        <div key={timeline.wave?.id ?? "none"} className={styles.block}>
          <WaveTimeline timeline={timeline} />
        </div>
      ))}
      {timelines.data?.length === 0 ? <Nothing /> : null}
      {timelines.data || error ? null : <RowsSkeleton />}
      {check.data && (timelines.data?.length ?? 0) > 0 ? (
        <Card
          flush
          className={styles.block}
          title={t("timeline-violations")}
          hint={only ? t(`timeline-only-${only}`) : undefined}
          actions={
            only ? (
              <Button size="small" onClick={() => setOnly("")}>
                <Text id="timeline-show-all" />
              </Button>
            ) : undefined
          }
        >
          {shown.length > 0 ? (
            <ViolationList violations={shown} onOpen={setOpen} />
          ) : (
            <EmptyState title={t("timeline-sound-title")} body={t("timeline-sound-body")} />
          )}
        </Card>
      ) : null}
      {opened ? <ViolationPanel violation={opened} onClose={() => setOpen("")} /> : null}
    </Page>
  );
}

function Nothing() {
  const t = useText();
  return (
    <EmptyState
      title={t("timeline-none-title")}
      body={t("timeline-none-body")}
      action={
        <Button appearance="primary" onClick={() => navigate("/programme")}>
          <Text id="timeline-none-action" />
        </Button>
      }
    />
  );
}
