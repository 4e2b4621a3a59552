/** What people wrote: for leads, found by any word, and destroyed where it names somebody. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PulseCommentRow } from "../../api/types";
import { Card } from "../../components/Card";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useDelayed } from "../../components/useDelayed";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { SentimentSections } from "./SentimentSections";

export default function CommentsPage() {
  const t = useText();
  const [search, setSearch] = useQueryState("filter", "");
  const [pulse, setPulse] = useQueryState("pulse", "");
  const wanted = useDelayed(search, 150);
  const list = useCommand("pulse_comments", { search: wanted, ...(pulse ? { pulse } : {}) }, { keep: true });
  const overview = useCommand("pulses_list", {});
  const [asked, setAsked] = useState<PulseCommentRow | null>(null);
  const purge = useChange("pulse_comment_purge", { onDone: () => setAsked(null) });
  const named = list.data?.some(({ person }) => person !== "") ?? false;
  const columns = useMemo<Column<PulseCommentRow>[]>(
    () => [
      { id: "comment", header: t("sentiment-comment"), value: ({ comment }) => comment },
      { id: "pulse", header: t("sentiment-pulse"), value: ({ pulse: of }) => of.name, width: 130 },
      {
        id: "group",
        header: t("sentiment-group"),
        value: ({ group }) => group?.name ?? t("sentiment-pool"),
        width: 190,
      },
      ...(named
        ? [
            {
              id: "person",
              header: t("pulse-person"),
              value: ({ person }: PulseCommentRow) => person,
              muted: true,
              width: 130,
            },
          ]
        : []),
      {
        id: "purge",
        header: t("sentiment-destroy"),
        value: () => null,
        sortable: false,
        cell: (row) => (
          <Button size="small" appearance="subtle" tabIndex={-1} onClick={() => setAsked(row)}>
            <Text id="sentiment-destroy-short" />
          </Button>
        ),
        width: 110,
      },
    ],
    [t, named],
  );
  const only = overview.data?.find(({ id }) => id === pulse);
  return (
    <Page
      name="pulse-comments"
      title={only ? t("sentiment-comments-of", { pulse: only.name }) : t("sentiment-comments")}
      subtitle={t("sentiment-comments-subtitle")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <SentimentSections current="/sentiment/comments" />
          {pulse ? (
            <Button onClick={() => setPulse("")}>
              <Text id="sentiment-comments-all" />
            </Button>
          ) : null}
          <SearchField label={t("sentiment-comments-search")} value={search} onChange={setSearch} />
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <Card fill flush>
        <DataTable
          label={t("sentiment-comments")}
          rows={list.data}
          columns={columns}
          rowId={({ id }) => id}
          empty={
            <EmptyState
              title={t(search ? "sentiment-comments-none-found" : "sentiment-comments-none")}
              body={t("sentiment-comments-none-body")}
            />
          }
        />
      </Card>
      {asked ? (
        <ConfirmDialog
          title={t("sentiment-destroy-title")}
          confirm={t("sentiment-destroy-confirm")}
          pending={purge.pending}
          onConfirm={() => void purge.run({ id: asked.id })}
          onClose={() => setAsked(null)}
        >
          <p dir="auto">{asked.comment}</p>
          <p>{t(asked.person ? "sentiment-destroy-named" : "sentiment-destroy-body")}</p>
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}
