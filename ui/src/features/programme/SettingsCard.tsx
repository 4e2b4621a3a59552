/** The figures that the program warns by, each with what it does. */
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../api/types";
import { Card } from "../../components/Card";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const names: readonly (keyof Settings)[] = [
  "stalled_days",
  "stalled_entries",
  "colleagues_per_superuser",
  "least_for_high_impact",
  "pairings_per_consultant",
  "review_days",
  "attendance_percent",
  "team_share_percent",
  "too_early_days",
];

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 84px",
    gap: "2px 12px",
    alignItems: "start",
    fontSize: "13px",
  },
  explains: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

export function SettingsCard({ initial }: { initial: Settings }) {
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useState<Partial<Record<keyof Settings, string>>>({});
  const save = useChange("settings_save", { ownErrors: true, onDone: () => setTyped({}) });
  const errors = errorsBeside(save.error);
  const shown = (name: keyof Settings) => typed[name] ?? String(initial[name]);
  const changed = names.some((name) => shown(name) !== String(initial[name]));
  const submit = () => {
    if (!changed) return;
    // An empty field is asked as 0, so that the program says beside it what it needs.
    const settings = Object.fromEntries(names.map((name) => [name, Number(shown(name) || "0")]));
    void save.run(settings as unknown as Settings);
  };
  return (
    <Card title={t("programme-settings")}>
      <Form label={t("programme-settings")} onSubmit={submit}>
        <FormError error={save.error} />
        {names.map((name) => (
          <div key={name} className={styles.row}>
            <div id={`setting-${name}`}>
              {t(`programme-setting-${name}`)}
              <div className={styles.explains}>{t(`programme-setting-${name}-explains`)}</div>
            </div>
            <FormField name={name} errors={errors}>
              <Input
                inputMode="numeric"
                aria-labelledby={`setting-${name}`}
                value={shown(name)}
                onChange={(_, { value }) =>
                  setTyped({ ...typed, [name]: value.replace(/\D/g, "").slice(0, 6) })
                }
              />
            </FormField>
          </div>
        ))}
        {changed ? (
          <FormActions>
            <Button size="small" onClick={() => setTyped({})}>
              <Text id="window-cancel" />
            </Button>
            <Button size="small" appearance="primary" type="submit" disabled={save.pending}>
              <Text id="window-save" />
            </Button>
          </FormActions>
        ) : null}
      </Form>
    </Card>
  );
}
