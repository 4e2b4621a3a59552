/** One of the two values of a conflict: what it is, who wrote it where and when, and the button that chooses it. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import type { ConflictVersion } from "../../api/types";
import { InGrid } from "../../components/gridContext";
import { writerOf, writtenAt } from "./conflict";

const useStyles = makeStyles({
  version: {
    display: "flex",
    flexDirection: "column",
    gap: "3px",
    minWidth: 0,
    padding: "8px 0",
    whiteSpace: "normal",
  },
  value: {
    fontSize: "14px",
    lineHeight: "19px",
    fontWeight: 600,
    overflowWrap: "anywhere",
    // Two lines; the whole stands in the panel.
    maxHeight: "38px",
    overflow: "hidden",
  },
  whole: { maxHeight: "none", overflow: "visible", userSelect: "text", whiteSpace: "pre-wrap" },
  quiet: {
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  button: { marginTop: "3px" },
});

interface VersionProps {
  version: ConflictVersion;
  /** The value in words. */
  value: string;
  /** Words on the button. */
  choose: string;
  disabled: boolean;
  onChoose: () => void;
  /** The whole value, however long it is. */
  whole?: boolean;
}

export function Version({ version, value, choose, disabled, onChoose, whole = false }: VersionProps) {
  const styles = useStyles();
  const inGrid = useContext(InGrid);
  return (
    <div className={styles.version}>
      <span className={mergeClasses(styles.value, whole && styles.whole)} dir="auto" title={value}>
        {value}
      </span>
      <span className={styles.quiet}>{writerOf(version)}</span>
      <span className={styles.quiet}>{writtenAt(version)}</span>
      <div>
        <Button
          size="small"
          className={styles.button}
          tabIndex={inGrid ? -1 : 0}
          disabledFocusable={disabled}
          onClick={onChoose}
        >
          {choose}
        </Button>
      </div>
    </div>
  );
}
