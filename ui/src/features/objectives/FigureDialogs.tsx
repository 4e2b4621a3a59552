/** Making a figure, and entering its value on a day. */
import { Checkbox, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Figure } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, FormField } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { GroupPicker, type Picked } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

export function FigureDialog({ figure, onClose }: { figure: Figure | null; onClose: () => void }) {
  const t = useText();
  const [name, setName] = useState(figure?.name ?? "");
  const [unit, setUnit] = useState(figure?.unit ?? "");
  const [lower, setLower] = useState(figure?.lower_is_better ?? false);
  const save = useChange("figure_save", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  return (
    <FormDialog
      title={t(figure ? "objectives-figure-edit" : "objectives-figure-new")}
      explains={t("objectives-figure-explains")}
      save={t("window-save")}
      error={save.error}
      pending={save.pending}
      onSave={() =>
        void save.run({
          ...(figure ? { id: figure.id, note: figure.note } : {}),
          name: name.trim(),
          unit: unit.trim(),
          lower_is_better: lower,
        })
      }
      onClose={onClose}
    >
      <FormField name="name" label={t("objectives-figure-name")} required errors={errors}>
        <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
      </FormField>
      <FormField name="unit" label={t("objectives-figure-unit")} errors={errors}>
        <Input size="small" value={unit} onChange={(_, { value }) => setUnit(value)} />
      </FormField>
      <Checkbox
        label={t("objectives-figure-lower-is-better")}
        checked={lower}
        onChange={(_, { checked }) => setLower(checked === true)}
      />
    </FormDialog>
  );
}

const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : null);

export function ValueDialog({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  const t = useText();
  const { today } = useFrame();
  const [on, setOn] = useState(today);
  const [part, setPart] = useState("");
  const [of, setOf] = useState("");
  const [group, setGroup] = useState<Picked[]>([]);
  const [unread, setUnread] = useState(false);
  const save = useChange("figure_value_save", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  const [numerator, denominator] = [whole(part), of.trim() === "" ? undefined : whole(of)];
  const submit = () => {
    const bad = numerator === null || denominator === null;
    setUnread(bad);
    if (bad) return;
    void save.run({
      figure: figure.id,
      on: on || today,
      numerator,
      ...(denominator === undefined ? {} : { denominator }),
      ...(group[0] ? { group: group[0].id } : {}),
    });
  };
  const number = unread
    ? { validationState: "error" as const, validationMessage: t("objectives-figure-number") }
    : {};
  return (
    <FormDialog
      title={t("objectives-figure-add-value-of", { name: figure.name })}
      save={t("window-save")}
      error={save.error}
      pending={save.pending}
      onSave={submit}
      onClose={onClose}
    >
      <FormField
        name="numerator"
        label={t("objectives-figure-part")}
        required
        errors={errors}
        {...(numerator === null ? number : {})}
      >
        <Input size="small" inputMode="numeric" value={part} onChange={(_, { value }) => setPart(value)} />
      </FormField>
      <FormField
        name="denominator"
        label={t("objectives-figure-whole")}
        errors={errors}
        {...(denominator === null ? number : {})}
      >
        <Input size="small" inputMode="numeric" value={of} onChange={(_, { value }) => setOf(value)} />
      </FormField>
      <FormField name="group" label={t("objectives-figure-group")} errors={errors}>
        <GroupPicker value={group} onChange={setGroup} placeholder={t("objectives-figure-all")} />
      </FormField>
      <FormField name="on" label={t("objectives-figure-on")} required errors={errors}>
        <DateInput value={on} onChange={setOn} today={today} />
      </FormField>
    </FormDialog>
  );
}
