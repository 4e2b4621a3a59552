/** Inviting somebody: writing the file, then the passphrase, shown this once. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { InviteWritten } from "../../api/types";
import { DialogFrame } from "../../components/DialogFrame";
import { errorsBeside } from "../../components/Form";
import { FormDialog } from "../../components/FormDialog";
import { Text, useText } from "../../messages/Text";
import { pickFileToSave } from "../../platform/dialogs";
import { useChange } from "../../platform/query";
import { CopyButton } from "./CopyButton";
import { HubFields } from "./HubFields";
import { hubUrl, NO_HUB, withoutLogin, type HubParts } from "./hubAddress";

const useStyles = makeStyles({
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
  const [parts, setParts] = useState<HubParts>({ ...NO_HUB, address: withoutLogin(hub ?? "") });
  const write = useChange("invite_write", { ownErrors: true, onDone: onWritten });
  const save = async () => {
    const file = await pickFileToSave("invite", programme).catch(() => null);
    if (file) await write.run({ file: file.file, hub_url: hub === null ? null : hubUrl(parts) });
  };
  return (
    <FormDialog
      title={t("share-invite-title")}
      explains={t("share-invite-explains")}
      save={t("share-invite-write")}
      error={write.error}
      also={["file"]}
      pending={write.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      {hub === null ? null : (
        <>
          <strong>{t("share-invite-hub")}</strong>
          <p className={styles.words}>{t("share-invite-hub-explains")}</p>
          <HubFields name="hub_url" errors={errorsBeside(write.error)} value={parts} onChange={setParts} />
        </>
      )}
    </FormDialog>
  );
}

/** Closed only by its button: what is shown once must not vanish by a click beside it. */
function Passphrase({ written, onClose }: { written: InviteWritten; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <DialogFrame
      title={t("share-invite-written")}
      actions={
        <Button appearance="primary" onClick={onClose}>
          <Text id="share-passphrase-close" />
        </Button>
      }
    >
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
    </DialogFrame>
  );
}
