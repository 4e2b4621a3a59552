/** The four stages of shadowing as a ladder: how many of each are done, how many are needed, where the pair stands. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../messages/Text";
import type { Stage } from "../api/types";
import { HeatCell } from "./HeatCell";

export const STAGES: readonly Stage[] = ["observe", "assist", "lead", "solo"];

export interface Rung {
  done: number;
  /** Zero when the rule asks for none at this stage. */
  needed: number;
}

const useStyles = makeStyles({
  ladder: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(64px, 1fr))",
    gap: "6px",
    alignItems: "center",
  },
  heading: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

/** One rung: met, being climbed, or not yet reached. */
export function LadderRung({
  stage,
  rung,
  current,
  onOpen,
}: {
  stage: Stage;
  rung: Rung;
  current: boolean;
  onOpen?: () => void;
}) {
  const t = useText();
  const { done, needed } = rung;
  const met = done > 0 && done >= needed;
  const tone = met ? "good" : current ? "accent" : done > 0 ? "warn" : "neutral";
  const label = t("ladder-rung", { stage: t(`stage-${stage}`), done, needed });
  const shown = met
    ? t("ladder-met", { done })
    : done > 0 || current
      ? t("ladder-part", { done, needed })
      : undefined;
  return (
    <HeatCell tone={tone} label={label} {...(onOpen ? { onOpen } : {})}>
      {needed === 0 && done === 0 ? undefined : shown}
    </HeatCell>
  );
}

/** A whole ladder in a row. */
export function Ladder({
  rungs,
  current,
  onOpen,
}: {
  rungs: Record<Stage, Rung>;
  current: Stage | null;
  onOpen?: (stage: Stage) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.ladder}>
      {STAGES.map((stage) => (
        <LadderRung
          key={stage}
          stage={stage}
          rung={rungs[stage]}
          current={stage === current}
          {...(onOpen ? { onOpen: () => onOpen(stage) } : {})}
        />
      ))}
    </div>
  );
}

/** The names of the stages above ladders. */
export function LadderHeadings() {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.ladder}>
      {STAGES.map((stage) => (
        <span key={stage} className={styles.heading}>
          {t(`stage-${stage}`)}
        </span>
      ))}
    </div>
  );
}

/** Comfort from 1 to 5 as dots, with its words. */
export function Comfort({ value }: { value: number }) {
  const t = useText();
  const level = Math.max(0, Math.min(5, Math.round(value)));
  return (
    <span role="img" aria-label={t("comfort-label", { level })} title={t("comfort-label", { level })}>
      {"●".repeat(level) + "○".repeat(5 - level)}
    </span>
  );
}
