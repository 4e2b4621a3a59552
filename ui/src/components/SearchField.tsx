/** Narrows what a screen lists while typing; `/` jumps into it. */
import { SearchBox } from "@fluentui/react-components";
import { useRef } from "react";
import { useShortcut } from "../shortcuts/shortcuts";

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  width?: number;
}

export function SearchField({ label, value, onChange, width = 240 }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", label: "shortcut-filter" }, () => field.current?.focus());
  return (
    <SearchBox
      ref={field}
      size="small"
      style={{ width: `${width}px` }}
      placeholder={label}
      aria-label={label}
      value={value}
      onChange={(_, { value: next }) => onChange(next)}
    />
  );
}
