/** A number that stands inside a sentence. */
import { Input } from "@fluentui/react-components";

export interface NumberInTextProps {
  label: string;
  value: string;
  onChange: (typed: string) => void;
  invalid: boolean;
  /** The element that says what is wrong. */
  describedBy: string;
  placeholder?: string;
  wide?: boolean;
  disabled?: boolean;
}

export function NumberInText(props: NumberInTextProps) {
  const { label, value, onChange, invalid, describedBy, placeholder, wide = false, disabled = false } = props;
  return (
    <Input
      size="small"
      inputMode="numeric"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={invalid ? describedBy : undefined}
      disabled={disabled}
      value={value}
      {...(placeholder ? { placeholder } : {})}
      style={{ width: wide ? "68px" : "48px", margin: "0 4px" }}
      onChange={(_, { value: typed }) => onChange(typed)}
    />
  );
}
