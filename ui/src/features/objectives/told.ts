/** An objective's figure and its target as people say them: a mean on the scale of five, a share, or a plain number. */
import type { ObjectiveRow, ObjectiveUnit, ObjectiveValue } from "../../api/types";
import { formatNumber } from "../../messages/catalogue";
import type { useText } from "../../messages/Text";
import { href } from "../../router/router";

type Telling = ReturnType<typeof useText>;

/** Most letters of a heading. */
const HEADING = 72;

/** An objective's sentence as a heading: whole when it is short, else its beginning, up to the end of a word. */
export function headingOf(sentence: string): string {
  const words = sentence.trim();
  if (words.length <= HEADING) return words;
  const cut = words.slice(0, HEADING - 1);
  const end = cut.lastIndexOf(" ");
  return `${(end > HEADING / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/u, "")}…`;
}

/** A mean of marks on the scale of five, from all its points, to one tenth and never rounded up. */
const mean = (t: Telling, points: number, { denominator }: ObjectiveValue) =>
  t("objectives-rating", { rating: Math.floor((points * 50) / (denominator || 1)) / 10 });

export function nowOf(t: Telling, value: ObjectiveValue): string {
  if (value.unit === "rating") return mean(t, value.numerator, value);
  return value.percent === null
    ? formatNumber(value.numerator)
    : t("objectives-percent", { percent: value.percent });
}

export function targetOf(t: Telling, value: ObjectiveValue): string {
  if (value.unit === "rating") return mean(t, value.wanted, value);
  return value.target_percent === null
    ? formatNumber(value.wanted)
    : t("objectives-percent", { percent: value.target_percent });
}

/** A figure and of how many: of ratings the mean and the best. */
export function toldOf(unit: ObjectiveUnit | undefined, counts: number, of: number): [string, string] {
  if (unit !== "rating") return [formatNumber(counts), formatNumber(of)];
  return [formatNumber(Math.floor((counts * 50) / (of || 1)) / 10), formatNumber(5)];
}

/** What is counted one by one, so that a number of them can be asked. */
export const isCounted = ({ unit }: ObjectiveValue): boolean => unit !== "rating" && unit !== "figure";

/** Where the rows behind a figure are, when they are no people or areas by name: feedback has none. */
export function placeBehind({ id, value, measures }: ObjectiveRow): string | null {
  if (value?.unit === "figure") {
    const figure = measures.find(({ measure }) => measure.kind === "figure")?.measure.figure ?? "";
    return href("/objectives/figures", { figure });
  }
  return value?.unit === "rating" || value?.unit === "answers" ? href(`/objectives/${id}`) : null;
}
