/** Makes a person a consultant, or changes what is known of one. */
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ConsultantRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { PersonPicker, ProcessPicker, type Picked } from "../../components/Pickers";
import { useReturnFocus } from "../../components/useReturnFocus";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

interface Fields {
  person: Picked[];
  expertise: Picked[];
  note: string;
  rolls_off_on: string;
}

/** Shows the form for a consultant, or for a new one. */
export default function ConsultantDialog({
  consultant,
  onClose,
}: {
  consultant?: ConsultantRow;
  onClose: () => void;
}) {
  const t = useText();
  const { today } = useFrame();
  useReturnFocus();
  const [fields, setFields] = useState<Fields>({
    person: consultant ? [{ id: consultant.person, name: consultant.name, detail: "" }] : [],
    expertise: consultant?.expertise.map((process) => ({ ...process, detail: "" })) ?? [],
    note: consultant?.expertise_note ?? "",
    rolls_off_on: consultant?.rolls_off_on ?? "",
  });
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const [tried, setTried] = useState(false);
  const save = useChange("consultant_save", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(save.error);
  const [person] = fields.person;
  const title = t(consultant ? "consultants-edit-title" : "consultants-new-title");
  const submit = () => {
    setTried(true);
    if (!person || save.pending) return;
    void save.run({
      id: consultant?.id ?? null,
      person: person.id,
      expertise: fields.expertise.map(({ id }) => id),
      expertise_note: fields.note.trim(),
      rolls_off_on: fields.rolls_off_on || null,
    });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Form label={title} onSubmit={submit} takesFocus>
              <FormError error={save.error} also={consultant ? ["person"] : []} />
              {consultant ? null : (
                <FormField
                  name="person"
                  label={t("consultants-person")}
                  hint={t("consultants-person-hint")}
                  errors={errors}
                  {...(tried && !person
                    ? { validationState: "error", validationMessage: t("consultants-choose-person") }
                    : {})}
                >
                  <PersonPicker value={fields.person} onChange={(value) => set({ person: value })} />
                </FormField>
              )}
              <FormField
                name="expertise"
                label={t("consultants-expertise")}
                hint={t("consultants-expertise-hint")}
                errors={errors}
              >
                <ProcessPicker
                  multiple
                  value={fields.expertise}
                  onChange={(expertise) => set({ expertise })}
                />
              </FormField>
              <FormField name="expertise_note" label={t("consultants-note")} errors={errors}>
                <Textarea
                  size="small"
                  resize="vertical"
                  value={fields.note}
                  onChange={(_, { value }) => set({ note: value })}
                />
              </FormField>
              <FormField
                name="rolls_off_on"
                label={t("consultants-rolls-off")}
                hint={t("consultants-rolls-off-hint")}
                errors={errors}
              >
                <DateInput
                  value={fields.rolls_off_on}
                  today={today}
                  onChange={(rolls_off_on) => set({ rolls_off_on })}
                />
              </FormField>
              <FormActions>
                <Button onClick={onClose}>
                  <Text id="window-cancel" />
                </Button>
                <Button type="submit" appearance="primary" disabled={save.pending}>
                  <Text id="window-save" />
                  <Kbd keys="Ctrl+Enter" />
                </Button>
              </FormActions>
            </Form>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
