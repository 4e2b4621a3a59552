/** What belongs here, and the first step. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "6px",
    padding: "32px 24px",
    flexGrow: 1,
    textAlign: "center",
  },
  title: { margin: 0, fontSize: "16px", fontWeight: 600 },
  body: {
    margin: 0,
    maxWidth: "460px",
    fontSize: "13px",
    lineHeight: "19px",
    color: tokens.colorNeutralForeground3,
  },
  action: { marginTop: "12px", display: "flex", gap: "8px", flexWrap: "wrap", justifyContent: "center" },
});

export interface EmptyStateProps {
  title: string;
  body: ReactNode;
  /** The first step: one primary button, perhaps a second. */
  action?: ReactNode;
}

export function EmptyState({ title, body, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.body}>{body}</p>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
