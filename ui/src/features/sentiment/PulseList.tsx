/** The pulses: which is open, which was counted, and the next one. */
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { PulseRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, formatShare } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { scoreText, stateTone } from "./look";
import { PulsePanel } from "./PulsePanel";
import { SentimentSections } from "./SentimentSections";

export default function PulseList() {
  const t = useText();
  const list = useCommand("pulses_list", {});
  const [adding, setAdding] = useQueryState("new", "");
  const add = () => setAdding("next");
  useShortcut({ keys: "N", label: "sentiment-next-pulse" }, add);
  const columns = useMemo<Column<PulseRow>[]>(
    () => [
      { id: "name", header: t("pulse-name"), value: ({ name }) => name },
      {
        id: "state",
        header: t("pulse-state"),
        value: ({ state }) => t(`pulse-state-${state}`),
        cell: ({ state, to_close }) => (
          <Pill tone={to_close ? "warn" : stateTone[state]}>
            {t(to_close ? "pulse-to-close" : `pulse-state-${state}`)}
          </Pill>
        ),
        width: 140,
      },
      {
        id: "opens",
        header: t("pulse-opens"),
        value: ({ opens_on }) => opens_on,
        cell: ({ opens_on }) => (opens_on ? formatDate(opens_on) : "–"),
        width: 105,
      },
      {
        id: "closes",
        header: t("pulse-closes"),
        value: ({ closes_on }) => closes_on,
        cell: ({ closes_on }) => (closes_on ? formatDate(closes_on) : "–"),
        width: 105,
      },
      {
        id: "names",
        header: t("pulse-names"),
        value: ({ anonymous }) => t(anonymous ? "pulse-anonymous" : "pulse-named"),
        muted: true,
        width: 120,
      },
      {
        id: "answers",
        header: t("pulse-answers"),
        value: ({ responses }) => responses,
        cell: ({ responses, invited, waiting }) =>
          waiting > 0
            ? t("pulse-answers-waiting", { responses, waiting })
            : t("pulse-answers-of", {
                responses,
                share: invited > 0 ? formatShare(responses / invited) : "–",
              }),
        width: 150,
        align: "end",
      },
      {
        id: "score",
        header: t("sentiment-score"),
        value: ({ score }) => score,
        cell: ({ score }) => (score === null ? "–" : scoreText(score)),
        width: 70,
        align: "end",
      },
    ],
    [t],
  );
  const button = (
    <Button appearance="primary" icon={<AddRegular />} onClick={add}>
      <Text id={list.data?.length === 0 ? "sentiment-first-pulse" : "sentiment-next-pulse"} />
    </Button>
  );
  return (
    <Page
      name="pulses"
      title={t("sentiment-pulses")}
      subtitle={t("pulse-list-subtitle")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <SentimentSections current="/sentiment/pulses" />
          {button}
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <Card fill flush>
        <DataTable
          label={t("sentiment-pulses")}
          rows={list.data}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => navigate(`/sentiment/pulses/${id}`)}
          empty={<EmptyState title={t("pulse-none-title")} body={t("pulse-none-body")} action={button} />}
        />
      </Card>
      {adding ? (
        <PulsePanel
          draft={{}}
          onClose={() => setAdding("")}
          onSaved={(id) => navigate(`/sentiment/pulses/${id}`)}
        />
      ) : null}
    </Page>
  );
}
