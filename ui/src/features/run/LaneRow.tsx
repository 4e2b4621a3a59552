/** One participant of a timed task: key, name, bar against the target, time, and how it went. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Spoken } from "../../components/Spoken";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { RunRoom } from "../../api/types";
import { useText } from "../../messages/Text";
import { statusVar } from "../../theme/status";
import { LaneEditor } from "./LaneEditor";
import { clock, elapsedOf, standingOf, type Standing } from "./run";
import type { Lane, Lanes } from "./useLanes";
import { useSince } from "./useRoom";

const useStyles = makeStyles({
  lane: {
    display: "grid",
    gridTemplateColumns: "30px minmax(0, 1fr) 62px 98px 28px",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "37px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  last: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  key: {
    width: "24px",
    height: "22px",
    padding: 0,
    marginInlineStart: "6px",
    fontFamily: "inherit",
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: "2px",
    borderRadius: "4px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  name: { fontSize: "13px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  track: {
    height: "4px",
    marginTop: "4px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
  },
  bar: {
    height: "100%",
    borderRadius: "2px",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  time: { fontSize: "15px", fontWeight: 700, fontVariantNumeric: "tabular-nums" },
  how: { fontSize: "12px", lineHeight: "15px", color: tokens.colorNeutralForeground3 },
  in_time: { color: statusVar("statusGoodText") },
  over: { color: statusVar("statusBadText"), fontWeight: 600 },
  doubtful: { color: statusVar("statusWarnText"), fontWeight: 600 },
  more: { display: "block", fontWeight: 400, color: tokens.colorNeutralForeground3 },
});

const barColour: Record<Standing, string> = {
  ready: "transparent",
  running: tokens.colorBrandBackground,
  in_time: statusVar("statusGoodText"),
  over: statusVar("statusBadText"),
  doubtful: statusVar("statusWarnText"),
};

interface Props {
  room: RunRoom;
  lane: Lane;
  position: number;
  target: number;
  lanes: Lanes;
}

export function LaneRow({ room, lane, position, target, lanes }: Props) {
  const styles = useStyles();
  const t = useText();
  const since = useSince(room);
  const { timer, person } = lane;
  const elapsed = timer ? elapsedOf(timer, since) : 0;
  const standing = standingOf(timer, elapsed, target);
  const share = target > 0 ? Math.min(1, elapsed / (target * 1000)) : timer ? 1 : 0;
  const does = !timer ? "start" : timer.milliseconds === null ? "stop" : "resume";
  return (
    <li className={mergeClasses(lane === lanes.last && styles.last)}>
      <div className={styles.lane}>
        <button
          type="button"
          className={styles.key}
          title={t(`run-lane-${does}`, { name: person.name })}
          disabled={room.closed}
          onClick={() => lanes.press(lane)}
        >
          <Spoken>{t(`run-lane-${does}`, { name: person.name })}</Spoken>
          <span aria-hidden>{position <= 9 ? position : "·"}</span>
        </button>
        <div>
          <div className={styles.name} dir="auto">
            {person.name}
          </div>
          <div className={styles.track} aria-hidden>
            <div
              className={styles.bar}
              style={{ width: `${share * 100}%`, backgroundColor: barColour[standing] }}
            />
          </div>
        </div>
        <span className={styles.time} role="timer" aria-label={t("run-lane-time", { name: person.name })}>
          {timer ? clock(elapsed) : "–"}
        </span>
        <How lane={lane} standing={standing} />
        {room.closed ? null : (
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular fontSize={16} />}
            aria-label={t(timer ? "run-lane-correct" : "run-lane-by-hand", { name: person.name })}
            title={timer ? "" : t("run-lane-by-hand", { name: person.name })}
            aria-expanded={lanes.editing === person.id}
            onClick={() => lanes.setEditing(lanes.editing === person.id ? null : person.id)}
          />
        )}
      </div>
      {lanes.editing === person.id && !room.closed ? (
        <LaneEditor key={timer?.id ?? "by hand"} lane={lane} timer={timer} elapsed={elapsed} lanes={lanes} />
      ) : null}
    </li>
  );
}

function How({ lane: { timer, attempts }, standing }: { lane: Lane; standing: Standing }) {
  const styles = useStyles();
  const t = useText();
  const stopped = timer !== undefined && timer.milliseconds !== null;
  const words =
    standing === "in_time"
      ? t(timer?.aided ? "run-lane-done-aided" : "run-lane-done-unaided")
      : t(`run-lane-${standing}`);
  const more = [
    timer?.aided && standing !== "in_time" ? t("run-lane-aided") : "",
    timer && timer.errors > 0 ? t("run-lane-errors", { count: timer.errors }) : "",
    attempts > 1 ? t("run-lane-attempt", { number: attempts }) : "",
    stopped && timer.note ? t("run-lane-noted") : "",
  ].filter(Boolean);
  const tone =
    standing === "in_time" || standing === "over" || standing === "doubtful" ? styles[standing] : undefined;
  return (
    <span className={mergeClasses(styles.how, standing === "in_time" && timer?.aided ? undefined : tone)}>
      {words}
      {more.length > 0 ? <span className={styles.more}>{more.join(" · ")}</span> : null}
    </span>
  );
}
