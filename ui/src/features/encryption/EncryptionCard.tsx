/** Whether the programme's file is encrypted on this laptop; switching it, backups that are not, and the recovery phrase. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { LockOpenRegular } from "@fluentui/react-icons/svg/lock-open";
import { useState } from "react";
import type { Backup, Protection } from "../../api/types";
import { Card } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { Pill } from "../../components/StatusBadge";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { useQueryState } from "../../router/router";
import { RecoveryPhrase } from "./RecoveryPhrase";
import { DeletePlain, SwitchDialog } from "./SwitchDialog";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", marginBottom: "8px" },
  words: { margin: "0 0 8px", fontSize: "13px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  pill: { display: "inline-flex", alignItems: "center", gap: "5px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
  bar: { marginBottom: "10px" },
});

interface EncryptionCardProps {
  /** Automatic backups of the programme: as plain as the programme is before it is encrypted. */
  backups: readonly Backup[];
}

export function EncryptionCard({ backups }: EncryptionCardProps) {
  const t = useText();
  const protection = useCommand("protection_get", {});
  return (
    <Card title={t("encryption-title")}>
      <LoadError error={protection.error} onRetry={() => void protection.refetch()} />
      {protection.data ? <Content protection={protection.data} backups={backups} /> : null}
    </Card>
  );
}

function Content({ protection, backups }: { protection: Protection; backups: readonly Backup[] }) {
  const styles = useStyles();
  const t = useText();
  const { encrypted, keychain, plain_backups, has_phrase } = protection;
  const [asked, setAsked] = useState<"switch" | "delete" | null>(null);
  const [phrase, setPhrase] = useQueryState("phrase", "");
  const plain = plain_backups.length > 0 ? plain_backups : encrypted ? [] : backups;
  return (
    <>
      <div className={styles.line}>
        <Pill tone={encrypted ? "good" : "neutral"}>
          <span className={styles.pill}>
            {encrypted ? <LockClosedRegular aria-hidden /> : <LockOpenRegular aria-hidden />}
            {t(encrypted ? "encryption-on" : "encryption-off")}
          </span>
        </Pill>
      </div>
      <p className={styles.words}>{t(encrypted ? "encryption-on-explains" : "encryption-off-explains")}</p>
      {encrypted || keychain === "file" ? (
        <p className={styles.words}>{t(`encryption-keychain-${keychain}`)}</p>
      ) : null}
      {encrypted && plain.length > 0 ? (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{t("encryption-plain-warning", { count: plain.length })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setAsked("delete")}>
              <Text id="encryption-plain-delete-now" />
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <div className={styles.actions}>
        <Button size="small" onClick={() => setAsked("switch")}>
          <Text id={encrypted ? "encryption-turn-off" : "encryption-turn-on"} />
        </Button>
        {has_phrase ? (
          <Button size="small" onClick={() => setPhrase("shown")}>
            <Text id="phrase-show" />
          </Button>
        ) : null}
      </div>
      {asked === "switch" ? (
        <SwitchDialog
          encrypt={!encrypted}
          plain={plain}
          onDone={() => {
            setAsked(null);
            // Without the words the programme is lost with the keychain: they are offered at once.
            if (!encrypted) setPhrase("shown");
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === "delete" ? <DeletePlain plain={plain} onClose={() => setAsked(null)} /> : null}
      {phrase === "shown" && has_phrase ? <RecoveryPhrase onClose={() => setPhrase("")} /> : null}
    </>
  );
}
