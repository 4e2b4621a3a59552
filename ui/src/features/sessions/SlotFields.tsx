/** When a session takes place: one or several stretches of time, on one or several days. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Slot } from "../../api/types";
import { addDays } from "../../components/dates";
import { DateInput } from "../../components/DateInput";
import { WholeNumberInput } from "../../components/WholeNumberInput";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { TimeInput } from "./TimeInput";
import { addMinutes, dayOf, endOf, formatDay, formatTime, timeOf } from "./times";

const useStyles = makeStyles({
  slots: { display: "flex", flexDirection: "column", gap: "6px" },
  slot: {
    display: "grid",
    gridTemplateColumns: "150px 86px 82px minmax(0, 1fr) 28px",
    gap: "8px",
    alignItems: "center",
  },
  end: { fontSize: "12px", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  number: { minWidth: 0, width: "100%" },
});

interface SlotFieldsProps {
  slots: readonly Slot[];
  /** The same slots with the ends that the program computed. */
  checked: readonly Slot[];
  onChange: (slots: Slot[]) => void;
}

export function SlotFields({ slots, checked, onChange }: SlotFieldsProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const put = (index: number, part: Partial<Slot>) =>
    onChange(
      slots.map((slot, at) => (at === index ? { ...slot, ...part, ends_at: "", start_instant: 0 } : slot)),
    );
  const add = () => {
    const last = slots[slots.length - 1];
    const start = last ? addMinutes(last.starts_at, 24 * 60) : `${addDays(today, 7)}T09:00`;
    onChange([...slots, { starts_at: start, minutes: last?.minutes ?? 120, ends_at: "", start_instant: 0 }]);
  };
  return (
    <div className={styles.slots} role="group" aria-label={t("sessions-slots")}>
      {slots.map((slot, index) => {
        const day = dayOf(slot.starts_at);
        const time = timeOf(slot.starts_at);
        const known = checked[index];
        // The program's end holds also across a change of the clocks; until it answers, the wall clock is near enough.
        const same = known?.starts_at === slot.starts_at && known.minutes === slot.minutes;
        const end = endOf(same ? known : { ...slot, ends_at: "" });
        const name = (field: string) => t("sessions-slot-field", { field, number: index + 1 });
        return (
          <div key={index} className={styles.slot}>
            <DateInput
              aria-label={name(t("sessions-day"))}
              value={day}
              onChange={(next) => (next ? put(index, { starts_at: `${next}T${time}` }) : undefined)}
              today={today}
            />
            <TimeInput
              label={name(t("sessions-starts"))}
              value={time}
              onChange={(next) => put(index, { starts_at: `${day}T${next}` })}
            />
            <WholeNumberInput
              className={styles.number}
              aria-label={name(t("sessions-minutes"))}
              // The program says what is wrong with no minutes at all.
              value={slot.minutes || null}
              least={1}
              contentAfter={<span className={styles.end}>{t("sessions-min")}</span>}
              onChange={(minutes) => put(index, { minutes: minutes ?? 0 })}
            />
            <span className={styles.end}>
              {dayOf(end) === day
                ? t("sessions-until", { time: formatTime(end) })
                : t("sessions-until-day", { time: formatTime(end), day: formatDay(dayOf(end)) })}
            </span>
            {slots.length > 1 ? (
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t("sessions-slot-remove", { number: index + 1 })}
                onClick={() => onChange(slots.filter((_, at) => at !== index))}
              />
            ) : (
              <span />
            )}
          </div>
        );
      })}
      <div>
        <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={add}>
          <Text id="sessions-slot-add" />
        </Button>
      </div>
    </div>
  );
}
