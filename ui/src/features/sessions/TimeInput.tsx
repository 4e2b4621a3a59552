/** A time of day, shown as everywhere else and typed as people do: 9, 930, 9:30, 9 pm. */
import { Input } from "@fluentui/react-components";
import { useTypedText } from "../../components/useTypedText";
import { useText } from "../../messages/Text";
import { formatTime, readTime } from "./times";

/** A time as people write it, where what they write can be read again when they change a part of it. */
function shownOf(value: string): string {
  const shown = formatTime(value);
  return readTime(shown) === value ? shown : value;
}

interface TimeInputProps {
  /** `HH:MM`. */
  value: string;
  onChange: (value: string) => void;
  label: string;
}

export function TimeInput({ value, onChange, label, ...rest }: TimeInputProps) {
  const t = useText();
  const typed = useTypedText({
    value,
    onChange,
    shown: shownOf,
    read: (text) => {
      const time = readTime(text);
      return time === null ? { wrong: t("time-unread") } : { value: time };
    },
  });
  return (
    <Input {...rest} {...typed} size="small" aria-label={label} style={{ minWidth: 0, width: "100%" }} />
  );
}
