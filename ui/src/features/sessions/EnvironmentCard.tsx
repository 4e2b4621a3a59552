/** The smoke test of the training environment: three questions, answered with yes or no, and a note. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EnvironmentCheck } from "../../api/types";
import { Card } from "../../components/Card";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const QUESTIONS = ["data_fresh", "accounts", "roles"] as const;
type Answers = Pick<EnvironmentCheck, (typeof QUESTIONS)[number]>;

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "8px" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 130px",
    gap: "12px",
    alignItems: "center",
    fontSize: "13px",
  },
  foot: { display: "flex", alignItems: "center", gap: "10px" },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3, marginInlineEnd: "auto" },
});

interface EnvironmentCardProps {
  session: string;
  environment: EnvironmentCheck;
  open: boolean;
}

export function EnvironmentCard({ session, environment, open }: EnvironmentCardProps) {
  const styles = useStyles();
  const t = useText();
  const [note, setNote] = useState(environment.note);
  const save = useChange("environment_save", { quiet: true });
  const { data_fresh, accounts, roles, checked_on: on, checked_by: by } = environment;
  const answers: Answers = { data_fresh, accounts, roles };
  const put = (part: Partial<Answers>) => void save.run({ session, ...answers, ...part, note: note.trim() });
  return (
    <Card
      title={t("sessions-environment")}
      hint={
        on
          ? by
            ? t("sessions-checked-by", { date: formatDate(on, "short"), name: by.name })
            : t("sessions-checked-on", { date: formatDate(on, "short") })
          : t("sessions-not-checked")
      }
    >
      <div className={styles.body}>
        {QUESTIONS.map((question) => (
          <div key={question} className={styles.line}>
            <span>{t(`sessions-environment-${question}`)}</span>
            <SegmentedChoice
              label={t(`sessions-environment-${question}`)}
              value={answers[question] === null ? null : answers[question] ? "yes" : "no"}
              options={[
                { value: "yes", label: t("sessions-yes") },
                { value: "no", label: t("sessions-no") },
              ]}
              onChange={(value) => (open ? put({ [question]: value === "yes" }) : undefined)}
            />
          </div>
        ))}
        <Textarea
          size="small"
          rows={2}
          aria-label={t("sessions-environment-note")}
          placeholder={t("sessions-environment-note")}
          value={note}
          onChange={(_, { value }) => setNote(value)}
          onBlur={() => (open && note.trim() !== environment.note ? put({}) : undefined)}
        />
        {on && open ? (
          <div className={styles.foot}>
            <span className={styles.quiet}>
              <Text id="sessions-environment-hint" />
            </span>
            <Button size="small" onClick={() => put({ data_fresh: null, accounts: null, roles: null })}>
              <Text id="sessions-environment-again" />
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
