/** All fields of a person; errors stand beside them, a draft survives a crash. */
import { Button, Input, Select, makeStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { Person, PersonKind } from "../../api/types";
import { DraftKept } from "../../components/DraftKept";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { directory, kinds, name, work } from "./person";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { fontSize: "13px", fontWeight: 600, padding: 0, marginBottom: "6px" },
  grid: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: "8px 12px" },
});

interface PersonFormProps {
  initial: Person;
  onDone: () => void;
}

export function PersonForm({ initial, onDone }: PersonFormProps) {
  const t = useText();
  const { today } = useFrame();
  const draft = useDraft(`people/${initial.id ?? "new"}`, initial);
  const setup = useCommand("programme_get", {});
  const save = useChange("person_save", { ownErrors: true, onDone });
  const errors = errorsBeside(save.error);
  const person = draft.value;
  const change = (part: Partial<Person>) => draft.set((now) => ({ ...now, ...part }));
  const submit = async () => {
    if (await save.run({ ...person, id: initial.id })) draft.clear();
  };
  const line = (field: (typeof work)[number]) => (
    <FormField
      key={field}
      name={field}
      label={t(`people-field-${field}`)}
      errors={errors}
      required={field === "display_name"}
    >
      <Input dir="auto" value={person[field]} onChange={(_, { value }) => change({ [field]: value })} />
    </FormField>
  );
  const date = (field: "starts_on" | "leaves_on") => (
    <FormField name={field} label={t(`people-field-${field}`)} errors={errors}>
      <DateInput
        today={today}
        value={person[field] ?? ""}
        onChange={(value) => change({ [field]: value || null })}
      />
    </FormField>
  );
  return (
    <Form label={t("people-form")} onSubmit={() => void submit()} takesFocus={initial.id === null}>
      <FormError error={save.error} />
      <Group title={t("people-form-name")}>
        {name.map(line)}
        <FormField name="kind" label={t("people-field-kind")} errors={errors}>
          <Select
            value={person.kind ?? ""}
            onChange={(_, { value }) => change({ kind: (value || null) as PersonKind | null })}
          >
            <option value="">{t("people-not-known")}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`people-kind-${kind}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField name="site" label={t("people-field-site")} errors={errors}>
          <Select value={person.site ?? ""} onChange={(_, { value }) => change({ site: value || null })}>
            <option value="">{t("people-not-known")}</option>
            {setup.data?.sites.map(({ id, name: site }) => (
              <option key={id} value={id ?? ""}>
                {site}
              </option>
            ))}
          </Select>
        </FormField>
      </Group>
      <Group title={t("people-form-work")}>
        {work.map(line)}
        {date("starts_on")}
        {date("leaves_on")}
      </Group>
      <Group title={t("people-form-directory")}>
        {directory.map(line)}
        <FormField name="account_enabled" label={t("people-field-account_enabled")} errors={errors}>
          <Select
            value={person.account_enabled === null ? "" : String(person.account_enabled)}
            onChange={(_, { value }) => change({ account_enabled: value === "" ? null : value === "true" })}
          >
            <option value="">{t("people-not-known")}</option>
            <option value="true">{t("people-yes")}</option>
            <option value="false">{t("people-no")}</option>
          </Select>
        </FormField>
      </Group>
      <FormActions>
        <DraftKept draft={draft} />
        <Button size="small" appearance="primary" type="submit" disabled={save.pending}>
          <Text id="window-save" />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}

/** Fields that belong together, under a heading. */
function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <div id={id} className={styles.legend}>
        {title}
      </div>
      <div className={styles.grid}>{children}</div>
    </div>
  );
}
