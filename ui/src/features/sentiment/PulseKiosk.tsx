/**
 * The pulse on a laptop that goes from hand to hand: choose your group, answer, hand it on.
 *
 * Owns one person's answers until they are given. Shows no answer of others, nothing but their number; leaving needs a
 * deliberate act.
 */
import { Button, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { Named, PulseKiosk as Kiosk } from "../../api/types";
import { FormError } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { PersonPicker, type Picked } from "../../components/Pickers";
import { useDraft } from "../../components/useDraft";
import type { ScreenProps } from "../../frame/screens";
import { Text, useText } from "../../messages/Text";
import { usePainted } from "../../platform/painted";
import { useChange, useCommand } from "../../platform/query";
import { navigate, usePlace } from "../../router/router";
import { useShortcut } from "../../shortcuts/shortcuts";
import { statusVar } from "../../theme/status";
import { HoldToLeave } from "../run/HoldToLeave";
import { Statement } from "../run/Statement";
import { useStaying } from "../run/useStaying";

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
  names: { fontWeight: 600, color: statusVar("statusWarnText") },
  groups: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(240px, 1fr))", gap: "10px" },
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

export default function PulseKiosk({ params }: ScreenProps) {
  const styles = useStyles();
  const t = useText();
  const { path } = usePlace();
  const id = params["id"] ?? "";
  const kiosk = useCommand("pulse_kiosk", { id }, { reads: ["sentiment"] });
  usePainted("pulse-kiosk", kiosk.data !== undefined || kiosk.error !== null, path);
  useEffect(() => {
    document.title = t("window-title", { screen: t("kiosk-title") });
  }, [t]);
  useStaying();
  return (
    <div className={styles.screen} data-screen="pulse-kiosk">
      <LoadError error={kiosk.error} onRetry={() => void kiosk.refetch()} />
      {kiosk.data ? <Round kiosk={kiosk.data} /> : null}
    </div>
  );
}

/** One person after the other: group, answers, thanks. */
function Round({ kiosk }: { kiosk: Kiosk }) {
  const styles = useStyles();
  const t = useText();
  const [group, setGroup] = useState<Named | null>(null);
  const [thanks, setThanks] = useState(false);
  const only = kiosk.groups.length === 1 ? (kiosk.groups[0] ?? null) : null;
  const chosen = group ?? only;
  return (
    <>
      {!kiosk.open ? (
        <div className={styles.inner}>
          <h1 className={styles.title}>
            <Text id="kiosk-closed" />
          </h1>
        </div>
      ) : thanks ? (
        <Thanks onNext={() => setThanks(false)} />
      ) : chosen ? (
        <Answers
          kiosk={kiosk}
          group={chosen}
          onBack={only ? null : () => setGroup(null)}
          onGiven={() => {
            setGroup(null);
            setThanks(true);
          }}
        />
      ) : (
        <Groups kiosk={kiosk} onChoose={setGroup} />
      )}
      <footer className={styles.foot}>
        <span className={styles.count} role="status">
          {t("kiosk-count", { count: kiosk.waiting, least: kiosk.least })}
        </span>
        <HoldToLeave
          says="kiosk-leave"
          onLeave={() => navigate(`/sentiment/pulses/${kiosk.pulse.id}`, { replace: true })}
        />
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

function Groups({ kiosk, onChoose }: { kiosk: Kiosk; onChoose: (group: Named) => void }) {
  const styles = useStyles();
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.inner}>
      <h1 className={styles.title} tabIndex={-1} ref={heading}>
        {t("kiosk-choose", { name: kiosk.pulse.name })}
      </h1>
      <p className={styles.promise}>{t("kiosk-choose-body", { least: kiosk.least })}</p>
      <div className={styles.groups}>
        {kiosk.groups.map((group) => (
          <Button key={group.id} size="large" onClick={() => onChoose(group)}>
            {group.name}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface Content {
  answers: number[];
  comment: string;
}

interface AnswersProps {
  kiosk: Kiosk;
  group: Named;
  onBack: (() => void) | null;
  onGiven: () => void;
}

function Answers({ kiosk, group, onBack, onGiven }: AnswersProps) {
  const styles = useStyles();
  const t = useText();
  const comment = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { questions } = kiosk;
  const draft = useDraft<Content>(`pulse/${kiosk.pulse.id}`, { answers: [], comment: "" });
  const [person, setPerson] = useState<Picked[]>([]);
  const [asked, setAsked] = useState(false);
  const [active, setActive] = useState(0);
  const give = useChange("pulse_give", {
    ownErrors: true,
    quiet: true,
    onDone: () => {
      draft.clear();
      onGiven();
    },
  });
  useEffect(() => heading.current?.focus(), []);
  const answers = questions.map((_, at) => draft.value.answers[at] ?? 0);
  const missing = answers.some((answer) => answer === 0) || (!kiosk.anonymous && person.length === 0);
  const set = (at: number, value: number) =>
    draft.set((now) => ({ ...now, answers: answers.map((other, index) => (index === at ? value : other)) }));
  const answer = (at: number, value: number) => {
    // The same answer again takes it back.
    set(at, answers[at] === value ? 0 : value);
    setActive(Math.min(questions.length - 1, at + 1));
  };
  const handOn = () => {
    setAsked(true);
    if (missing || give.pending) return;
    void give.run({
      pulse: kiosk.pulse.id,
      group: group.id,
      answers,
      comment: draft.value.comment.trim(),
      ...(person[0] ? { person: person[0].id } : {}),
    });
  };
  const move = (by: number) => setActive(Math.min(questions.length - 1, Math.max(0, active + by)));
  useShortcut({ keys: "ArrowDown", label: "feedback-key-next" }, () => move(1));
  useShortcut({ keys: "ArrowUp", label: "feedback-key-before" }, () => move(-1));
  useShortcut({ keys: "Ctrl+Enter", label: "feedback-hand-on", whileTyping: true }, handOn);
  return (
    <div className={styles.inner}>
      <h1 className={styles.title} tabIndex={-1} ref={heading}>
        {group.name}
      </h1>
      <p className={styles.promise}>
        {t(kiosk.anonymous ? "kiosk-promise" : "kiosk-promise-named", { least: kiosk.least })}{" "}
        <Text id="kiosk-scale" />
      </p>
      <FormError error={give.error} also={["answers", "comment", "group", "person"]} />
      {kiosk.anonymous ? null : (
        <PersonPicker
          aria-label={t("kiosk-person")}
          placeholder={t("kiosk-person")}
          value={person}
          onChange={setPerson}
        />
      )}
      {questions.map((question, at) => (
        <Statement
          key={question.id ?? at}
          words={question.text}
          value={answers[at] ?? 0}
          active={at === active}
          onActive={() => setActive(at)}
          onAnswer={(value) => answer(at, value)}
          onSet={(value) => set(at, value)}
        />
      ))}
      <div>
        <label htmlFor={comment} className={styles.promise}>
          <Text id="kiosk-comment" /> <span className={styles.names}>{t("pulse-no-names")}</span>
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
        {onBack ? (
          <Button size="large" onClick={onBack}>
            <Text id="kiosk-other-group" />
          </Button>
        ) : null}
        {asked && missing ? (
          <span className={styles.hint} role="alert">
            <Text id="pulse-answers-missing" />
          </span>
        ) : null}
      </div>
    </div>
  );
}
