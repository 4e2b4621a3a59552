/** One change of a release: what it says, which process it is about, and what that means for training. */
import { Button, Link, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReleaseChange, ReleaseVerdict } from "../../api/types";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { ProcessPicker, type Picked } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href } from "../../router/router";
import { Suggestions } from "./Suggestions";

const useStyles = makeStyles({
  words: { margin: 0, fontSize: "13px", lineHeight: "19px", whiteSpace: "pre-wrap" },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "17px", color: tokens.colorNeutralForeground3 },
});

const verdicts: readonly ReleaseVerdict[] = ["no_effect", "update_material", "retrain"];

export function ChangePanel({ change, onClose }: { change: ReleaseChange; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const [process, setProcess] = useState<Picked[]>(change.process ? [{ ...change.process, detail: "" }] : []);
  const [verdict, setVerdict] = useState<ReleaseVerdict | null>(change.verdict);
  const [note, setNote] = useState(change.note);
  const judge = useChange("release_judge", { ownErrors: true, onDone: onClose });
  const errors = errorsBeside(judge.error);
  return (
    <EvidencePanel title={change.title} explains={change.area} onClose={onClose}>
      {change.detail ? <p className={styles.words}>{change.detail}</p> : null}
      <Form
        label={t("retraining-judge")}
        onSubmit={() =>
          void judge.run({
            changes: [change.id],
            ...(verdict ? { verdict } : {}),
            note: note.trim(),
            ...(process[0] ? { process: process[0].id } : {}),
          })
        }
      >
        <FormField name="process" label={t("retraining-process")} errors={errors}>
          <ProcessPicker value={process} onChange={setProcess} />
        </FormField>
        {process.length === 0 ? (
          <Suggestions of={change.suggestions} onTake={(found) => setProcess([{ ...found, detail: "" }])} />
        ) : null}
        <FormField name="verdict" label={t("retraining-verdict")} errors={errors}>
          <SegmentedChoice
            label={t("retraining-verdict")}
            value={verdict}
            options={verdicts.map((value) => ({ value, label: t(`release-verdict-${value}`) }))}
            onChange={setVerdict}
          />
        </FormField>
        {verdict ? <p className={styles.quiet}>{t(`retraining-verdict-${verdict}-explains`)}</p> : null}
        <FormField name="note" label={t("retraining-note")} errors={errors}>
          <Textarea size="small" value={note} onChange={(_, { value }) => setNote(value)} />
        </FormField>
        {change.modules.length > 0 ? (
          <p className={styles.quiet}>
            {t("retraining-taught-in")}{" "}
            {change.modules.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 ? ", " : null}
                <Link href={href(`/modules/${id}`)}>{name}</Link>
              </span>
            ))}
          </p>
        ) : null}
        {change.judged_on ? (
          <p className={styles.quiet}>
            {t("retraining-judged-line", { name: change.judged_by, date: formatDate(change.judged_on) })}
          </p>
        ) : null}
        <FormError error={judge.error} />
        <FormActions>
          {change.verdict ? (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => void judge.run({ changes: [change.id], note: "" })}
            >
              <Text id="retraining-unjudge" />
            </Button>
          ) : null}
          <Button size="small" appearance="primary" type="submit" disabled={!verdict || judge.pending}>
            <Text id="window-save" />
          </Button>
        </FormActions>
      </Form>
    </EvidencePanel>
  );
}
