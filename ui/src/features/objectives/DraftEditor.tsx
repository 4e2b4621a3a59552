/** What the sentence comes to, part by part, each to be corrected: whom, what, until when. */
import { Button, Input, Select, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type {
  AudienceKind,
  Measure,
  ObjectiveChoices,
  ObjectiveDraft,
  ObjectiveReading,
} from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { FormField, type ErrorOf } from "../../components/Form";
import { ListPicker } from "../../components/Pickers";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { MeasureEditor } from "./MeasureEditor";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: "10px" },
  line: { display: "grid", gridTemplateColumns: "200px minmax(0, 1fr)", gap: "8px", alignItems: "start" },
  deadline: {
    display: "grid",
    gridTemplateColumns: "200px minmax(0, 1fr) 150px",
    gap: "8px",
    alignItems: "start",
  },
  add: { alignSelf: "flex-start" },
});

const AUDIENCES: readonly AudienceKind[] = ["groups", "superusers", "everybody"];

const BLANK: Measure = {
  kind: "attendance",
  route: "either",
  unaided: false,
  target_percent: 100,
  phrase: "",
};

interface DraftEditorProps {
  draft: ObjectiveDraft;
  reading: ObjectiveReading | undefined;
  choices: ObjectiveChoices | undefined;
  errors: ErrorOf;
  onChange: (draft: ObjectiveDraft) => void;
}

export function DraftEditor({ draft, reading, choices, errors, onChange }: DraftEditorProps) {
  const styles = useStyles();
  const set = (change: Partial<ObjectiveDraft>) => onChange({ ...draft, ...change });
  const measure = (at: number, next: Measure | null) =>
    set({
      measures: next
        ? draft.measures.map((one, place) => (place === at ? next : one))
        : draft.measures.filter((_, place) => place !== at),
    });
  return (
    <div className={styles.parts}>
      <Audience draft={draft} choices={choices} errors={errors} onSet={set} />
      {draft.measures.map((one, at) => (
        <MeasureEditor
          key={at}
          at={at}
          measure={one}
          words={reading?.words[at]}
          read={reading?.measures[at]}
          choices={choices}
          errors={errors}
          onChange={(next) => measure(at, next)}
          onRemove={() => measure(at, null)}
        />
      ))}
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => set({ measures: [...draft.measures, BLANK] })}
      >
        <Text id="objectives-measure-add" />
      </Button>
      <Deadline draft={draft} choices={choices} errors={errors} onSet={set} />
    </div>
  );
}

interface PartProps {
  draft: ObjectiveDraft;
  choices: ObjectiveChoices | undefined;
  errors: ErrorOf;
  onSet: (change: Partial<ObjectiveDraft>) => void;
}

function Audience({ draft, choices, errors, onSet }: PartProps) {
  const styles = useStyles();
  const t = useText();
  const groups = (choices?.groups ?? []).map(({ id, name }) => ({ id, name, detail: "" }));
  return (
    <div className={styles.line}>
      <FormField name="audience" label={t("objectives-audience")} errors={errors}>
        <Select
          size="small"
          value={draft.audience ?? ""}
          onChange={(_, { value }) => onSet({ audience: value === "" ? undefined : (value as AudienceKind) })}
        >
          <option value="">{t("objectives-audience-none")}</option>
          {AUDIENCES.map((one) => (
            <option key={one} value={one}>
              {t(`objective-audience-${one}`)}
            </option>
          ))}
        </Select>
      </FormField>
      {draft.audience === "groups" ? (
        <FormField name="groups" label={t("objectives-groups")} errors={errors}>
          <ListPicker
            multiple
            choices={groups}
            value={groups.filter(({ id }) => draft.groups.includes(id))}
            onChange={(picked) => onSet({ groups: picked.map(({ id }) => id) })}
          />
        </FormField>
      ) : null}
    </div>
  );
}

/** What the deadline hangs on: nothing, a day, a milestone, or the cutover of a wave. */
function anchorOf({ milestone, wave, due_on }: ObjectiveDraft): string {
  if (milestone) return `m:${milestone}`;
  if (wave) return `w:${wave}`;
  return due_on ? "day" : "";
}

function Deadline({ draft, choices, errors, onSet }: PartProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const anchor = anchorOf(draft);
  const dated = ({ name, on }: { name: string; on: string | null }) =>
    on ? t("objectives-anchor", { name, date: formatDate(on) }) : name;
  const hang = (value: string) =>
    onSet({
      milestone: value.startsWith("m:") ? value.slice(2) : undefined,
      wave: value.startsWith("w:") ? value.slice(2) : undefined,
      due_on: value === "day" ? (draft.due_on ?? today) : undefined,
      days_before: value.startsWith("m:") || value.startsWith("w:") ? draft.days_before : 0,
    });
  return (
    <div className={styles.deadline}>
      <FormField name="days_before" label={t("objectives-days-before")} errors={errors}>
        <Input
          size="small"
          type="number"
          disabled={anchor === "" || anchor === "day"}
          value={String(draft.days_before)}
          onChange={(_, { value }) => onSet({ days_before: Math.trunc(Number(value)) || 0 })}
        />
      </FormField>
      <FormField name="milestone" label={t("objectives-deadline")} errors={errors}>
        <Select size="small" value={anchor} onChange={(_, { value }) => hang(value)}>
          <option value="">{t("objectives-deadline-none")}</option>
          <option value="day">{t("objectives-deadline-day")}</option>
          {choices?.milestones.map((one) => (
            <option key={one.id} value={`m:${one.id}`}>
              {dated(one)}
            </option>
          ))}
          {choices?.waves.map((one) => (
            <option key={one.id} value={`w:${one.id}`}>
              {t("objectives-cutover-of", { name: dated(one) })}
            </option>
          ))}
        </Select>
      </FormField>
      {anchor === "day" ? (
        <FormField name="due_on" label={t("objectives-due-on")} errors={errors}>
          <DateInput
            value={draft.due_on ?? ""}
            onChange={(value) => onSet({ due_on: value || undefined })}
            today={today}
          />
        </FormField>
      ) : null}
    </div>
  );
}
