/** The one thing to do next, as plain as it can be. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MyDay } from "../../api/types";
import { Kbd } from "../../components/Kbd";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { statusVar } from "../../theme/status";
import { openQuickLog } from "../shadowing/quickLog";
import { Due } from "./Due";
import { placeOf } from "./waiting";

const useStyles = makeStyles({
  next: {
    display: "flex",
    alignItems: "center",
    gap: "18px",
    padding: "16px 18px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandBackground}`,
    borderRadius: "6px",
    flexShrink: 0,
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: {
    fontSize: "12px",
    lineHeight: "16px",
    color: statusVar("statusAccentText"),
    fontWeight: 600,
    margin: 0,
  },
  title: { margin: "2px 0", fontSize: "18px", lineHeight: "24px", fontWeight: 600 },
  detail: { margin: 0, fontSize: "13px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", alignItems: "center", gap: "14px", flexShrink: 0 },
});

export function NextUp({ day }: { day: MyDay }) {
  const styles = useStyles();
  const t = useText();
  const { waiting, superuser, pairings } = day;
  const [first] = waiting;
  const shown = first
    ? {
        name: t(`my-day-kind-${first.kind}`),
        title: first.title,
        detail: say(first.detail),
        action: (
          <>
            <Due item={first} />
            <Button as="a" appearance="primary" href={placeOf(first)}>
              {t(`my-day-do-${first.kind}`)}
            </Button>
          </>
        ),
      }
    : superuser?.next_step
      ? {
          name: t("my-day-next"),
          title: say(superuser.next_step),
          detail: t("my-day-next-detail", { progress: superuser.progress }),
          action: (
            <Button as="a" appearance="primary" href={href(`/superusers/${superuser.id}`)}>
              <Text id="my-day-next-open" />
            </Button>
          ),
        }
      : {
          name: t("my-day-next"),
          title: t("my-day-clear"),
          detail: t(pairings.length > 0 ? "my-day-clear-log" : "my-day-clear-look"),
          action:
            pairings.length > 0 ? (
              <Button appearance="primary" onClick={() => openQuickLog()}>
                <Text id="quick-log-title" />
                <Kbd keys="L" />
              </Button>
            ) : (
              <Button as="a" appearance="primary" href={href("/readiness")}>
                <Text id="my-day-see-readiness" />
              </Button>
            ),
        };
  return (
    <section className={styles.next} aria-label={t("my-day-next")}>
      <div className={styles.words}>
        <p className={styles.name}>{shown.name}</p>
        <h2 className={styles.title} dir="auto">
          {shown.title}
        </h2>
        <p className={styles.detail}>{shown.detail}</p>
      </div>
      <div className={styles.actions}>{shown.action}</div>
    </section>
  );
}
