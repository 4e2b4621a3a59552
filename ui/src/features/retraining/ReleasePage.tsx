/** What one release changes, judged by a person: no effect, update materials, or train again. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReleaseChange, ReleaseVerdict } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useGone } from "../../components/useGone";
import type { ScreenProps } from "../../frame/screens";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import type { Tone } from "../../theme/status";
import { ChangePanel } from "./ChangePanel";
import { ReleaseDialog } from "./ReleasesPage";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "8px", flexShrink: 0, flexWrap: "wrap" },
});

export const verdictTone: Record<ReleaseVerdict, Tone> = {
  no_effect: "neutral",
  update_material: "warn",
  retrain: "bad",
};

export default function ReleasePage({ params }: ScreenProps) {
  const styles = useStyles();
  const t = useText();
  const id = params["id"] ?? "";
  const detail = useCommand("release_get", { id });
  useGone(detail, "/retraining/releases");
  const [open, setOpen] = useQueryState("change", "");
  const [search, setSearch] = useQueryState("filter", "");
  const [action, setAction] = useQueryState("do", "");
  const [ids, setIds] = useState<Set<string>>(new Set());
  const judge = useChange("release_judge", { onDone: () => setIds(new Set()) });
  const remove = useChange("release_delete", { onDone: () => navigate("/retraining/releases") });
  const columns = useColumns();
  const { data, error } = detail;
  const release = data?.release;
  const change = data?.changes.find((one) => one.id === open);
  return (
    <Page
      name="release"
      title={release?.name ?? t("retraining-release")}
      subtitle={
        release
          ? t("retraining-release-line", {
              date: release.planned_on ? formatDate(release.planned_on) : t("retraining-release-undated"),
              open: release.changes - release.judged,
              changes: release.changes,
            })
          : ""
      }
      ready={data !== undefined || error !== null}
      fill
      actions={
        <>
          <SearchField
            label={t("retraining-change-search")}
            value={search}
            onChange={setSearch}
            width={190}
          />
          <Button size="small" onClick={() => navigate("/retraining/releases")}>
            <Text id="retraining-releases-back" />
          </Button>
          <Button size="small" disabled={!release} onClick={() => setAction("edit")}>
            <Text id="retraining-release-edit" />
          </Button>
          <Button
            size="small"
            disabled={!release || remove.pending}
            onClick={() => (release ? void remove.run({ id: release.id }) : undefined)}
          >
            <Text id="retraining-release-delete" />
          </Button>
        </>
      }
    >
      <LoadError error={error} onRetry={() => void detail.refetch()} />
      {ids.size > 0 ? (
        <div className={styles.bar}>
          {(["no_effect", "update_material"] as const).map((verdict) => (
            <Button
              key={verdict}
              size="small"
              disabled={judge.pending}
              onClick={() => void judge.run({ changes: [...ids], verdict, note: "" })}
            >
              {t("retraining-judge-all", { count: ids.size, verdict: t(`release-verdict-${verdict}`) })}
            </Button>
          ))}
        </div>
      ) : null}
      <Card fill flush>
        <DataTable
          label={t("retraining-changes")}
          rows={data?.changes}
          columns={columns}
          rowId={(row) => row.id}
          onOpen={(row) => setOpen(row.id)}
          current={open}
          filter={search}
          sort={{ column: "verdict", descending: false }}
          selection={{ ids, onChange: setIds, labelOf: ({ title }) => title }}
          empty={
            <EmptyState
              title={t("retraining-changes-none-title")}
              body={t("retraining-changes-none-body")}
              action={
                <Button appearance="primary" onClick={() => navigate(href("/import", { kind: "releases" }))}>
                  <Text id="retraining-release-import" />
                </Button>
              }
            />
          }
        />
      </Card>
      {change ? <ChangePanel key={change.id} change={change} onClose={() => setOpen("")} /> : null}
      {release && action === "edit" ? (
        <ReleaseDialog release={release} onClose={() => setAction("")} />
      ) : null}
    </Page>
  );
}

function useColumns(): Column<ReleaseChange>[] {
  const t = useText();
  return useMemo<Column<ReleaseChange>[]>(
    () => [
      { id: "title", header: t("retraining-change"), value: ({ title }) => title },
      { id: "area", header: t("retraining-area"), value: ({ area }) => area, muted: true, width: 170 },
      {
        id: "process",
        header: t("retraining-process"),
        value: ({ process, suggestions }) => process?.name ?? suggestions[0]?.process.name,
        cell: ({ process, suggestions }) =>
          process?.name ??
          (suggestions[0] ? t("retraining-suggested", { process: suggestions[0].process.name }) : "–"),
        width: 250,
      },
      {
        id: "verdict",
        header: t("retraining-verdict"),
        value: ({ verdict }) => (verdict ? t(`release-verdict-${verdict}`) : ""),
        cell: ({ verdict }) =>
          verdict ? (
            <Pill tone={verdictTone[verdict]}>{t(`release-verdict-${verdict}`)}</Pill>
          ) : (
            <Pill tone="accent">{t("retraining-unjudged")}</Pill>
          ),
        width: 150,
      },
      {
        id: "by",
        header: t("retraining-judged-by"),
        value: ({ judged_by }) => judged_by,
        muted: true,
        width: 130,
      },
    ],
    [t],
  );
}
