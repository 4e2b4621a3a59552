/** What would help most: the next best steps before the cutover, those that win most first. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HelpfulStep } from "../../api/types";
import { Card } from "../../components/Card";
import { EvidencePanel } from "../../components/EvidencePanel";
import { RowsSkeleton } from "../../components/Skeletons";
import { Pill } from "../../components/StatusBadge";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { statusVar } from "../../theme/status";

const SHOWN = 7;

const useStyles = makeStyles({
  scroll: { overflowY: "auto", minHeight: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: {
    display: "block",
    padding: "8px 12px",
    color: "inherit",
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  plain: { padding: "8px 12px" },
  line: { display: "flex", gap: "8px", alignItems: "flex-start" },
  title: { flexGrow: 1, fontSize: "13px", lineHeight: "18px", fontWeight: 600 },
  urgent: { color: statusVar("statusBadText") },
  detail: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3, marginTop: "2px" },
  all: { padding: "9px 12px", fontSize: "13px", fontWeight: 600 },
  nothing: { margin: 0, padding: "12px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

export function HelpfulSteps({
  steps,
  onAll,
}: {
  steps: readonly HelpfulStep[] | undefined;
  onAll: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card fill flush title={t("readiness-steps")}>
      {steps ? (
        // What does not fit scrolls; the links inside take the keyboard there.
        <div className={styles.scroll}>
          <Steps steps={steps.slice(0, SHOWN)} />
          {steps.length > 0 ? (
            <div className={styles.all}>
              <Link as="button" onClick={onAll}>
                <Text id="readiness-steps-all" args={{ count: steps.length }} />
              </Link>
            </div>
          ) : null}
        </div>
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </Card>
  );
}

export function AllStepsPanel({ steps, onClose }: { steps: readonly HelpfulStep[]; onClose: () => void }) {
  const t = useText();
  return (
    <EvidencePanel title={t("readiness-steps")} explains={t("readiness-steps-explains")} onClose={onClose}>
      <Steps steps={steps} />
    </EvidencePanel>
  );
}

function Steps({ steps }: { steps: readonly HelpfulStep[] }) {
  const styles = useStyles();
  if (steps.length === 0) {
    return (
      <p className={styles.nothing}>
        <Text id="readiness-steps-none" />
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {steps.map((step, index) => (
        <li key={index} className={styles.step}>
          {step.superuser ? (
            <a className={styles.link} href={href(`/superusers/${step.superuser}`)}>
              <StepWords step={step} />
            </a>
          ) : (
            <div className={styles.plain}>
              <StepWords step={step} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function StepWords({ step: { title, detail, gains, urgent } }: { step: HelpfulStep }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.line}>
        <span className={mergeClasses(styles.title, urgent && styles.urgent)}>{say(title)}</span>
        {gains > 0 ? (
          <Pill tone="good">
            <Text id="readiness-steps-gain" args={{ count: gains }} />
          </Pill>
        ) : null}
      </span>
      <div className={styles.detail}>{say(detail)}</div>
    </>
  );
}
