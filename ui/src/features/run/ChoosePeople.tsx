/** Who takes part in the timed task: ticked from those who are in the room. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Text, useText } from "../../messages/Text";
import type { Lanes } from "./useLanes";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    padding: "8px 10px 10px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { margin: "0 0 4px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  list: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    maxHeight: "300px",
    overflowY: "auto",
    // What scrolls cuts off what stands out: the ring around the box that has the focus needs its own room.
    padding: "3px",
    margin: "0 -3px",
  },
  actions: { display: "flex", gap: "8px", marginTop: "8px", flexWrap: "wrap" },
  room: { flexGrow: 1 },
});

/** As many as have a key. */
const KEYED = 9;

export function ChoosePeople({ lanes }: { lanes: Lanes }) {
  const styles = useStyles();
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("input, button")?.focus(), []);
  const timed = new Set(lanes.lanes.flatMap(({ person, timer }) => (timer ? [person.id] : [])));
  const untimed = lanes.candidates.map(({ person }) => person.id).filter((id) => !timed.has(id));
  const done = () => lanes.setChoosing(false);
  return (
    // Hears Escape and Enter of the boxes inside.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      ref={box}
      className={styles.box}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        done();
      }}
    >
      <p className={styles.hint}>{t(lanes.candidates.length > 0 ? "run-choose-how" : "run-choose-nobody")}</p>
      <div className={styles.list}>
        {lanes.candidates.map(({ person }) => (
          <Checkbox
            key={person.id}
            label={<span dir="auto">{person.name}</span>}
            checked={lanes.chosen.includes(person.id) || timed.has(person.id)}
            disabled={timed.has(person.id)}
            onChange={(_, { checked }) =>
              lanes.choose(
                checked === true
                  ? [...lanes.chosen, person.id]
                  : lanes.chosen.filter((other) => other !== person.id),
              )
            }
          />
        ))}
      </div>
      <div className={styles.actions}>
        {untimed.length > 0 ? (
          <Button
            size="small"
            onClick={() => lanes.choose(untimed.slice(0, Math.max(0, KEYED - timed.size)))}
          >
            {t("run-choose-first", { count: Math.min(untimed.length, Math.max(0, KEYED - timed.size)) })}
          </Button>
        ) : null}
        {untimed.length > KEYED ? (
          <Button size="small" onClick={() => lanes.choose(untimed)}>
            {t("run-choose-all", { count: untimed.length })}
          </Button>
        ) : null}
        <span className={styles.room} />
        <Button size="small" appearance="primary" onClick={done}>
          <Text id="run-choose-done" />
        </Button>
      </div>
    </div>
  );
}
