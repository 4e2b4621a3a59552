/** The keys of the timed task. They work whichever panel is open: a stopwatch must never wait. */
import { useShortcut } from "../../shortcuts/shortcuts";
import type { Lanes } from "./useLanes";
import { useOnControl } from "./useOnControl";

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export function LaneKeys({ lanes, enabled }: { lanes: Lanes; enabled: boolean }) {
  const onControl = useOnControl();
  const timed = enabled && lanes.task !== undefined;
  const { last } = lanes;
  useShortcut({ keys: "Space", label: "run-key-start" }, lanes.startAll, timed && !onControl);
  useShortcut({ keys: "C", label: "run-key-choose" }, () => lanes.setChoosing(true), timed);
  useShortcut(
    { keys: "H", label: "run-key-aided" },
    () => lanes.correct(last, { aided: !last?.timer?.aided }),
    timed,
  );
  useShortcut(
    { keys: "R", label: "run-key-error" },
    () => lanes.correct(last, { errors: (last?.timer?.errors ?? 0) + 1 }),
    timed,
  );
  useShortcut({ keys: "N", label: "run-key-note" }, () => lanes.setEditing(last?.person.id ?? null), timed);
  // Without a start of one's own the time comes from a watch: the first who has none yet.
  const next = lanes.lanes.find(({ timer }) => !timer);
  useShortcut(
    { keys: "I", label: "run-key-by-hand" },
    () => lanes.setEditing(next?.person.id ?? null),
    timed && next !== undefined,
  );
  return DIGITS.map((digit) => (
    <Digit key={digit} digit={digit} run={() => lanes.press(lanes.lanes[digit - 1])} enabled={timed} />
  ));
}

function Digit({ digit, run, enabled }: { digit: number; run: () => void; enabled: boolean }) {
  useShortcut({ keys: String(digit), label: "run-key-lane" }, run, enabled);
  return null;
}
