/** The timed task at the right of the roster: lanes, what the keys do, and how the task goes so far. */
import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { RunRoom } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { Kbd } from "../../components/Kbd";
import { Pill } from "../../components/StatusBadge";
import { formatShare } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { href } from "../../router/router";
import { ChoosePeople } from "./ChoosePeople";
import { LaneRow } from "./LaneRow";
import { clock, resultsOf } from "./run";
import { RunSheet } from "./RunSheet";
import type { Lanes } from "./useLanes";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "10px", minHeight: "32px" },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600, flexGrow: 1 },
  what: { margin: "2px 0 4px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  tasks: { flexGrow: 1, minWidth: 0 },
  choose: { flexShrink: 0, marginLeft: "auto", whiteSpace: "nowrap" },
  lanes: { listStyleType: "none", margin: 0, padding: 0 },
  actions: { display: "flex", gap: "6px", flexWrap: "wrap" },
  card: {
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: "12px",
  },
  share: { fontSize: "20px", lineHeight: "28px", fontWeight: 700, marginInlineEnd: "8px" },
  muted: { color: tokens.colorNeutralForeground3 },
  track: {
    height: "4px",
    marginTop: "4px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
  },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground },
});

export function TaskPanel({ room, lanes }: { room: RunRoom; lanes: Lanes }) {
  const styles = useStyles();
  const t = useText();
  const { task } = lanes;
  if (!task) {
    return (
      <>
        <EmptyState
          title={t("run-no-task-title")}
          body={t("run-no-task-body")}
          action={
            <Button as="a" href={href(`/modules/${room.session.module.id}`)}>
              <Text id="run-no-task-action" />
            </Button>
          }
        />
        <RunSheet room={room} />
      </>
    );
  }
  const target = task.target_seconds;
  return (
    <>
      <div>
        <div className={styles.head}>
          <h2 className={styles.title}>
            <Text id="run-task" />
          </h2>
          {target > 0 ? <Pill tone="neutral">{t("run-target", { time: clock(target * 1000) })}</Pill> : null}
        </div>
        <div className={styles.row}>
          {lanes.tasks.length > 1 ? (
            <Select
              size="small"
              className={styles.tasks}
              aria-label={t("run-task-choose")}
              value={task.id}
              onChange={(_, { value }) => lanes.chooseTask(value)}
            >
              {lanes.tasks.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          ) : (
            <p className={styles.what}>{task.title}</p>
          )}
          {room.closed ? null : <ChooseButton lanes={lanes} />}
        </div>
      </div>
      {lanes.choosing ? <ChoosePeople lanes={lanes} /> : null}
      {lanes.lanes.length === 0 && !lanes.choosing ? (
        <p className={styles.what}>
          <Text id="run-no-lanes" />
        </p>
      ) : (
        <ol className={styles.lanes} aria-label={t("run-lanes", { task: task.title })}>
          {lanes.lanes.map((lane, at) => (
            <LaneRow
              key={lane.person.id}
              room={room}
              lane={lane}
              position={at + 1}
              target={target}
              lanes={lanes}
            />
          ))}
        </ol>
      )}
      {room.closed || lanes.lanes.length === 0 ? null : <Actions lanes={lanes} />}
      <Results room={room} lanes={lanes} />
      <RunSheet room={room} />
    </>
  );
}

function ChooseButton({ lanes }: { lanes: Lanes }) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={styles.choose}
      appearance={lanes.lanes.length === 0 ? "primary" : "secondary"}
      aria-expanded={lanes.choosing}
      onClick={() => lanes.setChoosing(!lanes.choosing)}
    >
      <Text id="run-choose" />
      <Kbd keys="C" />
    </Button>
  );
}

function Actions({ lanes }: { lanes: Lanes }) {
  const styles = useStyles();
  const t = useText();
  const ready = lanes.lanes.filter(({ timer }) => !timer).length;
  const { last } = lanes;
  const nobody = last?.timer === undefined;
  const untimed = lanes.lanes.find(({ timer }) => !timer);
  return (
    <div className={styles.actions}>
      <Button appearance="primary" size="small" disabled={ready === 0} onClick={lanes.startAll}>
        <Text id="run-start-all" />
        <Kbd keys="Space" />
      </Button>
      <Button
        size="small"
        disabled={nobody}
        title={nobody ? "" : t("run-about", { name: last.person.name })}
        onClick={() => lanes.correct(last, { aided: !last?.timer?.aided })}
      >
        <Text id="run-aided" />
        <Kbd keys="H" />
      </Button>
      <Button
        size="small"
        disabled={nobody}
        title={nobody ? "" : t("run-about", { name: last.person.name })}
        onClick={() => lanes.correct(last, { errors: (last?.timer?.errors ?? 0) + 1 })}
      >
        <Text id="run-error" />
        <Kbd keys="R" />
      </Button>
      <Button
        size="small"
        disabled={untimed === undefined}
        title={untimed ? t("run-lane-by-hand", { name: untimed.person.name }) : ""}
        onClick={() => lanes.setEditing(untimed?.person.id ?? null)}
      >
        <Text id="run-by-hand" />
        <Kbd keys="I" />
      </Button>
    </div>
  );
}

function Results({ room, lanes }: { room: RunRoom; lanes: Lanes }) {
  const styles = useStyles();
  const t = useText();
  const { task } = lanes;
  if (!task) return null;
  const timers = lanes.lanes.flatMap(({ timer }) => (timer ? [timer] : []));
  const { finished, met } = resultsOf(timers, task);
  if (finished === 0) return null;
  const share = met / finished;
  return (
    <section className={styles.card} aria-label={t("run-result")}>
      <strong>
        <Text id="run-result" />
      </strong>
      <div>
        <span className={styles.share}>{formatShare(share)}</span>
        <span className={styles.muted}>
          {t("run-result-of", { met, finished, left: Math.max(0, room.people.length - finished) })}
        </span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${share * 100}%` }} />
      </div>
    </section>
  );
}
