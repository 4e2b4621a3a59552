/** Asks before the programme's file is written anew, encrypted or not, and names the backups that are not encrypted. */
import { Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Backup } from "../../api/types";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { FormError } from "../../components/Form";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useJob, wasStopped } from "../../platform/jobs";
import { useChange } from "../../platform/query";

/** Backups that are named one by one. */
const NAMED = 5;

const useStyles = makeStyles({
  words: { margin: "0 0 10px", lineHeight: "20px" },
  stopped: { marginBottom: "10px" },
  list: { margin: "0 0 8px", paddingInlineStart: "20px", fontSize: "13px", lineHeight: "19px" },
  quiet: {
    margin: 0,
    paddingInlineStart: "32px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
});

interface SwitchDialogProps {
  /** Whether it is to be encrypted; else its encryption ends. */
  encrypt: boolean;
  plain: readonly Backup[];
  onDone: () => void;
  onClose: () => void;
}

export function SwitchDialog({ encrypt, plain, onDone, onClose }: SwitchDialogProps) {
  const styles = useStyles();
  const t = useText();
  const [deleting, setDeleting] = useState(false);
  const change = useChange("protection_set", { ownErrors: true, onDone });
  const job = useJob();
  const name = encrypt ? "on" : "off";
  const asks = encrypt && plain.length > 0;
  const confirm = async () => {
    const begun = await job.begin();
    await change.run({
      encrypted: encrypt,
      ...(asks ? { delete_plain_backups: deleting } : {}),
      ...(begun === undefined ? {} : { job: begun }),
    });
  };
  return (
    <ConfirmDialog
      title={t(`encryption-turn-${name}-title`)}
      confirm={t(`encryption-turn-${name}-${change.pending ? "doing" : "confirm"}`)}
      pending={change.pending}
      work={{ job, doing: t("encryption-progress") }}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {wasStopped(change.error) ? (
        <MessageBar intent="info" className={styles.stopped}>
          <MessageBarBody>{t("encryption-stopped")}</MessageBarBody>
        </MessageBar>
      ) : (
        <FormError error={change.error} />
      )}
      <p className={styles.words}>{t(`encryption-turn-${name}-body`)}</p>
      {asks ? (
        <>
          <PlainBackups plain={plain} />
          <Checkbox
            label={t("encryption-plain-delete")}
            checked={deleting}
            onChange={(_, { checked }) => setDeleting(checked === true)}
          />
          <p className={styles.quiet}>{t("encryption-plain-delete-hint")}</p>
        </>
      ) : null}
    </ConfirmDialog>
  );
}

/** Deletes the backups that are not encrypted although the programme is. */
export function DeletePlain({ plain, onClose }: { plain: readonly Backup[]; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const change = useChange("protection_set", { ownErrors: true, onDone: onClose });
  return (
    <ConfirmDialog
      title={t("encryption-plain-delete-title")}
      confirm={t("encryption-plain-delete-confirm")}
      pending={change.pending}
      onConfirm={() => void change.run({ encrypted: true, delete_plain_backups: true })}
      onClose={onClose}
    >
      <FormError error={change.error} />
      <PlainBackups plain={plain} />
      <p className={styles.words}>{t("encryption-plain-delete-hint")}</p>
    </ConfirmDialog>
  );
}

function PlainBackups({ plain }: { plain: readonly Backup[] }) {
  const styles = useStyles();
  const t = useText();
  const more = plain.length - NAMED;
  return (
    <>
      <p className={styles.words}>{t("encryption-plain-backups", { count: plain.length })}</p>
      <ul className={styles.list}>
        {plain.slice(0, NAMED).map(({ file, made_on, bytes }) => (
          <li key={file}>
            {t("encryption-backup", {
              day: formatDate(made_on),
              size: t("programme-megabytes", { size: formatNumber(Math.max(0.1, bytes / 1_000_000)) }),
            })}
          </li>
        ))}
        {more > 0 ? <li>{t("encryption-plain-more", { count: more })}</li> : null}
      </ul>
    </>
  );
}
