/** What the buttons of a conflict are called, and the order of a list of conflicts. Pure. */
import type { Conflict, ConflictVersion } from "../../api/types";
import { formatInstant, text } from "../../messages/catalogue";
import { fieldName, rowKind } from "../history/fieldName";

/** Name of the field where one deleted the row that the other changed, or the two disagree whether it is deleted. */
const HIDDEN = "hidden";

/** What the conflict is about: the kind of row and the field. */
export function aboutOf({ table, field }: Pick<Conflict, "table" | "field">): string {
  const name = field === HIDDEN ? text("conflicts-field-hidden") : fieldName(field);
  return text("conflicts-about", { kind: rowKind(table), field: name });
}

/** One of the two values in words. An empty one is said, so that it is not taken for a fault of the screen. */
export function valueOf(
  { field, shown, other }: Pick<Conflict, "field" | "shown" | "other">,
  side: Side,
): string {
  const { value } = side === "shown" ? shown : other;
  if (value !== "") return value;
  if (field !== HIDDEN) return text("conflicts-value-empty");
  // Where the other side set a value, this one deleted the row; else they only disagree whether it is deleted.
  if (shown.value !== "" || other.value !== "") return text("conflicts-value-deleted");
  return text(side === "shown" ? "conflicts-value-now" : "conflicts-value-otherwise");
}

export type Side = "shown" | "other";

/** What each choice is called; by name where the two names tell the values apart. */
export function choicesOf({ shown, other }: Pick<Conflict, "shown" | "other">): {
  keep: string;
  use: string;
} {
  const one = shown.by.trim();
  const two = other.by.trim();
  if (one === "" || two === "" || one === two)
    return { keep: text("conflicts-keep-shown"), use: text("conflicts-use-other") };
  return { keep: text("conflicts-keep", { name: one }), use: text("conflicts-use", { name: two }) };
}

/** Who wrote a value, and on which laptop. */
export function writerOf({ by, laptop }: ConflictVersion): string {
  const where = laptop ? text("conflicts-there", { laptop }) : text("conflicts-here");
  return text("conflicts-by", { by: by.trim() || text("conflicts-nobody"), where });
}

/** When a value was written. */
export function writtenAt({ at }: ConflictVersion): string {
  return formatInstant(at);
}

function latest({ shown, other }: Conflict): number {
  return Math.max(Date.parse(shown.at) || 0, Date.parse(other.at) || 0);
}

/** The latest first. */
export function newestFirst(conflicts: readonly Conflict[]): Conflict[] {
  return [...conflicts].sort((one, two) => latest(two) - latest(one));
}
