/** Says that an action is done: when, and what came of it; of a message also whom it reached. */
import { Input, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ActionRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({ two: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" } });

/** A whole number as typed; none where it is none. */
const numberOf = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : null);

export function DoneDialog({ row, onClose }: { row: ActionRow; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const [on, setOn] = useState(today);
  const [outcome, setOutcome] = useState(row.outcome);
  const [reached, setReached] = useState(row.reached?.toString() ?? "");
  const [interested, setInterested] = useState(row.interested?.toString() ?? "");
  const save = useChange("action_done", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  const counts = row.kind === "communication";
  return (
    <FormDialog
      title={t("actions-done-title", { title: row.title })}
      save={t("actions-done")}
      error={save.error}
      pending={save.pending}
      onSave={() =>
        void save.run({
          id: row.id,
          on: on || null,
          outcome,
          reached: counts ? numberOf(reached) : null,
          interested: counts ? numberOf(interested) : null,
        })
      }
      onClose={onClose}
    >
      <FormField name="outcome" label={t(counts ? "actions-feedback" : "actions-outcome")} errors={errors}>
        <Textarea
          size="small"
          resize="vertical"
          rows={3}
          value={outcome}
          onChange={(_, { value }) => setOutcome(value)}
        />
      </FormField>
      {counts ? (
        <div className={styles.two}>
          <FormField name="reached" label={t("actions-reached")} errors={errors}>
            <Input
              size="small"
              type="number"
              min={0}
              value={reached}
              onChange={(_, { value }) => setReached(value)}
            />
          </FormField>
          <FormField name="interested" label={t("actions-interested")} errors={errors}>
            <Input
              size="small"
              type="number"
              min={0}
              value={interested}
              onChange={(_, { value }) => setInterested(value)}
            />
          </FormField>
        </div>
      ) : null}
      <FormField name="on" label={t("actions-done-on")} errors={errors}>
        <DateInput value={on} today={today} max={today} onChange={setOn} />
      </FormField>
    </FormDialog>
  );
}
