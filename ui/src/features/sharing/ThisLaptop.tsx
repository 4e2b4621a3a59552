/** This laptop's own part: the place, its keys and fingerprint, the recovery phrase, and leaving. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Sharing } from "../../api/types";
import { Card } from "../../components/Card";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { EvidencePanel } from "../../components/EvidencePanel";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { RecoveryPhrase } from "../encryption/RecoveryPhrase";
import { Fingerprint } from "./Fingerprint";
import { HubSqlPanel } from "./HubSqlPanel";
import { exchanges } from "./mark";
import { Places } from "./Places";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: "6px 12px",
    margin: 0,
    fontSize: "13px",
    lineHeight: "18px",
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
  whole: { gridColumn: "1 / -1", margin: 0 },
  quiet: { margin: "6px 0 0", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

type Asked = "move" | "stop" | "sql" | "phrase" | null;

export function ThisLaptop({ sharing }: { sharing: Sharing }) {
  const styles = useStyles();
  const t = useText();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const { mode, place, keychain, role, fingerprint } = sharing;
  const taking = exchanges(sharing);
  const leads = taking && role === "lead";
  return (
    <Card title={t("share-here")}>
      <dl className={styles.facts}>
        {place ? (
          <>
            <dt className={styles.name}>{t(`share-here-place-${mode === "hub" ? "hub" : "folder"}`)}</dt>
            <dd className={styles.value}>{place}</dd>
          </>
        ) : null}
        {taking ? (
          <>
            <dt className={styles.name}>{t("share-here-role")}</dt>
            <dd className={styles.value}>{t(`share-role-${role}`)}</dd>
          </>
        ) : null}
        <dt className={styles.name}>{t("share-here-keychain")}</dt>
        <dd className={styles.value}>{t(`share-here-keychain-${keychain}`)}</dd>
        {fingerprint ? (
          <>
            <dt className={styles.name}>{t("share-fingerprint")}</dt>
            <dd className={styles.whole}>
              <Fingerprint value={fingerprint} label={t("share-fingerprint")} />
            </dd>
          </>
        ) : null}
      </dl>
      {keychain === "file" ? <p className={styles.quiet}>{t("share-here-keychain-file-means")}</p> : null}
      {taking && !leads ? <p className={styles.quiet}>{t("share-here-only-leads")}</p> : null}
      <div className={styles.actions}>
        <Button size="small" onClick={() => setAsked("phrase")}>
          <Text id="phrase-show" />
        </Button>
        {mode === "hub" && leads ? (
          <Button size="small" onClick={() => setAsked("sql")}>
            <Text id="share-hub-sql" />
          </Button>
        ) : null}
        {taking ? (
          <>
            <Button size="small" onClick={() => setAsked("move")}>
              <Text id="share-other-place" />
            </Button>
            <Button size="small" onClick={() => setAsked("stop")}>
              <Text id="share-stop" />
            </Button>
          </>
        ) : null}
      </div>
      {asked === "phrase" ? <RecoveryPhrase onClose={close} /> : null}
      {asked === "sql" ? <HubSqlPanel onClose={close} /> : null}
      {asked === "move" ? <Move sharing={sharing} onClose={close} /> : null}
      {asked === "stop" ? <Stop waiting={sharing.waiting} onClose={close} /> : null}
    </Card>
  );
}

/** Sharing through another place from now on. */
export function Move({ sharing, onClose }: { sharing: Sharing; onClose: () => void }) {
  const t = useText();
  const me = sharing.laptops.find(({ is_me }) => is_me);
  return (
    <EvidencePanel title={t("share-move-title")} explains={t("share-move-explains")} onClose={onClose} wide>
      <Places {...(me ? { laptop: me.name } : {})} onDone={onClose} />
    </EvidencePanel>
  );
}

function Stop({ waiting, onClose }: { waiting: number; onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const stop = useChange("sharing_stop", { onDone: onClose });
  return (
    <ConfirmDialog
      title={t("share-stop-title")}
      confirm={t("share-stop-confirm")}
      pending={stop.pending}
      onConfirm={() => void stop.run({})}
      onClose={onClose}
    >
      {t("share-stop-body")}
      {waiting > 0 ? <p className={styles.quiet}>{t("share-stop-waiting", { count: waiting })}</p> : null}
    </ConfirmDialog>
  );
}
