/** The parts of closing: what is still open, who did not come, and how the trainers did. */
import { Button, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import type {
  AttendanceStatus,
  ClosePreview,
  CloseTrainer,
  NoShow,
  RunRoom,
  SessionRow,
} from "../../api/types";
import { Card } from "../../components/Card";
import { SegmentedChoice } from "../../components/SegmentedChoice";
import { Pill } from "../../components/StatusBadge";
import { formatDate, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { href } from "../../router/router";
import type { Choices } from "./Close";
import { formatTime } from "../sessions/times";
import { placeOf } from "./run";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    flexWrap: "wrap",
    minHeight: "36px",
    padding: "4px 0",
    boxSizing: "border-box",
    fontSize: "13px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  words: { flexGrow: 1, minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
  rating: { width: "250px" },
  note: { width: "220px", minWidth: 0 },
  hint: { margin: "0 0 6px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

export function StillOpen({ room, preview }: { room: RunRoom; preview: ClosePreview }) {
  const styles = useStyles();
  const t = useText();
  const mark = useChange("attendance_mark");
  const { unmarked, running_timers, unanswered_questions } = preview;
  if (unmarked.length + running_timers + unanswered_questions === 0) return null;
  const session = room.session.id;
  const all = (people: readonly { id: string }[], status: AttendanceStatus) =>
    void mark.run({
      session,
      marks: people.map(({ id }) => ({ person: id, status, minutes: null, reason: "" })),
    });
  return (
    <Card title={t("close-open")}>
      <ul className={styles.list}>
        {unmarked.map((person) => (
          <li key={person.id} className={styles.line}>
            <span className={styles.words}>
              <strong dir="auto">{person.name}</strong>{" "}
              <span className={styles.muted}>
                <Text id="close-counts-absent" />
              </span>
            </span>
            <Button
              size="small"
              aria-label={t("close-mark-present", { name: person.name })}
              onClick={() => all([person], "present")}
            >
              <Text id="close-present" />
            </Button>
            <Button
              size="small"
              aria-label={t("close-mark-absent", { name: person.name })}
              onClick={() => all([person], "absent")}
            >
              <Text id="close-absent" />
            </Button>
          </li>
        ))}
        {unmarked.length > 1 ? (
          <li className={styles.line}>
            <span className={styles.words} />
            <Button as="a" size="small" href={href(`/run/${session}`)}>
              <Text id="close-mark-in-room" />
            </Button>
            <Button size="small" onClick={() => all(unmarked, "present")}>
              {t("close-all-present", { count: unmarked.length })}
            </Button>
          </li>
        ) : null}
        {running_timers > 0 ? (
          <li className={styles.line}>
            <span className={styles.words}>{t("close-timers", { count: running_timers })}</span>
            <Button as="a" size="small" href={href(`/run/${session}`)}>
              <Text id="close-to-timers" args={{ count: running_timers }} />
            </Button>
          </li>
        ) : null}
        {unanswered_questions > 0 ? (
          <li className={styles.line}>
            <span className={styles.words}>{t("close-questions", { count: unanswered_questions })}</span>
            <Button as="a" size="small" href={href(`/run/${session}`, { side: "questions" })}>
              <Text id="close-to-questions" />
            </Button>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}

/** When and where a session is, in a line. */
function whenOf(session: SessionRow): string {
  const start = session.slots[0]?.starts_at ?? "";
  return [formatDate(start), start && formatTime(start), placeOf(session)].filter(Boolean).join(", ");
}

interface NoShowsProps {
  noShows: readonly NoShow[];
  left: readonly string[];
  onLeft: (left: string[]) => void;
}

export function NoShows({ noShows, left, onLeft }: NoShowsProps) {
  const styles = useStyles();
  const t = useText();
  if (noShows.length === 0) return null;
  return (
    <Card title={t("close-rebooking")}>
      <ul className={styles.list}>
        {noShows.map(({ person, next }) => (
          <li key={person.id} className={styles.line}>
            {next ? (
              <Checkbox
                checked={!left.includes(person.id)}
                onChange={(_, { checked }) =>
                  onLeft(
                    checked === true ? left.filter((other) => other !== person.id) : [...left, person.id],
                  )
                }
                label={
                  <>
                    <strong dir="auto">{person.name}</strong>{" "}
                    <span className={styles.muted}>{t("close-rebook", { session: whenOf(next) })}</span>
                  </>
                }
              />
            ) : (
              <span className={styles.words}>
                <strong dir="auto">{person.name}</strong>{" "}
                <span className={styles.muted}>
                  <Text id="close-no-next" />
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const RATINGS = ["1", "2", "3", "4", "5"] as const;

interface RatingsProps {
  trainers: readonly CloseTrainer[];
  ratings: Choices["ratings"];
  onRate: (trainer: CloseTrainer, part: Partial<{ rating: number | null; note: string }>) => void;
}

export function Ratings({ trainers, ratings, onRate }: RatingsProps) {
  const styles = useStyles();
  const t = useText();
  const given = trainers.filter(({ role }) => role !== "observer");
  const observers = trainers.filter(({ role }) => role === "observer").map(({ trainer }) => trainer.name);
  if (given.length === 0) return null;
  return (
    <Card title={t("close-trainers")}>
      <p className={styles.hint}>
        {observers.length > 0
          ? t("close-observed", { observers: observers.join(", ") })
          : t("close-not-observed")}
      </p>
      <ul className={styles.list}>
        {given.map((line) => {
          const { trainer, role, counts_as } = line;
          const { rating = line.rating, note = line.note } = ratings[trainer.id] ?? {};
          return (
            <li key={trainer.id} className={styles.line}>
              <span className={styles.words}>
                <strong dir="auto">{trainer.name}</strong>{" "}
                <Pill tone="neutral">{t(`close-role-${role}`)}</Pill>
                {counts_as ? <div className={styles.muted}>{say(counts_as)}</div> : null}
              </span>
              {observers.length > 0 ? (
                <>
                  <div className={styles.rating}>
                    <SegmentedChoice
                      label={t("close-rating", { name: trainer.name })}
                      options={RATINGS.map((value) => ({ value, label: value }))}
                      value={rating === null ? null : (String(rating) as (typeof RATINGS)[number])}
                      onChange={(value) => onRate(line, { rating: Number(value) })}
                    />
                  </div>
                  <Input
                    size="small"
                    className={styles.note}
                    aria-label={t("close-note", { name: trainer.name })}
                    placeholder={t("close-note-hint")}
                    value={note}
                    onChange={(_, { value }) => onRate(line, { note: value })}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
