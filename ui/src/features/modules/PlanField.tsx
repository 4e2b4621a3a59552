/** One field in a line of the plan: its name is heard and stands in it while it is empty. */
import { Field, Input, Textarea } from "@fluentui/react-components";

interface PlanFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Already worded. */
  error?: string | undefined;
  placeholder?: string;
  /** A unit after the value. */
  after?: string;
  /** Several lines of text. */
  lines?: boolean;
}

export function PlanField(props: PlanFieldProps) {
  const { name, label, value, onChange, error, placeholder = label, after, lines = false } = props;
  const said = error ? ({ validationState: "error", validationMessage: error } as const) : {};
  const shared = { name, value, placeholder, "aria-label": label, size: "small" as const };
  return (
    <Field size="small" {...said}>
      {lines ? (
        <Textarea {...shared} rows={1} resize="vertical" onChange={(_, data) => onChange(data.value)} />
      ) : (
        <Input
          {...shared}
          {...(after ? { contentAfter: after } : {})}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}
