/** What the room left behind: who was there, what was said together, and what is still to answer. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FeedbackState, Participant, RunRoom } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { PersonName } from "../../components/PersonName";
import { Pill } from "../../components/StatusBadge";
import type { Column } from "../../components/table/columns";
import { DataTable } from "../../components/table/DataTable";
import { formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href, navigate } from "../../router/router";
import { statusDetail, statusTone, statusWords } from "../run/run";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    padding: "6px 0",
    fontSize: "13px",
    lineHeight: "18px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { paddingTop: 0 },
    ":last-child": { paddingBottom: 0, borderBottomStyle: "none" },
  },
  statement: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 64px 58px",
    alignItems: "center",
    gap: "10px",
  },
  track: { height: "6px", borderRadius: "3px", backgroundColor: tokens.colorNeutralStroke2 },
  bar: { height: "100%", borderRadius: "3px", backgroundColor: tokens.colorCompoundBrandBackground },
  mean: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  title: { margin: "12px 0 4px", fontSize: "12px", fontWeight: 600 },
  head: { display: "flex", alignItems: "flex-start", gap: "8px" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  said: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  link: { fontSize: "13px" },
  quiet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

function useColumns(room: RunRoom): Column<Participant>[] {
  const t = useText();
  return useMemo<Column<Participant>[]>(() => {
    const scores = new Map(room.scores.map((score) => [score.person.id, score]));
    const scored: Column<Participant> = {
      id: "score",
      header: t("sessions-score"),
      value: ({ person }) => scores.get(person.id)?.points,
      cell: ({ person }) => {
        const score = scores.get(person.id);
        return score ? t("sessions-score-of", { points: score.points, of: score.out_of }) : "–";
      },
      width: 84,
    };
    return [
      {
        id: "name",
        header: t("sessions-person"),
        value: ({ person }) => person.name,
        cell: ({ person }) => <PersonName name={person.name} />,
        width: 170,
      },
      {
        id: "mark",
        header: t("sessions-attendance"),
        value: (line) => statusWords(line, room),
        cell: (line) => (
          <Pill tone={line.status ? statusTone[line.status] : "neutral"}>{statusWords(line, room)}</Pill>
        ),
        width: 118,
      },
      {
        id: "more",
        header: t("sessions-detail"),
        value: (line) => statusDetail(line, room) || line.detail,
        muted: true,
      },
      ...(room.scores.length > 0 ? [scored] : []),
    ];
  }, [room, t]);
}

export function WhoWasThere({ room }: { room: RunRoom }) {
  const t = useText();
  const columns = useColumns(room);
  return (
    <Card fill flush title={t("sessions-record")}>
      <DataTable
        label={t("sessions-record")}
        rows={room.people}
        columns={columns}
        rowId={({ person }) => person.id}
        onOpen={({ person }) => navigate(`/people/${person.id}`)}
        sort={{ column: "name", descending: false }}
        empty={<EmptyState title={t("sessions-record-none")} body={t("sessions-record-none-body")} />}
      />
    </Card>
  );
}

export function FeedbackCard({ feedback }: { feedback: FeedbackState }) {
  const styles = useStyles();
  const t = useText();
  const { result, statements, least } = feedback;
  return (
    <Card
      title={t("sessions-feedback")}
      hint={result ? t("sessions-feedback-responses", { count: result.responses }) : undefined}
    >
      {result ? (
        <ul className={styles.list}>
          {statements.map((statement, at) => (
            <Statement key={statement.id} words={say(statement)} counts={result.counts[at] ?? []} />
          ))}
        </ul>
      ) : (
        <span className={styles.quiet}>{t("sessions-feedback-none", { least })}</span>
      )}
      {result && result.comments.length > 0 ? (
        <>
          <h3 className={styles.title}>
            <Text id="sessions-feedback-comments" />
          </h3>
          <ul className={styles.list}>
            {result.comments.map((comment, at) => (
              <li key={at} className={styles.line}>
                <span className={styles.said} dir="auto">
                  {comment}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

/** `counts` says how many answered 1, 2, 3, 4 and 5. */
function Statement({ words, counts }: { words: string; counts: readonly number[] }) {
  const styles = useStyles();
  const t = useText();
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / answered;
  const spread = t("sessions-feedback-spread", {
    one: counts[0] ?? 0,
    two: counts[1] ?? 0,
    three: counts[2] ?? 0,
    four: counts[3] ?? 0,
    five: counts[4] ?? 0,
  });
  return (
    <li className={styles.line} title={spread}>
      <div className={styles.statement}>
        <span>{words}</span>
        <div className={styles.track} aria-hidden>
          <div className={styles.bar} style={{ width: answered > 0 ? `${((mean - 1) / 4) * 100}%` : 0 }} />
        </div>
        <span className={styles.mean}>
          {answered > 0
            ? t("sessions-feedback-mean", { mean: formatNumber(Math.round(mean * 10) / 10) })
            : "–"}
        </span>
      </div>
    </li>
  );
}

export function QuestionsCard({ room }: { room: RunRoom }) {
  const styles = useStyles();
  const t = useText();
  const sorted = [...room.questions].sort(
    (one, other) => Number(one.answer !== "") - Number(other.answer !== ""),
  );
  const open = sorted.filter(({ answer }) => answer === "").length;
  if (sorted.length === 0) return null;
  return (
    <Card
      title={t("sessions-questions")}
      hint={open > 0 ? <Pill tone="warn">{t("sessions-questions-open", { count: open })}</Pill> : undefined}
      actions={
        <Link className={styles.link} href={href(`/run/${room.session.id}`, { side: "questions" })}>
          <Text id={open > 0 ? "sessions-questions-answer" : "sessions-questions-see"} />
        </Link>
      }
    >
      <ul className={styles.list}>
        {sorted.map(({ id, question, answer, asked_by: by }) => (
          <li key={id} className={styles.line}>
            <div className={styles.head}>
              <strong className={styles.words} dir="auto">
                {question}
              </strong>
            </div>
            {by ? <div className={styles.quiet}>{t("sessions-questions-by", { name: by.name })}</div> : null}
            {answer ? (
              <div className={styles.said} dir="auto">
                {answer}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function FaultsCard({ room }: { room: RunRoom }) {
  const styles = useStyles();
  const t = useText();
  if (room.faults.length === 0) return null;
  return (
    <Card
      title={t("sessions-faults")}
      actions={
        <Link className={styles.link} href={href(`/run/${room.session.id}`, { side: "faults" })}>
          <Text id="sessions-faults-see" />
        </Link>
      }
    >
      <ul className={styles.list}>
        {room.faults.map(({ id, title, severity, workaround }) => (
          <li key={id} className={styles.line}>
            <div className={styles.head}>
              <strong className={styles.words} dir="auto">
                {title}
              </strong>
              {severity === "blocking" ? <Pill tone="bad">{t("sessions-faults-blocking")}</Pill> : null}
            </div>
            {workaround ? (
              <div className={styles.quiet}>{t("sessions-faults-way", { workaround })}</div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
