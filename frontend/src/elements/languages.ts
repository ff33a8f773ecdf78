import type { Language } from "../app/documents.ts";

/** Each language as those who speak it call it, so it needs no translation. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { pl: "Polski", en: "English", de: "Deutsch" };
