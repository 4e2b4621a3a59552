/** What the checks found, the most serious first, each with a way out. Nothing here blocks. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../api/types";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { statusVar } from "../../theme/status";
import { weightSign, weightTone } from "./look";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "9px",
  },
  line: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", gap: "2px 6px", fontSize: "13px" },
  sign: { fontWeight: 700, lineHeight: "18px" },
  words: { lineHeight: "18px" },
  ways: { gridColumn: "2", display: "flex", flexWrap: "wrap", gap: "2px 12px", fontSize: "12.5px" },
  people: { gridColumn: "2", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  none: { margin: 0, fontSize: "13px", color: statusVar("statusGoodText") },
  button: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  good: { color: statusVar("statusGoodText") },
  warn: { color: statusVar("statusWarnText") },
  bad: { color: statusVar("statusBadText") },
  neutral: { color: statusVar("statusNeutralText") },
  accent: { color: statusVar("statusAccentText") },
});

/** What the session is, as far as a way out needs it. */
export interface FindingPlace {
  session: string | null;
  module: string;
}

/** The screen where a finding is put right, with the words on the link. */
function wayOut({ check }: Finding, { session, module }: FindingPlace): { label: string; to: string } | null {
  const place: Record<string, { label: string; to: string } | null> = {
    trainer_not_ready: { label: "sessions-way-readiness", to: href("/readiness") },
    trainer_away: { label: "sessions-way-absences", to: href("/absences") },
    team_away: { label: "sessions-way-absences", to: href("/absences") },
    content: module ? { label: "sessions-way-module", to: href(`/modules/${module}`) } : null,
    environment: session
      ? { label: "sessions-way-environment", to: href(`/sessions/${session}`, { tab: "preparation" }) }
      : null,
    over_capacity: module
      ? { label: "sessions-way-another", to: href("/sessions/new", session ? { like: session } : { module }) }
      : null,
    prerequisite: { label: "sessions-way-seats", to: href("/seats") },
  };
  return place[check] ?? null;
}

/** What no field of the form can change; the way out leads to where it is changed. */
const ELSEWHERE: ReadonlySet<string> = new Set(["content", "environment"]);

const SHOWN_PEOPLE = 6;

interface FindingsProps {
  findings: readonly Finding[];
  place: FindingPlace;
  /** Leads to the field of a form; without a form it leads to the form. */
  onField?: (field: string) => void;
}

export function Findings({ findings, place, onField }: FindingsProps) {
  const styles = useStyles();
  const t = useText();
  if (findings.length === 0) {
    return (
      <p className={styles.none} role="status">
        <span aria-hidden>{"✓ "}</span>
        <Text id="sessions-findings-none" />
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => {
        const way = wayOut(finding, place);
        const field = ELSEWHERE.has(finding.check) ? "" : finding.field;
        const more = finding.people.length - SHOWN_PEOPLE;
        return (
          <li key={index} className={styles.line}>
            <span
              className={mergeClasses(styles.sign, styles[weightTone[finding.weight]])}
              role="img"
              aria-label={t(`sessions-weight-${finding.weight}`)}
            >
              {weightSign[finding.weight]}
            </span>
            <span className={styles.words}>{say(finding.message)}</span>
            {finding.people.length > 1 ? (
              <span className={styles.people}>
                {finding.people
                  .slice(0, SHOWN_PEOPLE)
                  .map(({ name }) => name)
                  .join(", ")}
                {more > 0 ? t("sessions-people-more", { count: more }) : ""}
              </span>
            ) : null}
            <span className={styles.ways}>
              {onField && field ? (
                <button type="button" className={styles.button} onClick={() => onField(field)}>
                  <Text id="sessions-way-field" />
                </button>
              ) : null}
              {!onField && field && place.session ? (
                <Link href={href(`/sessions/${place.session}/edit`, { field })}>
                  <Text id="sessions-way-edit" />
                </Link>
              ) : null}
              {finding.sessions.slice(0, 3).map((id, number) => (
                <Link key={id} href={href(`/sessions/${id}`)}>
                  {t(finding.sessions.length > 1 ? "sessions-way-session-number" : "sessions-way-session", {
                    number: number + 1,
                  })}
                </Link>
              ))}
              {way ? (
                <Link href={way.to}>
                  <Text id={way.label} />
                </Link>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
