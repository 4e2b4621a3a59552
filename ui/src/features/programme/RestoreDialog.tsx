/** Makes a programme from a backup: under its own name, or another where that one is taken. */
import { Input } from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice } from "../../api/types";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { askForPhrase } from "./locked";

interface RestoreDialogProps {
  file: FileChoice;
  onDone: () => void;
  onClose: () => void;
}

export function RestoreDialog({ file, onDone, onClose }: RestoreDialogProps) {
  const t = useText();
  const [name, setName] = useState("");
  const restore = useChange("backup_restore", {
    ownErrors: true,
    onDone: () => {
      onClose();
      onDone();
    },
    onRefused: (error) => askForPhrase(error, { laid: true }),
  });
  return (
    <FormDialog
      title={t("programme-restore-title", { name: file.name })}
      explains={t("programme-restore-explains")}
      save={t("programme-restore-confirm")}
      error={restore.error}
      also={["file"]}
      pending={restore.pending}
      onSave={() => void restore.run({ file: file.file, name: name.trim() || null })}
      onClose={onClose}
    >
      <FormField name="name" label={t("programme-restore-as")} errors={errorsBeside(restore.error)}>
        <Input
          placeholder={t("programme-restore-as-before")}
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </FormField>
    </FormDialog>
  );
}
