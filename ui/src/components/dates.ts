/** Reading a typed date: ISO, the person's own order, or short words. */

const pad = (part: number) => String(part).padStart(2, "0");

/** A calendar date as `YYYY-MM-DD`, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day)
    return null;
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

/** The day that a `Date` shows in local time. */
export function isoOfLocal(date: Date): string {
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Local midnight of a day, for the calendar. */
export function localOfIso(date: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : null;
}

/** A day some days away. */
export function addDays(date: string, days: number): string {
  const instant = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return new Date(instant).toISOString().slice(0, 10);
}

type Part = "day" | "month" | "year";
function order(locale: string | undefined): Part[] {
  return new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(2000, 11, 31))
    .flatMap(({ type }) => (type === "day" || type === "month" || type === "year" ? [type] : []));
}

function monthNamed(word: string, locale: string | undefined): number | null {
  const wanted = word.toLocaleLowerCase().replace(/\.$/, "");
  if (wanted.length < 3) return null;
  for (let month = 0; month < 12; month++) {
    for (const language of [locale, "en"]) {
      const name = new Intl.DateTimeFormat(language, { month: "long" }).format(new Date(2000, month, 1));
      if (name.toLocaleLowerCase().startsWith(wanted)) return month + 1;
    }
  }
  return null;
}

/**
 * Reads a typed date. Understands `2026-11-14`, `14.11.2026`, `14/11` (this year), `14 Nov`, `14`, in the order of the locale.
 * Answers `YYYY-MM-DD`, or null when it is no date.
 */
export function readDate(typed: string, today: string, locale?: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const thisYear = Number(today.slice(0, 4));
  const parts = text.split(/[\s./,-]+/).filter(Boolean);
  const named = parts.findIndex((part) => /\p{L}/u.test(part));
  if (named >= 0) {
    const month = monthNamed(parts[named] ?? "", locale);
    const numbers = parts.filter((_, index) => index !== named).map(Number);
    const [day, year = thisYear] = numbers;
    return month && day ? isoDate(fullYear(year), month, day) : null;
  }
  const numbers = parts.map(Number);
  if (numbers.length === 0 || numbers.length > 3 || numbers.some((number) => !Number.isInteger(number)))
    return null;
  const wanted = order(locale).filter(
    (part) => numbers.length === 3 || part === "day" || (part === "month" && numbers.length > 1),
  );
  const found: Record<Part, number> = { day: 0, month: Number(today.slice(5, 7)), year: thisYear };
  for (const [index, part] of wanted.entries()) found[part] = numbers[index] ?? 0;
  return isoDate(fullYear(found.year), found.month, found.day);
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}
