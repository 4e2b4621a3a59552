/** Writing a new version of the rule: its gates as sentences, and what it would change beside it. */
import {
  Button,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RuleVersion } from "../../api/types";
import { Card } from "../../components/Card";
import { DateInput } from "../../components/DateInput";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { useDraft } from "../../components/useDraft";
import { useFrame } from "../../frame/useFrame";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { GATES } from "../readiness/gates";
import { withOwnErrors } from "../superusers/profile";
import { draftOf, isSound, toRule, type RuleDraft } from "./draft";
import { Effect } from "./Effect";
import { GateEditor } from "./GateEditor";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 262px",
    gap: "12px",
    alignItems: "start",
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: "12px" },
  about: { display: "grid", gridTemplateColumns: "2fr 1.4fr 1fr", gap: "12px", padding: "12px" },
  kept: { fontSize: "12px", color: tokens.colorNeutralForeground3, flexGrow: 1 },
  actions: { padding: "10px 12px" },
});

interface RuleEditorProps {
  /** The version that the new one starts from; none yet when absent. */
  version: RuleVersion | undefined;
  onSaved: (id: string | null) => void;
  /** What stands under the effect: the versions. */
  children: ReactNode;
}

export function RuleEditor({ version, onSaved, children }: RuleEditorProps) {
  const styles = useStyles();
  const t = useText();
  const draft = useDraft<RuleDraft>(`rule/${version?.id ?? "first"}`, draftOf(version));
  const [tried, setTried] = useState(false);
  const save = useChange("rule_save", {
    ownErrors: true,
    onDone: ({ id }) => {
      draft.clear();
      setTried(false);
      onSaved(id);
    },
  });
  const { value, set } = draft;
  const none = !GATES.some((kind) => value.gates[kind].asked);
  const submit = () => {
    setTried(true);
    if (value.name.trim() !== "" && isSound(value) && !save.pending) void save.run(toRule(value));
  };
  return (
    <div className={styles.columns}>
      <Card flush title={t(version ? "rule-edit-new-version" : "rule-edit-first")} hint={t("rule-edit-hint")}>
        <Form label={t("rule-edit-new-version")} onSubmit={submit}>
          <FormError error={save.error} />
          <About
            draft={value}
            onChange={(change) => set((now) => ({ ...now, ...change }))}
            errors={withOwnErrors(
              tried && value.name.trim() === "" ? { name: "rule-name-missing" } : {},
              errorsBeside(save.error),
            )}
          />
          <div>
            {none ? (
              <MessageBar intent="error" role="alert">
                <MessageBarBody>
                  <Text id="rule-needs-a-gate" />
                </MessageBarBody>
              </MessageBar>
            ) : null}
            <FormField name="gates" errors={errorsBeside(save.error)}>
              <div>
                {GATES.map((kind) => (
                  <GateEditor
                    key={kind}
                    kind={kind}
                    draft={value.gates[kind]}
                    onChange={(gate) => set((now) => ({ ...now, gates: { ...now.gates, [kind]: gate } }))}
                  />
                ))}
              </div>
            </FormField>
          </div>
          <div className={styles.actions}>
            <FormActions>
              <span className={styles.kept}>{draft.kept ? <Text id="window-draft-kept" /> : null}</span>
              {draft.kept ? (
                <Button onClick={draft.clear}>
                  <Text id="rule-edit-discard" />
                </Button>
              ) : null}
              <Button type="submit" appearance="primary" disabledFocusable={save.pending}>
                <Text id="rule-edit-save" />
                <Kbd keys="Ctrl+Enter" />
              </Button>
            </FormActions>
          </div>
        </Form>
      </Card>
      <div className={styles.side}>
        <Effect draft={value} />
        {children}
      </div>
    </div>
  );
}

interface AboutProps {
  draft: RuleDraft;
  onChange: (change: Partial<RuleDraft>) => void;
  errors: ReturnType<typeof errorsBeside>;
}

function About({ draft, onChange, errors }: AboutProps) {
  const styles = useStyles();
  const t = useText();
  const { today, programme } = useFrame();
  return (
    <div className={styles.about}>
      <FormField name="name" label={t("rule-edit-name")} required errors={errors}>
        <Input size="small" value={draft.name} onChange={(_, { value: name }) => onChange({ name })} />
      </FormField>
      <FormField name="wave" label={t("rule-edit-wave")} errors={errors}>
        <Select size="small" value={draft.wave} onChange={(_, { value: wave }) => onChange({ wave })}>
          <option value="">{t("rule-edit-wave-all")}</option>
          {(programme?.waves ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField name="in_force_from" label={t("rule-edit-from")} errors={errors}>
        <DateInput
          value={draft.in_force_from || today}
          onChange={(day) => onChange({ in_force_from: day })}
          today={today}
        />
      </FormField>
    </div>
  );
}
