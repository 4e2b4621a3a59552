/** What a mark still needs to know, asked inside the row: a reason, a route, or minutes. Enter takes it, Escape leaves. */
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { RunRoom } from "../../api/types";
import { useDraft } from "../../components/useDraft";
import { Text, useText } from "../../messages/Text";
import type { Asked, Roster } from "./useRoster";
import type { Line } from "./writes";

const useStyles = makeStyles({
  form: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0 },
  words: { flexGrow: 1, minWidth: 0 },
  minutes: { width: "64px", minWidth: 0 },
  after: { fontSize: "12px", color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

interface Props {
  room: RunRoom;
  line: Line;
  asked: Asked;
  roster: Roster;
}

export function InlineAnswer({ room, line, asked, roster }: Props) {
  return asked === "late" || asked === "left_early" ? (
    <Minutes room={room} line={line} asked={asked} roster={roster} />
  ) : (
    <Words room={room} line={line} asked={asked} roster={roster} />
  );
}

/** Takes the focus and selects what stands there, so that typing replaces it. */
function useFocused() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return field;
}

function Words({ room, line, asked, roster }: Props) {
  const styles = useStyles();
  const t = useText();
  const field = useFocused();
  const usual = asked === "alternative" ? t("run-alternative-usual") : "";
  const already = line.status === asked ? line.reason : usual;
  const draft = useDraft(`run/${room.session.id}/${asked}/${line.person.id}`, already);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const words = draft.value.trim();
        if (words === "") field.current?.focus();
        else {
          draft.clear();
          roster.answer(words, null);
        }
      }}
    >
      <Input
        ref={field}
        size="small"
        className={styles.words}
        aria-label={t(`run-ask-${asked}`, { name: line.person.name })}
        placeholder={t(`run-ask-${asked}-hint`)}
        value={draft.value}
        onChange={(_, { value }) => draft.set(value)}
        onKeyDown={(event) => leaveAtEscape(event, roster)}
      />
      <Button type="submit" size="small" appearance="primary">
        <Text id="run-ask-mark" />
      </Button>
    </form>
  );
}

function Minutes({ room, line, asked, roster }: Props) {
  const styles = useStyles();
  const t = useText();
  const field = useFocused();
  const late = asked === "late";
  const there = line.status === asked ? line.minutes : null;
  const [typed, setTyped] = useState(there === null ? "" : String(late ? room.minutes - there : there));
  const minutes = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null;
  const wrong = minutes === null || minutes > room.minutes;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong) field.current?.select();
        else roster.answer("", late ? room.minutes - minutes : minutes);
      }}
    >
      <Input
        ref={field}
        size="small"
        className={styles.minutes}
        inputMode="numeric"
        aria-invalid={wrong && typed !== ""}
        aria-label={t(late ? "run-ask-late" : "run-ask-there", { name: line.person.name })}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={(event) => leaveAtEscape(event, roster)}
      />
      <span className={styles.after} role={wrong && typed !== "" ? "alert" : undefined}>
        {wrong && typed !== ""
          ? t("run-ask-minutes-wrong", { of: room.minutes })
          : t(late ? "run-ask-late-after" : "run-ask-there-after", { of: room.minutes })}
      </span>
      <Button type="submit" size="small" appearance="primary">
        <Text id="window-save" />
      </Button>
    </form>
  );
}

function leaveAtEscape(event: React.KeyboardEvent, roster: Roster): void {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  roster.stopAsking();
}
