/** Needs: which group must know what how deeply, what is missing, and which groups have no training and no reason. */
import { Button, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { Needs } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { PersonPicker } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { RowsSkeleton } from "../../components/Skeletons";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { faultTone } from "../../theme/status";
import { PlanSections } from "../plan/PlanSections";
import { CurriculumPanel } from "./CurriculumPanel";
import { GapTable } from "./GapTable";
import { GroupPanel } from "./GroupPanel";
import { GroupTable } from "./GroupTable";
import { NeedsMatrix } from "./NeedsMatrix";
import { NoTopics } from "./NoTopics";
import { TopicPanel } from "./TopicPanel";

const useStyles = makeStyles({ shape: { width: "270px" }, picker: { width: "210px" } });

export default function NeedsPage() {
  const styles = useStyles();
  const t = useText();
  const [person, setPerson] = useQueryState("person", "");
  const needs = useCommand("needs_get", {});
  return (
    <Page
      name="needs"
      title={t("needs-title")}
      subtitle={t("needs-subtitle")}
      ready={needs.data !== undefined || needs.error !== null}
      fill
      actions={
        <>
          <PlanSections current="/plan/needs" />
          <div className={styles.picker}>
            <PersonPicker
              aria-label={t("needs-person")}
              placeholder={t("needs-person")}
              value={[]}
              onChange={([picked]) => setPerson(picked?.id ?? "")}
            />
          </div>
        </>
      }
    >
      <LoadError error={needs.error} onRetry={() => void needs.refetch()} />
      {needs.data ? <Body needs={needs.data} /> : needs.error ? null : <RowsSkeleton />}
      {person ? <CurriculumPanel person={person} onClose={() => setPerson("")} /> : null}
    </Page>
  );
}

type Shape = "matrix" | "gaps" | "groups";

function Body({ needs }: { needs: Needs }) {
  const styles = useStyles();
  const t = useText();
  const [shape, setShape] = useQueryState<Shape>("show", "matrix");
  const [group, setGroup] = useQueryState("group", "");
  const [topic, setTopic] = useState("");
  const set = useChange("needs_set", { quiet: true });
  const propose = useChange("needs_propose");
  const gaps = needs.cells.filter((cell) => cell.gap !== null).length;
  const openedGroup = needs.groups.find(({ id }) => id === group);
  const openedTopic = needs.topics.find(({ id }) => id === topic);
  const left = needs.affected - needs.settled;
  const unjudged = needs.groups.filter(({ reach }) => reach === "unjudged").length;
  const isMatrix = shape === "matrix" && needs.topics.length > 0 && needs.groups.length > 0;
  return (
    <>
      <Figures>
        <Figure
          compact
          name={t("needs-figure-groups")}
          number={formatNumber(needs.settled)}
          of={t("needs-of-groups", { count: needs.affected })}
          tone={faultTone(left, needs.affected, "bad")}
          explains={t(
            `needs-figure-groups-${unjudged > 0 ? "unjudged" : needs.affected > 0 ? "explains" : "none"}`,
            { count: left, unjudged },
          )}
          onOpen={() => setShape("groups")}
        />
        <Figure
          compact
          name={t("needs-figure-gaps")}
          number={formatNumber(gaps)}
          of={t("needs-of-needs", { count: needs.cells.length })}
          tone={faultTone(gaps, needs.cells.length, "warn")}
          explains={t("needs-figure-gaps-explains")}
          onOpen={() => setShape("gaps")}
        />
      </Figures>
      <Card
        fill
        flush
        title={t(`needs-show-${shape}`)}
        hint={isMatrix ? t("needs-hint") : undefined}
        actions={
          <>
            {needs.proposed > 0 && isMatrix ? (
              <Button size="small" disabledFocusable={propose.pending} onClick={() => void propose.run({})}>
                {t("needs-propose", { count: needs.proposed })}
              </Button>
            ) : null}
            {isMatrix ? (
              <Button size="small" icon={<AddRegular />} onClick={() => setTopic("new")}>
                <Text id="needs-topic-add" />
              </Button>
            ) : null}
            <div className={styles.shape}>
              <SegmentedChoice<Shape>
                label={t("needs-show")}
                value={shape}
                options={(["matrix", "gaps", "groups"] as const).map((value) => ({
                  value,
                  label: t(`needs-show-${value}-short`),
                }))}
                onChange={setShape}
              />
            </div>
          </>
        }
      >
        {shape === "groups" ? (
          <GroupTable groups={needs.groups} onOpen={setGroup} />
        ) : needs.topics.length === 0 || needs.groups.length === 0 ? (
          <NoTopics needs={needs} />
        ) : shape === "gaps" ? (
          <GapTable needs={needs} />
        ) : (
          <NeedsMatrix
            needs={needs}
            onTopic={setTopic}
            onSet={(topicId, groupId, depth) =>
              void set.run({
                cells: [{ topic: topicId, group: groupId, ...(depth === null ? {} : { depth }) }],
              })
            }
          />
        )}
      </Card>
      {openedGroup ? <GroupPanel group={openedGroup} onClose={() => setGroup("")} /> : null}
      {topic === "new" || openedTopic ? (
        <TopicPanel key={topic} topic={openedTopic ?? null} needs={needs} onClose={() => setTopic("")} />
      ) : null}
    </>
  );
}
