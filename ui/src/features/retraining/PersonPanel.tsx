/** What is asked of one person, and what somebody decides about it. */
import { Button, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RetrainingNeed, RetrainingPerson } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href } from "../../router/router";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  head: { display: "flex", alignItems: "center", gap: "8px", fontSize: "13px", fontWeight: 600 },
  room: { flexGrow: 1 },
  words: { margin: 0, fontSize: "13px", lineHeight: "18px" },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  title: { margin: "6px 0 0", fontSize: "13px", fontWeight: 600 },
  list: { margin: 0, paddingInlineStart: "20px", fontSize: "13px", lineHeight: "22px" },
});

export function PersonPanel({ row, onClose }: { row: RetrainingPerson; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <EvidencePanel title={row.person.name} explains={row.detail} onClose={onClose}>
      {row.needs.map((need) => (
        <Need key={`${need.module.id}/${need.cause}`} person={row.person.id} need={need} />
      ))}
      <h3 className={styles.title}>{t("retraining-course")}</h3>
      <p className={styles.quiet}>{t("retraining-course-explains", { minutes: row.minutes })}</p>
      <ol className={styles.list}>
        {row.courses.map(({ module, minutes, session, on }) => (
          <li key={module.id}>
            <Link href={href(`/modules/${module.id}`)}>{module.name}</Link>{" "}
            {t("retraining-course-minutes", { minutes })}
            {session && on ? (
              <>
                {" · "}
                <Link href={href(`/sessions/${session}`)}>
                  {t("retraining-seated-on", { date: formatDate(on, "short") })}
                </Link>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </EvidencePanel>
  );
}

function Need({ person, need }: { person: string; need: RetrainingNeed }) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const [deciding, setDeciding] = useState(false);
  const decide = useChange("retraining_decide", { ownErrors: true, onDone: () => setDeciding(false) });
  const base = { person, module: need.module.id, cause: need.cause };
  return (
    <section className={styles.part} aria-label={need.module.name}>
      <div className={styles.head}>
        <Pill tone="accent">{t(`retraining-cause-${need.cause}`)}</Pill>
        <span className={styles.room} />
        {need.due ? (
          <Pill tone={need.due < today ? "bad" : "neutral"}>
            {t(need.due < today ? "retraining-due-late" : "retraining-due-by", {
              date: formatDate(need.due, "short"),
            })}
          </Pill>
        ) : null}
      </div>
      <p className={styles.words}>{say(need.reason)}</p>
      {need.later ? (
        <p className={styles.quiet}>
          {t("retraining-later-until", { date: formatDate(need.later), reason: need.later_reason })}
        </p>
      ) : null}
      {deciding ? (
        <Decision
          error={decide.error}
          pending={decide.pending}
          onSave={(decision) => void decide.run({ ...base, ...decision })}
          onCancel={() => setDeciding(false)}
        />
      ) : (
        <div>
          <Button size="small" onClick={() => setDeciding(true)}>
            <Text id="retraining-decide" />
          </Button>{" "}
          {need.later ? (
            <Button size="small" appearance="subtle" onClick={() => void decide.run({ ...base, reason: "" })}>
              <Text id="retraining-reconsider" />
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

interface DecisionProps {
  error: ReturnType<typeof useChange<"retraining_decide">>["error"];
  pending: boolean;
  onSave: (decision: { decision: "not_needed" | "later"; reason: string; due_on?: string }) => void;
  onCancel: () => void;
}

function Decision({ error, pending, onSave, onCancel }: DecisionProps) {
  const t = useText();
  const { today } = useFrame();
  const [decision, setDecision] = useState<"not_needed" | "later">("later");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const errors = errorsBeside(error);
  return (
    <Form
      label={t("retraining-decide")}
      takesFocus
      onSubmit={() =>
        onSave({
          decision,
          reason: reason.trim(),
          ...(decision === "later" && until ? { due_on: until } : {}),
        })
      }
    >
      <SegmentedChoice
        label={t("retraining-decide")}
        value={decision}
        options={(["later", "not_needed"] as const).map((value) => ({
          value,
          label: t(`retraining-decision-${value}`),
        }))}
        onChange={setDecision}
      />
      {decision === "later" ? (
        <FormField name="due_on" label={t("retraining-until")} required errors={errors}>
          <DateInput value={until} onChange={setUntil} today={today} />
        </FormField>
      ) : null}
      <FormField name="reason" label={t("retraining-reason")} required errors={errors}>
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </FormField>
      <FormError error={error} />
      <FormActions>
        <Button size="small" onClick={onCancel}>
          <Text id="window-cancel" />
        </Button>
        <Button size="small" appearance="primary" type="submit" disabled={pending}>
          <Text id="window-save" />
        </Button>
      </FormActions>
    </Form>
  );
}
