/** Keys, shown where they work. */
import { makeStyles } from "@fluentui/react-components";
import { onMac } from "../shortcuts/shortcuts";

const useStyles = makeStyles({
  keys: { display: "inline-flex", gap: "3px", flexShrink: 0, marginInlineStart: "6px" },
  key: {
    fontFamily: "inherit",
    fontSize: "11px",
    lineHeight: "14px",
    padding: "1px 5px",
    borderRadius: "3px",
    border: "1px solid color-mix(in srgb, currentColor 45%, transparent)",
    borderBottomWidth: "2px",
    whiteSpace: "nowrap",
  },
});

const signs: Record<string, string> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** How a key combination is written on this machine: `Ctrl+Enter` becomes `Ctrl ↵`. */
export function writtenKeys(keys: string): string {
  return keys
    .split("+")
    .map((key) => (key === "Ctrl" && onMac ? "⌘" : (signs[key] ?? key)))
    .join(" ");
}

/** One or more combinations, separated by spaces. */
export function Kbd({ keys }: { keys: string }) {
  const styles = useStyles();
  return (
    <span className={styles.keys}>
      {keys.split(" ").map((combination) => (
        <kbd key={combination} className={styles.key}>
          {writtenKeys(combination)}
        </kbd>
      ))}
    </span>
  );
}
