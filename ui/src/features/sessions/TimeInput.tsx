/** A time of day, shown as everywhere else and typed as people do: 9, 930, 9:30, 9 pm. */
import { Input } from "@fluentui/react-components";
import { useState } from "react";
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
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && readTime(typed) === null;
  return (
    <Input
      {...rest}
      size="small"
      aria-label={label}
      style={{ minWidth: 0, width: "100%" }}
      value={typed ?? shownOf(value)}
      aria-invalid={unread || undefined}
      onChange={(_, { value: next }) => {
        setTyped(next);
        const read = readTime(next);
        if (read) onChange(read);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
