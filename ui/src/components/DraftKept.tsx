/** Says at the left of a form's buttons that what stands there is not saved, and lets go of it. Nothing when all is saved. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Text } from "../messages/Text";

const useStyles = makeStyles({
  kept: {
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
    marginInlineEnd: "auto",
    whiteSpace: "nowrap",
  },
});

export interface DraftKeptProps {
  draft: { kept: boolean; clear: () => void };
}

export function DraftKept({ draft }: DraftKeptProps) {
  const styles = useStyles();
  if (!draft.kept) return null;
  return (
    <span className={styles.kept}>
      <Text id="window-draft-kept" />{" "}
      <Button size="small" appearance="subtle" onClick={draft.clear}>
        <Text id="window-draft-discard" />
      </Button>
    </span>
  );
}
