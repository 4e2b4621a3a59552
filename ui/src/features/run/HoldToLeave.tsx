/** The way out of the feedback round: hold the button for two seconds, or type the word. No accident leads out. */
import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Text, useText } from "../../messages/Text";

const HOLD = 2_000;

const useStyles = makeStyles({
  leave: { display: "flex", alignItems: "center", gap: "10px" },
  button: {
    position: "relative",
    overflow: "hidden",
    padding: "6px 14px",
    fontFamily: "inherit",
    fontSize: "13px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "4px",
    touchAction: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  bar: {
    position: "absolute",
    insetBlockEnd: 0,
    insetInlineStart: 0,
    height: "3px",
    width: 0,
    backgroundColor: tokens.colorBrandBackground,
  },
  held: { width: "100%", transitionProperty: "width", transitionDuration: `${HOLD}ms` },
  // After the button for the keyboard, before it for the eye: the button must not move from under a finger.
  word: { width: "110px", minWidth: 0, order: -1 },
});

interface HoldToLeaveProps {
  onLeave: () => void;
  /** Words on the button. */
  says?: string;
}

export function HoldToLeave({ onLeave, says = "feedback-leave" }: HoldToLeaveProps) {
  const styles = useStyles();
  const t = useText();
  const [held, setHeld] = useState(false);
  const [tried, setTried] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = () => {
    if (held) return;
    setHeld(true);
    setTried(true);
    timer.current = setTimeout(onLeave, HOLD);
  };
  const release = () => {
    setHeld(false);
    clearTimeout(timer.current);
  };
  const isPress = (key: string) => key === "Enter" || key === " ";
  return (
    <div className={styles.leave}>
      <button
        type="button"
        className={styles.button}
        onPointerDown={press}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
        onBlur={release}
        onKeyDown={(event) => {
          if (!isPress(event.key)) return;
          event.preventDefault();
          if (!event.repeat) press();
        }}
        onKeyUp={release}
        // A screen reader presses without holding: it is shown the word to type.
        onClick={() => setTried(true)}
      >
        <Text id={says} />
        <span className={mergeClasses(styles.bar, held && styles.held)} aria-hidden />
      </button>
      {tried ? (
        <Input
          size="small"
          className={styles.word}
          aria-label={t("feedback-leave-word", { word: t("feedback-leave-secret") })}
          placeholder={t("feedback-leave-word", { word: t("feedback-leave-secret") })}
          onChange={(_, { value }) => {
            if (value.trim().toLocaleLowerCase() === t("feedback-leave-secret")) onLeave();
          }}
        />
      ) : null}
    </div>
  );
}
