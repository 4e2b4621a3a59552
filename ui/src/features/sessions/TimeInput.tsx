/** A time of day, typed as people do: 9, 930, 9:30, 9 pm. */
import { Input } from "@fluentui/react-components";
import { useState } from "react";
import { readTime } from "./times";

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
      value={typed ?? value}
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
