/** Releases after go-live, and how far somebody has judged what each of them changes. */
import { Button, Input, Textarea } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo, useState } from "react";
import type { ReleaseRow } from "../../api/types";
import { Card } from "../../components/Card";
import { DateInput } from "../../components/DateInput";
import { EmptyState } from "../../components/EmptyState";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href, navigate, useQueryState } from "../../router/router";
import { RetrainingSections } from "./RetrainingSections";

const toImport = () => navigate(href("/import", { kind: "releases" }));

export default function ReleasesPage() {
  const t = useText();
  const list = useCommand("releases_list", {});
  const [action, setAction] = useQueryState("do", "");
  const columns = useColumns();
  return (
    <Page
      name="releases"
      title={t("retraining-releases-title")}
      subtitle={t("retraining-releases-subtitle")}
      ready={list.data !== undefined || list.error !== null}
      fill
      actions={
        <>
          <RetrainingSections current="/retraining/releases" />
          <Button size="small" icon={<AddRegular />} onClick={() => setAction("new")}>
            <Text id="retraining-release-add" />
          </Button>
          <Button size="small" appearance="primary" onClick={toImport}>
            <Text id="retraining-release-import" />
          </Button>
        </>
      }
    >
      <LoadError error={list.error} onRetry={() => void list.refetch()} />
      <Card fill flush>
        <DataTable
          label={t("retraining-releases-title")}
          rows={list.data}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => navigate(`/retraining/releases/${id}`)}
          empty={
            <EmptyState
              title={t("retraining-releases-none-title")}
              body={t("retraining-releases-none-body")}
              action={
                <Button appearance="primary" onClick={toImport}>
                  <Text id="retraining-release-import" />
                </Button>
              }
            />
          }
        />
      </Card>
      {action === "new" ? <ReleaseDialog release={null} onClose={() => setAction("")} /> : null}
    </Page>
  );
}

function useColumns(): Column<ReleaseRow>[] {
  const t = useText();
  return useMemo<Column<ReleaseRow>[]>(
    () => [
      { id: "name", header: t("retraining-release"), value: ({ name }) => name, width: 240 },
      {
        id: "planned",
        header: t("retraining-release-day"),
        value: ({ planned_on }) => planned_on,
        cell: ({ planned_on }) => (planned_on ? formatDate(planned_on) : "–"),
        width: 120,
      },
      {
        id: "judged",
        header: t("retraining-release-judged"),
        value: ({ changes, judged }) => changes - judged,
        cell: ({ changes, judged }) =>
          judged < changes ? (
            <Pill tone="warn">{t("retraining-release-open", { open: changes - judged, changes })}</Pill>
          ) : (
            <Pill tone="good">{t("retraining-release-done", { changes })}</Pill>
          ),
        width: 190,
      },
      {
        id: "retrain",
        header: t("release-verdict-retrain"),
        value: ({ retrain }) => retrain,
        align: "end",
        width: 110,
      },
      { id: "note", header: t("retraining-note"), value: ({ note }) => note, muted: true },
    ],
    [t],
  );
}

/** Makes a release, or changes its name and day. */
export function ReleaseDialog({ release, onClose }: { release: ReleaseRow | null; onClose: () => void }) {
  const t = useText();
  const { today } = useFrame();
  const [name, setName] = useState(release?.name ?? "");
  const [planned, setPlanned] = useState(release?.planned_on ?? "");
  const [note, setNote] = useState(release?.note ?? "");
  const save = useChange("release_save", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  return (
    <FormDialog
      title={t(release ? "retraining-release-edit" : "retraining-release-add")}
      save={t("window-save")}
      error={save.error}
      pending={save.pending}
      onSave={() =>
        void save.run({
          ...(release ? { id: release.id } : {}),
          name: name.trim(),
          ...(planned ? { planned_on: planned } : {}),
          note: note.trim(),
        })
      }
      onClose={onClose}
    >
      <FormField name="name" label={t("retraining-release")} required errors={errors}>
        <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
      </FormField>
      <FormField name="planned_on" label={t("retraining-release-day")} errors={errors}>
        <DateInput value={planned} onChange={setPlanned} today={today} />
      </FormField>
      <FormField name="note" label={t("retraining-note")} errors={errors}>
        <Textarea size="small" value={note} onChange={(_, { value }) => setNote(value)} />
      </FormField>
    </FormDialog>
  );
}
