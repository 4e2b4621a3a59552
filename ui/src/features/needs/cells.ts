/** The cells of the matrix of needs. Pure. */
import type { GroupTraining, NeedCell, NeedGroup, Needs } from "../../api/types";
import { formatDate } from "../../messages/catalogue";
import type { Tone } from "../../theme/status";

const keyOf = (topic: string, group: string) => `${topic}/${group}`;

/** Needs by topic and group. */
export function cellsOf(needs: Needs): ReadonlyMap<string, NeedCell> {
  return new Map(needs.cells.map((cell) => [keyOf(cell.topic, cell.group), cell]));
}

export function cellAt(cells: ReadonlyMap<string, NeedCell>, topic: string, group: string) {
  return cells.get(keyOf(topic, group));
}

/** What a key does in a cell: a depth, none, or nothing that the matrix knows. */
export function typed(key: string): number | null | undefined {
  if (/^[1-3]$/.test(key)) return Number(key);
  return key === "Delete" || key === "Backspace" || key === "0" ? null : undefined;
}

const ORDER: readonly GroupTraining[] = ["nothing", "expired", "planned", "scheduled", "shadowing", "exempt"];
const trainingTone: Record<GroupTraining, Tone> = {
  scheduled: "good",
  planned: "warn",
  shadowing: "neutral",
  exempt: "neutral",
  expired: "bad",
  nothing: "bad",
};

interface GroupStanding {
  order: number;
  id: string;
  /** The day on which a reason expired. */
  expired?: string;
  tone: Tone | null;
}

/** How a group stands, the most urgent first: what is said of it, and in which tone. */
export function standingOf({ reach, training, exemption }: NeedGroup): GroupStanding {
  if (reach === "unaffected") return { order: ORDER.length, id: "needs-reach-unaffected", tone: null };
  if (reach === "unjudged") return { order: -1, id: "needs-reach-unjudged", tone: "bad" };
  if (training === "expired" && exemption?.expired_on) {
    const expired = formatDate(exemption.expired_on);
    return { order: ORDER.indexOf(training), id: "needs-training-expired-on", expired, tone: "bad" };
  }
  return { order: ORDER.indexOf(training), id: `needs-training-${training}`, tone: trainingTone[training] };
}
