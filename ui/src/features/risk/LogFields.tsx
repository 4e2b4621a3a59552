/** The fields of an entry of the log. */
import { Input, Select, Textarea, makeStyles } from "@fluentui/react-components";
import { DateInput } from "../../components/DateInput";
import { FormField, type ErrorOf } from "../../components/Form";
import { GroupPicker, PersonPicker, ProcessPicker } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import type { LogDraft } from "./logDraft";
import { isLogKind, LOG_KINDS } from "./look";

const useStyles = makeStyles({ two: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" } });

interface FieldsProps {
  draft: LogDraft;
  errors: ErrorOf;
  onChange: (part: Partial<LogDraft>) => void;
}

export function LogFields(props: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const { draft, errors, onChange } = props;
  return (
    <>
      {draft.risk_area ? null : (
        <FormField name="kind" label={t("log-kind")} errors={errors}>
          <Select
            size="small"
            value={draft.kind}
            onChange={(_, { value }) => (isLogKind(value) ? onChange({ kind: value }) : undefined)}
          >
            {LOG_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`log-kind-${kind}`)}
              </option>
            ))}
          </Select>
        </FormField>
      )}
      <FormField name="title" label={t("log-what")} errors={errors} required>
        <Input size="small" value={draft.title} onChange={(_, { value }) => onChange({ title: value })} />
      </FormField>
      <FormField name="detail" label={t("log-detail")} errors={errors}>
        <Textarea
          size="small"
          resize="vertical"
          value={draft.detail}
          onChange={(_, { value }) => onChange({ detail: value })}
        />
      </FormField>
      <Weight {...props} />
      <FormField name="response" label={t("log-response")} errors={errors}>
        <Textarea
          size="small"
          resize="vertical"
          value={draft.response}
          onChange={(_, { value }) => onChange({ response: value })}
        />
      </FormField>
      <FormField name="next_step" label={t("log-next")} errors={errors}>
        <Input size="small" value={draft.next} onChange={(_, { value }) => onChange({ next: value })} />
      </FormField>
      <div className={styles.two}>
        <FormField name="owner" label={t("actions-owner")} errors={errors} required>
          <PersonPicker value={draft.owner} onChange={(owner) => onChange({ owner })} />
        </FormField>
        <FormField name="due_on" label={t("actions-due")} errors={errors} required>
          <DateInput value={draft.due} today={today} onChange={(due) => onChange({ due })} />
        </FormField>
      </div>
      {draft.risk_area ? null : <About {...props} />}
    </>
  );
}

const GRADES = ["1", "2", "3", "4", "5"];

function Weight({ draft, errors, onChange }: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  const options = GRADES.map((value) => ({ value, label: value }));
  const shown = (grade: number | null) => (grade === null ? null : String(grade));
  return (
    <div className={styles.two}>
      {draft.kind === "issue" ? null : (
        <FormField
          name="probability"
          label={t("log-probability")}
          errors={errors}
          required={draft.kind === "risk"}
        >
          <SegmentedChoice
            label={t("log-probability")}
            value={shown(draft.probability)}
            options={options}
            onChange={(value) => onChange({ probability: Number(value) })}
          />
        </FormField>
      )}
      <FormField
        name="impact"
        label={t("log-impact")}
        errors={errors}
        required={draft.kind === "risk" || draft.kind === "issue"}
      >
        <SegmentedChoice
          label={t("log-impact")}
          value={shown(draft.impact)}
          options={options}
          onChange={(value) => onChange({ impact: Number(value) })}
        />
      </FormField>
    </div>
  );
}

/** What the entry is about, where that is not a risk area already. */
function About({ draft, errors, onChange }: FieldsProps) {
  const styles = useStyles();
  const t = useText();
  const milestones = useCommand("milestones_list", {});
  return (
    <>
      <div className={styles.two}>
        <FormField name="process" label={t("log-process")} errors={errors}>
          <ProcessPicker value={draft.process} onChange={(process) => onChange({ process })} />
        </FormField>
        <FormField name="group" label={t("log-group")} errors={errors}>
          <GroupPicker value={draft.group} onChange={(group) => onChange({ group })} />
        </FormField>
      </div>
      <FormField name="milestone" label={t("log-milestone")} errors={errors}>
        <Select
          size="small"
          value={draft.milestone}
          onChange={(_, { value }) => onChange({ milestone: value })}
        >
          <option value="">{t("log-milestone-none")}</option>
          {(milestones.data ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
    </>
  );
}
