/**
 * The words of the window: one Fluent bundle from the catalogue that the exports and the command line use too.
 *
 * Owns rendering a message to text. Deliberately decides nothing: which message to show comes from the caller.
 */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import entries from "virtual:catalogue";
import type { Arg, Message } from "../api/types";

/**
 * The catalogue is in English. Dates are written in its language too, as charts, exports and the command line write them;
 * numbers and times of day follow the person's own locale.
 */
const LANGUAGE = "en-GB";

/** Another message or term that an entry may refer to. */
const REFERENCE = /\{\s*(-?[a-zA-Z][\w-]*)/g;

/**
 * A bundle that reads a message when it is first asked for. Reading the whole catalogue takes about as long as drawing the
 * first screen, which needs a tenth of it.
 */
class Catalogue extends FluentBundle {
  readonly #unread: Map<string, string>;

  constructor(entries: Record<string, string>) {
    // Isolation marks are added only around arguments that need them (below): elsewhere they disturb copying and search.
    super(LANGUAGE, { useIsolating: false });
    this.#unread = new Map(Object.entries(entries));
  }

  override hasMessage(id: string): boolean {
    this.#read(id);
    return super.hasMessage(id);
  }

  override getMessage(id: string): ReturnType<FluentBundle["getMessage"]> {
    this.#read(id);
    return super.getMessage(id);
  }

  #read(id: string): void {
    const source = this.#unread.get(id);
    if (source === undefined) return;
    this.#unread.delete(id);
    for (const error of this.addResource(new FluentResource(`${id} =${source}\n`)))
      console.error("message catalogue:", error.message);
    for (const [, other] of source.matchAll(REFERENCE)) this.#read(other ?? "");
  }
}

/** Builds a bundle from what stands behind the `=` of messages, by their ids. */
export function bundleOf(entries: Record<string, string>): FluentBundle {
  return new Catalogue(entries);
}

export const bundle = bundleOf(entries);

/** Arguments as the screens give them. */
export type Args = Record<string, string | number | Date | Message | null | undefined>;

let locale: string | undefined;
/** Sets the locale of numbers and times of day; `undefined` follows the system. */
export function setLocale(chosen: string | undefined): void {
  locale = chosen;
  numbers.clear();
}

const numbers = new Map<number, Intl.NumberFormat>();

/** A number in the person's locale, with at most `decimals` places. */
export function formatNumber(value: number, decimals = 1): string {
  let format = numbers.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
    numbers.set(decimals, format);
  }
  return format.format(value);
}

/** A number with as many decimals as asked, also where they are zero: for figures that stand below each other. */
export function formatFixed(value: number, decimals: number): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/**
 * A share between 0 and 1 as a percentage in the person's locale: to the nearest, but all only where it is all, as the
 * program rounds (`Covered::percent`): 99.6 % is not 100 %.
 */
export function formatShare(share: number): string {
  const shown = share < 1 ? Math.min(share, 0.99) : share;
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(shown);
}

type DateLength = "short" | "medium" | "long";
const dateShapes: Record<DateLength, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

/** September as the exports shorten it. */
const shortened = (date: string) => date.replace(/\bSept\b/, "Sep");

/** Writes days, months or weekdays in the language of the words. Made ready when it first writes: ten of them would delay the start. */
export function dateWriter(shape: Intl.DateTimeFormatOptions): {
  format: (day: Date) => string;
  formatRange: (first: Date, last: Date) => string;
} {
  let made: Intl.DateTimeFormat | undefined;
  const written = () => (made ??= new Intl.DateTimeFormat(LANGUAGE, shape));
  return {
    format: (day) => shortened(written().format(day)),
    formatRange: (first, last) => shortened(written().formatRange(first, last)),
  };
}

const writers = {
  short: dateWriter({ ...dateShapes.short, timeZone: "UTC" }),
  medium: dateWriter({ ...dateShapes.medium, timeZone: "UTC" }),
  long: dateWriter({ ...dateShapes.long, timeZone: "UTC" }),
};
const localDay = dateWriter(dateShapes.medium);

/** A calendar date (`YYYY-MM-DD`), such as `14 Nov 2026`. Text that is no date is shown as it is. */
export function formatDate(date: string, length: DateLength = "medium"): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!parts) return date;
  const [, year, month, day] = parts;
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return writers[length].format(instant);
}

/** An instant (ISO 8601 with time) in the person's time zone, such as `14 Nov 2026, 09:00`. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${localDay.format(at)}, ${new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(at)}`;
}

const clockTexts = new Map<string, string>();
let clock: Intl.DateTimeFormat | undefined;

/** A time of day, `HH:MM`, in the person's own way. Kept, because a month shows the same few over and over. */
export function formatClock(time: string): string {
  let shown = clockTexts.get(time);
  if (shown === undefined) {
    clock ??= new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
    const instant = new Date(`2000-01-01T${time}:00Z`);
    shown = Number.isNaN(instant.getTime()) ? time : clock.format(instant);
    clockTexts.set(time, shown);
  }
  return shown;
}

/** How the program hands over a time of day. */
const TIME_OF_DAY = /^\d{2}:\d{2}$/;

/** A number that chooses plural forms in English and is written in the person's locale. */
class LocalNumber extends FluentNumber {
  override toString(): string {
    return formatNumber(this.value, 2);
  }
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Whether a text holds letters that run from the right. */
export function runsFromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Keeps a right-to-left name from reordering the sentence around it. */
function isolated(text: string): string {
  return runsFromRight(text) ? `\u2068${text}\u2069` : text;
}

/** Joins parts as English does: `a, b and c`. */
export function joinList(parts: string[]): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} ${text("list-and")} ${parts[parts.length - 1] ?? ""}`;
}

/** The name of a language by its tag; a language without a name stands as its tag. */
export function languageName(tag: string): string {
  return tag.trim() && text("language-name", { tag: tag.trim() });
}

/** A word of the catalogue as it stands by itself: in a list to choose from, at the head of a column. */
export function standingAlone(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The arguments as Fluent takes them. */
export function variables(args: Args | undefined): Record<string, FluentVariable> {
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args ?? {})) {
    if (value === null || value === undefined) given[name] = "";
    else if (typeof value === "number") given[name] = new LocalNumber(value);
    else if (typeof value === "string") given[name] = isolated(value);
    else if (value instanceof Date) given[name] = formatDate(value.toISOString());
    else given[name] = say(value);
  }
  return given;
}

/** The text of a message of the catalogue. A missing message shows its id, so that nothing is silently lost. */
export function text(id: string, args?: Args): string {
  return format(id, variables(args));
}

function format(id: string, given: Record<string, FluentVariable>): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) {
    console.error(`message catalogue: no message ${id}`);
    return id;
  }
  const errors: Error[] = [];
  const worded = bundle.formatPattern(pattern, given, errors);
  for (const error of errors) console.error(`message catalogue: ${id}:`, error.message);
  return worded;
}

/** True when the catalogue holds the message. */
export function hasMessage(id: string): boolean {
  return bundle.hasMessage(id);
}

/** Words a message that came from the program behind the window, with the messages inside it. */
export function say(message: Message): string {
  const given: Record<string, FluentVariable> = {};
  for (const [name, arg] of Object.entries(message.args ?? {})) given[name] = variable(arg);
  return format(message.id, given);
}

function variable(arg: Arg): FluentVariable {
  switch (arg.type) {
    case "text":
      return TIME_OF_DAY.test(arg.value) ? formatClock(arg.value) : isolated(arg.value);
    case "number":
      return new LocalNumber(arg.value);
    case "date":
      return formatDate(arg.value);
    case "message":
      return say(arg.value);
    case "list":
      return joinList(arg.value.map(say));
  }
}
