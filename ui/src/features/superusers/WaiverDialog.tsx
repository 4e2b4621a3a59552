/** Waiving a gate for a superuser: why, and until when. */
import { Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { GateKind, SuperuserDetail } from "../../api/types";
import { addDays } from "../../components/dates";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { chosen } from "../readiness/filter";
import { ByField, useBy } from "./ByField";
import { FormDialog } from "../../components/FormDialog";

/** How long a waiver usually holds. */
const USUAL_DAYS = 30;

interface WaiverDialogProps {
  detail: SuperuserDetail;
  onClose: () => void;
}

export function WaiverDialog({ detail, onClose }: WaiverDialogProps) {
  const t = useText();
  const { today } = useFrame();
  const { id, name } = detail.row;
  const open = detail.gates.filter(({ state }) => state !== "met" && state !== "waived");
  const [gate, setGate] = useState<GateKind>(open[0]?.gate ?? "knowledge");
  const [reason, setReason] = useState("");
  const [expires, setExpires] = useState("");
  const [by, setBy] = useBy();
  const grant = useChange("waiver_grant", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(grant.error);
  const until = expires || (today ? addDays(today, USUAL_DAYS) : "");
  return (
    <FormDialog
      title={t("superusers-waive-title", { name })}
      explains={t("superusers-waive-explains")}
      save={t("superusers-waive-save")}
      error={grant.error}
      pending={grant.pending}
      onSave={() =>
        void grant.run({
          superuser: id,
          gate,
          reason: reason.trim(),
          expires_on: until,
          ...chosen({ by: by[0]?.id ?? "" }),
        })
      }
      onClose={onClose}
    >
      <FormField name="gate" label={t("superusers-waive-gate")} required errors={errors}>
        <Select size="small" value={gate} onChange={(_, { value }) => setGate(value as GateKind)}>
          {(open.length > 0 ? open : detail.gates).map(({ gate: kind }) => (
            <option key={kind} value={kind}>
              {t(`gate-${kind}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField name="reason" label={t("superusers-reason")} required errors={errors}>
        <Textarea size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </FormField>
      <FormField name="expires_on" label={t("superusers-waive-until")} required errors={errors}>
        <DateInput value={until} onChange={setExpires} min={today} today={today} />
      </FormField>
      <ByField name="by" label={t("superusers-waived-by")} errors={errors} value={by} onChange={setBy} />
    </FormDialog>
  );
}
