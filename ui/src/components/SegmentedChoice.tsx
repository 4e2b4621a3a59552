/** One of a few, side by side: arrow keys move the choice, number keys pick directly. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { useFieldChanged } from "./typed";

const useStyles = makeStyles({
  group: { display: "flex", gap: "4px", minWidth: 0 },
  option: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: "34px",
    height: "30px",
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "13px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
    fontWeight: 600,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: string;
}

export interface SegmentedChoiceProps<Value extends string> {
  label: string;
  options: readonly SegmentedOption<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** Says what is wrong with the choice, for screen readers. */
  "aria-describedby"?: string;
}

export function SegmentedChoice<Value extends string>({
  label,
  options,
  value,
  onChange,
  ...rest
}: SegmentedChoiceProps<Value>) {
  const styles = useStyles();
  const group = useRef<HTMLDivElement>(null);
  const changed = useFieldChanged();
  const take = (to: Value) => {
    changed();
    onChange(to);
  };
  const index = options.findIndex((option) => option.value === value);
  const choose = (to: number) => {
    const option = options[to];
    if (!option) return;
    take(option.value);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const last = options.length - 1;
    const from = Math.max(0, index);
    const targets: Record<string, number> = {
      ArrowRight: index < 0 ? 0 : (index + 1) % options.length,
      ArrowDown: index < 0 ? 0 : (index + 1) % options.length,
      ArrowLeft: from === 0 ? last : from - 1,
      ArrowUp: from === 0 ? last : from - 1,
      Home: 0,
      End: last,
    };
    const direct = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined;
    const to = targets[event.key] ?? direct;
    if (to === undefined || to > last) return;
    event.preventDefault();
    choose(to);
  };
  return (
    // The radios inside take the focus, one at a time.
    // eslint-disable-next-line jsx-a11y-x/interactive-supports-focus
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={styles.group}
      onKeyDown={onKeyDown}
      {...rest}
    >
      {options.map((option, position) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={position === Math.max(0, index) ? 0 : -1}
          className={mergeClasses(styles.option, option.value === value && styles.chosen)}
          onClick={() => take(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
