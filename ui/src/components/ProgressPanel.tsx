/** Long work: what it does now, how far it is, and a way to stop it. */
import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { Text } from "../messages/Text";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px" },
  line: { display: "flex", alignItems: "center", gap: "12px" },
  doing: { flexGrow: 1, fontSize: "13px" },
  share: { fontSize: "12px", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

export interface ProgressPanelProps {
  /** What is being done now, already worded. */
  doing: string;
  /** Between 0 and 1; null when unknown. */
  share: number | null;
  onCancel?: () => void;
  /** True once cancelling was asked for. */
  cancelling?: boolean;
}

export function ProgressPanel({ doing, share, onCancel, cancelling = false }: ProgressPanelProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.panel} role="group" aria-labelledby={id}>
      <div className={styles.line}>
        <span className={styles.doing} id={id} role="status">
          {doing}
        </span>
        {onCancel ? (
          <Button size="small" onClick={onCancel} disabledFocusable={cancelling}>
            <Text id={cancelling ? "window-stopping" : "window-stop"} />
          </Button>
        ) : null}
      </div>
      <ProgressBar {...(share === null ? {} : { value: share })} aria-labelledby={id} />
    </div>
  );
}
