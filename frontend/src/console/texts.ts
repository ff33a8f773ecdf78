import type english from "./texts/en.json";

export type TextKey = keyof typeof english;
export type Dictionary = Readonly<Record<TextKey, string>>;

const DICTIONARIES = {
  en: () => import("./texts/en.json"),
  pl: () => import("./texts/pl.json"),
  de: () => import("./texts/de.json"),
} satisfies Record<string, () => Promise<{ default: Dictionary }>>;

export type Language = keyof typeof DICTIONARIES;

export const LANGUAGES: Readonly<Record<Language, string>> = { en: "English", pl: "Polski", de: "Deutsch" };

/** The nearest language there are texts for. */
export function languageFor(wanted: string): Language {
  const [language = ""] = wanted.toLowerCase().split("-");
  return Object.hasOwn(DICTIONARIES, language) ? (language as Language) : "en";
}

export class Texts {
  readonly language: Language;
  readonly #dictionary: Dictionary;
  readonly #clock: Intl.DateTimeFormat;
  readonly #date: Intl.DateTimeFormat;

  constructor(dictionary: Dictionary, language: Language) {
    this.language = language;
    this.#dictionary = dictionary;
    // The exchange knows its local time and nothing of zones.
    this.#clock = new Intl.DateTimeFormat(language, { timeStyle: "medium", timeZone: "UTC", hourCycle: "h23" });
    this.#date = new Intl.DateTimeFormat(language, {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
  }

  text(key: TextKey, values: Readonly<Record<string, string>> = {}): string {
    return this.#dictionary[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }

  time(moment: string): string {
    return this.#clock.format(new Date(`${moment.slice(0, 19)}Z`));
  }

  date(moment: string): string {
    return this.#date.format(new Date(`${moment.slice(0, 19)}Z`));
  }
}

export async function loadTexts(language: Language): Promise<Texts> {
  const { default: dictionary } = await DICTIONARIES[language]();
  return new Texts(dictionary, language);
}
