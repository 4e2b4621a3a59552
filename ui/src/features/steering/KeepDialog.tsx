/** Keeps the pack as it is today, so that the next one can say what changed. */
import { Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

export function KeepDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { today } = useFrame();
  const [title, setTitle] = useState(() => t("steering-keep-suggested", { date: formatDate(today) }));
  const [note, setNote] = useState("");
  const keep = useChange("steering_keep", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(keep.error);
  return (
    <FormDialog
      title={t("steering-keep-title")}
      explains={t("steering-keep-explains")}
      save={t("steering-keep-save")}
      error={keep.error}
      pending={keep.pending}
      onSave={() => void keep.run({ title: title.trim(), note: note.trim() })}
      onClose={onClose}
    >
      <FormField name="title" label={t("steering-pack-title")} required errors={errors}>
        <Input size="small" value={title} onChange={(_, { value }) => setTitle(value)} />
      </FormField>
      <FormField name="note" label={t("steering-note")} errors={errors}>
        <Textarea size="small" value={note} onChange={(_, { value }) => setNote(value)} />
      </FormField>
    </FormDialog>
  );
}
