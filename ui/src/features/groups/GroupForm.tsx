/** Name, site, headcount and rule of a user group. */
import { Button, Input, Select, Textarea, makeStyles } from "@fluentui/react-components";
import type { GroupRule, GroupSave } from "../../api/types";
import { DraftKept } from "../../components/DraftKept";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useDraft } from "../../components/useDraft";
import { WholeNumberInput } from "../../components/WholeNumberInput";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { RuleFields } from "./RuleFields";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 130px", gap: "12px" },
});

const emptyRule: GroupRule = { column: "job_title", values: [], same_site: false };

interface GroupFormProps {
  initial: GroupSave;
  onSaved: (id: string | null) => void;
}

export function GroupForm({ initial, onSaved }: GroupFormProps) {
  const styles = useStyles();
  const t = useText();
  // Only what was typed is kept: the rest follows what the program knows, also after saving.
  const draft = useDraft<Partial<GroupSave>>(`groups/${initial.id ?? "new"}`, {});
  const group = { ...initial, ...draft.value };
  const change = (part: Partial<GroupSave>) => draft.set((now) => ({ ...now, ...part }));
  const setup = useCommand("programme_get", {});
  const save = useChange("group_save", { ownErrors: true });
  const errors = errorsBeside(save.error);
  const submit = async () => {
    const changed = await save.run({ ...group, id: initial.id });
    if (!changed) return;
    draft.clear();
    onSaved(changed.id);
  };
  return (
    <Form label={t("groups-form")} onSubmit={() => void submit()} takesFocus={initial.id === null}>
      <FormError error={save.error} />
      <FormField name="name" label={t("groups-name")} errors={errors} required>
        <Input value={group.name} onChange={(_, { value }) => change({ name: value })} />
      </FormField>
      <div className={styles.pair}>
        <FormField name="site" label={t("groups-site")} errors={errors}>
          <Select value={group.site ?? ""} onChange={(_, { value }) => change({ site: value || null })}>
            <option value="">{t("groups-any-site")}</option>
            {setup.data?.sites.map(({ id, name }) => (
              <option key={id} value={id ?? ""}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField name="headcount" label={t("groups-headcount")} errors={errors}>
          <WholeNumberInput
            placeholder={t("groups-headcount-counted")}
            value={group.headcount}
            onChange={(headcount) => change({ headcount })}
          />
        </FormField>
      </div>
      <FormField name="note" label={t("groups-note")} errors={errors}>
        <Textarea value={group.note} rows={2} onChange={(_, { value }) => change({ note: value })} />
      </FormField>
      <FormField name="rule" label={t("groups-filled")} errors={errors}>
        <SegmentedChoice
          label={t("groups-filled")}
          value={group.rule ? "rule" : "hand"}
          options={[
            { value: "hand", label: t("groups-fill-hand") },
            { value: "rule", label: t("groups-fill-rule") },
          ]}
          onChange={(way) => change({ rule: way === "rule" ? (group.rule ?? emptyRule) : null })}
        />
      </FormField>
      {group.rule ? (
        <RuleFields
          rule={group.rule}
          site={group.site !== null}
          errors={errors}
          onChange={(rule) => change({ rule })}
        />
      ) : null}
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
