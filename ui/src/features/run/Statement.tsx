/** One statement with five big buttons: keys 1 to 5, arrows between them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useText } from "../../messages/Text";
import { useShortcut } from "../../shortcuts/shortcuts";
import { statusVar } from "../../theme/status";

const useStyles = makeStyles({
  statement: {
    display: "flex",
    alignItems: "center",
    gap: "16px",
    padding: "8px 14px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "8px",
  },
  active: {
    boxShadow: `0 0 0 2px ${tokens.colorBrandStroke1}`,
    backgroundColor: statusVar("statusAccentGround"),
  },
  words: { flexGrow: 1, fontSize: "16px", lineHeight: "22px", minWidth: 0 },
  choices: { display: "flex", gap: "8px", flexShrink: 0 },
  choice: {
    width: "56px",
    height: "48px",
    fontFamily: "inherit",
    fontSize: "19px",
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "8px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

const VALUES = [1, 2, 3, 4, 5] as const;

interface Props {
  words: string;
  /** 0 while not answered. */
  value: number;
  active: boolean;
  onActive: () => void;
  /** Answers and goes on to the next statement. */
  onAnswer: (value: number) => void;
  /** Answers and stays. */
  onSet: (value: number) => void;
}

export function Statement({ words, value, active, onActive, onAnswer, onSet }: Props) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const move = (by: number) => onSet(Math.min(5, Math.max(1, (value || (by > 0 ? 0 : 6)) + by)));
  return (
    <div className={mergeClasses(styles.statement, active && styles.active)} aria-current={active}>
      <span id={id} className={styles.words}>
        {words}
      </span>
      {active ? <Keys onAnswer={onAnswer} onMove={move} /> : null}
      <div role="radiogroup" aria-labelledby={id} className={styles.choices}>
        {VALUES.map((choice) => (
          <button
            key={choice}
            type="button"
            role="radio"
            aria-checked={choice === value}
            aria-label={t(`feedback-${choice}`)}
            tabIndex={choice === (value || 1) ? 0 : -1}
            className={mergeClasses(styles.choice, choice === value && styles.chosen)}
            onFocus={onActive}
            onClick={() => onAnswer(choice)}
          >
            {choice}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The keys of the statement that is marked, wherever the focus is. */
function Keys({ onAnswer, onMove }: { onAnswer: (value: number) => void; onMove: (by: number) => void }) {
  useShortcut({ keys: "ArrowRight", label: "feedback-key-more" }, () => onMove(1));
  useShortcut({ keys: "ArrowLeft", label: "feedback-key-less" }, () => onMove(-1));
  return VALUES.map((value) => <Digit key={value} value={value} onAnswer={onAnswer} />);
}

function Digit({ value, onAnswer }: { value: number; onAnswer: (value: number) => void }) {
  useShortcut({ keys: String(value), label: `feedback-${value}` }, () => onAnswer(value));
  return null;
}
