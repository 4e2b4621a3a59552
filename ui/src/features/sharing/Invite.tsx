/** Inviting somebody: writing the file, then the passphrase, shown this once. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { InviteWritten } from "../../api/types";
import { errorsBeside, Form, FormActions, FormError } from "../../components/Form";
import { useReturnFocus } from "../../components/useReturnFocus";
import { Text, useText } from "../../messages/Text";
import { pickFileToSave } from "../../platform/dialogs";
import { useChange } from "../../platform/query";
import { CopyButton } from "./CopyButton";
import { HubFields } from "./HubFields";
import { hubUrl, NO_HUB, type HubParts } from "./hubAddress";

const useStyles = makeStyles({
  surface: { maxWidth: "580px" },
  content: { display: "flex", flexDirection: "column", gap: "12px" },
  words: { margin: 0, lineHeight: "20px" },
  passphrase: {
    margin: 0,
    padding: "16px 18px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "22px",
    lineHeight: "32px",
    fontWeight: 600,
    overflowWrap: "anywhere",
    userSelect: "text",
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
});

interface InviteProps {
  programme: string;
  /** The hub's address, where one is used: the newcomer's login is asked for. */
  hub: string | null;
  onClose: () => void;
}

export function Invite(props: InviteProps) {
  const [written, setWritten] = useState<InviteWritten | null>(null);
  return written ? (
    <Passphrase written={written} onClose={props.onClose} />
  ) : (
    <Write {...props} onWritten={setWritten} />
  );
}

function Write({
  programme,
  hub,
  onWritten,
  onClose,
}: InviteProps & { onWritten: (written: InviteWritten) => void }) {
  const styles = useStyles();
  const t = useText();
  useReturnFocus();
  const [parts, setParts] = useState<HubParts>({ ...NO_HUB, address: hub ?? "" });
  const write = useChange("invite_write", { ownErrors: true, onDone: onWritten });
  const submit = async () => {
    if (write.pending) return;
    const file = await pickFileToSave("invite", programme).catch(() => null);
    if (file) await write.run({ file: file.file, hub_url: hub === null ? null : hubUrl(parts) });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t("share-invite-title")}</DialogTitle>
          <DialogContent>
            <Form label={t("share-invite-title")} takesFocus={hub !== null} onSubmit={() => void submit()}>
              <p className={styles.words}>{t("share-invite-explains")}</p>
              <FormError error={write.error} also={["file"]} />
              {hub === null ? null : (
                <>
                  <strong>{t("share-invite-hub")}</strong>
                  <p className={styles.words}>{t("share-invite-hub-explains")}</p>
                  <HubFields
                    name="hub_url"
                    errors={errorsBeside(write.error)}
                    value={parts}
                    onChange={setParts}
                  />
                </>
              )}
              <FormActions>
                <Button onClick={onClose}>
                  <Text id="window-cancel" />
                </Button>
                <Button type="submit" appearance="primary" disabledFocusable={write.pending}>
                  <Text id="share-invite-write" />
                </Button>
              </FormActions>
            </Form>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Closed only by its button: what is shown once must not vanish by a click beside it. */
function Passphrase({ written, onClose }: { written: InviteWritten; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  useReturnFocus();
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t("share-invite-written")}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.words}>{t("share-invite-file", { name: written.name })}</p>
            <p className={styles.passphrase} role="group" aria-label={t("share-passphrase")}>
              {written.passphrase}
            </p>
            <div>
              <CopyButton text={written.passphrase} />
            </div>
            <p className={styles.words}>
              <strong>{t("share-passphrase-once")}</strong>
            </p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              <Text id="share-passphrase-close" />
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
