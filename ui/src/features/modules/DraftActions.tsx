/** The buttons under a form whose typing is kept: what is kept and how to let go of it, Cancel, Save. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FormActions } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { Text } from "../../messages/Text";

const useStyles = makeStyles({
  kept: { fontSize: "12px", color: tokens.colorNeutralForeground3, marginInlineEnd: "auto" },
});

interface DraftActionsProps {
  draft: { kept: boolean; clear: () => void };
  /** Words on the button that saves. */
  save: string;
  pending: boolean;
  onClose: () => void;
}

export function DraftActions({ draft, save, pending, onClose }: DraftActionsProps) {
  const styles = useStyles();
  return (
    <FormActions>
      {draft.kept ? (
        <span className={styles.kept}>
          <Text id="window-draft-kept" />{" "}
          <Button size="small" appearance="subtle" onClick={draft.clear}>
            <Text id="modules-discard" />
          </Button>
        </span>
      ) : null}
      <Button size="small" onClick={onClose}>
        <Text id="window-cancel" />
      </Button>
      <Button size="small" appearance="primary" type="submit" disabledFocusable={pending}>
        {save}
        <Kbd keys="Ctrl+Enter" />
      </Button>
    </FormActions>
  );
}
