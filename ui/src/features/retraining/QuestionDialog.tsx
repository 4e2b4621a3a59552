/** Noting a question that a colleague asked: the first line of support is a superuser. */
import { Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { GroupPicker, ProcessPicker, type Picked } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

export function QuestionDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { today } = useFrame();
  const [title, setTitle] = useState("");
  const [detail, setDetail] = useState("");
  const [on, setOn] = useState(today);
  const [process, setProcess] = useState<Picked[]>([]);
  const [group, setGroup] = useState<Picked[]>([]);
  const save = useChange("ticket_save", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  return (
    <FormDialog
      title={t("retraining-question-add")}
      save={t("window-save")}
      error={save.error}
      pending={save.pending}
      onSave={() =>
        void save.run({
          is_question: true,
          on: on || today,
          title: title.trim(),
          detail: detail.trim(),
          ...(process[0] ? { process: process[0].id } : {}),
          ...(group[0] ? { group: group[0].id } : {}),
        })
      }
      onClose={onClose}
    >
      <FormField name="title" label={t("retraining-question-asked")} required errors={errors}>
        <Input size="small" value={title} onChange={(_, { value }) => setTitle(value)} />
      </FormField>
      <FormField name="process" label={t("retraining-process")} errors={errors}>
        <ProcessPicker value={process} onChange={setProcess} />
      </FormField>
      <FormField name="group" label={t("retraining-group")} errors={errors}>
        <GroupPicker value={group} onChange={setGroup} />
      </FormField>
      <FormField name="on" label={t("retraining-on")} required errors={errors}>
        <DateInput value={on} onChange={setOn} today={today} />
      </FormField>
      <FormField name="detail" label={t("retraining-detail")} errors={errors}>
        <Textarea size="small" value={detail} onChange={(_, { value }) => setDetail(value)} />
      </FormField>
    </FormDialog>
  );
}
