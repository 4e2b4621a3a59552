/** Keeping a copy in a file, and making a programme from one again. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Backup, FileChoice } from "../../api/types";
import { Card } from "../../components/Card";
import { formatDate, formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { pickFileToOpen, pickFileToSave } from "../../platform/dialogs";
import { useChange } from "../../platform/query";
import { navigate } from "../../router/router";
import { RestoreDialog } from "./RestoreDialog";

const useStyles = makeStyles({
  words: { margin: "0 0 10px", fontSize: "13px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: {
    listStyleType: "none",
    margin: "10px -12px -12px",
    padding: 0,
    maxHeight: "196px",
    overflowY: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    minHeight: "32px",
    padding: "0 12px",
    fontSize: "13px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

interface BackupsProps {
  backups: readonly Backup[];
  name: string;
}

export function Backups({ backups, name }: BackupsProps) {
  const styles = useStyles();
  const t = useText();
  const [restoring, setRestoring] = useState<FileChoice | null>(null);
  const write = useChange("backup_to");
  const backUp = async () => {
    const file = await pickFileToSave("backup", name).catch(() => null);
    if (file) await write.run({ file: file.file });
  };
  const restore = async () => {
    const file = await pickFileToOpen("backup").catch(() => null);
    if (file) setRestoring(file);
  };
  return (
    <Card title={t("programme-backups")}>
      <p className={styles.words}>
        <Text id="programme-backups-explains" />
      </p>
      <div className={styles.actions}>
        <Button size="small" disabled={write.pending} onClick={() => void backUp()}>
          <Text id="programme-back-up" />
        </Button>
        <Button size="small" onClick={() => void restore()}>
          <Text id="programme-restore-file" />
        </Button>
      </div>
      {backups.length > 0 ? (
        <ul className={styles.list} aria-label={t("programme-backups-automatic")}>
          {backups.map((backup) => (
            <li key={backup.file} className={styles.row}>
              <span className={styles.name} title={backup.name}>
                {formatDate(backup.made_on)} · {backup.name}
              </span>
              <span className={styles.quiet}>
                {t("programme-megabytes", { size: formatNumber(Math.max(0.1, backup.bytes / 1_000_000)) })}
              </span>
              <Button size="small" appearance="subtle" onClick={() => setRestoring(backup)}>
                <Text id="programme-restore" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {restoring ? (
        <RestoreDialog
          file={restoring}
          onDone={() => navigate("/my-day")}
          onClose={() => setRestoring(null)}
        />
      ) : null}
    </Card>
  );
}
