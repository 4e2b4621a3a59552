/** Somebody came without a seat: found in the programme while typing, or added by name. */
import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { RunRoom } from "../../api/types";
import { useDelayed } from "../../components/useDelayed";
import { Text, useText } from "../../messages/Text";
import { useCommand } from "../../platform/query";
import { statusVar } from "../../theme/status";
import type { Begin } from "./useBeginning";
import type { Writes } from "./writes";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px",
    marginBottom: "6px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  label: { fontSize: "13px", fontWeight: 600 },
  field: { flexGrow: 1, minWidth: 0 },
  option: {
    display: "flex",
    gap: "8px",
    padding: "4px 8px",
    fontSize: "13px",
    borderRadius: "4px",
    cursor: "pointer",
  },
  active: { backgroundColor: statusVar("statusAccentGround"), fontWeight: 600 },
  detail: { color: tokens.colorNeutralForeground3, fontWeight: 400 },
  hint: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

interface Option {
  id: string | null;
  name: string;
  detail: string;
}

/** Splits `Wen Qiu, wen@example.org` into a name and an e-mail address. */
export function readNewcomer(typed: string): { name: string; email: string } {
  const parts = typed.split(/[\s,;<>]+/).filter(Boolean);
  const email = parts.find((part) => part.includes("@")) ?? "";
  return { name: parts.filter((part) => part !== email).join(" "), email };
}

export function WalkInField({
  room,
  writes,
  begin,
  onClose,
}: {
  room: RunRoom;
  writes: Writes;
  begin: Begin;
  onClose: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  useEffect(() => field.current?.focus(), []);
  const options = useOptions(room, typed);
  const chosen = options[Math.min(active, options.length - 1)];

  const add = (option: Option | undefined) => {
    if (!option) return;
    const { name, email } = option.id === null ? readNewcomer(typed) : { name: option.name, email: "" };
    begin(() => {
      writes.add({ command: "walk_in", args: { session: room.session.id, person: option.id, name, email } });
      setTyped("");
      setActive(0);
      onClose();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => setActive(Math.min(options.length - 1, active + 1)),
      ArrowUp: () => setActive(Math.max(0, active - 1)),
      Enter: () => add(chosen),
      Escape: onClose,
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  return (
    <section className={styles.box} aria-label={t("run-walk-in-title")}>
      <div className={styles.line}>
        <span className={styles.label}>
          <Text id="run-walk-in-title" />
        </span>
        <Input
          ref={field}
          size="small"
          className={styles.field}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${list}-${options.indexOf(chosen)}` : undefined}
          aria-label={t("run-walk-in-label")}
          placeholder={t("run-walk-in-hint")}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button size="small" onClick={onClose}>
          <Text id="window-cancel" />
        </Button>
      </div>
      <div id={list} role="listbox" aria-label={t("run-walk-in-found")}>
        {options.map((option, at) => (
          // The keys are heard by the field, which names the active option.
          // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/interactive-supports-focus
          <div
            key={option.id ?? "new"}
            id={`${list}-${at}`}
            role="option"
            aria-selected={option === chosen}
            className={mergeClasses(styles.option, option === chosen && styles.active)}
            onMouseEnter={() => setActive(at)}
            onClick={() => add(option)}
          >
            <span dir="auto">
              {option.id === null ? t("run-walk-in-new", { name: option.name }) : option.name}
            </span>
            <span className={styles.detail}>{option.detail}</span>
          </div>
        ))}
      </div>
      {options.length === 0 ? (
        <span className={styles.hint}>
          <Text id="run-walk-in-how" />
        </span>
      ) : null}
    </section>
  );
}

function useOptions(room: RunRoom, typed: string): Option[] {
  const t = useText();
  const wanted = useDelayed(typed.trim(), 80);
  const found = useCommand(
    "find",
    { text: wanted, limit: 8, kinds: ["person"] },
    { keep: true, enabled: wanted.length > 1 },
  );
  if (typed.trim() === "") return [];
  const here = new Set(room.people.map(({ person }) => person.id));
  const hits = wanted.length > 1 ? (found.data ?? []) : [];
  const people = hits.flatMap(({ kind, id, title, detail }) =>
    kind === "person" && !here.has(id) ? [{ id, name: title, detail }] : [],
  );
  const { name, email } = readNewcomer(typed);
  if (name.length < 2) return people.slice(0, 7);
  return [...people.slice(0, 7), { id: null, name, detail: email || t("run-walk-in-new-detail") }];
}
