import type { Locale } from "../home-assistant.ts";
import type english from "./en.json";

export type TextKey = keyof typeof english;
export type Dictionary = Readonly<Record<TextKey, string>>;

const DAY = 86_400_000;

/** Texts, dates and durations in the user's language and time zone. */
export class Texts {
  readonly #dictionary: Dictionary;
  readonly #time: Intl.DateTimeFormat;
  readonly #dateTime: Intl.DateTimeFormat;
  readonly #fullDateTime: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #relativeDay: Intl.RelativeTimeFormat;

  constructor(dictionary: Dictionary, language: string, locale: Locale, serverTimeZone: string) {
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

  /** A moment in full, for titles. */
  fullMoment(moment: Date): string {
    return this.#fullDateTime.format(moment);
  }
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
