import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../app/documents.ts";
import type { Texts } from "../texts/texts.ts";

/** Each language as those who speak it call it, so it needs no translation. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { pl: "Polski", en: "English", de: "Deutsch" };

/** Says that the telephones speak another language than the panel, and offers to have them follow. */
export function telephonesSpeak(
  texts: Texts,
  {
    telephones,
    panel,
    busy,
    follow,
  }: Readonly<Record<"telephones" | "panel", Language>> & {
    readonly busy: boolean;
    readonly follow: () => void;
  },
): TemplateResult | typeof nothing {
  if (telephones === panel) return nothing;
  return html`<p class="note">
    ${texts.text("application.telephones", { language: LANGUAGE_NAMES[telephones] })}
    <button class="quiet" type="button" ?disabled=${busy} @click=${follow}>
      ${texts.text("application.telephones_follow", { language: LANGUAGE_NAMES[panel] })}
    </button>
  </p>`;
}
