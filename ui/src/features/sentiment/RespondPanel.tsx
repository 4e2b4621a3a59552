/** Answering a drop: changes to the plans that the project manager agreed to, or a reason why there are none. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { ActionKind, DropDecision, SentimentDrop } from "../../api/types";
import { DateInput } from "../../components/DateInput";
import { EvidencePanel } from "../../components/EvidencePanel";
import { errorsBeside, Form, FormActions, FormError, FormField, type ErrorOf } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { ActionFields } from "../actions/ActionFields";
import { newDraft, saveOf, type ActionDraft } from "../actions/actionDraft";
import { scoreText } from "./look";

const KINDS = ["communication", "sponsor", "resistance"] as const satisfies ActionKind[];

const useStyles = makeStyles({
  action: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    margin: 0,
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  legend: { fontSize: "12px", fontWeight: 600, padding: "0 4px" },
  add: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
  two: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
  remove: { alignSelf: "flex-end" },
});

interface RespondPanelProps {
  drop: SentimentDrop;
  onClose: () => void;
}

export function RespondPanel({ drop, onClose }: RespondPanelProps) {
  const styles = useStyles();
  const t = useText();
  const { today } = useFrame();
  const group = drop.group;
  const known = drop.response;
  const [decision, setDecision] = useState<DropDecision>(known?.decision ?? "act");
  const [reason, setReason] = useState(known?.reason ?? "");
  const [agreed, setAgreed] = useState<Picked[]>(
    known?.agreed_with ? [{ ...known.agreed_with, detail: "" }] : [],
  );
  const [on, setOn] = useState(known?.agreed_on ?? today);
  const [actions, setActions] = useState<ActionDraft[]>([]);
  const save = useChange("sentiment_respond", { ownErrors: true, onDone: onClose });
  const withdraw = useChange("sentiment_withdraw", { onDone: onClose });
  const errors = errorsBeside(save.error);
  const add = (kind: ActionKind) => {
    const groups = group ? [{ ...group, detail: "" }] : [];
    setActions((now) => [...now, { ...newDraft(kind), groups }]);
  };
  const change = (at: number, part: Partial<ActionDraft>) =>
    setActions((now) => now.map((action, index) => (index === at ? { ...action, ...part } : action)));
  const run = () => {
    if (save.pending) return;
    void save.run({
      pulse: drop.pulse.id,
      group: group?.id ?? null,
      decision,
      reason,
      agreed_with: agreed[0]?.id ?? null,
      agreed_on: on || null,
      actions: decision === "act" ? actions.map(saveOf) : [],
    });
  };
  const title = t("sentiment-answer-title", { group: group?.name ?? t("sentiment-everybody") });
  return (
    <EvidencePanel
      wide
      title={title}
      explains={t("sentiment-answer-explains", {
        pulse: drop.pulse.name,
        before: scoreText(drop.before),
        now: scoreText(drop.now),
      })}
      onClose={onClose}
    >
      <Form label={title} takesFocus onSubmit={run}>
        <FormError error={save.error} />
        <SegmentedChoice<DropDecision>
          label={t("sentiment-decision")}
          value={decision}
          options={(["act", "no_action"] as const).map((value) => ({
            value,
            label: t(`drop-decision-${value}`),
          }))}
          onChange={setDecision}
        />
        <FormField
          name="reason"
          label={t(decision === "act" ? "sentiment-aim" : "sentiment-reason")}
          errors={errors}
          required={decision === "no_action"}
        >
          <Textarea size="small" rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
        </FormField>
        {decision === "act" ? (
          <>
            <FormField name="actions" label={t("sentiment-changes")} errors={errors} required={!known}>
              <div className={styles.add}>
                {KINDS.map((kind) => (
                  <Button key={kind} size="small" icon={<AddRegular />} onClick={() => add(kind)}>
                    {t(`sentiment-add-${kind}`)}
                  </Button>
                ))}
              </div>
            </FormField>
            {actions.map((action, at) => (
              <fieldset key={at} className={styles.action}>
                <legend className={styles.legend}>{t(`sentiment-add-${action.kind}`)}</legend>
                <ActionFields
                  draft={action}
                  errors={within(errors, at)}
                  onChange={(part) => change(at, part)}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.remove}
                  onClick={() => setActions((now) => now.filter((_, index) => index !== at))}
                >
                  <Text id="sentiment-remove-change" />
                </Button>
              </fieldset>
            ))}
            <div className={styles.two}>
              <FormField name="agreed_with" label={t("sentiment-agreed-with")} errors={errors} required>
                <PersonPicker value={agreed} onChange={setAgreed} />
              </FormField>
              <FormField name="agreed_on" label={t("sentiment-agreed-on")} errors={errors} required>
                <DateInput value={on} today={today} max={today} onChange={setOn} />
              </FormField>
            </div>
          </>
        ) : null}
        <FormActions>
          {known ? (
            <Button appearance="subtle" onClick={() => void withdraw.run({ id: known.id })}>
              <Text id="sentiment-withdraw" />
            </Button>
          ) : null}
          <Button onClick={onClose}>
            <Text id="window-cancel" />
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={save.pending}>
            <Text id="sentiment-save-answer" />
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </FormActions>
      </Form>
    </EvidencePanel>
  );
}

/** The errors of one of the changes. */
const within =
  (errors: ErrorOf, at: number): ErrorOf =>
  (field) =>
    errors(`actions.${at}.${field}`);
