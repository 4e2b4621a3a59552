/** Newcomers who wait: who they are, the fingerprint to compare by telephone, and letting them in. */
import { Button, Checkbox, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { JoinRequest, MemberRole } from "../../api/types";
import { Card } from "../../components/Card";
import { FormError } from "../../components/Form";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { Fingerprint } from "./Fingerprint";
import { ago, useMinute } from "./times";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  one: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "10px 20px",
    padding: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  column: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
  name: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  words: { margin: 0, fontSize: "13px", lineHeight: "18px" },
  actions: { display: "flex", gap: "8px", alignItems: "center", marginTop: "2px" },
  whole: { gridColumn: "1 / -1" },
});

export function Newcomers({ requests }: { requests: readonly JoinRequest[] }) {
  const styles = useStyles();
  const t = useText();
  if (requests.length === 0) return null;
  return (
    <Card title={t("share-newcomers", { count: requests.length })} flush>
      <ul className={styles.list}>
        {requests.map((request) => (
          <li key={request.request}>
            <Newcomer request={request} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const NEW = "new";
const OTHER = "other";

function Newcomer({ request }: { request: JoinRequest }) {
  const styles = useStyles();
  const t = useText();
  const now = useMinute();
  const { person, email, laptop, asked_at, fingerprint, likely } = request;
  const [compared, setCompared] = useState(false);
  const [who, setWho] = useState(likely[0]?.id ?? NEW);
  const [other, setOther] = useState<Picked[]>([]);
  const [role, setRole] = useState<MemberRole>("superuser");
  const approve = useChange("join_approve", { ownErrors: true });
  const refuse = useChange("join_refuse", { ownErrors: true });
  const chosen = who === OTHER ? other[0]?.id : who === NEW ? null : who;
  const busy = approve.pending || refuse.pending;
  const letIn = () =>
    void approve.run({ request: request.request, role, ...(chosen ? { person: chosen } : {}) });
  return (
    <div className={styles.one} role="group" aria-label={person}>
      <div className={styles.column}>
        <h3 className={styles.name} dir="auto">
          {person}
        </h3>
        <span className={styles.quiet}>
          {email} · {t("share-newcomer-asked", { ago: ago(asked_at, now), laptop })}
        </span>
        <p className={styles.words}>{t("share-newcomer-compare", { person })}</p>
        <Fingerprint value={fingerprint} label={t("share-fingerprint")} />
        <Checkbox
          label={t("share-newcomer-compared")}
          checked={compared}
          onChange={(_, { checked }) => setCompared(checked === true)}
        />
        <p className={styles.words}>{t("share-newcomer-role", { person })}</p>
        <SegmentedChoice
          label={t("share-newcomer-role", { person })}
          options={(["superuser", "consultant", "lead"] as const).map((value) => ({
            value,
            label: t(`share-role-${value}`),
          }))}
          value={role}
          onChange={setRole}
        />
        <span className={styles.quiet}>{t(`share-role-${role}-explains`)}</span>
      </div>
      <div className={styles.column}>
        <Who request={request} value={who} onChange={setWho} />
        {who === OTHER ? (
          <PersonPicker value={other} onChange={setOther} aria-label={t("share-newcomer-other-label")} />
        ) : null}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={!compared || chosen === undefined || busy}
            onClick={letIn}
          >
            <Text id="share-newcomer-let-in" />
          </Button>
          <Button disabledFocusable={busy} onClick={() => void refuse.run({ request: request.request })}>
            <Text id="share-newcomer-refuse" />
          </Button>
        </div>
      </div>
      {(approve.error ?? refuse.error) ? (
        <div className={styles.whole}>
          <FormError error={approve.error ?? refuse.error} also={["person", "role", "request"]} />
        </div>
      ) : null}
    </div>
  );
}

interface WhoProps {
  request: JoinRequest;
  value: string;
  onChange: (who: string) => void;
}

/** Which person of the programme the newcomer is: the likely ones first. */
function Who({ request: { person, likely }, value, onChange }: WhoProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <p className={styles.words}>{t("share-newcomer-who")}</p>
      <RadioGroup
        aria-label={t("share-newcomer-who")}
        value={value}
        onChange={(_, { value: chosen }) => onChange(chosen)}
      >
        {likely.slice(0, 3).map(({ id, name }) => (
          <Radio key={id} value={id} label={name} />
        ))}
        <Radio value={OTHER} label={t("share-newcomer-other")} />
        <Radio value={NEW} label={t("share-newcomer-new", { name: person })} />
      </RadioGroup>
    </>
  );
}
