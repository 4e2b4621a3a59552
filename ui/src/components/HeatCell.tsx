/** One cell of a heat map: tone, words or sign, and the evidence behind it at a click or Enter. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import { toneStyles, type Tone } from "../theme/status";
import { InGrid } from "./gridContext";

const useStyles = makeStyles({
  cell: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "100%",
    height: "20px",
    padding: "0 2px",
    boxSizing: "border-box",
    border: "1px solid transparent",
    borderRadius: "4px",
    fontFamily: "inherit",
    fontSize: "12px",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  opens: {
    cursor: "pointer",
    ":hover": { border: "1px solid currentColor" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  good: toneStyles.good,
  warn: toneStyles.warn,
  bad: toneStyles.bad,
  neutral: toneStyles.neutral,
  accent: { ...toneStyles.accent, border: "1px solid currentColor", fontWeight: 600 },
});

const signs: Record<Tone, string> = { good: "✓", warn: "!", bad: "✕", neutral: "–", accent: "›" };

export interface HeatCellProps {
  tone: Tone;
  /** Short words; without them the tone's sign is shown. */
  children?: ReactNode;
  /** The whole fact for screen readers, and for the tooltip of a cell that opens nothing, such as "Knowledge: 4 of 5 processes at level 3". */
  label: string;
  onOpen?: () => void;
}

export function HeatCell({ tone, children, label, onOpen }: HeatCellProps) {
  const styles = useStyles();
  const inGrid = useContext(InGrid);
  const content = children ?? signs[tone];
  const className = mergeClasses(styles.cell, styles[tone], onOpen && styles.opens);
  // The whole fact follows the short words instead of replacing them: what is heard contains what is seen.
  const whole = <span className={styles.heard}>{label}</span>;
  if (!onOpen) {
    return (
      <span className={className} title={label}>
        {content}
        {whole}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={className}
      // No tooltip: the system's own one would lie over the panel that has just opened, which says more.
      tabIndex={inGrid ? -1 : 0}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {content}
      {whole}
    </button>
  );
}
