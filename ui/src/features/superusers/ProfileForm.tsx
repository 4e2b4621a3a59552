/** The form that nominates a superuser or changes one: who, what and whom they train, and what was agreed. */
import { Button, Input, Select, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { DateInput } from "../../components/DateInput";
import { DraftKept, type DraftKeptProps } from "../../components/DraftKept";
import { errorsBeside, Form, FormActions, FormError, FormField, type ErrorOf } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { GroupPicker, ListPicker, PersonPicker, ProcessPicker } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import type { AppError } from "../../platform/call";
import { useCommand } from "../../platform/query";
import { checkProfile, withOwnErrors, type Profile } from "./profile";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
  heading: { margin: "4px 0 -6px", fontSize: "13px", fontWeight: 600 },
});

interface ProfileFormProps extends DraftKeptProps {
  label: string;
  value: Profile;
  onChange: (change: Partial<Profile>) => void;
  /** The person cannot be changed afterwards. */
  known?: boolean;
  error: AppError | null;
  pending: boolean;
  onSave: () => void;
  onCancel: () => void;
}

export function ProfileForm(props: ProfileFormProps) {
  const { label, value, onChange, known = false, error, pending, draft, onSave, onCancel } = props;
  const styles = useStyles();
  const t = useText();
  const [tried, setTried] = useState(false);
  const own = checkProfile(value);
  const errors = withOwnErrors(tried ? own : {}, errorsBeside(error));
  return (
    <Form
      label={label}
      takesFocus
      onSubmit={() => {
        setTried(true);
        if (Object.keys(own).length === 0 && !pending) onSave();
      }}
    >
      <FormError error={error} />
      {known ? null : (
        <FormField name="person" label={t("superusers-field-person")} required errors={errors}>
          <PersonPicker value={value.person} onChange={(person) => onChange({ person })} />
        </FormField>
      )}
      <h3 className={styles.heading}>
        <Text id="superusers-scope" />
      </h3>
      <FormField
        name="processes"
        label={t("superusers-field-processes")}
        hint={t("superusers-field-processes-hint")}
        errors={errors}
      >
        <ProcessPicker multiple value={value.processes} onChange={(processes) => onChange({ processes })} />
      </FormField>
      <FormField name="groups" label={t("superusers-field-groups")} errors={errors}>
        <GroupPicker multiple value={value.groups} onChange={(groups) => onChange({ groups })} />
      </FormField>
      <WhereFields value={value} onChange={onChange} errors={errors} />
      <h3 className={styles.heading}>
        <Text id="superusers-agreement" />
      </h3>
      <AgreementFields value={value} onChange={onChange} errors={errors} />
      <FormField name="note" label={t("superusers-field-note")} errors={errors}>
        <Textarea
          size="small"
          rows={2}
          value={value.note}
          onChange={(_, { value: note }) => onChange({ note })}
        />
      </FormField>
      <FormActions>
        <DraftKept draft={draft} />
        <Button onClick={onCancel}>
          <Text id="window-cancel" />
        </Button>
        <Button type="submit" appearance="primary" disabledFocusable={pending}>
          <Text id={known ? "window-save" : "superusers-nominate"} />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}

interface PartProps {
  value: Profile;
  onChange: (change: Partial<Profile>) => void;
  errors: ErrorOf;
}

function WhereFields({ value, onChange, errors }: PartProps) {
  const styles = useStyles();
  const t = useText();
  const { programme } = useFrame();
  const setup = useCommand("programme_get", {});
  const sites = (setup.data?.sites ?? []).flatMap(({ id, name, country }) =>
    id ? [{ id, name, detail: country }] : [],
  );
  return (
    <div className={styles.pair}>
      <FormField name="sites" label={t("superusers-field-sites")} errors={errors}>
        <ListPicker
          multiple
          choices={sites}
          value={value.sites}
          onChange={(chosen) => onChange({ sites: chosen })}
        />
      </FormField>
      <FormField name="wave" label={t("superusers-field-wave")} errors={errors}>
        <Select size="small" value={value.wave} onChange={(_, { value: wave }) => onChange({ wave })}>
          <option value="">{t("superusers-field-wave-none")}</option>
          {(programme?.waves ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}

function AgreementFields({ value, onChange, errors }: PartProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  return (
    <>
      <div className={styles.pair}>
        <FormField name="manager" label={t("superusers-field-manager")} errors={errors}>
          <Input
            size="small"
            value={value.manager}
            onChange={(_, { value: manager }) => onChange({ manager })}
          />
        </FormField>
        <FormField name="manager_agreed_on" label={t("superusers-field-manager-agreed")} errors={errors}>
          <DateInput
            value={value.manager_agreed_on}
            onChange={(day) => onChange({ manager_agreed_on: day })}
            max={today}
            today={today}
          />
        </FormField>
        <FormField name="allocation_percent" label={t("superusers-field-allocation")} errors={errors}>
          <Input
            size="small"
            inputMode="numeric"
            contentAfter="%"
            value={value.allocation}
            onChange={(_, { value: allocation }) => onChange({ allocation })}
          />
        </FormField>
        <FormField name="nominated_on" label={t("superusers-field-nominated")} errors={errors}>
          <DateInput
            value={value.nominated_on}
            onChange={(day) => onChange({ nominated_on: day })}
            max={today}
            today={today}
          />
        </FormField>
      </div>
      <FormField
        name="environment_on"
        label={t("superusers-field-environment")}
        hint={t("superusers-field-environment-hint")}
        errors={errors}
      >
        <DateInput
          value={value.environment_on}
          onChange={(day) => onChange({ environment_on: day })}
          max={today}
          today={today}
        />
      </FormField>
    </>
  );
}
