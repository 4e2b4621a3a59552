/** Pairs a superuser with a consultant, or changes what a pairing is about. */
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  Link,
  makeStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Named, PairingRow } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { ConsultantPicker, ProcessPicker, SuperuserPicker, type Picked } from "../../components/Pickers";
import { useReturnFocus } from "../../components/useReturnFocus";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { navigate } from "../../router/router";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
  suggestion: { fontSize: "12px", marginTop: "-6px" },
});

const picked = (named: Named): Picked => ({ ...named, detail: "" });

interface Fields {
  /** Absent: the one that the dialog was opened for. */
  superuser?: Picked[];
  consultant: Picked[];
  processes: Picked[];
  goal: string;
  starts_on: string;
  ends_on: string;
}

export interface PairingDialogProps {
  /** The pairing to change; a new one when absent. */
  pairing?: PairingRow;
  /** The superuser of a new pairing, when known. */
  superuser?: string;
  onClose: () => void;
}

export default function PairingDialog({ pairing, superuser = "", onClose }: PairingDialogProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  useReturnFocus();
  const [fields, setFields] = useState<Fields>({
    ...(pairing ? { superuser: [picked(pairing.superuser)] } : {}),
    consultant: pairing ? [picked(pairing.consultant)] : [],
    processes: pairing?.processes.map(picked) ?? [],
    goal: pairing?.goal ?? "",
    starts_on: pairing ? (pairing.starts_on ?? "") : today,
    ends_on: pairing?.ends_on ?? "",
  });
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const wanted = fields.superuser ? fields.superuser[0]?.id : superuser;
  const detail = useCommand("superuser_get", { id: wanted ?? "" }, { enabled: Boolean(wanted) });
  const scope = wanted ? (detail.data?.scope_processes ?? []) : [];
  const asked: Picked[] =
    fields.superuser ??
    (superuser && detail.data ? [{ id: superuser, name: detail.data.row.name, detail: "" }] : []);
  const missing = scope.filter(({ id }) => fields.processes.every((process) => process.id !== id));

  const save = useChange("pairing_save", {
    ownErrors: true,
    onDone: ({ id }) => {
      onClose();
      if (!pairing && id) navigate(`/shadowing/${id}`);
    },
  });
  const errors = errorsBeside(save.error);
  const [asksBoth, setAsksBoth] = useState(false);
  const submit = () => {
    const [who] = asked;
    const [consultant] = fields.consultant;
    setAsksBoth(true);
    if (!who || !consultant || save.pending) return;
    void save.run({
      id: pairing?.id ?? null,
      superuser: who.id,
      consultant: consultant.id,
      goal: fields.goal.trim(),
      processes: fields.processes.map(({ id }) => id),
      starts_on: fields.starts_on || null,
      ends_on: fields.ends_on || null,
    });
  };
  const missingChoice = (chosen: readonly Picked[], id: string) =>
    asksBoth && chosen.length === 0 ? { validationState: "error" as const, validationMessage: t(id) } : {};

  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(pairing ? "pairing-edit-title" : "pairing-new-title")}</DialogTitle>
          <DialogContent>
            <Form label={t("pairing-new-title")} onSubmit={submit} takesFocus>
              <FormError error={save.error} />
              <div className={styles.pair}>
                <FormField
                  name="superuser"
                  label={t("pairing-superuser")}
                  required
                  errors={errors}
                  {...missingChoice(asked, "pairing-choose-superuser")}
                >
                  <SuperuserPicker value={asked} onChange={(value) => set({ superuser: value })} />
                </FormField>
                <FormField
                  name="consultant"
                  label={t("pairing-consultant")}
                  required
                  errors={errors}
                  {...missingChoice(fields.consultant, "pairing-choose-consultant")}
                >
                  <ConsultantPicker
                    value={fields.consultant}
                    onChange={(value) => set({ consultant: value })}
                  />
                </FormField>
              </div>
              <FormField name="processes" label={t("pairing-processes")} errors={errors}>
                <ProcessPicker
                  multiple
                  value={fields.processes}
                  onChange={(processes) => set({ processes })}
                />
              </FormField>
              {missing.length > 0 ? (
                <span className={styles.suggestion}>
                  <Link
                    as="button"
                    type="button"
                    onClick={() => set({ processes: [...fields.processes, ...missing.map(picked)] })}
                  >
                    {t("pairing-use-scope", { name: asked[0]?.name ?? "", count: missing.length })}
                  </Link>
                </span>
              ) : null}
              <FormField name="goal" label={t("pairing-goal")} hint={t("pairing-goal-hint")} errors={errors}>
                <Input size="small" value={fields.goal} onChange={(_, { value }) => set({ goal: value })} />
              </FormField>
              <div className={styles.pair}>
                <FormField name="starts_on" label={t("pairing-starts-on")} errors={errors}>
                  <DateInput
                    value={fields.starts_on}
                    today={today}
                    onChange={(starts_on) => set({ starts_on })}
                  />
                </FormField>
                <FormField name="ends_on" label={t("pairing-ends-on")} errors={errors}>
                  <DateInput value={fields.ends_on} today={today} onChange={(ends_on) => set({ ends_on })} />
                </FormField>
              </div>
              <FormActions>
                <Button onClick={onClose}>
                  <Text id="window-cancel" />
                </Button>
                <Button type="submit" appearance="primary" disabled={save.pending}>
                  {t(pairing ? "window-save" : "pairing-make")}
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
