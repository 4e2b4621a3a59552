/** Parked questions: asked now, answered when there is an answer. */
import { Button, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ParkedQuestion, RunRoom } from "../../api/types";
import { errorsBeside, Form, FormActions, FormError, FormField } from "../../components/Form";
import { Kbd } from "../../components/Kbd";
import { ListPicker, type Picked } from "../../components/Pickers";
import { Pill } from "../../components/StatusBadge";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { useChange } from "../../platform/query";
import { DraftKept, SideItem, SideList } from "./SideList";
import { SidePanel } from "./SidePanel";
import type { Writes } from "./writes";

const useStyles = makeStyles({ answer: { marginTop: "4px", whiteSpace: "pre-wrap" } });

interface Props {
  room: RunRoom;
  writes: Writes;
  onClose: () => void;
}

export function QuestionPanel({ room, writes, onClose }: Props) {
  const styles = useStyles();
  const t = useText();
  const [answering, setAnswering] = useState<string | null>(null);
  const sorted = [...room.questions].sort(
    (one, other) => Number(one.answer !== "") - Number(other.answer !== ""),
  );
  return (
    <SidePanel title={t("run-questions")} hint={t("run-questions-hint")} onClose={onClose}>
      {room.closed ? null : <QuestionForm room={room} writes={writes} />}
      <SideList>
        {sorted.map((question) => (
          <SideItem
            key={question.id}
            title={question.question}
            standing={
              <Pill tone={question.answer ? "good" : "warn"}>
                {t(question.answer ? "run-question-answered" : "run-question-open")}
              </Pill>
            }
            change={
              answering === question.id
                ? undefined
                : {
                    words: t(question.answer ? "run-change" : "run-question-answer"),
                    label: t("run-question-answer-it", { question: question.question }),
                    run: () => setAnswering(question.id),
                  }
            }
            about={[question.asked_by ? t("run-question-by", { name: question.asked_by.name }) : ""]}
          >
            {answering === question.id ? (
              <AnswerForm room={room} question={question} writes={writes} onDone={() => setAnswering(null)} />
            ) : question.answer ? (
              <div className={styles.answer} dir="auto">
                {question.answer}
              </div>
            ) : null}
          </SideItem>
        ))}
      </SideList>
    </SidePanel>
  );
}

function QuestionForm({ room, writes }: { room: RunRoom; writes: Writes }) {
  const t = useText();
  const draft = useDraft(`run/${room.session.id}/question`, { question: "", asked_by: [] as Picked[] });
  const save = useChange("question_save", {
    ownErrors: true,
    quiet: true,
    onDone: () => {
      writes.saved();
      draft.clear();
    },
  });
  const errors = errorsBeside(save.error);
  const { question, asked_by } = draft.value;
  return (
    <Form
      label={t("run-question-new")}
      takesFocus
      onSubmit={() =>
        void save.run({
          id: null,
          session: room.session.id,
          question,
          asked_by: asked_by[0]?.id ?? null,
          answer: "",
        })
      }
    >
      <FormError error={save.error} />
      <FormField name="question" label={t("run-question")} errors={errors} required>
        <Textarea
          size="small"
          rows={3}
          resize="vertical"
          value={question}
          onChange={(_, { value }) => draft.set((now) => ({ ...now, question: value }))}
        />
      </FormField>
      <FormField name="asked_by" label={t("run-question-asked-by")} errors={errors}>
        <ListPicker
          choices={room.people.map(({ person, detail }) => ({ ...person, detail }))}
          value={asked_by}
          onChange={(picked) => draft.set((now) => ({ ...now, asked_by: picked }))}
        />
      </FormField>
      <FormActions>
        <DraftKept kept={draft.kept} />
        <Button type="submit" size="small" appearance="primary" disabled={save.pending}>
          <Text id="run-question-park" />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}

interface Answering {
  room: RunRoom;
  question: ParkedQuestion;
  writes: Writes;
  onDone: () => void;
}

function AnswerForm({ room, question, writes, onDone }: Answering) {
  const t = useText();
  const draft = useDraft(`run/${room.session.id}/answer/${question.id}`, { answer: question.answer });
  const done = () => {
    writes.saved();
    draft.clear();
    onDone();
  };
  const save = useChange("question_save", { ownErrors: true, quiet: true, onDone: done });
  const remove = useChange("question_delete", { onDone: done });
  return (
    <Form
      label={t("run-question-answer")}
      takesFocus
      onSubmit={() =>
        void save.run({
          id: question.id,
          session: room.session.id,
          question: question.question,
          asked_by: question.asked_by?.id ?? null,
          answer: draft.value.answer,
        })
      }
    >
      <FormError error={save.error} />
      <FormField name="answer" label={t("run-question-answer")} errors={errorsBeside(save.error)}>
        <Textarea
          size="small"
          rows={3}
          resize="vertical"
          value={draft.value.answer}
          onChange={(_, { value }) => draft.set({ answer: value })}
        />
      </FormField>
      <FormActions>
        <Button size="small" onClick={() => void remove.run({ id: question.id })}>
          <Text id="run-remove" />
        </Button>
        <Button size="small" onClick={onDone}>
          <Text id="window-cancel" />
        </Button>
        <Button type="submit" size="small" appearance="primary" disabled={save.pending}>
          <Text id="window-save" />
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </FormActions>
    </Form>
  );
}
