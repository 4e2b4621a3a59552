/** Records what the committee decided; an empty decision opens it again. */
import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SteeringDecisionRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

export function TakeDialog({ decision, onClose }: { decision: SteeringDecisionRow; onClose: () => void }) {
  const t = useText();
  const { today } = useFrame();
  const [text, setText] = useState(decision.decision);
  const [on, setOn] = useState(decision.decided_on ?? today);
  const save = useChange("decision_take", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  return (
    <FormDialog
      title={t("steering-take")}
      explains={decision.title}
      save={t("window-save")}
      error={save.error}
      pending={save.pending}
      onSave={() => void save.run({ id: decision.id, decision: text.trim(), ...(on ? { on } : {}) })}
      onClose={onClose}
    >
      <FormField
        name="decision"
        label={t("steering-take-what")}
        hint={decision.decided_on ? t("steering-take-again") : ""}
        errors={errors}
      >
        <Textarea size="small" value={text} onChange={(_, { value }) => setText(value)} />
      </FormField>
      <FormField name="on" label={t("steering-take-on")} errors={errors}>
        <DateInput value={on} onChange={setOn} today={today} />
      </FormField>
    </FormDialog>
  );
}
