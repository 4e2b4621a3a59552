/** Stepping down: from which day and why. The history stays. */
import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SuperuserDetail } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { FormDialog } from "../../components/FormDialog";

interface StepDownDialogProps {
  detail: SuperuserDetail;
  onClose: () => void;
}

export function StepDownDialog({ detail, onClose }: StepDownDialogProps) {
  const t = useText();
  const { today } = useFrame();
  const { id, name } = detail.row;
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const step = useChange("superuser_step_down", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(step.error);
  return (
    <FormDialog
      title={t("superusers-step-down-title", { name })}
      explains={t("superusers-step-down-explains")}
      save={t("superusers-step-down-save")}
      error={step.error}
      pending={step.pending}
      onSave={() => void step.run({ id, on: on || today, reason: reason.trim() })}
      onClose={onClose}
    >
      <FormField name="on" label={t("superusers-step-down-on")} errors={errors}>
        <DateInput value={on || today} onChange={setOn} today={today} />
      </FormField>
      <FormField name="reason" label={t("superusers-reason")} errors={errors}>
        <Textarea size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </FormField>
    </FormDialog>
  );
}
