/** Sign-offs and waivers: who decided what, when, until when, and why. */
import { Button } from "@fluentui/react-components";
import type { SignOffRow, SuperuserDetail, WaiverRow } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { useFrame } from "../../frame/useFrame";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { useRecordStyles } from "./Records";

interface DecisionsProps {
  detail: SuperuserDetail;
  onAction: (action: string) => void;
}

export function Decisions({ detail, onAction }: DecisionsProps) {
  const styles = useRecordStyles();
  const standing = detail.sign_offs.find(({ revoked_on: revoked }) => revoked === null);
  return (
    <>
      <h3 className={styles.heading}>
        <Text id="superusers-sign-offs" />
      </h3>
      {detail.sign_offs.length === 0 ? (
        <p className={styles.none}>
          <Text id="superusers-sign-offs-none" />
        </p>
      ) : (
        <ul className={styles.list}>
          {detail.sign_offs.map((row) => (
            <SignOff key={row.id} row={row} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => onAction("sign-off")}>
          <Text id="superusers-sign-off" />
        </Button>
        {standing ? (
          <Button size="small" onClick={() => onAction("revoke")}>
            <Text id="superusers-revoke" />
          </Button>
        ) : null}
      </div>
      <h3 className={styles.heading}>
        <Text id="superusers-waivers" />
      </h3>
      {detail.waivers.length === 0 ? (
        <p className={styles.none}>
          <Text id="superusers-waivers-none" />
        </p>
      ) : (
        <ul className={styles.list}>
          {detail.waivers.map((row) => (
            <Waiver key={row.id} row={row} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => onAction("waive")}>
          <Text id="superusers-waive" />
        </Button>
      </div>
    </>
  );
}

function SignOff({ row }: { row: SignOffRow }) {
  const styles = useRecordStyles();
  const t = useText();
  const { today } = useFrame();
  const expired = row.expires_on !== null && row.expires_on < today;
  const state = row.revoked_on ? "revoked" : expired ? "expired" : "stands";
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.grow}>
          <Text id="superusers-signed-by" args={{ name: row.by, date: formatDate(row.on) }} />
        </span>
        <Pill tone={state === "stands" ? "good" : "bad"}>{t(`superusers-signed-${state}`)}</Pill>
      </div>
      {row.expires_on ? (
        <div className={styles.quiet}>
          <Text id="superusers-until" args={{ date: formatDate(row.expires_on) }} />
        </div>
      ) : null}
      {row.note ? (
        <div className={styles.note} dir="auto">
          {row.note}
        </div>
      ) : null}
      {row.revoked_on ? (
        <div className={styles.quiet}>
          <Text
            id="superusers-revoked-by"
            args={{ name: row.revoked_by, date: formatDate(row.revoked_on), reason: row.reason }}
          />
        </div>
      ) : null}
    </li>
  );
}

function Waiver({ row }: { row: WaiverRow }) {
  const styles = useRecordStyles();
  const t = useText();
  const { today } = useFrame();
  const withdraw = useChange("waiver_withdraw");
  const ended = row.revoked_on !== null || row.expires_on < today;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.grow}>{t(`gate-${row.gate}`)}</span>
        {ended ? (
          <Pill tone="neutral">
            <Text id={row.revoked_on ? "superusers-waiver-withdrawn" : "superusers-signed-expired"} />
          </Pill>
        ) : (
          <Button
            size="small"
            disabled={withdraw.pending}
            aria-label={t("superusers-withdraw-of", { gate: t(`gate-${row.gate}`) })}
            onClick={() => void withdraw.run({ id: row.id })}
          >
            <Text id="superusers-withdraw" />
          </Button>
        )}
      </div>
      <div dir="auto">{row.reason}</div>
      <div className={styles.quiet}>
        <Text
          id="superusers-waiver-facts"
          args={{ name: row.by, date: formatDate(row.on), until: formatDate(row.expires_on) }}
        />
      </div>
    </li>
  );
}
