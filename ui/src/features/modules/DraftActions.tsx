/** The buttons under a form whose typing is kept: what is kept and how to let go of it, Cancel, Save. */
import { Button } from "@fluentui/react-components";
import { DraftKept } from "../../components/DraftKept";
import { FormActions } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { Text } from "../../messages/Text";

interface DraftActionsProps {
  draft: { kept: boolean; clear: () => void };
  /** Words on the button that saves. */
  save: string;
  pending: boolean;
  onClose: () => void;
}

export function DraftActions({ draft, save, pending, onClose }: DraftActionsProps) {
  return (
    <FormActions>
      <DraftKept draft={draft} />
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
