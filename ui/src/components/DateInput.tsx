/** A date: typed in the person's own way or as `YYYY-MM-DD`, or picked from a calendar. */
import { DatePicker } from "@fluentui/react-datepicker-compat";
import { useState } from "react";
import { formatDate } from "../messages/catalogue";
import { useText } from "../messages/Text";
import { isoOfLocal, localOfIso, readDate } from "./dates";

export interface DateInputProps {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
  /** The day that relative input is read against; the frame knows it. */
  today: string;
  "aria-label"?: string;
  id?: string;
}

export function DateInput({ value, onChange, min, max, today, ...rest }: DateInputProps) {
  const t = useText();
  const [unread, setUnread] = useState(false);
  const first = min ? localOfIso(min) : null;
  const last = max ? localOfIso(max) : null;
  return (
    <DatePicker
      {...rest}
      size="small"
      allowTextInput
      value={localOfIso(value)}
      today={localOfIso(today) ?? new Date()}
      {...(first ? { minDate: first } : {})}
      {...(last ? { maxDate: last } : {})}
      placeholder={t("date-placeholder")}
      formatDate={(date) => (date ? formatDate(isoOfLocal(date)) : "")}
      parseDateFromString={(typed) => {
        const read = readDate(typed, today);
        setUnread(read === null && typed.trim() !== "");
        return read ? localOfIso(read) : null;
      }}
      onSelectDate={(date) => onChange(date ? isoOfLocal(date) : "")}
      aria-invalid={unread || undefined}
    />
  );
}
