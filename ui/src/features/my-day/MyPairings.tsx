/** The pairings of the one at this laptop, those most in need of an entry first. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MyDay, PairingRow } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Ladder, LadderHeadings } from "../../components/Ladder";
import { PersonName } from "../../components/PersonName";
import { formatDate } from "../../messages/catalogue";
import { Said, Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { statusVar } from "../../theme/status";
import { nextStage, together } from "../shadowing/ladders";
import { openQuickLog } from "../shadowing/quickLog";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(150px, 1fr) minmax(276px, 320px) 150px 64px",
    columnGap: "12px",
    alignItems: "center",
    padding: "6px 12px",
    fontSize: "13px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  stalled: { color: statusVar("statusWarnText"), fontWeight: 600 },
  link: { fontSize: "13px" },
  pair: { minWidth: 0 },
  with: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

export function MyPairings({ day }: { day: MyDay }) {
  const styles = useStyles();
  const t = useText();
  const { pairings, me } = day;
  if (pairings.length === 0) {
    // Somebody who is not known, or a programme that is being set up, has nothing to be paired with yet.
    if (!me || day.setup.some(({ done }) => !done)) return null;
    return (
      <Card title={t("my-day-pairings")}>
        <EmptyState
          title={t("my-day-no-pairings-title")}
          body={t("my-day-no-pairings-body")}
          action={
            <Button as="a" href={href("/shadowing")}>
              <Text id="my-day-all-pairings" />
            </Button>
          }
        />
      </Card>
    );
  }
  return (
    <Card
      title={t("my-day-pairings")}
      actions={
        <Link className={styles.link} href={href("/shadowing", { show: "mine" })}>
          <Text id="my-day-open-board" />
        </Link>
      }
      flush
    >
      <div className={styles.grid}>
        <span className={styles.quiet}>{t("pairing-superuser")}</span>
        <LadderHeadings />
        <span className={styles.quiet}>{t("my-day-last")}</span>
        <span />
      </div>
      <ul className={styles.list}>
        {pairings.map((pairing) => (
          <Line key={pairing.id} pairing={pairing} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ pairing }: { pairing: PairingRow }) {
  const styles = useStyles();
  const t = useText();
  const { superuser, consultant, last_on, stalled } = pairing;
  const names = { superuser: superuser.name, consultant: consultant.name };
  return (
    <li className={styles.grid}>
      <span className={styles.pair}>
        <Link href={href(`/shadowing/${pairing.id}`)} appearance="subtle">
          <PersonName name={superuser.name} />
        </Link>
        <div className={`${styles.quiet} ${styles.with}`}>{t("my-day-with", { name: consultant.name })}</div>
      </span>
      <Ladder rungs={together(pairing)} current={nextStage(pairing)} />
      <span className={styles.quiet}>
        {stalled ? (
          <span className={styles.stalled}>
            <span aria-hidden>⚠ </span>
            <Said message={stalled} />
          </span>
        ) : last_on ? (
          formatDate(last_on, "short")
        ) : (
          t("shadowing-never")
        )}
      </span>
      <Button
        size="small"
        aria-label={t("pairing-log-label", { pairing: t("pairing-names", names) })}
        onClick={() => openQuickLog({ pairing: pairing.id })}
      >
        <Text id="pairing-log" />
      </Button>
    </li>
  );
}
