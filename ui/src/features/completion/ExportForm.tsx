/** The choices of an export: what it is for, the format where there is a choice; the file is asked for when it starts. */
import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice } from "../../api/types";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { formatDate, joinList } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import type { AppError } from "../../platform/call";
import { pickFileToSave } from "../../platform/dialogs";
import { useCommand } from "../../platform/query";
import { ENDINGS, suggestedName, WHATS, type Ending, type ExportWhat } from "./exportChoice";
import type { CompletionFilter } from "./useCompletionFilter";

const useStyles = makeStyles({
  option: { display: "flex", flexDirection: "column" },
  hint: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  scope: { margin: 0, fontSize: "13px" },
});

/** What the screen is narrowed to, in words: the file holds the same. */
function useScope(filter: CompletionFilter, what: ExportWhat): string {
  const t = useText();
  const { programme } = useFrame();
  const { wave, group, module } = filter.value;
  const groups = useCommand("groups_list", {}, { enabled: group !== "" });
  const modules = useCommand("modules_list", {}, { enabled: module !== "" });
  const named = (id: string, names: readonly { id: string; name: string }[] | undefined) =>
    id ? [names?.find((one) => one.id === id)?.name ?? "…"] : [];
  const completion = what === "completion";
  const parts = [
    ...named(completion ? wave : "", programme?.waves),
    ...named(group, groups.data),
    ...named(
      module,
      modules.data?.map(({ id, title }) => ({ id, name: title })),
    ),
  ];
  const about = parts.length > 0 ? joinList(parts) : t("completion-export-everybody");
  return completion && filter.asOf
    ? t("completion-export-scope-as-of", { about, date: formatDate(filter.asOf) })
    : t("completion-export-scope", { about });
}

interface ExportFormProps {
  filter: CompletionFilter;
  error: AppError | null;
  pending: boolean;
  onSubmit: (what: ExportWhat, file: FileChoice) => void;
  onClose: () => void;
}

export function ExportForm({ filter, error, pending, onSubmit, onClose }: ExportFormProps) {
  const styles = useStyles();
  const t = useText();
  const { today, programme } = useFrame();
  const [what, setWhat] = useState<ExportWhat>("completion");
  const [wanted, setWanted] = useState<Ending>("xlsx");
  const endings = ENDINGS[what];
  const ending = endings.find((one) => one === wanted) ?? endings[0];
  const scope = useScope(filter, what);
  const errors = errorsBeside(error);
  const submit = async () => {
    if (pending) return;
    const file = await pickFileToSave(
      ending,
      suggestedName(what, ending, programme?.name ?? "", filter.asOf || today),
    );
    if (file) onSubmit(what, file);
  };
  return (
    <Form label={t("completion-export-title")} takesFocus onSubmit={() => void submit()}>
      <FormError error={error} also={["file"]} />
      <FormField name="shape" label={t("completion-export-what")} errors={errors}>
        <RadioGroup
          value={what}
          onChange={(_, { value }) => setWhat(WHATS.find((one) => one === value) ?? what)}
        >
          {WHATS.map((value) => (
            <Radio
              key={value}
              value={value}
              label={
                <span className={styles.option}>
                  {t(`completion-export-${value}`)}
                  <span className={styles.hint}>{t(`completion-export-${value}-hint`)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </FormField>
      {endings.length > 1 ? (
        <FormField name="format" label={t("completion-export-format")}>
          <SegmentedChoice
            label={t("completion-export-format")}
            value={ending}
            onChange={setWanted}
            options={endings.map((value) => ({ value, label: t(`completion-export-format-${value}`) }))}
          />
        </FormField>
      ) : null}
      <p className={styles.scope}>{scope}</p>
      <FormActions>
        <Button onClick={onClose}>
          <Text id="window-cancel" />
        </Button>
        <Button type="submit" appearance="primary" disabledFocusable={pending}>
          <Text id="completion-export-start" />
        </Button>
      </FormActions>
    </Form>
  );
}
