/** Closes an entry of the log with how it ended. */
import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { LogRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

export function CloseDialog({ row, onClose }: { row: LogRow; onClose: () => void }) {
  const t = useText();
  const { today } = useFrame();
  const [outcome, setOutcome] = useState(row.outcome);
  const [on, setOn] = useState(today);
  const save = useChange("log_close", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  return (
    <FormDialog
      title={t("log-close-title", { title: row.title })}
      save={t("log-close")}
      error={save.error}
      pending={save.pending}
      onSave={() => void save.run({ id: row.id, on: on || today, outcome })}
      onClose={onClose}
    >
      <FormField name="outcome" label={t("log-outcome")} errors={errors} required>
        <Textarea
          size="small"
          resize="vertical"
          rows={3}
          value={outcome}
          onChange={(_, { value }) => setOutcome(value)}
        />
      </FormField>
      <FormField name="on" label={t("log-closed-on")} errors={errors}>
        <DateInput value={on} today={today} max={today} onChange={setOn} />
      </FormField>
    </FormDialog>
  );
}
