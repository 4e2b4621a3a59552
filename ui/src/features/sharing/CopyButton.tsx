/** Copies words to the clipboard, and says whether that worked. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { Text } from "../../messages/Text";

const useStyles = makeStyles({
  copy: { display: "inline-flex", alignItems: "center", gap: "10px" },
  said: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

export function CopyButton({ text }: { text: string }) {
  const styles = useStyles();
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      // The system refuses it to some windows: the words can still be marked by hand.
      setState("failed");
    }
  };
  return (
    <span className={styles.copy}>
      <Button
        size="small"
        icon={state === "copied" ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void copy()}
      >
        <Text id={state === "copied" ? "share-copied" : "share-copy"} />
      </Button>
      <span role="status" className={styles.said}>
        {state === "failed" ? <Text id="share-copy-failed" /> : null}
      </span>
    </span>
  );
}
