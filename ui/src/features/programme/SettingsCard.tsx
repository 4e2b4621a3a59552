/** The figures that the program warns by, each with what it does. */
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Settings } from "../../api/types";
import { Card } from "../../components/Card";
import { DraftKept } from "../../components/DraftKept";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { useDraft } from "../../components/useDraft";
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
  // The card is taller than the window: what saves it stays in view.
  save: {
    position: "sticky",
    bottom: "-1px",
    margin: "0 -12px -12px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "0 0 6px 6px",
  },
  explains: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

type Typed = Partial<Record<keyof Settings, string>>;

const NOTHING: Typed = {};

export function SettingsCard({ initial }: { initial: Settings }) {
  const styles = useStyles();
  const t = useText();
  const draft = useDraft("programme/settings", NOTHING);
  const save = useChange("settings_save", { ownErrors: true, onDone: draft.clear });
  const typed = draft.value;
  const errors = errorsBeside(save.error);
  const shown = (name: keyof Settings) => typed[name] ?? String(initial[name]);
  const changed = names.some((name) => shown(name) !== String(initial[name]));
  const discard = () => {
    draft.clear();
    save.reset();
  };
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
                  draft.set((now) => ({ ...now, [name]: value.replace(/\D/g, "").slice(0, 6) }))
                }
              />
            </FormField>
          </div>
        ))}
        {changed ? (
          <div className={styles.save}>
            <FormActions>
              <DraftKept draft={{ kept: draft.kept, clear: discard }} />
              <Button size="small" appearance="primary" type="submit" disabled={save.pending}>
                <Text id="window-save" />
              </Button>
            </FormActions>
          </div>
        ) : null}
      </Form>
    </Card>
  );
}
