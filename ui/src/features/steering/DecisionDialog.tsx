/** Asks the committee for a decision, or changes what is asked. */
import { Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SteeringDecisionRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

interface DecisionDialogProps {
  decision: SteeringDecisionRow | null;
  onClose: () => void;
}

export function DecisionDialog({ decision, onClose }: DecisionDialogProps) {
  const t = useText();
  const { today, programme } = useFrame();
  const [title, setTitle] = useState(decision?.title ?? "");
  const [detail, setDetail] = useState(decision?.detail ?? "");
  const [wave, setWave] = useState(decision?.wave?.id ?? "");
  const [owner, setOwner] = useState<Picked[]>(decision?.owner ? [{ ...decision.owner, detail: "" }] : []);
  const [by, setBy] = useState(decision?.needed_by ?? "");
  const save = useChange("decision_save", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  return (
    <FormDialog
      title={t(decision ? "steering-decision-edit" : "steering-ask")}
      save={t("window-save")}
      error={save.error}
      pending={save.pending}
      onSave={() =>
        void save.run({
          ...(decision ? { id: decision.id } : {}),
          title: title.trim(),
          detail: detail.trim(),
          ...(wave ? { wave } : {}),
          ...(owner[0] ? { owner: owner[0].id } : {}),
          ...(by ? { needed_by: by } : {}),
        })
      }
      onClose={onClose}
    >
      <FormField name="title" label={t("steering-decision-what")} required errors={errors}>
        <Input size="small" value={title} onChange={(_, { value }) => setTitle(value)} />
      </FormField>
      <FormField name="detail" label={t("steering-decision-detail")} errors={errors}>
        <Textarea size="small" value={detail} onChange={(_, { value }) => setDetail(value)} />
      </FormField>
      <FormField name="owner" label={t("steering-decision-owner")} errors={errors}>
        <PersonPicker value={owner} onChange={setOwner} />
      </FormField>
      <FormField name="wave" label={t("steering-decision-wave")} errors={errors}>
        <Select size="small" value={wave} onChange={(_, { value }) => setWave(value)}>
          <option value="">{t("steering-decision-wave-none")}</option>
          {(programme?.waves ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField name="needed_by" label={t("steering-decision-by")} errors={errors}>
        <DateInput value={by} onChange={setBy} today={today} />
      </FormField>
    </FormDialog>
  );
}
