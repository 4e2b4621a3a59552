/** One gate as a plain sentence with its numbers in it. */
import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { GateKind } from "../../api/types";
import { Text, useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { gateErrors, SHAPES, type GateDraft } from "./draft";
import { NumberInText } from "./NumberInText";

const useStyles = makeStyles({
  gate: {
    display: "grid",
    gridTemplateColumns: "132px minmax(0, 1fr) 112px",
    gap: "2px 10px",
    alignItems: "center",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: 600, fontSize: "13px" },
  off: { color: tokens.colorNeutralForeground3 },
  sentence: { fontSize: "13px", lineHeight: "28px" },
  weight: { fontSize: "12px", color: tokens.colorNeutralForeground3, textAlign: "end", whiteSpace: "nowrap" },
  errors: { gridColumn: "2 / 4", margin: 0, padding: 0, listStyleType: "none" },
  error: { color: statusVar("statusBadText"), fontSize: "12px", lineHeight: "18px" },
  switch: { "& .fui-Checkbox__label": { padding: "2px 4px", fontSize: "13px" } },
});

interface GateEditorProps {
  kind: GateKind;
  draft: GateDraft;
  onChange: (draft: GateDraft) => void;
}

/** Numbers in days need more room. */
const WIDE = new Set(["max_age_days", "valid_days"]);

export function GateEditor({ kind, draft, onChange }: GateEditorProps) {
  const styles = useStyles();
  const t = useText();
  const errorId = useId();
  const errors = gateErrors(kind, draft);
  const { numbers, switches } = SHAPES[kind];
  const gate = t(`gate-${kind}`);
  const number = (name: string, value: string, set: (typed: string) => void, label: string): ReactElement => (
    <NumberInText
      label={t("rule-edit-number", { gate, what: t(label) })}
      value={value}
      onChange={set}
      invalid={name in errors}
      describedBy={errorId}
      wide={WIDE.has(name)}
      disabled={!draft.asked}
      {...(WIDE.has(name) ? { placeholder: t("rule-edit-no-limit") } : {})}
      {...(name === "rehearsal_rating" ? { placeholder: t("rule-edit-none") } : {})}
    />
  );
  const elems = Object.fromEntries(
    numbers.map(({ name }) => [
      name.replaceAll("_", ""),
      number(
        name,
        draft.numbers[name] ?? "",
        (typed) => onChange({ ...draft, numbers: { ...draft.numbers, [name]: typed } }),
        `rule-edit-what-${name.replaceAll("_", "-")}`,
      ),
    ]),
  );
  return (
    <div className={styles.gate} role="group" aria-label={gate}>
      <Checkbox
        size="medium"
        label={<span className={styles.name}>{gate}</span>}
        checked={draft.asked}
        onChange={(_, { checked }) => onChange({ ...draft, asked: checked === true })}
      />
      <div className={mergeClasses(styles.sentence, !draft.asked && styles.off)}>
        <Text id={`rule-edit-ask-${kind}`} elems={elems} />
        {switches.map((name) => (
          <Checkbox
            key={name}
            size="medium"
            className={styles.switch}
            disabled={!draft.asked}
            label={t(`rule-edit-switch-${name.replaceAll("_", "-")}`)}
            checked={draft.switches[name] ?? false}
            onChange={(_, { checked }) =>
              onChange({ ...draft, switches: { ...draft.switches, [name]: checked === true } })
            }
          />
        ))}
      </div>
      <div className={styles.weight}>
        <Text id="rule-edit-weight" />
        {number("weight", draft.weight, (weight) => onChange({ ...draft, weight }), "rule-edit-what-weight")}
      </div>
      {Object.keys(errors).length > 0 ? (
        <ul className={styles.errors} id={errorId} role="alert">
          {[...new Set(Object.values(errors))].map((words) => (
            <li key={words} className={styles.error}>
              {words}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
