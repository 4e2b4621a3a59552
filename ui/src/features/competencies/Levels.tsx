/** What the levels 0 to 4 mean, so that everybody assesses alike. Saved together, kept while writing. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CompetencyKind } from "../../api/types";
import { Card } from "../../components/Card";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  kinds: { maxWidth: "280px", marginBottom: "10px" },
  level: { gridTemplateColumns: "64px minmax(0, 1fr)" },
  text: { "& textarea": { height: "40px" } },
  kept: { fontSize: "12px", color: tokens.colorNeutralForeground3, flexGrow: 1 },
});

interface Texts {
  knowledge: readonly string[];
  facilitation: readonly string[];
}

export function Levels(texts: Texts) {
  const styles = useStyles();
  const t = useText();
  const [kind, setKind] = useState<CompetencyKind>("knowledge");
  return (
    <Card title={t("competencies-levels")} hint={t("competencies-levels-hint")}>
      <div className={styles.kinds}>
        <SegmentedChoice<CompetencyKind>
          label={t("competencies-levels-kind")}
          value={kind}
          onChange={setKind}
          options={(["knowledge", "facilitation"] as const).map((value) => ({
            value,
            label: t(`competency-kind-${value}`),
          }))}
        />
      </div>
      <LevelsForm key={kind} kind={kind} texts={texts[kind]} />
    </Card>
  );
}

const NONE: Record<number, string> = {};

function LevelsForm({ kind, texts }: { kind: CompetencyKind; texts: readonly string[] }) {
  const styles = useStyles();
  const t = useText();
  const draft = useDraft<Record<number, string>>(`competencies/levels/${kind}`, NONE);
  const save = useChange("levels_save", { ownErrors: true, onDone: draft.clear });
  const errors = errorsBeside(save.error);
  const shown = [0, 1, 2, 3, 4].map((level) => draft.value[level] ?? texts[level] ?? "");
  return (
    <Form label={t("competencies-levels")} onSubmit={() => void save.run({ kind, texts: shown })}>
      <FormError error={save.error} also={["texts"]} />
      {shown.map((words, level) => (
        <FormField
          key={level}
          name={`texts.${level}`}
          label={t("competencies-level", { level })}
          orientation="horizontal"
          className={styles.level}
          errors={errors}
        >
          <Textarea
            size="small"
            className={styles.text}
            value={words}
            onChange={(_, { value }) => draft.set((now) => ({ ...now, [level]: value }))}
          />
        </FormField>
      ))}
      <FormActions>
        <span className={styles.kept} role="status">
          {draft.kept ? t("window-draft-kept") : null}
        </span>
        {draft.kept ? (
          <Button size="small" onClick={draft.clear}>
            <Text id="competencies-levels-discard" />
          </Button>
        ) : null}
        <Button
          size="small"
          type="submit"
          appearance={draft.kept ? "primary" : "secondary"}
          disabled={!draft.kept || save.pending}
        >
          <Text id="competencies-levels-save" />
        </Button>
      </FormActions>
    </Form>
  );
}
