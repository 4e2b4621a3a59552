/** Faults of the system seen in the room: what, how bad, the way around it. For the project's list. */
import { Button, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Fault, FaultSave, FaultSeverity, RunRoom } from "../../api/types";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Pill } from "../../components/StatusBadge";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { DraftKept, SideItem, SideList } from "./SideList";
import { SidePanel } from "./SidePanel";
import type { Writes } from "./writes";

interface Props {
  room: RunRoom;
  writes: Writes;
  onClose: () => void;
}

export function FaultPanel({ room, writes, onClose }: Props) {
  const t = useText();
  const [editing, setEditing] = useState<Fault | null>(null);
  return (
    <SidePanel title={t("run-faults")} hint={t("run-faults-hint")} onClose={onClose}>
      {room.closed && !editing ? null : (
        <FaultForm
          key={editing?.id ?? "new"}
          room={room}
          fault={editing}
          writes={writes}
          onDone={() => setEditing(null)}
        />
      )}
      <SideList>
        {room.faults.map((fault) => (
          <SideItem
            key={fault.id}
            title={fault.title}
            standing={
              <Pill tone={fault.severity === "blocking" ? "bad" : "warn"}>
                {t(`run-fault-${fault.severity}`)}
              </Pill>
            }
            change={
              editing?.id === fault.id
                ? undefined
                : {
                    words: t("run-change"),
                    label: t("run-fault-edit", { title: fault.title }),
                    run: () => setEditing(fault),
                  }
            }
            about={[
              fault.workaround ? t("run-fault-way", { workaround: fault.workaround }) : "",
              fault.process?.name ?? "",
            ]}
          />
        ))}
      </SideList>
    </SidePanel>
  );
}

type Content = Pick<FaultSave, "title" | "detail" | "severity" | "workaround" | "process">;

const SEVERITIES: readonly FaultSeverity[] = ["workaround", "blocking"];

function FaultForm(props: { room: RunRoom; fault: Fault | null; writes: Writes; onDone: () => void }) {
  const { room, fault, writes, onDone } = props;
  const t = useText();
  const initial: Content = {
    title: fault?.title ?? "",
    detail: fault?.detail ?? "",
    severity: fault?.severity ?? "workaround",
    workaround: fault?.workaround ?? "",
    process: fault?.process?.id ?? null,
  };
  const draft = useDraft<Content>(`run/${room.session.id}/fault/${fault?.id ?? "new"}`, initial);
  const done = () => {
    writes.saved();
    draft.clear();
    onDone();
  };
  const save = useChange("fault_save", { ownErrors: true, quiet: true, onDone: done });
  const remove = useChange("fault_delete", { onDone: done });
  const errors = errorsBeside(save.error);
  const change = (part: Partial<Content>) => draft.set((now) => ({ ...now, ...part }));
  const { value } = draft;
  return (
    <Form
      label={t(fault ? "run-fault-change" : "run-fault-new")}
      takesFocus
      onSubmit={() =>
        void save.run({
          id: fault?.id ?? null,
          session: room.session.id,
          reported_on: fault?.reported_on ?? null,
          ...value,
        })
      }
    >
      <FormError error={save.error} />
      <FormField name="title" label={t("run-fault-title")} errors={errors} required>
        <Input
          size="small"
          value={value.title}
          placeholder={t("run-fault-title-hint")}
          onChange={(_, { value: title }) => change({ title })}
        />
      </FormField>
      <FormField name="severity" label={t("run-fault-severity")} errors={errors}>
        <SegmentedChoice<FaultSeverity>
          label={t("run-fault-severity")}
          options={SEVERITIES.map((severity) => ({ value: severity, label: t(`run-fault-${severity}`) }))}
          value={value.severity}
          onChange={(severity) => change({ severity })}
        />
      </FormField>
      <FormField name="workaround" label={t("run-fault-way-around")} errors={errors}>
        <Input
          size="small"
          value={value.workaround}
          onChange={(_, { value: workaround }) => change({ workaround })}
        />
      </FormField>
      <FormField name="process" label={t("run-fault-process")} errors={errors}>
        <Select
          size="small"
          value={value.process ?? ""}
          onChange={(_, { value: process }) => change({ process: process || null })}
        >
          <option value="">{t("run-fault-process-none")}</option>
          {room.processes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField name="detail" label={t("run-fault-detail")} errors={errors}>
        <Textarea
          size="small"
          rows={3}
          resize="vertical"
          value={value.detail}
          placeholder={t("run-fault-detail-hint")}
          onChange={(_, { value: detail }) => change({ detail })}
        />
      </FormField>
      <FormActions>
        <DraftKept kept={draft.kept} />
        {fault ? (
          <>
            <Button size="small" onClick={() => void remove.run({ id: fault.id })}>
              <Text id="run-remove" />
            </Button>
            <Button size="small" onClick={onDone}>
              <Text id="window-cancel" />
            </Button>
          </>
        ) : null}
        <Button type="submit" size="small" appearance="primary" disabled={save.pending}>
          <Text id={fault ? "window-save" : "run-fault-add"} />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}
