/** How actions look and which column of the board each stands in. */
import { HandshakeRegular } from "@fluentui/react-icons/svg/handshake";
import { MegaphoneRegular } from "@fluentui/react-icons/svg/megaphone";
import { PersonFeedbackRegular } from "@fluentui/react-icons/svg/person-feedback";
import { ShieldRegular } from "@fluentui/react-icons/svg/shield";
import type { ReactElement } from "react";
import type { ActionKind, ActionRow, DueState } from "../../api/types";
import { addDays } from "../../components/dates";
import type { Tone } from "../../theme/status";

export const KINDS = ["communication", "sponsor", "resistance", "coaching"] as const satisfies ActionKind[];

export const isKind = (word: string): word is ActionKind => KINDS.some((kind) => kind === word);

export const kindIcon: Record<ActionKind, ReactElement> = {
  communication: <MegaphoneRegular />,
  sponsor: <HandshakeRegular />,
  resistance: <ShieldRegular />,
  coaching: <PersonFeedbackRegular />,
};

export const dueTone: Record<DueState, Tone> = {
  overdue: "bad",
  due: "warn",
  coming: "neutral",
  undated: "warn",
  done: "good",
  dropped: "neutral",
};

export const PLACES = ["overdue", "this", "next", "later", "done"] as const;
export type BoardPlace = (typeof PLACES)[number];

/** What the figures above the board count. */
export const BOARD_FIGURES = ["overdue", "due", "coming", "done", "interest"] as const;
export type BoardFigure = (typeof BOARD_FIGURES)[number];

/** Which actions a figure counts; the same as the program counts. */
export const countedBy: Record<BoardFigure, (row: ActionRow) => boolean> = {
  overdue: ({ state }) => state === "overdue",
  due: ({ state }) => state === "due",
  coming: ({ state }) => state === "coming" || state === "undated",
  done: ({ state }) => state === "done",
  interest: ({ state, reached, interested }) => state === "done" && reached !== null && interested !== null,
};

/** Days that something done stays on the board. */
const KEPT = 28;

/** The Monday of a day's week; the program counts weeks in the same way. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The column an action stands in on a day; null for what is off the board. */
export function placeOf({ state, week, done_on }: ActionRow, today: string): BoardPlace | null {
  if (state === "overdue") return "overdue";
  if (state === "due") return "this";
  if (state === "done") return (done_on ?? "") >= addDays(today, -KEPT) ? "done" : null;
  if (state === "dropped") return null;
  return week === addDays(mondayOf(today), 7) ? "next" : "later";
}

/** The columns with their actions: the next due first, of the done ones the latest. */
export function columnsOf(rows: readonly ActionRow[], today: string): Record<BoardPlace, ActionRow[]> {
  const columns: Record<BoardPlace, ActionRow[]> = { overdue: [], this: [], next: [], later: [], done: [] };
  for (const row of rows) {
    const place = placeOf(row, today);
    if (place) columns[place].push(row);
  }
  columns.done.sort((one, other) => (other.done_on ?? "").localeCompare(one.done_on ?? ""));
  return columns;
}

/** Whom an action is for: groups, and the sponsor or manager. */
export function whomOf({ groups, person }: ActionRow): string {
  return [...groups, ...(person ? [person] : [])].map(({ name }) => name).join(", ");
}
