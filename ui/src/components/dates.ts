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

/** The days that a field takes, both included. */
export interface DayRange {
  min?: string | undefined;
  max?: string | undefined;
}

/** Whether a day lies before or after what is allowed; null when it fits. */
export function beyond(day: string, { min, max }: DayRange): "early" | "late" | null {
  if (min && day < min) return "early";
  return max && day > max ? "late" : null;
}

/**
 * Reads a typed date. Understands `2026-11-14`, `14.11.2026` (with dots the day always comes first), `14/11/2026` in the
 * order of the locale, `14 Nov 2026`. Where year or month are left out (`14/11`, `14 Nov`, `14`), it is the such day nearest
 * to today among those that the field takes: a field that ends today means the last one, a field that begins today the next.
 * Answers `YYYY-MM-DD`, or null when it is no date.
 */
export function readDate(typed: string, today: string, locale?: string, range: DayRange = {}): string | null {
  const text = typed.trim();
  const parts = text.split(/[\s./,-]+/).filter(Boolean);
  const found = parts.some((part) => /\p{L}/u.test(part))
    ? withMonthName(parts, locale)
    : inNumbers(parts, text, locale);
  if (!found) return null;
  const { day, month, year } = found;
  if (year === undefined) return nearest(day, month, today, range);
  return month === undefined ? null : isoDate(year, month, day);
}

interface Found {
  day: number;
  month?: number;
  year?: number;
}

function withMonthName(parts: readonly string[], locale: string | undefined): Found | null {
  const named = parts.findIndex((part) => /^\p{L}/u.test(part));
  const month = monthNamed(parts[named] ?? "", locale);
  const rest = parts.filter((_, index) => index !== named).map((part) => part.replace(/(st|nd|rd|th)$/i, ""));
  if (rest[0]?.length === 4) rest.reverse();
  const [day, year] = [numberIn(rest[0]), fullYear(rest[1])];
  if (month === null || day === null || rest.length > 2) return null;
  if (rest.length === 1) return { day, month };
  return year === null ? null : { day, month, year };
}

function inNumbers(parts: readonly string[], text: string, locale: string | undefined): Found | null {
  const numbers = parts.map(numberIn);
  if (numbers.length === 0 || numbers.length > 3 || numbers.includes(null)) return null;
  const all: Part[] =
    parts.length === 3 && parts[0]?.length === 4
      ? ["year", "month", "day"]
      : text.includes(".")
        ? ["day", "month", "year"]
        : order(locale);
  const asked = all.filter(
    (part) => numbers.length === 3 || part === "day" || (part === "month" && numbers.length > 1),
  );
  const at = (part: Part) => parts[asked.indexOf(part)];
  const [day, month, year] = [numberIn(at("day")), numberIn(at("month")), fullYear(at("year"))];
  if (day === null || (numbers.length === 3 && year === null)) return null;
  return { day, ...(month === null ? {} : { month }), ...(year === null ? {} : { year }) };
}

function numberIn(part: string | undefined): number | null {
  return part !== undefined && /^\d{1,4}$/.test(part) ? Number(part) : null;
}

/** A year of four digits, or of two in this century. */
function fullYear(part: string | undefined): number | null {
  if (part === undefined || !/^(\d{2}|\d{4})$/.test(part)) return null;
  return part.length === 2 ? 2000 + Number(part) : Number(part);
}

/** The such day nearest to today that the range takes, the later of two; the nearest of all when it takes none. */
function nearest(day: number, month: number | undefined, today: string, range: DayRange): string | null {
  const [year, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const days: string[] = [];
  // Four years hold every day of the year, two months every day of a month.
  for (let away = -4; away <= 4; away++) {
    const turned = new Date(Date.UTC(year, thisMonth - 1 + away, 1));
    const made =
      month === undefined
        ? isoDate(turned.getUTCFullYear(), turned.getUTCMonth() + 1, day)
        : isoDate(year + away, month, day);
    if (made) days.push(made);
  }
  const apart = (one: string) => Math.abs(Date.parse(one) - Date.parse(today));
  const taken = days.filter((one) => beyond(one, range) === null);
  return (taken.length > 0 ? taken : days)
    .toReversed()
    .reduce<string | null>((best, one) => (best === null || apart(one) < apart(best) ? one : best), null);
}
