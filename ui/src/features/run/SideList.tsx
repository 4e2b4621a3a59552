/** The lines of a side panel: what was noted, how it stands, and a button to change it; and whether typing is kept. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Text } from "../../messages/Text";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  item: {
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: "13px",
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "flex-start", gap: "8px" },
  names: { flexGrow: 1, minWidth: 0 },
  title: { display: "block", fontWeight: 600, lineHeight: "18px", marginBottom: "3px" },
  small: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  kept: { fontSize: "12px", color: tokens.colorNeutralForeground3, flexGrow: 1 },
});

export function SideList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

interface SideItemProps {
  title: string;
  /** How it stands, as a pill. */
  standing: ReactNode;
  /** Words on the button, and for those who only hear it. Absent while it is being changed. */
  change?: { words: string; label: string; run: () => void } | undefined;
  /** What is known beside it, line by line; empty ones are left out. */
  about: readonly string[];
  children?: ReactNode;
}

export function SideItem({ title, standing, change, about, children }: SideItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div className={styles.names}>
          <span className={styles.title} dir="auto">
            {title}
          </span>
          {standing}
        </div>
        {change ? (
          <Button size="small" appearance="subtle" aria-label={change.label} onClick={change.run}>
            {change.words}
          </Button>
        ) : null}
      </div>
      {about.filter(Boolean).map((line) => (
        <div key={line} className={styles.small} dir="auto">
          {line}
        </div>
      ))}
      {children}
    </li>
  );
}

/** Says that what was typed is kept, at the left of a form's buttons. */
export function DraftKept({ kept }: { kept: boolean }) {
  return (
    <span className={useStyles().kept} role="status">
      {kept ? <Text id="window-draft-kept" /> : null}
    </span>
  );
}
