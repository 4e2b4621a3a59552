/** What came of a closed session: who was there, what they said, how the trainers were rated, and where the figures stand. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SessionDetail } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { LoadError } from "../../components/LoadError";
import { PersonName } from "../../components/PersonName";
import { RowsSkeleton } from "../../components/Skeletons";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { href } from "../../router/router";
import { FaultsCard, FeedbackCard, QuestionsCard, WhoWasThere } from "./RoomRecord";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 440px",
    gap: "12px",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minHeight: 0,
    overflowY: "auto",
    "& > section": { flexShrink: 0 },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 80px 70px",
    gap: "2px 12px",
    padding: "5px 0",
    fontSize: "13px",
    lineHeight: "20px",
  },
  said: { gridColumn: "1 / -1" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
  links: { display: "flex", gap: "16px", fontSize: "13px", marginTop: "4px" },
});

export function Results({ detail }: { detail: SessionDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row, ratings, module_version: version } = detail;
  const room = useCommand("room_get", { id: row.id }, { reads: ["room", "sessions", "people"] });
  const rated = ratings.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const mean = rated.length > 0 ? rated.reduce((sum, one) => sum + one, 0) / rated.length : null;
  return (
    <>
      <Figures>
        <Figure
          compact
          name={t("sessions-attended")}
          number={formatNumber(row.attended)}
          of={t("sessions-attended-of", { seated: row.seated })}
        />
        <Figure
          compact
          name={t("sessions-version-given")}
          number={formatNumber(version)}
          explains={row.purpose === "rehearsal" ? t("sessions-rehearsal-counts-not") : undefined}
        />
        <Figure
          compact
          name={t("sessions-rating")}
          number={mean === null ? "–" : formatNumber(Math.round(mean * 10) / 10)}
          of={mean === null ? undefined : t("sessions-rating-of")}
        />
      </Figures>
      <LoadError error={room.error} onRetry={() => void room.refetch()} />
      <div className={styles.columns}>
        {room.data ? <WhoWasThere room={room.data} /> : room.error ? null : <RowsSkeleton />}
        <div className={styles.side}>
          {room.data ? <FeedbackCard feedback={room.data.feedback} /> : null}
          {room.data ? <QuestionsCard room={room.data} /> : null}
          <Ratings detail={detail} />
          {room.data ? <FaultsCard room={room.data} /> : null}
        </div>
      </div>
    </>
  );
}

function Ratings({ detail: { row, ratings } }: { detail: SessionDetail }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card title={t("sessions-ratings")}>
      {ratings.length === 0 ? <span className={styles.quiet}>{t("sessions-ratings-none")}</span> : null}
      <ul className={styles.list}>
        {ratings.map(({ trainer, role, rating, rated_by: by, note }) => (
          <li key={trainer.id} className={styles.line}>
            <PersonName name={trainer.name} />
            <span>{t(`sessions-role-${role}`)}</span>
            <span>{rating === null ? t("sessions-not-rated") : t("sessions-rating-one", { rating })}</span>
            {by || note ? (
              <span className={styles.said}>
                <span className={styles.quiet}>
                  {[by ? t("sessions-rated-by", { name: by.name }) : "", note].filter(Boolean).join(" · ")}
                </span>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <div className={styles.links}>
        <Link href={href("/completion", { module: row.module.id })}>
          <Text id="sessions-see-completion" />
        </Link>
        <Link href={href("/cascade", { module: row.module.id })}>
          <Text id="sessions-see-cascade" />
        </Link>
      </div>
    </Card>
  );
}
