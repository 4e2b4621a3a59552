/** Gives an action up, with the reason: it leaves the board and stays in its plan. */
import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ActionRow } from "../../api/types";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

export function DropDialog({ row, onClose }: { row: ActionRow; onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const save = useChange("action_drop", { ownErrors: true, onDone: onClose });
  const missing = tried && reason.trim() === "";
  return (
    <FormDialog
      title={t("actions-drop-title", { title: row.title })}
      explains={t("actions-drop-explains")}
      save={t("actions-drop")}
      error={save.error}
      pending={save.pending}
      onSave={() => {
        setTried(true);
        if (reason.trim() !== "") void save.run({ id: row.id, reason });
      }}
      onClose={onClose}
    >
      <FormField
        name="reason"
        label={t("actions-drop-reason")}
        errors={errorsBeside(save.error)}
        {...(missing
          ? { validationState: "error", validationMessage: t("actions-drop-reason-missing") }
          : {})}
      >
        <Textarea
          size="small"
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </FormField>
    </FormDialog>
  );
}
