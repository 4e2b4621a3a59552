/** Each wave's answer to the one question: will it be enough by cutover, and why. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SteeringWave } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Pill } from "../../components/StatusBadge";
import { formatDate, formatNumber, say } from "../../messages/catalogue";
import { useText } from "../../messages/Text";
import { href } from "../../router/router";
import { verdictMessage, verdictTone } from "../readiness/RollUp";

const useStyles = makeStyles({
  waves: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(330px, 1fr))",
    gap: "12px",
    flexShrink: 0,
  },
  cutover: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  reasons: { margin: "0 0 8px", padding: 0, listStyleType: "none", fontSize: "13px", lineHeight: "19px" },
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", rowGap: "4px", margin: 0 },
  name: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground3 },
  figure: {
    margin: 0,
    fontSize: "13px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
    textAlign: "end",
  },
  forecast: { margin: "8px 0 0", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

export function WaveVerdicts({ waves }: { waves: readonly SteeringWave[] }) {
  const styles = useStyles();
  const t = useText();
  if (waves.length === 0) {
    return <EmptyState title={t("steering-waves-none-title")} body={t("steering-waves-none-body")} />;
  }
  return (
    <div className={styles.waves}>
      {waves.map((wave) => (
        <Verdict key={wave.id} wave={wave} />
      ))}
    </div>
  );
}

function Verdict({ wave }: { wave: SteeringWave }) {
  const styles = useStyles();
  const t = useText();
  const share = (count: number, of: number) =>
    t("steering-pdf-of", { count: formatNumber(count), of: formatNumber(of) });
  const conditional = wave.conditional ?? 0;
  const mayTrain = t("steering-pdf-ready", {
    count: wave.ready,
    of: wave.superusers,
    ready: wave.ready - conditional,
    conditional,
  });
  const rows: [string, string, string][] = [
    ["steering-pdf-column-ready", mayTrain, "/readiness"],
    ["steering-pdf-column-covered", share(wave.covered, wave.areas), "/coverage"],
    ["steering-pdf-column-trained", share(wave.trained, wave.need), "/completion"],
  ];
  return (
    <Card
      title={wave.name}
      hint={
        wave.cutover ? t("steering-cutover", { date: formatDate(wave.cutover) }) : t("steering-cutover-none")
      }
      actions={<Pill tone={verdictTone[wave.verdict]}>{t(verdictMessage(wave.verdict))}</Pill>}
    >
      {wave.reasons.length > 0 ? (
        <ul className={styles.reasons}>
          {wave.reasons.map((reason) => (
            <li key={say(reason)}>{say(reason)}</li>
          ))}
        </ul>
      ) : null}
      <dl className={styles.figures}>
        {rows.map(([name, figure, to]) => (
          <Row key={name} name={t(name)} figure={figure} to={href(to, { wave: wave.id })} />
        ))}
      </dl>
      {wave.forecast ? (
        <p className={styles.forecast}>
          {t("steering-pdf-forecast", {
            likely: wave.forecast.likely,
            low: wave.forecast.low,
            high: wave.forecast.high,
          })}
        </p>
      ) : null}
    </Card>
  );
}

function Row({ name, figure, to }: { name: string; figure: string; to: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.figure}>
        <Link href={`#${to}`}>{figure}</Link>
      </dd>
    </>
  );
}
