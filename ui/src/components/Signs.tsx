/** What the signs beside it mean, in one quiet line. Who listens hears the words at each sign and needs no line. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toneStyles, type Tone } from "../theme/status";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
    flexShrink: 0,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  sign: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "18px",
    height: "16px",
    borderRadius: "3px",
    fontSize: "11px",
    fontWeight: 600,
  },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: toneStyles.accent,
  outlined: { border: "1px dashed currentColor", backgroundColor: "transparent" },
});

export interface Sign {
  word: string;
  sign: ReactNode;
  tone: Tone;
  /** Drawn by its edge and not by its ground. */
  outlined?: boolean;
}

export function Signs({ signs }: { signs: readonly Sign[] }) {
  const styles = useStyles();
  return (
    <div className={styles.line} aria-hidden>
      {signs.map(({ word, sign, tone, outlined }) => (
        <span key={word} className={styles.entry}>
          <span className={mergeClasses(styles.sign, styles[tone], outlined && styles.outlined)}>{sign}</span>
          {word}
        </span>
      ))}
    </div>
  );
}
