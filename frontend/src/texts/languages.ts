import type { HomeAssistant } from "../home-assistant.ts";
import { Texts, type Dictionary } from "./texts.ts";

const DICTIONARIES: Readonly<Record<string, () => Promise<{ default: Dictionary }>>> = {
  de: () => import("./de.json"),
  en: () => import("./en.json"),
  pl: () => import("./pl.json"),
};

export const LANGUAGES = Object.keys(DICTIONARIES);

/** The nearest language there are texts for, English for all others. */
export function languageFor(wanted: string): string {
  const [language = ""] = wanted.toLowerCase().split(/[-_]/);
  return Object.hasOwn(DICTIONARIES, language) ? language : "en";
}

/** Loads the texts of one language. */
export async function loadTexts(hass: HomeAssistant): Promise<Texts> {
  const language = languageFor(hass.locale.language);
  const load = DICTIONARIES[language];
  if (!load) throw new Error(`no texts in ${language}`);
  const { default: dictionary } = await load();
  // English speakers keep the date order of their country; others read the panel in the language of its texts.
  const dates = hass.locale.language.toLowerCase().startsWith(language) ? hass.locale.language : language;
  return new Texts(dictionary, dates, hass.locale, hass.config.time_zone);
}
