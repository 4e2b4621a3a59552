/** Corrects a time: minutes and seconds, aided, errors, a note; or begins another attempt. */
import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Timer } from "../../api/types";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import { clock, readClock } from "./run";
import type { Lane, Lanes } from "./useLanes";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "92px 72px minmax(0, 1fr)",
    gap: "6px 10px",
    alignItems: "end",
    padding: "8px 10px 10px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  whole: { gridColumn: "1 / -1" },
  actions: { gridColumn: "1 / -1", display: "flex", gap: "8px", alignItems: "center" },
  room: { flexGrow: 1 },
});

interface Props {
  lane: Lane;
  timer: Timer;
  elapsed: number;
  lanes: Lanes;
}

export function LaneEditor({ lane, timer, elapsed, lanes }: Props) {
  const styles = useStyles();
  const t = useText();
  const note = useRef<HTMLInputElement>(null);
  const running = timer.milliseconds === null;
  const draft = useDraft(`run/timer/${timer.id}`, { note: timer.note });
  const [time, setTime] = useState(running ? "" : clock(elapsed));
  const [errors, setErrors] = useState(String(timer.errors));
  const [aided, setAided] = useState(timer.aided);
  const milliseconds = time.trim() === "" ? null : readClock(time);
  const wrongTime = time.trim() !== "" && milliseconds === null;
  const wrongErrors = !/^\d{1,3}$/.test(errors.trim());
  useEffect(() => note.current?.focus(), []);

  const save = () => {
    if (wrongTime || wrongErrors) return;
    // A time that was not touched keeps its parts of a second.
    const changed = milliseconds !== null && time !== clock(elapsed);
    lanes.correct(lane, {
      aided,
      errors: Number(errors),
      note: draft.value.note.trim(),
      ...(changed || (timer.doubtful && milliseconds !== null) ? { milliseconds } : {}),
    });
    draft.clear();
    lanes.setEditing(null);
  };
  return (
    <form
      className={styles.form}
      aria-label={t("run-lane-correct", { name: lane.person.name })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        size="small"
        label={t("run-edit-time")}
        {...(wrongTime ? { validationState: "error", validationMessage: t("run-edit-time-wrong") } : {})}
      >
        <Input
          size="small"
          value={time}
          placeholder={running ? t("run-edit-time-running") : ""}
          onChange={(_, { value }) => setTime(value)}
        />
      </Field>
      <Field
        size="small"
        label={t("run-edit-errors")}
        {...(wrongErrors ? { validationState: "error", validationMessage: t("run-edit-errors-wrong") } : {})}
      >
        <Input
          size="small"
          inputMode="numeric"
          value={errors}
          onChange={(_, { value }) => setErrors(value)}
        />
      </Field>
      <Checkbox
        label={t("run-edit-aided")}
        checked={aided}
        onChange={(_, { checked }) => setAided(checked === true)}
      />
      <Field size="small" label={t("run-edit-note")} className={styles.whole}>
        <Input
          ref={note}
          size="small"
          value={draft.value.note}
          onChange={(_, { value }) => draft.set({ note: value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            lanes.setEditing(null);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            lanes.again(lane);
            lanes.setEditing(null);
          }}
        >
          <Text id="run-edit-again" />
        </Button>
        <Button size="small" onClick={() => lanes.remove(lane)}>
          <Text id="run-edit-remove" />
        </Button>
        <span className={styles.room} />
        <Button size="small" onClick={() => lanes.setEditing(null)}>
          <Text id="window-cancel" />
        </Button>
        <Button size="small" appearance="primary" type="submit">
          <Text id="window-save" />
        </Button>
      </div>
    </form>
  );
}
