/** A person with their initials. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { toneStyles } from "../theme/status";

const useStyles = makeStyles({
  person: { display: "inline-flex", alignItems: "center", gap: "8px", minWidth: 0, maxWidth: "100%" },
  circle: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "20px",
    height: "20px",
    borderRadius: "50%",
    fontSize: "9px",
    fontWeight: 600,
    ...toneStyles.accent,
    // Drawn, not written: the name stands beside it, and must be read and found once.
    "::before": { content: "attr(data-initials)" },
  },
  medium: { width: "28px", height: "28px", fontSize: "11px" },
  large: { width: "40px", height: "40px", fontSize: "13px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** The first letters of the first and the last part of a name. Emoji and combined letters stay whole. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const chosen = parts.length > 1 ? [parts[0], parts[parts.length - 1]] : parts.slice(0, 1);
  return chosen.map((part) => firstLetter(part ?? "")).join("");
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function firstLetter(word: string): string {
  const [first] = letters.segment(word);
  return (first?.segment ?? "").toLocaleUpperCase();
}

export function Initials({ name, size = "small" }: { name: string; size?: "small" | "medium" | "large" }) {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.circle, size !== "small" && styles[size])}
      aria-hidden
      data-initials={initials(name)}
    />
  );
}

export function PersonName({ name }: { name: string }) {
  const styles = useStyles();
  return (
    <span className={styles.person}>
      <Initials name={name} />
      <span className={styles.name} dir="auto">
        {name}
      </span>
    </span>
  );
}
