/**
 * A date: typed in the person's own way or as `YYYY-MM-DD`, or picked from a calendar.
 *
 * Owns keeping what was typed until it is read: when the focus leaves, at Enter, and when the form around it is saved.
 */
import {
  renderDatePicker_unstable,
  useDatePicker_unstable,
  useDatePickerStyles_unstable,
} from "@fluentui/react-datepicker-compat";
import { makeStyles } from "@fluentui/react-components";
import { useContext, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { formatDate } from "../messages/catalogue";
import { useText } from "../messages/Text";
import { beyond, isoOfLocal, localOfIso, readDate } from "./dates";
import { FormField } from "./Form";
import { FieldAroundContext, useFieldChanged, useTypedField } from "./typed";

export interface DateInputProps {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (value: string) => void;
  /** First and last day that it takes. A day typed without its year is understood by them. */
  min?: string;
  max?: string;
  /** The day that relative input is read against; the frame knows it. */
  today: string;
  "aria-label"?: string;
  id?: string;
}

/** What is wrong with a typed text: a message of the catalogue, with the last day allowed. */
interface Wrong {
  id: "date-unread" | "date-early" | "date-late";
  day: string;
}

interface Typed {
  text: string;
  /** The value that it was typed over: under another value it is history. */
  over: string;
  /** Read and handed on. The text stays until the value follows, or for good where the new day was refused. */
  given: boolean;
  wrong: Wrong | null;
}

const useStyles = makeStyles({
  text: { cursor: "text", "& input": { cursor: "text" } },
  icon: { cursor: "pointer" },
});

/** What was typed, and reading it. */
function useTypedDate({ value, onChange, min, max, today }: DateInputProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const now = typed?.over === value ? typed : null;
  // Not only hidden: it must not come back when the value does.
  if (typed !== now) setTyped(now);

  const write = (text: string) => setTyped({ text, over: value, given: false, wrong: null });
  const choose = (day: string) => {
    setTyped(null);
    if (day !== value) onChange(day);
  };
  /** False when it cannot be read. `again` hands on what was refused before. */
  const read = (again: boolean): boolean => {
    if (now === null || (now.given && !again)) return true;
    const text = now.text.trim();
    const day = text === "" ? "" : readDate(text, today, undefined, { min, max });
    const side = day ? beyond(day, { min, max }) : null;
    if (day === null || side) {
      const bound = (side === "early" ? min : max) ?? "";
      setTyped({ ...now, wrong: { id: side ? `date-${side}` : "date-unread", day: bound } });
      return false;
    }
    if (day === "" || day === value) choose(day);
    else {
      setTyped({ text: formatDate(day), over: value, given: true, wrong: null });
      onChange(day);
    }
    return true;
  };
  return { text: now?.text ?? formatDate(value), wrong: now?.wrong ?? null, write, choose, read };
}

export function DateInput(props: DateInputProps) {
  // Where no labelled field stands around it, its own one shows what is wrong.
  return useContext(FieldAroundContext) ? (
    <Day {...props} />
  ) : (
    <FormField name={props.id ?? "day"}>
      <Day {...props} />
    </FormField>
  );
}

function Day(props: DateInputProps) {
  const { id, value, min, max, today } = props;
  const t = useText();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const typed = useTypedDate(props);
  const words = typed.wrong ? t(typed.wrong.id, { day: formatDate(typed.wrong.day) }) : null;
  useTypedField(
    words,
    () => typed.read(true),
    () => field.current?.focus(),
  );
  const changed = useFieldChanged();
  const returns = useFocusAfterCalendar(open, () => field.current?.focus());
  const now = localOfIso(today) ?? new Date();
  const first = min ? localOfIso(min) : null;
  const last = max ? localOfIso(max) : null;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" && event.altKey) {
      event.preventDefault();
      setOpen(true);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Escape") {
      // What Escape closes may keep a draft.
      flushSync(() => typed.read(false));
    } else if (event.key === "Enter") {
      // What Enter and Ctrl+Enter save must hold what was typed; where that is no day, nothing is saved.
      if (flushSync(() => typed.read(true))) return;
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const state = useDatePicker_unstable(
    {
      ...(id ? { id } : {}),
      ...(props["aria-label"] ? { "aria-label": props["aria-label"] } : {}),
      size: "small",
      open,
      onOpenChange: setOpen,
      value: localOfIso(value),
      today: now,
      initialPickerDate: now,
      ...(first ? { minDate: first } : {}),
      ...(last ? { maxDate: last } : {}),
      placeholder: t("date-placeholder"),
      readOnly: false,
      autoComplete: "off",
      className: styles.text,
      contentAfter: {
        className: styles.icon,
        "aria-label": t("date-calendar"),
        "aria-labelledby": undefined,
      },
      calendar: { onSelectDate: returns, onDismiss: returns },
      onSelectDate: (date) => {
        changed();
        typed.choose(date ? isoOfLocal(date) : "");
      },
      ...(words ? { "aria-invalid": true } : {}),
    },
    field,
  );
  useDatePickerStyles_unstable(state);
  // The text is kept here: the picker's own would forget what it cannot read.
  return renderDatePicker_unstable({
    ...state,
    root: {
      ...state.root,
      // A name of its own goes before the label of the field, which may hold several days.
      ...(props["aria-label"] ? { "aria-labelledby": state.root.id } : {}),
      value: typed.text,
      onChange: (_, { value: text }) => {
        setOpen(false);
        typed.write(text);
      },
      onBlur: () => void typed.read(false),
      onKeyDown,
      onClick: undefined,
    },
  });
}

/** Gives the focus back to the field once a calendar that was left by key or by choosing a day is gone. */
function useFocusAfterCalendar(open: boolean, focus: () => void): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    if (open || !wanted.current) return;
    wanted.current = false;
    focus();
  });
  return () => {
    wanted.current = true;
  };
}
