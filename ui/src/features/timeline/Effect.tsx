/** What moving a milestone would break and mend, beside the new date, before it is saved. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import type { ReactElement } from "react";
import type { MilestoneEffect, TimelineViolation } from "../../api/types";
import { say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px",
    fontSize: "13px",
    lineHeight: "18px",
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  heading: { margin: 0, fontSize: "13px", fontWeight: 600 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  line: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", gap: "6px", alignItems: "start" },
  sign: { display: "inline-flex", fontSize: "16px", height: "18px", alignItems: "center" },
  way: { display: "block", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  breaks: { color: statusVar("statusBadText") },
  mends: { color: statusVar("statusGoodText") },
  alters: { color: statusVar("statusAccentText") },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const signs = {
  breaks: <ErrorCircleRegular />,
  mends: <CheckmarkCircleRegular />,
  alters: <InfoRegular />,
} satisfies Record<string, ReactElement>;

export function Effect({ effect }: { effect: MilestoneEffect }) {
  const styles = useStyles();
  const t = useText();
  const { breaks, mends, alters, objectives } = effect;
  const nothing = breaks.length + mends.length + alters.length === 0;
  return (
    <section className={styles.box} aria-label={t("milestones-effect")} role="status">
      <h3 className={styles.heading}>
        {nothing
          ? t("milestones-effect-none")
          : t("milestones-effect-counts", { breaks: breaks.length, mends: mends.length })}
      </h3>
      {nothing ? null : (
        <ul className={styles.list}>
          <Lines kind="breaks" violations={breaks} />
          <Lines kind="alters" violations={alters} />
          <Lines kind="mends" violations={mends} />
        </ul>
      )}
      {objectives > 0 ? (
        <p className={styles.nothing}>{t("timeline-objectives-move", { count: objectives })}</p>
      ) : null}
    </section>
  );
}

interface LinesProps {
  kind: keyof typeof signs;
  violations: readonly TimelineViolation[];
}

function Lines({ kind, violations }: LinesProps) {
  const styles = useStyles();
  const t = useText();
  return violations.map((violation) => (
    <li key={violation.key} className={styles.line}>
      <span className={mergeClasses(styles.sign, styles[kind])} aria-hidden>
        {signs[kind]}
      </span>
      <span>
        {t(`timeline-${kind}`, { what: say(violation.message) })}
        {kind === "mends" ? null : <span className={styles.way}>{say(violation.way_out)}</span>}
      </span>
    </li>
  ));
}
