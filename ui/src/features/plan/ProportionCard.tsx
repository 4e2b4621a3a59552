/** How much of the programme around the training is worth its while here, and what somebody wants instead. */
import { Button, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FeatureUse, Proportion, RhythmUse, StatedFigure } from "../../api/types";
import { Card } from "../../components/Card";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";

const FIGURES = [
  "people",
  "waves",
  "sites",
  "complexity",
  "risk",
  "systems_replaced",
  "customisation",
] as const;
type FigureName = (typeof FIGURES)[number];
const LEVELS: readonly FigureName[] = ["complexity", "risk", "customisation"];

const useStyles = makeStyles({
  explains: { margin: "0 0 4px", fontSize: "13px", lineHeight: "19px" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 84px",
    gap: "2px 12px",
    alignItems: "start",
    fontSize: "13px",
  },
  hint: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  title: { margin: "8px 0 0", fontSize: "13px", fontWeight: 600 },
  use: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 172px",
    gap: "2px 10px",
    alignItems: "center",
    fontSize: "13px",
  },
});

export function ProportionCard() {
  const t = useText();
  const found = useCommand("proportion_get", {});
  return (
    <Card
      title={t("proportion-title")}
      hint={found.data ? t("proportion-weight", { weight: found.data.weight }) : null}
    >
      <LoadError error={found.error} onRetry={() => void found.refetch()} />
      {found.data ? <Stating proportion={found.data} /> : found.error ? null : <RowsSkeleton rows={6} />}
    </Card>
  );
}

/** What was typed and not saved: figures by name, what is wanted by feature, days by rhythm. */
interface Typed {
  figures: Partial<Record<FigureName, string>>;
  features: Partial<Record<FeatureUse["feature"], string>>;
  rhythms: Partial<Record<RhythmUse["rhythm"], string>>;
}

const nothing: Typed = { figures: {}, features: {}, rhythms: {} };
const whole = (text: string) => (text === "" ? null : Number(text));

function Stating({ proportion }: { proportion: Proportion }) {
  const styles = useStyles();
  const t = useText();
  const draft = useDraft("programme/proportion", nothing);
  const [opened, setOpened] = useState(false);
  const save = useChange("proportion_save", { ownErrors: true, onDone: draft.clear });
  const errors = errorsBeside(save.error);
  const typed = draft.value;
  const figure = (name: FigureName): string => typed.figures[name] ?? statedOf(proportion, name);
  const wanted = ({ feature, wanted: known }: FeatureUse) => typed.features[feature] ?? wordOf(known);
  const days = ({ rhythm, wanted: known }: RhythmUse) => typed.rhythms[rhythm] ?? String(known ?? "");
  const submit = () =>
    void save.run({
      ...(Object.fromEntries(FIGURES.map((name) => [name, whole(figure(name))])) as Record<
        FigureName,
        number | null
      >),
      features: proportion.features.map((use) => ({
        feature: use.feature,
        wanted: wanted(use) === "" ? null : wanted(use) === "yes",
      })),
      rhythms: proportion.rhythms.map((use) => ({ rhythm: use.rhythm, days: whole(days(use)) })),
    });
  return (
    <Form label={t("proportion-title")} onSubmit={submit}>
      <p className={styles.explains}>
        <Text id={proportion.stated ? "proportion-stated" : "proportion-not-stated"} />
      </p>
      <FormError error={save.error} />
      {FIGURES.map((name) => (
        <div key={name} className={styles.row}>
          <div id={`proportion-${name}`}>
            {t(`proportion-${name}`)}
            <div className={styles.hint}>{hintOf(name)}</div>
          </div>
          <FormField name={name} errors={errors}>
            <Input
              inputMode="numeric"
              aria-labelledby={`proportion-${name}`}
              placeholder={proposedOf(proportion, name)}
              value={figure(name)}
              onChange={(_, { value }) =>
                draft.set((now) => ({
                  ...now,
                  figures: { ...now.figures, [name]: value.replace(/\D/g, "").slice(0, 8) },
                }))
              }
            />
          </FormField>
        </div>
      ))}
      <h3 className={styles.title}>{t("proportion-uses")}</h3>
      {proportion.features.map((use) => (
        <div key={use.feature} className={styles.use}>
          <span>{t(`plan-feature-${use.feature}`)}</span>
          <Pill tone={use.used ? "good" : "neutral"}>
            {t(
              use.used
                ? use.has_data && !use.proposed
                  ? "proportion-has-data"
                  : "proportion-used"
                : "proportion-hidden",
            )}
          </Pill>
          <Select
            size="small"
            aria-label={t("proportion-wanted", { feature: t(`plan-feature-${use.feature}`) })}
            value={wanted(use)}
            onChange={(_, { value }) =>
              draft.set((now) => ({ ...now, features: { ...now.features, [use.feature]: value } }))
            }
          >
            <option value="">
              {t(use.proposed ? "proportion-as-proposed-yes" : "proportion-as-proposed-no")}
            </option>
            <option value="yes">{t("proportion-yes")}</option>
            <option value="no">{t("proportion-no")}</option>
          </Select>
        </div>
      ))}
      {opened ? (
        <>
          <h3 className={styles.title}>{t("proportion-rhythms")}</h3>
          {proportion.rhythms.map((use) => (
            <div key={use.rhythm} className={styles.row}>
              <div id={`rhythm-${use.rhythm}`}>
                {t(`plan-rhythm-${use.rhythm}`)}
                <div className={styles.hint}>
                  {use.proposed
                    ? t("proportion-days-proposed", { days: use.proposed })
                    : t("proportion-days-none")}
                </div>
              </div>
              <FormField name={use.rhythm} errors={errors}>
                <Input
                  inputMode="numeric"
                  aria-labelledby={`rhythm-${use.rhythm}`}
                  placeholder={String(use.proposed ?? "")}
                  value={days(use)}
                  onChange={(_, { value }) =>
                    draft.set((now) => ({
                      ...now,
                      rhythms: { ...now.rhythms, [use.rhythm]: value.replace(/\D/g, "").slice(0, 3) },
                    }))
                  }
                />
              </FormField>
            </div>
          ))}
        </>
      ) : null}
      <FormActions>
        {opened ? null : (
          <Button size="small" appearance="subtle" onClick={() => setOpened(true)}>
            <Text id="proportion-rhythms-show" />
          </Button>
        )}
        {draft.kept ? (
          <Button size="small" onClick={draft.clear}>
            <Text id="window-draft-discard" />
          </Button>
        ) : null}
        <Button size="small" appearance="primary" type="submit" disabledFocusable={save.pending}>
          <Text id={proportion.stated ? "window-save" : "proportion-state"} />
        </Button>
      </FormActions>
    </Form>
  );

  function hintOf(name: FigureName): string {
    const proposed = proposedOf(proportion, name);
    if (name === "complexity") {
      return t("proportion-complexity-hint", {
        proposed,
        processes: proportion.processes,
        languages: proportion.languages,
      });
    }
    if (LEVELS.includes(name) && name !== "risk") return t("proportion-level-hint");
    return proposed === ""
      ? t("proportion-unknown-hint")
      : t(`proportion-hint-${name === "risk" ? "risk" : "data"}`, { proposed });
  }
}

function figureOf(proportion: Proportion, name: FigureName): StatedFigure | null {
  return name === "systems_replaced" || name === "customisation" ? null : proportion[name];
}

function statedOf(proportion: Proportion, name: FigureName): string {
  const stated =
    name === "systems_replaced" || name === "customisation" ? proportion[name] : proportion[name].stated;
  return stated === null ? "" : String(stated);
}

function proposedOf(proportion: Proportion, name: FigureName): string {
  const figure = figureOf(proportion, name);
  return figure ? String(figure.proposed) : "";
}

const wordOf = (wanted: boolean | null) => (wanted === null ? "" : wanted ? "yes" : "no");
