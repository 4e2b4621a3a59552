/** Signing a superuser off, and revoking a sign-off; four eyes in both. */
import { Textarea, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { SuperuserDetail } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { useFrame } from "../../frame/useFrame";
import { joinList } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { chosen } from "../readiness/filter";
import { ByField, useBy } from "./ByField";
import { FormDialog } from "../../components/FormDialog";

interface DialogProps {
  detail: SuperuserDetail;
  onClose: () => void;
}

export function SignOffDialog({ detail, onClose }: DialogProps) {
  const t = useText();
  const { today } = useFrame();
  const { id, name } = detail.row;
  const [by, setBy] = useBy();
  const [expires, setExpires] = useState("");
  const [note, setNote] = useState("");
  const give = useChange("sign_off_give", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(give.error);
  const open = detail.gates.filter(
    ({ gate, state }) => gate !== "sign_off" && state !== "met" && state !== "waived",
  );
  return (
    <FormDialog
      title={t("superusers-sign-off-title", { name })}
      explains={t("superusers-sign-off-explains")}
      save={t("superusers-sign-off-save")}
      error={give.error}
      pending={give.pending}
      onSave={() =>
        void give.run({
          superuser: id,
          ...chosen({ by: by[0]?.id ?? "", expires_on: expires }),
          note: note.trim(),
        })
      }
      onClose={onClose}
    >
      {open.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Text
              id="superusers-sign-off-open"
              args={{ gates: joinList(open.map(({ gate }) => t(`gate-${gate}`))) }}
            />
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <ByField name="by" label={t("superusers-by")} errors={errors} value={by} onChange={setBy} />
      <FormField
        name="expires_on"
        label={t("superusers-expires")}
        hint={t("superusers-expires-hint")}
        errors={errors}
      >
        <DateInput value={expires} onChange={setExpires} min={today} today={today} />
      </FormField>
      <FormField name="note" label={t("superusers-field-note")} errors={errors}>
        <Textarea size="small" value={note} onChange={(_, { value }) => setNote(value)} />
      </FormField>
    </FormDialog>
  );
}

export function RevokeDialog({ detail, onClose }: DialogProps) {
  const t = useText();
  const [by, setBy] = useBy();
  const [reason, setReason] = useState("");
  const revoke = useChange("sign_off_revoke", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(revoke.error);
  const standing = detail.sign_offs.find(({ revoked_on: revoked }) => revoked === null);
  if (!standing) return null;
  return (
    <FormDialog
      title={t("superusers-revoke-title", { name: detail.row.name })}
      explains={t("superusers-revoke-explains")}
      save={t("superusers-revoke")}
      error={revoke.error}
      pending={revoke.pending}
      onSave={() =>
        void revoke.run({ id: standing.id, ...chosen({ by: by[0]?.id ?? "" }), reason: reason.trim() })
      }
      onClose={onClose}
    >
      <FormField name="reason" label={t("superusers-reason")} required errors={errors}>
        <Textarea size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </FormField>
      <ByField
        name="by"
        label={t("superusers-revoked-by-label")}
        errors={errors}
        value={by}
        onChange={setBy}
      />
    </FormDialog>
  );
}
