/** What a newcomer sees until a lead has let them in: their own fingerprint, and what happens next. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useState } from "react";
import type { Message } from "../../api/types";
import { Card } from "../../components/Card";
import { FormError } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { ProgressPanel } from "../../components/ProgressPanel";
import { useDelayed } from "../../components/useDelayed";
import { useFrame } from "../../frame/useFrame";
import { Said, Text, useText } from "../../messages/Text";
import { useJob, wasStopped } from "../../platform/jobs";
import { useChange, useCommand } from "../../platform/query";
import { navigate, useQueryState } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { RecoveryPhrase } from "../encryption/RecoveryPhrase";
import { Fingerprint } from "./Fingerprint";

/** An exchange sooner done than this shows no progress: nobody could read it. */
const PATIENCE = 500;

const useStyles = makeStyles({
  middle: {
    display: "flex",
    width: "min(680px, 100%)",
    minHeight: 0,
    margin: "0 auto",
    paddingTop: "clamp(0px, 8vh, 80px)",
  },
  steps: { margin: 0, paddingInlineStart: "22px", fontSize: "14px", lineHeight: "21px" },
  step: { marginBottom: "12px" },
  fingerprint: { marginTop: "8px" },
  quiet: { margin: "12px 0 0", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  phrase: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 12px",
    marginTop: "14px",
    fontSize: "13px",
    lineHeight: "18px",
  },
  said: { display: "flex", flexDirection: "column", gap: "8px", marginBottom: "12px" },
});

export default function WaitingPage() {
  const styles = useStyles();
  const t = useText();
  const { known, programme } = useFrame();
  const sharing = useCommand("sharing_get", {}, { enabled: programme !== null });
  const protection = useCommand("protection_get", {}, { enabled: programme !== null });
  const [phrase, setPhrase] = useQueryState("phrase", "");
  const [said, setSaid] = useState<Message | null>(null);
  const share = useChange("sharing_now", {
    quiet: true,
    ownErrors: true,
    onDone: ({ message }) => setSaid(message),
  });
  const mode = programme?.sharing.mode;
  // Let in, or another programme was opened meanwhile: the window goes on as usual.
  useEffect(() => {
    if (mode !== undefined && mode !== "joining") navigate("/my-day", { replace: true });
    else if (known && mode === undefined) navigate("/welcome", { replace: true });
  }, [known, mode]);
  const job = useJob();
  const press = async () => {
    if (share.pending || job.running) return;
    setSaid(null);
    const begun = await job.begin();
    await share.run(begun === undefined ? {} : { job: begun });
    job.reset();
  };
  // The first exchange after being let in brings the whole programme.
  const lasts = useDelayed(share.pending, PATIENCE) && share.pending;
  const stopped = wasStopped(share.error);
  useShortcut({ keys: "S", label: "share-now" }, () => void press());
  const fingerprint = sharing.data?.fingerprint;
  const problem = sharing.data?.problem;
  return (
    <div className={styles.middle}>
      <Page
        name="joining"
        title={t("joining-waiting-title")}
        subtitle={programme ? t("joining-waiting-lead", { programme: programme.name }) : undefined}
        ready={sharing.data !== undefined || sharing.error !== null}
      >
        <LoadError error={sharing.error} onRetry={() => void sharing.refetch()} />
        <Card>
          <div className={styles.said} role="status">
            <FormError error={stopped ? null : share.error} />
            {stopped ? (
              <MessageBar intent="info">
                <MessageBarBody>{t("share-stopped-body")}</MessageBarBody>
              </MessageBar>
            ) : null}
            {lasts ? (
              <ProgressPanel
                doing={t("joining-receiving")}
                share={job.share}
                onCancel={job.cancel}
                cancelling={job.cancelling}
              />
            ) : null}
            {problem && !share.error ? (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>
                  <Said message={problem.message} />
                </MessageBarBody>
              </MessageBar>
            ) : null}
            {said && !problem && !share.error ? (
              <MessageBar intent="info" layout="multiline">
                <MessageBarBody>
                  <Said message={said} />
                </MessageBarBody>
              </MessageBar>
            ) : null}
          </div>
          <ol className={styles.steps}>
            <li className={styles.step}>
              {t("joining-step-call")}
              {fingerprint ? (
                <div className={styles.fingerprint}>
                  <Fingerprint value={fingerprint} label={t("share-fingerprint")} />
                </div>
              ) : null}
            </li>
            <li className={styles.step}>{t("joining-step-let-in")}</li>
            <li className={styles.step}>{t("joining-step-share")}</li>
          </ol>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={<ArrowSyncRegular />}
              disabledFocusable={share.pending}
              onClick={() => void press()}
              aria-keyshortcuts="S"
            >
              <Text id={share.pending ? "share-now-running" : "share-now"} />
              <Kbd keys="S" />
            </Button>
            <Button onClick={() => navigate("/programmes")}>
              <Text id="joining-waiting-other" />
            </Button>
          </div>
          {protection.data?.encrypted ? (
            <div className={styles.phrase}>
              <span>{t("joining-phrase")}</span>
              <Button size="small" onClick={() => setPhrase("shown")}>
                <Text id="phrase-show" />
              </Button>
            </div>
          ) : null}
          <p className={styles.quiet}>{t("joining-waiting-keep")}</p>
        </Card>
      </Page>
      {phrase === "shown" && protection.data?.encrypted ? (
        <RecoveryPhrase onClose={() => setPhrase("")} />
      ) : null}
    </div>
  );
}
