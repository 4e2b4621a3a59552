/** Moving a session to another day and time: what dragging does, by keyboard. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { FormDialog } from "../../components/FormDialog";
import { TimeInput } from "./TimeInput";
import { addMinutes, dayOf, endOf, formatDay, formatTime, minutesFrom, timeOf } from "./times";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 120px", gap: "12px" },
  then: { margin: 0, fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

interface MoveDialogProps {
  session: SessionRow;
  onClose: () => void;
}

export function MoveDialog({ session, onClose }: MoveDialogProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const first = session.slots[0]?.starts_at ?? `${today}T09:00`;
  const [day, setDay] = useState(dayOf(first));
  const [time, setTime] = useState(timeOf(first));
  const move = useChange("session_move", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(move.error);
  const to = `${day}T${time}`;
  const shift = day && time ? minutesFrom(first, to) : 0;
  return (
    <FormDialog
      title={t("sessions-move-title", { module: session.module.name })}
      explains={t(session.slots.length > 1 ? "sessions-move-explains-several" : "sessions-move-explains")}
      save={t("sessions-move-save")}
      error={move.error}
      pending={move.pending}
      onSave={() => void move.run({ id: session.id, starts_at: to })}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <FormField name="starts_at" label={t("sessions-day")} required errors={errors}>
          <DateInput value={day} onChange={setDay} today={today} />
        </FormField>
        <FormField name="time" label={t("sessions-starts")} required>
          <TimeInput value={time} onChange={setTime} label={t("sessions-starts")} />
        </FormField>
      </div>
      {session.slots.map((slot, index) => {
        const start = addMinutes(slot.starts_at, shift);
        return (
          <p key={index} className={styles.then}>
            {t("sessions-slot-line", {
              day: formatDay(dayOf(start)),
              from: formatTime(start),
              to: formatTime(addMinutes(endOf(slot), shift)),
              zone: session.time_zone,
            })}
          </p>
        );
      })}
    </FormDialog>
  );
}
