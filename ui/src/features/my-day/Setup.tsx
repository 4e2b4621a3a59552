/** The steps of a new programme: the first one that is not done is the one to take. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SetupStep } from "../../api/types";
import { Card } from "../../components/Card";
import { Kbd } from "../../components/Kbd";
import { useText } from "../../messages/Text";
import { href } from "../../router/router";
import { statusVar, toneStyles } from "../../theme/status";
import { openQuickLog } from "../shadowing/quickLog";
import { SETUP_PLACES } from "./waiting";

const useStyles = makeStyles({
  steps: { listStyleType: "none", margin: 0, padding: "6px" },
  step: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    alignItems: "center",
    gap: "12px",
    padding: "7px 10px",
    borderRadius: "6px",
    fontSize: "13px",
    lineHeight: "18px",
  },
  next: { ...toneStyles.accent, padding: "14px 10px", color: tokens.colorNeutralForeground1 },
  mark: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "22px",
    height: "22px",
    borderRadius: "50%",
    fontSize: "12px",
    fontWeight: 600,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    boxSizing: "border-box",
  },
  markDone: { ...toneStyles.good, border: "1px solid transparent" },
  markNext: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: "1px solid transparent",
  },
  titleNext: { fontSize: "16px", lineHeight: "22px", fontWeight: 600, color: tokens.colorNeutralForeground1 },
  body: { color: tokens.colorNeutralForeground2, margin: "2px 0 0" },
  done: { color: statusVar("statusGoodText"), fontSize: "12px" },
});

export function Setup({ steps }: { steps: readonly SetupStep[] }) {
  const t = useText();
  const styles = useStyles();
  const next = steps.findIndex(({ done }) => !done);
  const done = steps.filter((step) => step.done).length;
  return (
    <Card title={t("my-day-setup")} hint={t("my-day-setup-done", { done, of: steps.length })} flush>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <Step key={step.step} step={step} number={index + 1} next={index === next} />
        ))}
      </ol>
    </Card>
  );
}

function Step({ step: { step, done }, number, next }: { step: SetupStep; number: number; next: boolean }) {
  const styles = useStyles();
  const t = useText();
  const title = t(`my-day-step-${step}`);
  const place = SETUP_PLACES[step];
  return (
    <li
      className={mergeClasses(styles.step, next && styles.next)}
      aria-current={next ? "step" : undefined}
      data-step={step}
    >
      <span
        className={mergeClasses(styles.mark, done && styles.markDone, next && styles.markNext)}
        role="img"
        aria-label={t(done ? "my-day-step-done" : "my-day-step-open", { number })}
      >
        {done ? "✓" : number}
      </span>
      <span>
        {next || !place ? (
          <span className={next ? styles.titleNext : undefined}>{title}</span>
        ) : (
          <Link appearance="subtle" href={href(place)}>
            {title}
          </Link>
        )}
        {next ? <p className={styles.body}>{t(`my-day-step-${step}-body`)}</p> : null}
      </span>
      {next ? <Take step={step} place={place} /> : null}
    </li>
  );
}

function Take({ step, place }: { step: string; place: string | undefined }) {
  const t = useText();
  if (place) {
    return (
      <Button as="a" appearance="primary" href={href(place)}>
        {t(`my-day-step-${step}-do`)}
      </Button>
    );
  }
  return (
    <Button appearance="primary" onClick={() => openQuickLog()}>
      {t(`my-day-step-${step}-do`)}
      <Kbd keys="L" />
    </Button>
  );
}
