/**
 * The feedback round: the laptop goes from hand to hand, and each person answers for themselves.
 *
 * Owns one person's answers until they are given. Shows no name, no answer of others, nothing but their number; leaving
 * needs a deliberate act.
 */
import { Button, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { RunRoom } from "../../api/types";
import { FormError } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { useDraft } from "../../components/useDraft";
import type { ScreenProps } from "../../frame/screens";
import { say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { usePainted } from "../../platform/painted";
import { useChange, useCommand } from "../../platform/query";
import { navigate, usePlace } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { statusVar } from "../../theme/status";
import { HoldToLeave } from "./HoldToLeave";
import { Statement } from "./Statement";
import { useStaying } from "./useStaying";

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    overflowY: "auto",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  inner: {
    width: "min(860px, 100%)",
    boxSizing: "border-box",
    margin: "auto",
    padding: "18px 24px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  title: { margin: 0, fontSize: "24px", lineHeight: "32px", fontWeight: 600, outline: "none" },
  promise: { margin: 0, fontSize: "14px", lineHeight: "20px", color: tokens.colorNeutralForeground3 },
  scale: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", alignItems: "center", gap: "14px" },
  hint: { fontSize: "13px", color: statusVar("statusBadText") },
  thanks: { textAlign: "center", alignItems: "center", gap: "18px" },
  big: { fontSize: "32px", lineHeight: "40px" },
  foot: {
    display: "flex",
    alignItems: "center",
    gap: "14px",
    flexShrink: 0,
    minHeight: "52px",
    padding: "4px 24px",
    fontSize: "13px",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { flexGrow: 1 },
});

export default function Feedback({ params }: ScreenProps) {
  const styles = useStyles();
  const t = useText();
  const { path } = usePlace();
  const id = params["id"] ?? "";
  const room = useCommand("room_get", { id }, { reads: ["room"] });
  usePainted("feedback", room.data !== undefined || room.error !== null, path);
  useEffect(() => {
    document.title = t("window-title", { screen: t("feedback-title") });
  }, [t]);
  useStaying();
  return (
    <div className={styles.screen} data-screen="feedback">
      <LoadError error={room.error} onRetry={() => void room.refetch()} />
      {room.data ? <Round room={room.data} /> : null}
    </div>
  );
}

function Round({ room }: { room: RunRoom }) {
  const styles = useStyles();
  const t = useText();
  const id = room.session.id;
  // The answer of the program is newer than the room that was read before it.
  const [given, setGiven] = useState<number | null>(null);
  const [thanks, setThanks] = useState(false);
  const count = Math.max(given ?? 0, room.feedback.waiting);
  const { least } = room.feedback;
  return (
    <>
      {room.closed ? (
        <div className={styles.inner}>
          <h1 className={styles.title}>
            <Text id="feedback-closed" />
          </h1>
        </div>
      ) : thanks ? (
        <Thanks onNext={() => setThanks(false)} />
      ) : (
        <Answers
          room={room}
          onGiven={(waiting) => {
            setGiven(waiting);
            setThanks(true);
          }}
        />
      )}
      <footer className={styles.foot}>
        <span className={styles.count} role="status">
          {t(count >= least ? "feedback-count" : "feedback-count-few", { count, least })}
        </span>
        <HoldToLeave onLeave={() => navigate(`/run/${id}`, { replace: true })} />
      </footer>
    </>
  );
}

function Thanks({ onNext }: { onNext: () => void }) {
  const styles = useStyles();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <div className={mergeClasses(styles.inner, styles.thanks)}>
      <h1 className={mergeClasses(styles.title, styles.big)}>
        <Text id="feedback-thanks" />
      </h1>
      <p className={styles.promise}>
        <Text id="feedback-thanks-body" />
      </p>
      <Button ref={next} size="large" appearance="primary" onClick={onNext}>
        <Text id="feedback-begin" />
      </Button>
    </div>
  );
}

interface Content {
  answers: number[];
  comment: string;
}

function Answers({ room, onGiven }: { room: RunRoom; onGiven: (waiting: number) => void }) {
  const styles = useStyles();
  const t = useText();
  const comment = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { statements } = room.feedback;
  const draft = useDraft<Content>(`run/${room.session.id}/feedback`, { answers: [], comment: "" });
  const [asked, setAsked] = useState(false);
  const [active, setActive] = useState(0);
  const give = useChange("feedback_give", {
    ownErrors: true,
    quiet: true,
    onDone: ({ waiting }) => {
      draft.clear();
      onGiven(waiting);
    },
  });
  useEffect(() => heading.current?.focus(), []);
  const answers = statements.map((_, at) => draft.value.answers[at] ?? 0);
  const empty = answers.every((answer) => answer === 0) && draft.value.comment.trim() === "";
  const set = (at: number, value: number) =>
    draft.set((now) => ({
      ...now,
      answers: answers.map((other, index) => (index === at ? value : other)),
    }));
  const answer = (at: number, value: number) => {
    // The same answer again takes it back.
    set(at, answers[at] === value ? 0 : value);
    setActive(Math.min(statements.length - 1, at + 1));
  };
  const handOn = () => {
    setAsked(true);
    if (!empty) {
      void give.run({ session: room.session.id, answers, comment: draft.value.comment.trim() });
    }
  };
  const move = (by: number) => setActive(Math.min(statements.length - 1, Math.max(0, active + by)));
  useShortcut({ keys: "ArrowDown", label: "feedback-key-next" }, () => move(1));
  useShortcut({ keys: "ArrowUp", label: "feedback-key-before" }, () => move(-1));
  useShortcut({ keys: "Ctrl+Enter", label: "feedback-hand-on", whileTyping: true }, handOn);
  return (
    <div className={styles.inner}>
      <h1 className={styles.title} tabIndex={-1} ref={heading}>
        {room.session.module.name}
      </h1>
      <p className={styles.promise}>
        {t("feedback-promise", { least: room.feedback.least })}{" "}
        <span className={styles.scale}>
          <Text id="feedback-scale" />
        </span>
      </p>
      <FormError error={give.error} />
      {statements.map((statement, at) => (
        <Statement
          key={statement.id}
          words={say(statement)}
          value={answers[at] ?? 0}
          active={at === active}
          onActive={() => setActive(at)}
          onAnswer={(value) => answer(at, value)}
          onSet={(value) => set(at, value)}
        />
      ))}
      <div>
        <label htmlFor={comment} className={styles.promise}>
          <Text id="feedback-comment" />
        </label>
        <Textarea
          id={comment}
          rows={3}
          style={{ width: "100%" }}
          value={draft.value.comment}
          onChange={(_, { value }) => draft.set((now) => ({ ...now, comment: value }))}
        />
      </div>
      <div className={styles.actions}>
        <Button size="large" appearance="primary" disabled={give.pending} onClick={handOn}>
          <Text id="feedback-hand-on" />
        </Button>
        {asked && empty ? (
          <span className={styles.hint} role="alert">
            <Text id="feedback-empty" />
          </span>
        ) : null}
      </div>
    </div>
  );
}
