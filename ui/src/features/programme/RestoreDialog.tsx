/** Makes a programme from a backup: under its own name, or another where that one is taken. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import type { FileChoice } from "../../api/types";
import { errorsBeside, FormError, FormField } from "../../components/Form";
import { useReturnFocus } from "../../components/useReturnFocus";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: "12px" },
  words: { margin: 0 },
});

interface RestoreDialogProps {
  file: FileChoice;
  onDone: () => void;
  onClose: () => void;
}

export function RestoreDialog({ file, onDone, onClose }: RestoreDialogProps) {
  const styles = useStyles();
  const t = useText();
  useReturnFocus();
  const [name, setName] = useState("");
  const restore = useChange("backup_restore", {
    ownErrors: true,
    onDone: () => {
      onClose();
      onDone();
    },
  });
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void restore.run({ file: file.file, name: name.trim() || null });
          }}
        >
          <DialogBody>
            <DialogTitle>{t("programme-restore-title", { name: file.name })}</DialogTitle>
            <DialogContent className={styles.content}>
              <FormError error={restore.error} />
              <p className={styles.words}>
                <Text id="programme-restore-explains" />
              </p>
              <FormField name="name" label={t("programme-restore-as")} errors={errorsBeside(restore.error)}>
                <Input
                  placeholder={t("programme-restore-as-before")}
                  value={name}
                  onChange={(_, { value }) => setName(value)}
                />
              </FormField>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>
                <Text id="window-cancel" />
              </Button>
              <Button appearance="primary" type="submit" disabled={restore.pending}>
                <Text id="programme-restore-confirm" />
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
