/** Corrects a time, or types in one taken by hand: minutes and seconds, aided, errors, a note; or begins another attempt. */
import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
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
  actions: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  short: { minWidth: 0, whiteSpace: "nowrap" },
  room: { flexGrow: 1 },
});

interface Props {
  lane: Lane;
  /** Absent for a time taken by hand. */
  timer: Timer | undefined;
  elapsed: number;
  lanes: Lanes;
}

export function LaneEditor({ lane, timer, elapsed, lanes }: Props) {
  const styles = useStyles();
  const t = useText();
  const first = useRef<HTMLInputElement>(null);
  const running = timer?.milliseconds === null;
  const draft = useDraft(timer ? `run/timer/${timer.id}` : `run/time/${lanes.task?.id}/${lane.person.id}`, {
    note: timer?.note ?? "",
  });
  const [time, setTime] = useState(running || !timer ? "" : clock(elapsed));
  const [errors, setErrors] = useState(String(timer?.errors ?? 0));
  const [aided, setAided] = useState(timer?.aided ?? false);
  const [asked, setAsked] = useState(false);
  const milliseconds = time.trim() === "" ? null : readClock(time);
  const noTime = !timer && !milliseconds;
  const wrongTime = (time.trim() !== "" && milliseconds === null) || (asked && noTime);
  const wrongErrors = !/^\d{1,3}$/.test(errors.trim());
  useEffect(() => first.current?.focus(), []);

  const done = () => {
    draft.clear();
    lanes.setEditing(null);
  };
  const save = async () => {
    setAsked(true);
    if (wrongTime || wrongErrors || noTime) return;
    const how = { aided, errors: Number(errors), note: draft.value.note.trim() };
    if (!timer) {
      if (milliseconds && (await lanes.record(lane, { ...how, milliseconds }))) done();
      return;
    }
    // A time that was not touched keeps its parts of a second.
    const changed = milliseconds !== null && time !== clock(elapsed);
    lanes.correct(lane, {
      ...how,
      ...(changed || (timer.doubtful && milliseconds !== null) ? { milliseconds } : {}),
    });
    done();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    lanes.setEditing(null);
  };
  const label = t(timer ? "run-lane-correct" : "run-lane-by-hand", { name: lane.person.name });
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        size="small"
        label={t("run-edit-time")}
        {...(wrongTime ? { validationState: "error", validationMessage: t("run-edit-time-wrong") } : {})}
      >
        <Input
          {...(timer ? {} : { ref: first })}
          size="small"
          value={time}
          placeholder={running ? t("run-edit-time-running") : timer ? "" : t("run-edit-time-example")}
          onChange={(_, { value }) => setTime(value)}
          onKeyDown={escape}
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
          onKeyDown={escape}
        />
      </Field>
      <Checkbox
        label={t("run-edit-aided")}
        checked={aided}
        onChange={(_, { checked }) => setAided(checked === true)}
      />
      <Field size="small" label={t("run-edit-note")} className={styles.whole}>
        <Input
          {...(timer ? { ref: first } : {})}
          size="small"
          value={draft.value.note}
          onChange={(_, { value }) => draft.set({ note: value })}
          onKeyDown={escape}
        />
      </Field>
      <div className={styles.actions}>
        {timer ? (
          <>
            <Button
              size="small"
              className={styles.short}
              onClick={() => {
                lanes.again(lane);
                lanes.setEditing(null);
              }}
            >
              <Text id="run-edit-again" />
            </Button>
            <Button size="small" className={styles.short} onClick={() => lanes.remove(lane)}>
              <Text id="run-edit-remove" />
            </Button>
          </>
        ) : null}
        <span className={styles.room} />
        <Button size="small" className={styles.short} onClick={() => lanes.setEditing(null)}>
          <Text id="window-cancel" />
        </Button>
        <Button size="small" className={styles.short} appearance="primary" type="submit">
          <Text id="window-save" />
        </Button>
      </div>
    </form>
  );
}
