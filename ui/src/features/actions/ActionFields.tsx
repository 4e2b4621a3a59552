/** The fields of an action: those of its plan first, then who and when. */
import { Input, Select, Textarea, makeStyles } from "@fluentui/react-components";
import { DateInput } from "../../components/DateInput";
import { FormField, type ErrorOf } from "../../components/Form";
import { GroupPicker, PersonPicker } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { CAUSES, PURPOSES, STAGES, type ActionDraft } from "./actionDraft";

const useStyles = makeStyles({
  two: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
});

interface FieldsProps {
  draft: ActionDraft;
  errors: ErrorOf;
  onChange: (part: Partial<ActionDraft>) => void;
}

export function ActionFields(props: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const { draft, errors, onChange } = props;
  const { kind } = draft;
  return (
    <>
      {kind === "sponsor" || kind === "coaching" ? <Whom {...props} /> : null}
      <FormField name="title" label={t(`actions-title-${kind}`)} errors={errors} required>
        <Input size="small" value={draft.title} onChange={(_, { value }) => onChange({ title: value })} />
      </FormField>
      {kind === "resistance" ? <Cause {...props} /> : null}
      <FormField
        name="detail"
        label={t(`actions-detail-${kind}`)}
        errors={errors}
        required={kind === "resistance"}
      >
        <Textarea
          size="small"
          resize="vertical"
          rows={3}
          value={draft.detail}
          onChange={(_, { value }) => onChange({ detail: value })}
        />
      </FormField>
      {kind === "communication" ? <Communication {...props} /> : null}
      <FormField
        name="groups"
        label={t(kind === "communication" ? "actions-audience" : "actions-groups")}
        errors={errors}
        required={kind === "communication" || kind === "resistance"}
      >
        <GroupPicker multiple value={draft.groups} onChange={(groups) => onChange({ groups })} />
      </FormField>
      <div className={styles.two}>
        <FormField name="owner" label={t("actions-owner")} errors={errors} required>
          <PersonPicker value={draft.owner} onChange={(owner) => onChange({ owner })} />
        </FormField>
        <FormField name="due_on" label={t("actions-due")} errors={errors} required>
          <DateInput value={draft.due} today={today} onChange={(due) => onChange({ due })} />
        </FormField>
      </div>
      <Wave {...props} />
    </>
  );
}

/** The sponsor; or the manager with how far they are. */
function Whom({ draft, errors, onChange }: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  const person = (
    <FormField name="person" label={t(`actions-person-${draft.kind}`)} errors={errors} required>
      <PersonPicker value={draft.person} onChange={(value) => onChange({ person: value })} />
    </FormField>
  );
  if (draft.kind !== "coaching") return person;
  return (
    <div className={styles.two}>
      {person}
      <FormField name="stage" label={t("actions-stage")} errors={errors} required>
        <Select
          size="small"
          value={draft.stage}
          onChange={(_, { value }) => onChange({ stage: STAGES.find((stage) => stage === value) ?? "" })}
        >
          <option value="">{t("actions-choose")}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {t(`coaching-stage-${stage}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}

function Cause({ draft, errors, onChange }: FieldsProps) {
  const t = useText();
  return (
    <FormField name="cause" label={t("actions-cause")} errors={errors} required>
      <Select
        size="small"
        value={draft.cause}
        onChange={(_, { value }) => onChange({ cause: CAUSES.find((cause) => cause === value) ?? "" })}
      >
        <option value="">{t("actions-choose")}</option>
        {CAUSES.map((cause) => (
          <option key={cause} value={cause}>
            {t(`resistance-cause-${cause}`)}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

function Communication({ draft, errors, onChange }: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <FormField name="purpose" label={t("actions-purpose")} errors={errors}>
        <Select
          size="small"
          value={draft.purpose}
          onChange={(_, { value }) => onChange({ purpose: PURPOSES.find((one) => one === value) ?? "other" })}
        >
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {t(`communication-purpose-${purpose}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <div className={styles.two}>
        <FormField name="sender" label={t("actions-sender")} errors={errors}>
          <Input size="small" value={draft.sender} onChange={(_, { value }) => onChange({ sender: value })} />
        </FormField>
        <FormField name="channel" label={t("actions-channel")} errors={errors} required>
          <Input
            size="small"
            value={draft.channel}
            onChange={(_, { value }) => onChange({ channel: value })}
          />
        </FormField>
      </div>
    </>
  );
}

function Wave({ draft, errors, onChange }: FieldsProps) {
  const t = useText();
  const { programme } = useFrame();
  return (
    <FormField name="wave" label={t("actions-wave")} errors={errors}>
      <Select size="small" value={draft.wave} onChange={(_, { value }) => onChange({ wave: value })}>
        <option value="">{t("actions-wave-all")}</option>
        {(programme?.waves ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </FormField>
  );
}
