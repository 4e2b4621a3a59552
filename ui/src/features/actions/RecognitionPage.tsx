/** Rewards, and for leads corrective actions and what else is private; each with what follows and when. */
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import type { RecognitionRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatDate, type text } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { ActionBar } from "./ActionBar";
import { dueTone } from "./look";
import { RecognitionPanel } from "./RecognitionPanel";

const NEW = "new";

export default function RecognitionPage() {
  const t = useText();
  const [filter, setFilter] = useQueryState("filter", "");
  const [open, setOpen] = useQueryState("entry", "");
  const list = useCommand("recognitions_list", {});
  const columns = useMemo(() => columnsOf(t), [t]);
  const sees = list.data?.sees_private ?? false;
  const row = list.data?.rows.find(({ id }) => id === open);
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpen(NEW)}>
      <Text id="recognition-add" />
    </Button>
  );
  return (
    <Page
      name="recognition"
      title={t("recognition-title")}
      subtitle={list.data ? t(sees ? "recognition-seen-lead" : "recognition-seen") : null}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={add}
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <ActionBar
        current="/actions/recognition"
        search={filter}
        searchLabel="recognition-search"
        onSearch={setFilter}
      />
      <Card fill flush>
        <DataTable
          label={t("recognition-title")}
          rows={list.error && !list.data ? [] : list.data?.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => setOpen(id)}
          current={open}
          filter={filter}
          empty={
            <EmptyState title={t("recognition-none-title")} body={t("recognition-none-body")} action={add} />
          }
        />
      </Card>
      {row || open === NEW ? (
        <RecognitionPanel
          key={open}
          {...(row ? { row } : {})}
          seesPrivate={sees}
          onClose={() => setOpen("")}
        />
      ) : null}
    </Page>
  );
}

function columnsOf(t: typeof text): Column<RecognitionRow>[] {
  return [
    {
      id: "on",
      header: t("recognition-on"),
      value: ({ given_on }) => given_on,
      cell: ({ given_on }) => (given_on ? formatDate(given_on, "short") : "–"),
      width: 76,
    },
    {
      id: "kind",
      header: t("recognition-kind"),
      value: ({ kind }) => t(`recognition-kind-${kind}`),
      cell: ({ kind, private: hidden }) => (
        <Pill tone={kind === "reward" ? "good" : "warn"}>
          {t(`recognition-kind-${kind}`)}
          {hidden ? t("recognition-private-mark") : null}
        </Pill>
      ),
      width: 212,
    },
    {
      id: "whom",
      header: t("recognition-whom"),
      value: ({ person, group }) => (person ?? group)?.name,
      width: 170,
    },
    { id: "what", header: t("recognition-what"), value: ({ what }) => what },
    { id: "reason", header: t("recognition-reason"), value: ({ reason }) => reason },
    {
      id: "by",
      header: t("recognition-by"),
      value: ({ given_by }) => given_by?.name,
      muted: true,
      width: 140,
    },
    {
      id: "follow-up",
      header: t("recognition-follow-up"),
      value: ({ follow_up_on }) => follow_up_on,
      cell: ({ follow_up, follow_up_on, state }) =>
        state && follow_up_on ? (
          <span title={follow_up}>
            <Pill tone={dueTone[state]}>
              {state === "done"
                ? t("due-state-done")
                : t(state === "overdue" ? "recognition-follow-late" : "recognition-follow-on", {
                    date: formatDate(follow_up_on, "short"),
                  })}
            </Pill>
          </span>
        ) : (
          "–"
        ),
      width: 150,
    },
  ];
}
