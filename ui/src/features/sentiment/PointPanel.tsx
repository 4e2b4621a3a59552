/** What is behind a score: who was asked, how many answered, and how the answers fell, question by question. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SentimentPoint, SentimentPulse } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { EvidencePanel } from "../../components/EvidencePanel";
import { formatDate, formatShare } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { Distribution } from "./Distribution";
import { scoreText } from "./look";

const useStyles = makeStyles({
  facts: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", gap: "4px 14px", fontSize: "13px" },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  heading: { margin: "8px 0 0", fontSize: "13px", fontWeight: 600 },
  comments: { margin: 0, paddingInlineStart: "18px", fontSize: "13px", lineHeight: "19px" },
});

interface PointPanelProps {
  point: SentimentPoint;
  pulse: SentimentPulse;
  /** Absent for everybody. */
  group?: { id: string; name: string } | undefined;
  least: number;
  isLead: boolean;
  onClose: () => void;
}

export function PointPanel({ point, pulse, group, least, isLead, onClose }: PointPanelProps) {
  const styles = useStyles();
  const t = useText();
  const { score, responses, invited } = point;
  const title = t("sentiment-point", { group: group?.name ?? t("sentiment-everybody"), pulse: pulse.name });
  return (
    <EvidencePanel title={title} explains={t("sentiment-point-explains", { least })} onClose={onClose}>
      {score === null ? (
        <EmptyState
          title={t(point.asked ? "sentiment-few-title" : "sentiment-not-asked")}
          body={t(point.asked ? "sentiment-few-body" : "sentiment-not-asked-body", { least })}
        />
      ) : (
        <>
          <dl className={styles.facts}>
            <dt className={styles.name}>{t("sentiment-score")}</dt>
            <dd className={styles.value}>{t("sentiment-score-of", { score: scoreText(score) })}</dd>
            <dt className={styles.name}>{t("sentiment-answered")}</dt>
            <dd className={styles.value}>
              {invited > 0
                ? t("sentiment-rate", { responses, invited, share: formatShare(responses / invited) })
                : responses}
            </dd>
            {pulse.on ? (
              <>
                <dt className={styles.name}>{t("sentiment-counted-on")}</dt>
                <dd className={styles.value}>{formatDate(pulse.on)}</dd>
              </>
            ) : null}
          </dl>
          <Distribution questions={pulse.questions} figures={point.questions} />
        </>
      )}
      {isLead ? <Comments pulse={pulse.id} group={group?.id} /> : null}
    </EvidencePanel>
  );
}

/** What people of the group wrote; for leads. */
function Comments({ pulse, group }: { pulse: string; group: string | undefined }) {
  const styles = useStyles();
  const t = useText();
  const list = useCommand("pulse_comments", { pulse, search: "", ...(group ? { group } : {}) });
  if (!list.data || list.data.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t("sentiment-wrote", { count: list.data.length })}</h3>
      <ul className={styles.comments}>
        {list.data.map(({ id, comment }) => (
          <li key={id} dir="auto">
            {comment}
          </li>
        ))}
      </ul>
    </>
  );
}
