/** Says who is at the laptop: their name stands beside what they log and sign off. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Named } from "../api/types";
import { PersonPicker, type Picked } from "../components/Pickers";
import { useReturnFocus } from "../components/useReturnFocus";
import { Text, useText } from "../messages/Text";
import { useChange } from "../platform/query";

export default function ChooseMe({ me, onClose }: { me: Named | null; onClose: () => void }) {
  const t = useText();
  useReturnFocus();
  const [picked, setPicked] = useState<Picked[]>(me ? [{ id: me.id, name: me.name, detail: "" }] : []);
  const choose = useChange("me_set", { quiet: true, onDone: onClose });
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <Text id="me-title" />
          </DialogTitle>
          <DialogContent>
            <Field label={t("me-label")} hint={t("me-hint")}>
              <PersonPicker value={picked} onChange={setPicked} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>
              <Text id="window-cancel" />
            </Button>
            <Button
              appearance="primary"
              disabled={choose.pending}
              onClick={() => void choose.run({ person: picked[0]?.id ?? null })}
            >
              <Text id="window-save" />
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
