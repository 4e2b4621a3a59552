/** Destroys what is known of a person for good, after their name was typed. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import { useState } from "react";
import { FormError } from "../../components/Form";
import { useReturnFocus } from "../../components/useReturnFocus";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

interface PurgeDialogProps {
  id: string;
  name: string;
  onDone: () => void;
  onClose: () => void;
}

export function PurgeDialog({ id, name, onDone, onClose }: PurgeDialogProps) {
  const t = useText();
  useReturnFocus();
  const [typed, setTyped] = useState("");
  const purge = useChange("person_purge", { ownErrors: true, onDone });
  const same = typed.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("people-purge-title", { name })}</DialogTitle>
          <DialogContent>
            <FormError error={purge.error} />
            <p>{t("people-purge-body")}</p>
            <Field label={t("people-purge-type", { name })}>
              <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>
              <Text id="window-cancel" />
            </Button>
            <Button
              appearance="primary"
              disabled={!same || purge.pending}
              onClick={() => void purge.run({ id })}
            >
              <Text id="people-purge-confirm" />
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
