import type { HomeAssistant } from "../home-assistant.ts";
import { Texts, type Dictionary } from "./texts.ts";

const DICTIONARIES: Readonly<Record<string, () => Promise<{ default: Dictionary }>>> = {
  de: () => import("./de.ts"),
  en: () => import("./en.ts"),
  pl: () => import("./pl.ts"),
};

export const LANGUAGES = Object.keys(DICTIONARIES);

/** The nearest language there are texts for, English for all others. */
export function languageFor(wanted: string): string {
  const [language = ""] = wanted.toLowerCase().split(/[-_]/);
  return Object.hasOwn(DICTIONARIES, language) ? language : "en";
}

/** The language the panel speaks: the one chosen in it, else Home Assistant's. */
export function interfaceLanguage(chosen: string, homeAssistant: string): string {
  // Home Assistant's may name a country too, which says how dates are written.
  return chosen === "" || languageFor(homeAssistant) === chosen ? homeAssistant : chosen;
}

/** Loads the texts of one language. */
export async function loadTexts(hass: HomeAssistant, wanted = hass.locale.language): Promise<Texts> {
  const language = languageFor(wanted);
  const load = DICTIONARIES[language];
  if (!load) throw new Error(`no texts in ${language}`);
  const { default: dictionary } = await load();
  // English speakers keep the date order of their country; others read the panel in the language of its texts.
  const dates = wanted.toLowerCase().startsWith(language) ? wanted : language;
  return new Texts(dictionary, dates, hass.locale, hass.config.time_zone);
}
