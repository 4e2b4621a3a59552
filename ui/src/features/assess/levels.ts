/** The levels chosen on a sheet, before they are saved. */
import type { AssessmentSheetRow, AssessOne } from "../../api/types";

export const LEVELS = [0, 1, 2, 3, 4] as const;

export interface Choice {
  /** Absent while only a note was written. */
  level?: number | undefined;
  note: string;
}

/** Choices by row. */
export type Choices = Record<string, Choice>;

export const keyOf = ({ superuser, competency }: AssessmentSheetRow): string => `${superuser}/${competency}`;

/** Changes what was chosen for a row; without level and note the row is as it was. */
export function changed(choices: Choices, key: string, part: Partial<Choice>): Choices {
  const next = { note: "", ...choices[key], ...part };
  const others = Object.fromEntries(Object.entries(choices).filter(([other]) => other !== key));
  return next.level === undefined && next.note === "" ? others : { ...others, [key]: next };
}

/** The same level for all these rows; their notes stay. */
export function allAt(choices: Choices, rows: readonly AssessmentSheetRow[], level: number): Choices {
  return rows.reduce((all, row) => changed(all, keyOf(row), { level }), choices);
}

/** What is to be saved: rows with a level, in the order of the sheet. A note alone says something about no level. */
export function assessments(rows: readonly AssessmentSheetRow[], choices: Choices): AssessOne[] {
  return rows.flatMap((row) => {
    const { level, note = "" } = choices[keyOf(row)] ?? {};
    if (level === undefined) return [];
    return [{ superuser: row.superuser, competency: row.competency, level, note: note.trim() }];
  });
}
