/** The dialog of what was chosen on a session's page. */
import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionDetail } from "../../api/types";
import { errorsBeside, FormField } from "../../components/Form";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { FormDialog } from "../../components/FormDialog";
import { MoveDialog } from "./MoveDialog";
import { RepeatDialog } from "./RepeatDialog";

interface SessionDialogProps {
  action: string;
  detail: SessionDetail;
  onClose: () => void;
}

export function SessionDialog({ action, detail, onClose }: SessionDialogProps) {
  if (action === "move") return <MoveDialog session={detail.row} onClose={onClose} />;
  if (action === "repeat") return <RepeatDialog session={detail.row} onClose={onClose} />;
  if (action === "cancel") return <CancelDialog detail={detail} onClose={onClose} />;
  if (action === "reopen") return <ReopenDialog detail={detail} onClose={onClose} />;
  return null;
}

function CancelDialog({ detail, onClose }: Omit<SessionDialogProps, "action">) {
  const t = useText();
  const [reason, setReason] = useState("");
  const cancel = useChange("session_cancel", { ownErrors: true, onDone: onClose });
  return (
    <FormDialog
      title={t("sessions-cancel-title")}
      explains={t("sessions-cancel-explains", { count: detail.row.seated })}
      save={t("sessions-cancel-save")}
      keep={t("sessions-cancel-keep")}
      error={cancel.error}
      pending={cancel.pending}
      onSave={() => void cancel.run({ id: detail.row.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <FormField name="reason" label={t("sessions-reason")} required errors={errorsBeside(cancel.error)}>
        <Textarea size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </FormField>
    </FormDialog>
  );
}

function ReopenDialog({ detail, onClose }: Omit<SessionDialogProps, "action">) {
  const t = useText();
  const [reason, setReason] = useState("");
  const reopen = useChange("session_reopen", { ownErrors: true, onDone: onClose });
  return (
    <FormDialog
      title={t("sessions-reopen-title")}
      explains={t("sessions-reopen-explains")}
      save={t("sessions-reopen")}
      error={reopen.error}
      pending={reopen.pending}
      onSave={() => void reopen.run({ id: detail.row.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <FormField name="reason" label={t("sessions-reason")} required errors={errorsBeside(reopen.error)}>
        <Textarea size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </FormField>
    </FormDialog>
  );
}
