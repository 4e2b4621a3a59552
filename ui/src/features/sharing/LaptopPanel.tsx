/** One laptop of the team: its fingerprint, whether its clock is right, its role, and removing it. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Laptop, MemberRole } from "../../api/types";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { EvidencePanel } from "../../components/EvidencePanel";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { Fingerprint } from "./Fingerprint";
import { RoleChoice } from "./RoleChoice";
import { ago, clockOff, useMinute } from "./times";

const useStyles = makeStyles({
  words: { margin: 0, fontSize: "13px", lineHeight: "19px" },
  title: { margin: "8px 0 0", fontSize: "13px", lineHeight: "18px", fontWeight: 600 },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  rule: { width: "100%", border: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: "6px 0" },
  list: { margin: "0 0 4px", paddingInlineStart: "20px", lineHeight: "20px" },
});

interface LaptopPanelProps {
  laptop: Laptop;
  leads: boolean;
  onClose: () => void;
}

export function LaptopPanel({ laptop, leads, onClose }: LaptopPanelProps) {
  const styles = useStyles();
  const t = useText();
  const now = useMinute();
  const { person, name, last_seen, changes, clock_off_minutes: off, fingerprint, role, is_me } = laptop;
  return (
    <EvidencePanel
      title={name}
      explains={t("share-panel-explains", {
        person: person?.name ?? t("share-nobody"),
        role: t(`share-role-${role}`),
      })}
      onClose={onClose}
    >
      <p className={styles.words}>
        {last_seen ? t("share-panel-seen", { ago: ago(last_seen, now), changes }) : t("share-panel-never")}
      </p>
      {off ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t("share-panel-clock", { off: clockOff(off), side: off > 0 ? "ahead" : "behind" })}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <h3 className={styles.title}>
        <Text id="share-fingerprint" />
      </h3>
      <Fingerprint value={fingerprint} label={t("share-fingerprint")} />
      <p className={styles.quiet}>
        <Text id="share-fingerprint-explains" />
      </p>
      {leads ? <Role key={role} laptop={laptop} /> : null}
      {leads && !is_me ? <Remove laptop={laptop} onDone={onClose} /> : null}
    </EvidencePanel>
  );
}

function Role({ laptop: { device, role } }: { laptop: Laptop }) {
  const styles = useStyles();
  const t = useText();
  const [chosen, setChosen] = useState<MemberRole>(role);
  const save = useChange("member_role");
  return (
    <>
      <h3 className={styles.title}>
        <Text id="share-role" />
      </h3>
      <RoleChoice label={t("share-role")} value={chosen} onChange={setChosen} />
      <div>
        <Button
          size="small"
          appearance={chosen === role ? "secondary" : "primary"}
          disabledFocusable={chosen === role || save.pending}
          onClick={() => void save.run({ device, role: chosen })}
        >
          <Text id="share-role-save" />
        </Button>
      </div>
    </>
  );
}

function Remove({ laptop, onDone }: { laptop: Laptop; onDone: () => void }) {
  const styles = useStyles();
  const t = useText();
  const now = useMinute();
  const [asking, setAsking] = useState(false);
  const remove = useChange("member_remove", { onDone });
  const { device, name, last_seen } = laptop;
  return (
    <>
      <hr className={styles.rule} />
      <div>
        <Button size="small" onClick={() => setAsking(true)}>
          <Text id="share-remove" />
        </Button>
      </div>
      {asking ? (
        <ConfirmDialog
          title={t("share-remove-title", { laptop: name })}
          confirm={t("share-remove-confirm")}
          pending={remove.pending}
          onConfirm={() => void remove.run({ device })}
          onClose={() => setAsking(false)}
        >
          <ul className={styles.list}>
            <li>{t("share-remove-before")}</li>
            <li>{t("share-remove-after")}</li>
            <li>{t("share-remove-unsent")}</li>
          </ul>
          {t("share-remove-last", { ago: last_seen ? ago(last_seen, now) : "never" })}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
