/** One reward or corrective action: for whom, what for, what follows. */
import { Button, Checkbox, Input, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RecognitionKind, RecognitionRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField, type ErrorOf } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { GroupPicker, PersonPicker, type Picked } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  two: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px", alignItems: "start" },
});

interface Draft {
  kind: RecognitionKind;
  hidden: boolean;
  whom: "person" | "group";
  person: Picked[];
  group: Picked[];
  by: Picked[];
  on: string;
  what: string;
  reason: string;
  follow: string;
  followOn: string;
  doneOn: string;
}

const picked = (named: { id: string; name: string } | null): Picked[] =>
  named ? [{ ...named, detail: "" }] : [];

function draftOf(row: RecognitionRow | undefined, today: string): Draft {
  return {
    kind: row?.kind ?? "reward",
    hidden: row?.private ?? false,
    whom: row?.group ? "group" : "person",
    person: picked(row?.person ?? null),
    group: picked(row?.group ?? null),
    by: picked(row?.given_by ?? null),
    on: row?.given_on ?? today,
    what: row?.what ?? "",
    reason: row?.reason ?? "",
    follow: row?.follow_up ?? "",
    followOn: row?.follow_up_on ?? "",
    doneOn: row?.done_on ?? "",
  };
}

interface PanelProps {
  row?: RecognitionRow;
  seesPrivate: boolean;
  onClose: () => void;
}

export function RecognitionPanel({ row, seesPrivate, onClose }: PanelProps) {
  const t = useText();
  const { today } = useFrame();
  const [draft, setDraft] = useState(() => draftOf(row, today));
  const save = useChange("recognition_save", { ownErrors: true, onDone: onClose });
  const remove = useChange("recognition_delete", { onDone: onClose });
  const hidden = draft.hidden || draft.kind === "corrective";
  const title = t(row ? "recognition-edit" : "recognition-add");
  const submit = () =>
    void save.run({
      id: row?.id ?? null,
      kind: draft.kind,
      private: hidden,
      person: draft.whom === "person" ? (draft.person[0]?.id ?? null) : null,
      group: draft.whom === "group" ? (draft.group[0]?.id ?? null) : null,
      given_by: draft.by[0]?.id ?? null,
      given_on: draft.on || today,
      what: draft.what,
      reason: draft.reason,
      follow_up: draft.follow,
      follow_up_on: draft.followOn || null,
      done_on: draft.doneOn || null,
    });
  return (
    <EvidencePanel
      title={title}
      explains={t(hidden ? "recognition-hidden-explains" : "recognition-open-explains")}
      onClose={onClose}
    >
      <Form label={title} takesFocus onSubmit={() => (save.pending ? undefined : submit())}>
        <FormError error={save.error} also={["private"]} />
        <Fields
          draft={draft}
          fixed={row !== undefined}
          seesPrivate={seesPrivate}
          errors={errorsBeside(save.error)}
          onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
        <FormActions>
          {row ? (
            <Button appearance="subtle" onClick={() => void remove.run({ id: row.id })}>
              <Text id="actions-delete" />
            </Button>
          ) : null}
          <Button onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={save.pending}>
            <Text id="window-save" />
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </FormActions>
      </Form>
    </EvidencePanel>
  );
}

interface FieldsProps {
  draft: Draft;
  /** Whether it was saved before: then its privacy stays. */
  fixed: boolean;
  seesPrivate: boolean;
  errors: ErrorOf;
  onChange: (part: Partial<Draft>) => void;
}

function Fields(props: FieldsProps) {
  const t = useText();
  const { draft, fixed, seesPrivate, errors, onChange } = props;
  const kinds: RecognitionKind[] = ["reward", "corrective"];
  return (
    <>
      {seesPrivate && !fixed ? (
        <FormField name="kind" label={t("recognition-kind")} errors={errors}>
          <SegmentedChoice
            label={t("recognition-kind")}
            value={draft.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`recognition-kind-${kind}`) }))}
            onChange={(kind) => onChange({ kind })}
          />
        </FormField>
      ) : null}
      {seesPrivate && !fixed && draft.kind === "reward" ? (
        <Checkbox
          label={t("recognition-private")}
          checked={draft.hidden}
          onChange={(_, { checked }) => onChange({ hidden: checked === true })}
        />
      ) : null}
      <Whom {...props} />
      <FormField name="what" label={t("recognition-what")} errors={errors} required>
        <Input size="small" value={draft.what} onChange={(_, { value }) => onChange({ what: value })} />
      </FormField>
      <FormField name="reason" label={t("recognition-reason")} errors={errors} required>
        <Textarea
          size="small"
          resize="vertical"
          value={draft.reason}
          onChange={(_, { value }) => onChange({ reason: value })}
        />
      </FormField>
      <When {...props} />
    </>
  );
}

function Whom({ draft, errors, onChange }: FieldsProps) {
  const t = useText();
  return (
    <>
      <SegmentedChoice
        label={t("recognition-whom")}
        value={draft.whom}
        options={[
          { value: "person", label: t("recognition-person") },
          { value: "group", label: t("recognition-group") },
        ]}
        onChange={(whom) => onChange({ whom })}
      />
      <FormField name="person" label={t(`recognition-${draft.whom}`)} errors={errors} required>
        {draft.whom === "person" ? (
          <PersonPicker value={draft.person} onChange={(person) => onChange({ person })} />
        ) : (
          <GroupPicker value={draft.group} onChange={(group) => onChange({ group })} />
        )}
      </FormField>
    </>
  );
}

function When({ draft, fixed, errors, onChange }: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  return (
    <>
      <div className={styles.two}>
        <FormField
          name="given_by"
          label={t("recognition-by")}
          hint={t("recognition-by-hint")}
          errors={errors}
        >
          <PersonPicker value={draft.by} onChange={(by) => onChange({ by })} />
        </FormField>
        <FormField name="given_on" label={t("recognition-on")} errors={errors}>
          <DateInput value={draft.on} today={today} max={today} onChange={(on) => onChange({ on })} />
        </FormField>
        <FormField
          name="follow_up"
          label={t("recognition-follow-up")}
          errors={errors}
          required={draft.kind === "corrective"}
        >
          <Input size="small" value={draft.follow} onChange={(_, { value }) => onChange({ follow: value })} />
        </FormField>
        <FormField name="follow_up_on" label={t("recognition-follow-up-on")} errors={errors}>
          <DateInput value={draft.followOn} today={today} onChange={(followOn) => onChange({ followOn })} />
        </FormField>
      </div>
      {fixed && draft.follow ? (
        <FormField name="done_on" label={t("recognition-followed-on")} errors={errors}>
          <DateInput
            value={draft.doneOn}
            today={today}
            max={today}
            onChange={(doneOn) => onChange({ doneOn })}
          />
        </FormField>
      ) : null}
    </>
  );
}
