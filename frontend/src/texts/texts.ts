import type { Amount, Moment } from "../app/documents.ts";
import type { Locale } from "../home-assistant.ts";
import type english from "./en.ts";

export type TextKey = keyof typeof english;
export type Dictionary = Readonly<Record<TextKey, string>>;

/** Texts that differ with a number: their key without `.one`, `.few`, `.many`. */
export type CountedKey = { [Key in TextKey]: Key extends `${infer Stem}.many` ? Stem : never }[TextKey];

const DAY = 86_400_000;

/** Texts, dates and durations in the user's language and time zone. */
export class Texts {
  /** The language of the texts, for `lang`. */
  readonly language: string;
  readonly #dictionary: Dictionary;
  readonly #time: Intl.DateTimeFormat;
  readonly #dateTime: Intl.DateTimeFormat;
  readonly #fullDateTime: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #relativeDay: Intl.RelativeTimeFormat;
  readonly #pbxTime: Intl.DateTimeFormat;
  readonly #pbxDayTime: Intl.DateTimeFormat;
  readonly #pbxDateTime: Intl.DateTimeFormat;
  readonly #pbxFull: Intl.DateTimeFormat;
  readonly #pbxDate: Intl.DateTimeFormat;
  readonly #dayOfMonth: Intl.DateTimeFormat;
  readonly #number: Intl.NumberFormat;
  readonly #plural: Intl.PluralRules;

  constructor(dictionary: Dictionary, language: string, locale: Locale, serverTimeZone: string) {
    this.language = language;
    this.#dictionary = dictionary;
    const zone = locale.time_zone === "server" ? { timeZone: serverTimeZone } : {};
    const clock = { hour: "numeric", minute: "2-digit", ...hourCycle(locale.time_format) } as const;
    const date = { day: "numeric", month: "short" } as const;
    this.#time = new Intl.DateTimeFormat(language, { ...clock, ...zone });
    this.#dateTime = new Intl.DateTimeFormat(language, { ...date, ...clock, ...zone });
    this.#fullDateTime = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium", ...zone });
    // A Swedish date is an ISO date: days compare as texts and count as dates.
    this.#day = new Intl.DateTimeFormat("sv", { ...zone });
    this.#relativeDay = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    // A moment of the PBX is a time on its clock, not a point in time: it is shown as it stands.
    const asItStands = { timeZone: "UTC" };
    this.#pbxTime = new Intl.DateTimeFormat(language, { ...clock, ...asItStands });
    this.#pbxDayTime = new Intl.DateTimeFormat(language, { ...date, ...clock, ...asItStands });
    this.#pbxDateTime = new Intl.DateTimeFormat(language, { ...date, year: "numeric", ...clock, ...asItStands });
    this.#pbxFull = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium", ...asItStands });
    this.#pbxDate = new Intl.DateTimeFormat(language, { ...date, year: "numeric", ...asItStands });
    this.#dayOfMonth = new Intl.DateTimeFormat(language, { ...date, ...asItStands });
    this.#number = new Intl.NumberFormat(language);
    this.#plural = new Intl.PluralRules(language);
  }

  /** The text of a key, its `{placeholders}` filled in. */
  text(key: TextKey, placeholders: Readonly<Record<string, string>> = {}): string {
    return this.#dictionary[key].replace(/\{(\w+)\}/g, (whole, name: string) => placeholders[name] ?? whole);
  }

  /** A moment of the recent past, the day in words where that is shorter: "yesterday, 14:05". */
  moment(moment: Date, now: Date): string {
    const days = Math.round((Date.parse(this.#day.format(moment)) - Date.parse(this.#day.format(now))) / DAY);
    if (days < -1 || days > 0) return this.#dateTime.format(moment);
    const time = this.#time.format(moment);
    return days === 0 ? time : `${this.#relativeDay.format(days, "day")}, ${time}`;
  }

  /** The text for a number of things, which is its `{count}`. */
  counted(key: CountedKey, count: number, placeholders: Readonly<Record<string, string>> = {}): string {
    const category = this.#plural.select(count);
    const form = category === "one" || category === "few" ? category : "many";
    return this.text([key, form].join(".") as TextKey, { ...placeholders, count: this.number(count) });
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** An amount with its currency; a currency Intl does not know stands behind the number. */
  money(amount: Amount, currency: string): string {
    const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    const value = Number(amount);
    try {
      return new Intl.NumberFormat(this.language, { ...options, style: "currency", currency }).format(value);
    } catch {
      return `${new Intl.NumberFormat(this.language, options).format(value)} ${currency}`;
    }
  }

  /** A moment on the PBX's clock, today's and yesterday's in words. */
  pbxMoment(moment: Moment, now = new Date()): string {
    const date = asUtc(moment);
    const days = Math.round((Date.parse(moment.slice(0, 10)) - Date.parse(this.#day.format(now))) / DAY);
    if (days < -1 || days > 0) {
      const ownYear = moment.slice(0, 4) === this.#day.format(now).slice(0, 4);
      return (ownYear ? this.#pbxDayTime : this.#pbxDateTime).format(date);
    }
    const time = this.#pbxTime.format(date);
    return days === 0 ? time : `${this.#relativeDay.format(days, "day")}, ${time}`;
  }

  /** A moment on the PBX's clock in full, for titles. */
  fullPbxMoment(moment: Moment): string {
    return this.#pbxFull.format(asUtc(moment));
  }

  /** The day of a moment on the PBX's clock, or of a date. */
  date(moment: Moment): string {
    return this.#pbxDate.format(asUtc(moment));
  }

  /** A date without its year. */
  dayOfMonth(day: string): string {
    return this.#dayOfMonth.format(asUtc(day));
  }

  /** A moment in full, for titles. */
  fullMoment(moment: Date): string {
    return this.#fullDateTime.format(moment);
  }
}

function asUtc(moment: Moment): Date {
  return new Date(moment.length > 10 ? `${moment}Z` : moment);
}

/** `M:SS`, from one hour on `H:MM:SS`. Less than nothing is nothing. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function hourCycle(format: Locale["time_format"]): { hourCycle?: "h12" | "h23" } {
  if (format === "12") return { hourCycle: "h12" };
  if (format === "24") return { hourCycle: "h23" };
  return {};
}
