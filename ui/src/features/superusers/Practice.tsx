/** Rehearsals, and the candid reviews that leads and the person alone may see. */
import { Button, Link } from "@fluentui/react-components";
import type { ReviewRow, SuperuserDetail } from "../../api/types";
import { Pill } from "../../components/StatusBadge";
import { formatDate } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { useRecordStyles } from "./Records";

interface PracticeProps {
  detail: SuperuserDetail;
  onAction: (action: string) => void;
}

export function Practice({ detail, onAction }: PracticeProps) {
  const styles = useRecordStyles();
  const t = useText();
  return (
    <>
      <h3 className={styles.heading}>
        <Text id="superusers-rehearsals" />
      </h3>
      {detail.rehearsals.length === 0 ? (
        <p className={styles.none}>
          <Text id="superusers-rehearsals-none" />
        </p>
      ) : (
        <ul className={styles.list}>
          {detail.rehearsals.map(({ id, on, rating, observer, note, session }) => (
            <li key={id} className={styles.item}>
              <div className={styles.line}>
                <span className={styles.grow}>{formatDate(on)}</span>
                <Pill tone={rating >= 3 ? "good" : "warn"}>{t("superusers-rated", { rating })}</Pill>
              </div>
              <div className={styles.quiet}>
                {observer ? t("superusers-observed-by", { name: observer }) : t("superusers-observed-nobody")}
              </div>
              {session ? (
                <Link href={href(`/sessions/${session.id}`)}>
                  {t("superusers-rehearsal-session", { module: session.name })}
                </Link>
              ) : null}
              {note ? (
                <div className={styles.note} dir="auto">
                  {note}
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => onAction("rehearsal")}>
          <Text id="superusers-rehearsal" />
        </Button>
      </div>
      <h3 className={styles.heading}>
        <Text id="superusers-reviews" />
      </h3>
      {detail.reviews.length === 0 ? (
        <p className={styles.none}>
          <Text id="superusers-reviews-none" />
        </p>
      ) : (
        <ul className={styles.list}>
          {detail.reviews.map((review) => (
            <Review key={review.id} review={review} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Link href={href("/reviews", { superuser: detail.row.id })}>
          <Text id="superusers-reviews-open" />
        </Link>
      </div>
    </>
  );
}

function Review({ review }: { review: ReviewRow }) {
  const styles = useRecordStyles();
  const parts = [
    ["superusers-review-strengths", review.strengths],
    ["superusers-review-gaps", review.gaps],
    ["superusers-review-actions", review.actions],
  ] as const;
  return (
    <li className={styles.item}>
      <div className={styles.grow}>
        <Text id="superusers-review-by" args={{ name: review.by, date: formatDate(review.on) }} />
      </div>
      {parts.map(([id, words]) =>
        words ? (
          <div key={id} className={styles.note} dir="auto">
            <Text id={id} args={{ words }} />
          </div>
        ) : null,
      )}
    </li>
  );
}
