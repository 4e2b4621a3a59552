/** Drops of sentiment: what fell, and what was decided. One that nobody has answered stays at the top. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SentimentDrop } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Pill } from "../../components/StatusBadge";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { scoreText } from "./look";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  drop: {
    display: "flex",
    alignItems: "start",
    gap: "12px",
    padding: "9px 12px",
    fontSize: "13px",
    lineHeight: "19px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  words: { flexGrow: 1, minWidth: 0 },
  title: { fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "17px" },
  actions: { margin: "2px 0 0", paddingInlineStart: "18px" },
});

/** What names a drop in the address. */
export const keyOf = ({ pulse, group }: Pick<SentimentDrop, "pulse" | "group">) =>
  `${pulse.id}/${group?.id ?? ""}`;

interface DropsProps {
  drops: readonly SentimentDrop[];
  unanswered: number;
  isLead: boolean;
  onAnswer: (drop: SentimentDrop) => void;
}

export function Drops({ drops, unanswered, isLead, onAnswer }: DropsProps) {
  const styles = useStyles();
  const t = useText();
  const order = [...drops].sort(
    (one, other) => Number(one.response !== null) - Number(other.response !== null),
  );
  return (
    <Card
      title={t("sentiment-drops")}
      hint={drops.length > 0 ? t("sentiment-drops-open", { count: unanswered }) : null}
      flush
    >
      {drops.length === 0 ? (
        <EmptyState title={t("sentiment-no-drop-title")} body={t("sentiment-no-drop-body")} />
      ) : (
        <ul className={styles.list}>
          {order.map((drop) => (
            <li key={keyOf(drop)} className={styles.drop}>
              <Pill tone={drop.response ? "good" : "bad"}>
                {t(drop.response ? "sentiment-answered-drop" : "sentiment-open-drop")}
              </Pill>
              <div className={styles.words}>
                <div className={styles.title}>
                  {t("sentiment-fell", {
                    group: drop.group?.name ?? t("sentiment-everybody"),
                    before: scoreText(drop.before),
                    now: scoreText(drop.now),
                  })}
                </div>
                <div className={styles.quiet}>
                  {t("sentiment-fell-in", {
                    pulse: drop.pulse.name,
                    since: drop.since.name,
                    date: drop.on ? formatDate(drop.on) : "",
                  })}{" "}
                  {drop.most
                    ? t("sentiment-fell-most", {
                        question: drop.most.text,
                        before: scoreText(drop.most.before),
                        now: scoreText(drop.most.now),
                      })
                    : null}
                </div>
                {drop.response ? <Response drop={drop} /> : null}
              </div>
              {isLead ? (
                <Button
                  size="small"
                  appearance={drop.response ? "subtle" : "primary"}
                  aria-label={t(drop.response ? "sentiment-change-for" : "sentiment-answer-for", {
                    group: drop.group?.name ?? t("sentiment-everybody"),
                  })}
                  onClick={() => onAnswer(drop)}
                >
                  <Text id={drop.response ? "sentiment-change-answer" : "sentiment-answer"} />
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Response({ drop: { response } }: { drop: SentimentDrop }) {
  const styles = useStyles();
  const t = useText();
  if (!response) return null;
  return (
    <>
      <div className={styles.quiet}>
        {response.decision === "act"
          ? t("sentiment-agreed", {
              name: response.agreed_with?.name ?? "",
              date: response.agreed_on ? formatDate(response.agreed_on) : "",
            })
          : t("sentiment-no-action", { reason: response.reason })}
      </div>
      {response.decision === "act" && response.reason ? <div>{response.reason}</div> : null}
      {response.actions.length > 0 ? (
        <ul className={styles.actions}>
          {response.actions.map((action) => (
            <li key={action.id}>
              <Link href={href(`/actions/${action.kind}`, { action: action.id })}>{action.title}</Link>{" "}
              <span className={styles.quiet}>
                {action.done_on
                  ? t("sentiment-action-done", { date: formatDate(action.done_on) })
                  : t("sentiment-action-due", {
                      owner: action.owner,
                      date: action.due_on ? formatDate(action.due_on) : "",
                    })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
