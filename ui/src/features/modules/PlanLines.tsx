/** An ordered list that is typed: add, take away, move with buttons or Alt and the arrow keys. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { formatNumber } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { moved } from "./planDraft";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px", padding: "10px 12px" },
  head: { display: "flex", alignItems: "center", gap: "10px" },
  title: { margin: 0, fontSize: "13px", fontWeight: 600 },
  hint: { fontSize: "12px", color: tokens.colorNeutralForeground3, flexGrow: 1 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  line: { display: "grid", gridTemplateColumns: "22px minmax(0, 1fr) auto", gap: "6px", alignItems: "start" },
  number: {
    paddingTop: "3px",
    fontSize: "12px",
    textAlign: "end",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  buttons: { display: "flex" },
  add: { alignSelf: "flex-start", marginInlineStart: "22px" },
  empty: { margin: "0 0 0 28px", fontSize: "13px", color: tokens.colorNeutralForeground3 },
});

interface PlanLinesProps<Kind extends { key: string; title: string }> {
  title: string;
  hint: ReactNode;
  /** Words on the button that adds a line. */
  add: string;
  /** What the list is for, while there is nothing in it. */
  empty: string;
  lines: readonly Kind[];
  make: () => Kind;
  onChange: (lines: Kind[]) => void;
  /** The fields of a line; the first one is its title. */
  children: (line: Kind, change: (part: Partial<Kind>) => void) => ReactNode;
}

export function PlanLines<Kind extends { key: string; title: string }>(props: PlanLinesProps<Kind>) {
  const { title, hint, add, empty, lines, make, onChange, children } = props;
  const styles = useStyles();
  const heading = useId();
  const list = useRef<HTMLOListElement>(null);
  // A line that was added or moved keeps the focus: the screen is asked for it after React has drawn it.
  const wanted = useRef<{ key: string; field: string } | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const { key, field } = wanted.current;
    wanted.current = null;
    const line = list.current?.querySelector(`[data-line="${key}"]`);
    (line?.querySelector<HTMLElement>(field) ?? line?.querySelector<HTMLElement>("input"))?.focus();
  });
  const insert = (at: number) => {
    const line = make();
    wanted.current = { key: line.key, field: "input" };
    onChange([...lines.slice(0, at), line, ...lines.slice(at)]);
  };
  const move = (at: number, by: -1 | 1, field: string) => {
    const key = lines[at]?.key;
    if (key !== undefined) wanted.current = { key, field };
    onChange(moved(lines, at, by));
  };
  const remove = (at: number) => {
    const next = lines[at + 1] ?? lines[at - 1];
    if (next) wanted.current = { key: next.key, field: "input" };
    onChange(lines.filter((_, index) => index !== at));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, at: number) => {
    const field = event.target as HTMLElement;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (event.altKey && by !== null) {
      event.preventDefault();
      move(at, by, `[name="${field.getAttribute("name") ?? ""}"]`);
    } else if (
      event.key === "Enter" &&
      field instanceof HTMLInputElement &&
      !(event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
    ) {
      event.preventDefault();
      insert(at + 1);
    }
  };
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 className={styles.title} id={heading}>
          {title}
        </h3>
        <span className={styles.hint}>{hint}</span>
      </div>
      {lines.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
      <ol className={styles.list} ref={list}>
        {lines.map((line, at) => (
          // The line itself is no control: it hears the keys of the fields inside it.
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
          <li
            key={line.key}
            data-line={line.key}
            className={styles.line}
            onKeyDown={(event) => onKeyDown(event, at)}
          >
            <span className={styles.number} aria-hidden>
              {formatNumber(at + 1)}
            </span>
            {children(line, (part) =>
              onChange(lines.map((one) => (one.key === line.key ? { ...one, ...part } : one))),
            )}
            <LineButtons
              title={line.title}
              at={at}
              last={lines.length - 1}
              onMove={(by) => move(at, by, `[data-move="${by}"]`)}
              onRemove={() => remove(at)}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        appearance="subtle"
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => insert(lines.length)}
      >
        <Text id={add} />
      </Button>
    </section>
  );
}

interface LineButtonsProps {
  title: string;
  at: number;
  last: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function LineButtons({ title, at, last, onMove, onRemove }: LineButtonsProps) {
  const styles = useStyles();
  const t = useText();
  const of = title.trim() || t("modules-plan-line", { number: at + 1 });
  return (
    <span className={styles.buttons}>
      <Button
        size="small"
        appearance="subtle"
        data-move="-1"
        icon={<ArrowUpRegular />}
        disabledFocusable={at === 0}
        aria-label={t("modules-plan-up", { title: of })}
        title={t("modules-plan-up-key")}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        data-move="1"
        icon={<ArrowDownRegular />}
        disabledFocusable={at === last}
        aria-label={t("modules-plan-down", { title: of })}
        title={t("modules-plan-down-key")}
        onClick={() => onMove(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t("modules-plan-remove", { title: of })}
        title={t("modules-plan-remove-short")}
        onClick={onRemove}
      />
    </span>
  );
}
