/** Writing down that somebody is away. */
import { Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Absence } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField, type ErrorOf } from "../../components/Form";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { FormDialog } from "../../components/FormDialog";

const useStyles = makeStyles({ pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" } });

interface AbsenceDialogProps {
  /** Null for a new one. */
  absence: Absence | null;
  onClose: () => void;
}

export function AbsenceDialog({ absence, onClose }: AbsenceDialogProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const [person, setPerson] = useState<Picked[]>(absence ? [{ ...absence.person, detail: "" }] : []);
  const [from, setFrom] = useState(absence?.from_on ?? today);
  const [to, setTo] = useState(absence?.to_on ?? today);
  const [reason, setReason] = useState(absence?.reason ?? "");
  const save = useChange("absence_save", { ownErrors: true, onDone: onClose });
  const [tried, setTried] = useState(false);
  const refused = errorsBeside(save.error);
  const who = person[0]?.id;
  const errors: ErrorOf = (field) =>
    field === "person" && tried && !who
      ? { validationState: "error", validationMessage: t("sessions-choose-person") }
      : refused(field);
  return (
    <FormDialog
      title={t(absence ? "sessions-absence-edit" : "sessions-absence-add")}
      save={t("window-save")}
      error={save.error}
      pending={save.pending}
      onSave={() => {
        setTried(true);
        if (!who) return;
        void save.run({
          id: absence?.id ?? null,
          person: who,
          from_on: from,
          to_on: to,
          reason: reason.trim(),
        });
      }}
      onClose={onClose}
    >
      <FormField name="person" label={t("sessions-person")} required errors={errors}>
        <PersonPicker value={person} onChange={setPerson} />
      </FormField>
      <div className={styles.pair}>
        <FormField name="from_on" label={t("sessions-absence-from")} required errors={errors}>
          <DateInput
            value={from}
            onChange={(day) => {
              setFrom(day);
              if (to < day) setTo(day);
            }}
            today={today}
          />
        </FormField>
        <FormField name="to_on" label={t("sessions-absence-to")} required errors={errors}>
          <DateInput value={to} onChange={setTo} today={today} />
        </FormField>
      </div>
      <FormField name="reason" label={t("sessions-absence-reason")} errors={errors}>
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </FormField>
    </FormDialog>
  );
}
