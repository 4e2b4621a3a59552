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
/** A window in which the table needs the whole width for its gates: of the steps there is then the first alone, below it. */
export const NARROW = "@media (max-width: 1290px)";

const useStyles = makeStyles({
  scroll: { overflowY: "auto", minHeight: 0 },
  // In a narrow window a line: the first step, and the way to the others.
  steps: {
    [NARROW]: {
      flexGrow: 0,
      flexDirection: "row",
      alignItems: "center",
      "& > div:first-child": { borderBottomStyle: "none" },
    },
  },
  shown: {
    [NARROW]: { flexGrow: 1, minWidth: 0, display: "flex", alignItems: "center", overflow: "hidden" },
  },
  few: {
    [NARROW]: {
      flexGrow: 1,
      minWidth: 0,
      "& > li": { borderBottomStyle: "none" },
      "& > li:not(:first-child)": { display: "none" },
    },
  },
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
  all: { padding: "9px 12px", fontSize: "13px", fontWeight: 600, flexShrink: 0 },
  nothing: { margin: 0, padding: "12px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

export function HelpfulSteps({
  steps,
  nobody,
  onAll,
}: {
  steps: readonly HelpfulStep[] | undefined;
  /** There is no superuser at all. */
  nobody: boolean;
  onAll: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card fill flush title={t("readiness-steps")} className={styles.steps}>
      {steps ? (
        // What does not fit scrolls; the links inside take the keyboard there.
        <div className={mergeClasses(styles.scroll, styles.shown)}>
          <Steps steps={steps.slice(0, SHOWN)} nobody={nobody} className={styles.few} />
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

interface StepsProps {
  steps: readonly HelpfulStep[];
  nobody?: boolean;
  className?: string | undefined;
}

function Steps({ steps, nobody = false, className }: StepsProps) {
  const styles = useStyles();
  if (steps.length === 0) {
    return (
      <p className={styles.nothing}>
        <Text id={nobody ? "readiness-steps-nobody" : "readiness-steps-none"} />
      </p>
    );
  }
  return (
    <ul className={mergeClasses(styles.list, className)}>
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
