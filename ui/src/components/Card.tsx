/** Calm surfaces: a card, and a figure that explains itself and opens the rows that it counts. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { statusVar, type Tone } from "../theme/status";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  fill: { flexGrow: 1, overflow: "hidden" },
  head: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    padding: "10px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  title: { margin: 0, fontSize: "13px", lineHeight: "18px", fontWeight: 600, flexGrow: 1 },
  hint: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  body: { padding: "12px" },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(172px, 1fr))",
    gap: "10px",
    flexShrink: 0,
  },
  figure: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    justifyContent: "flex-start",
    gap: "1px",
    lineHeight: "20px",
    padding: "10px 14px",
    textAlign: "start",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  opens: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  compact: { padding: "6px 12px", gap: 0, lineHeight: "18px" },
  withBeside: { flexDirection: "row", alignItems: "stretch", gap: "14px" },
  main: { display: "flex", flexDirection: "column", flexShrink: 0, minWidth: 0 },
  beside: { flexGrow: 1, minWidth: 0, display: "flex", alignItems: "center" },
  name: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  number: { fontSize: "24px", lineHeight: "30px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  of: { fontSize: "15px", fontWeight: 400, color: tokens.colorNeutralForeground3 },
  explains: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  good: { color: statusVar("statusGoodText") },
  warn: { color: statusVar("statusWarnText") },
  bad: { color: statusVar("statusBadText") },
  neutral: {},
  accent: { color: statusVar("statusAccentText") },
});

export interface CardProps {
  title?: ReactNode;
  /** Small words at the right of the title. */
  hint?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Takes the remaining height; what is inside scrolls by itself. */
  fill?: boolean;
  /** No padding around the content (tables, lists). */
  flush?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

export function Card({ title, hint, actions, fill, flush, className, children }: CardProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section
      className={mergeClasses(styles.card, fill && styles.fill, className)}
      aria-labelledby={title ? id : undefined}
    >
      {title ? (
        <div className={styles.head}>
          <h2 className={styles.title} id={id}>
            {title}
          </h2>
          {hint ? <span className={styles.hint}>{hint}</span> : null}
          {actions}
        </div>
      ) : null}
      {flush ? children : <div className={styles.body}>{children}</div>}
    </section>
  );
}

export interface FigureProps {
  name: string;
  /** The number, already in the person's locale. */
  number: string;
  /** What it is out of, such as `of 26 superusers`. */
  of?: string;
  /** What the number means, in a line. */
  explains?: ReactNode;
  tone?: Tone;
  /** Opens the rows that the figure counts. */
  onOpen?: () => void;
  /** Less air, where a table below needs the height. */
  compact?: boolean;
  /** A small picture at the right of the number, such as a trend. */
  beside?: ReactNode;
  children?: ReactNode;
}

export function Figure(props: FigureProps) {
  const { name, number, of, explains, tone = "neutral", onOpen, compact = false, beside, children } = props;
  const styles = useStyles();
  const words = (
    <>
      <span className={styles.name}>{name}</span>
      <span>
        <span className={mergeClasses(styles.number, styles[tone])}>{number}</span>{" "}
        {of ? <span className={styles.of}>{of}</span> : null}
      </span>
      {explains ? <span className={styles.explains}>{explains}</span> : null}
      {children}
    </>
  );
  const content = beside ? (
    <>
      <span className={styles.main}>{words}</span>
      <span className={styles.beside}>{beside}</span>
    </>
  ) : (
    words
  );
  const shape = mergeClasses(
    styles.figure,
    compact && styles.compact,
    beside !== undefined && styles.withBeside,
  );
  if (!onOpen) return <div className={shape}>{content}</div>;
  return (
    <button type="button" className={mergeClasses(shape, styles.opens)} onClick={onOpen}>
      {content}
    </button>
  );
}

/** Figures beside each other. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={useStyles().figures}>{children}</div>;
}
