/** What came of a closed session: who was there, how the trainers were rated, and where the figures stand. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SessionDetail } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { PersonName } from "../../components/PersonName";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href, navigate } from "../../router/router";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", overflowY: "auto" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "220px 90px 70px minmax(0, 1fr)",
    gap: "12px",
    padding: "5px 0",
    fontSize: "13px",
    lineHeight: "20px",
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
  links: { display: "flex", gap: "16px", fontSize: "13px", marginTop: "4px" },
});

export function Results({ detail }: { detail: SessionDetail }) {
  const styles = useStyles();
  const t = useText();
  const { row, ratings, module_version: version } = detail;
  const rated = ratings.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const mean = rated.length > 0 ? rated.reduce((sum, one) => sum + one, 0) / rated.length : null;
  const completion = href("/completion", { module: row.module.id });
  return (
    <div className={styles.body}>
      <Figures>
        <Figure
          name={t("sessions-attended")}
          number={formatNumber(row.attended)}
          of={t("sessions-attended-of", { seated: row.seated })}
          onOpen={() => navigate(`/run/${row.id}/close`)}
        />
        <Figure
          name={t("sessions-version-given")}
          number={formatNumber(version)}
          explains={row.purpose === "rehearsal" ? t("sessions-rehearsal-counts-not") : undefined}
        />
        <Figure
          name={t("sessions-rating")}
          number={mean === null ? "–" : formatNumber(mean)}
          of={t("sessions-rating-of")}
        />
      </Figures>
      <Card title={t("sessions-ratings")}>
        {ratings.length === 0 ? <span className={styles.quiet}>{t("sessions-ratings-none")}</span> : null}
        <ul className={styles.list}>
          {ratings.map(({ trainer, role, rating, rated_by: by, note }) => (
            <li key={trainer.id} className={styles.line}>
              <PersonName name={trainer.name} />
              <span>{t(`sessions-role-${role}`)}</span>
              <span>{rating === null ? t("sessions-not-rated") : t("sessions-rating-one", { rating })}</span>
              <span className={styles.quiet}>
                {[by ? t("sessions-rated-by", { name: by.name }) : "", note].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.links}>
          <Link href={completion}>
            <Text id="sessions-see-completion" />
          </Link>
          <Link href={href("/cascade", { module: row.module.id })}>
            <Text id="sessions-see-cascade" />
          </Link>
        </div>
      </Card>
    </div>
  );
}
