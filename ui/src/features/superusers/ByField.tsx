/** Who decides: the one at this laptop, unless somebody else is chosen. Never the superuser: that is refused. */
import { useState } from "react";
import { FormField, type ErrorOf } from "../../components/Form";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";

/** The chosen person; starts with the one at this laptop. */
export function useBy(): [Picked[], (chosen: Picked[]) => void] {
  const me = useFrame().programme?.me ?? null;
  const [chosen, choose] = useState<Picked[] | null>(null);
  return [chosen ?? (me ? [{ ...me, detail: "" }] : []), choose];
}

interface ByFieldProps {
  name: string;
  label: string;
  errors: ErrorOf;
  value: Picked[];
  onChange: (chosen: Picked[]) => void;
}

export function ByField({ name, label, errors, value, onChange }: ByFieldProps) {
  return (
    <FormField name={name} label={label} errors={errors}>
      <PersonPicker value={value} onChange={onChange} />
    </FormField>
  );
}
