import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import type { Version } from "../../app/device.ts";
import type { Language, Subscriber, SubscriberFields } from "../../app/documents.ts";
import { forms } from "../../app/forms.ts";
import { FromStore } from "../../app/from-store.ts";
import { ScreenElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { radioField, type Option } from "../../elements/fields.ts";
import { LANGUAGE_NAMES, telephonesSpeak } from "../../elements/languages.ts";
import { interfaceLanguage, languageFor } from "../../texts/languages.ts";

/** How the panel speaks and looks, and how it calls. Every choice acts at once. */
@define("webcti-settings-application")
export class ApplicationTab extends ScreenElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        gap: 16px;
      }

      legend {
        margin-block-end: 8px;
        color: var(--text);
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }

      .note {
        margin-block-start: 8px;
        color: var(--text-soft);
        font-size: 13px;
        line-height: 18px;
      }
    `,
  ];

  /** What was chosen, until the PBX tells what it has. */
  @state() private wishedLanguage: Language | undefined;
  @state() private wishedWay: Subscriber["call_back_way"] | undefined;

  readonly #language = new Command(this, () => this.app);
  readonly #way = new Command(this, () => this.app);
  readonly #device = new FromStore(
    this,
    () => this.app.device,
    (state) => state,
  );

  protected override willUpdate(): void {
    const known = this.extension?.session?.subscriber;
    if (known === this.#known) return;
    this.#known = known;
    // News may be about an earlier wish while a later one is on its way.
    if (!this.#language.busy) this.wishedLanguage = undefined;
    if (!this.#way.busy) this.wishedWay = undefined;
  }
  #known: Subscriber | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const subscriber = this.extension?.session?.subscriber;
    if (!subscriber) return nothing;
    return html`
      <section class="card">${this.#languages(subscriber)}</section>
      <section class="card">${this.#versions()}</section>
      <section class="card">${this.#ways(subscriber)}</section>
    `;
  }

  #languages({ language }: Subscriber): TemplateResult {
    const { texts } = this.app;
    const known = this.pbx?.web?.languages ?? [];
    const spoken = languageFor(texts.language) as Language;
    const chosen = this.#device.value?.language ?? "";
    return html`${radioField({
        id: "language",
        label: texts.text("application.language"),
        // What was chosen is spoken only when its texts are there.
        value: this.wishedLanguage ?? interfaceLanguage(chosen, spoken),
        options: known.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        error: this.#language.error,
        change: (value) => void this.#speak(value as Language),
      })}
      <p class="note">${texts.text("application.language_hint")}</p>
      ${telephonesSpeak(texts, {
        telephones: language,
        panel: spoken,
        busy: this.#language.busy,
        follow: () => void this.#speak(spoken),
      })}`;
  }

  #versions(): TemplateResult {
    const { texts, device } = this.app;
    return html`${radioField({
      id: "version",
      label: texts.text("application.version"),
      value: this.#device.value?.version ?? "auto",
      options: [
        {
          value: "auto",
          label: texts.text("application.version_auto"),
          hint: texts.text("application.version_auto_hint"),
        },
        {
          value: "full",
          label: texts.text("application.version_full"),
          hint: texts.text("application.version_full_hint"),
        },
        {
          value: "mobile",
          label: texts.text("application.version_mobile"),
          hint: texts.text("application.version_mobile_hint"),
        },
      ],
      change: (value) => {
        device.choose(value as Version);
      },
    })}`;
  }

  #ways({ call_back_way: way, mobile_phone_number: mobile }: Subscriber): TemplateResult {
    const { texts } = this.app;
    const options: readonly Option[] = [
      { value: "ask", label: texts.text("application.call_back_ask") },
      {
        value: "extension",
        label: texts.text("application.call_back_extension"),
        hint: texts.text("application.call_back_extension_hint"),
      },
      {
        value: "mobile_phone",
        label: texts.text("application.call_back_mobile"),
        hint: texts.text(mobile ? "application.call_back_mobile_hint" : "dialling.no_mobile"),
        disabled: !mobile,
      },
    ];
    return html`${radioField({
      id: "way",
      label: texts.text("application.call_back"),
      value: this.wishedWay ?? way,
      options,
      error: this.#way.error,
      change: (value) => {
        void this.#call(value as Subscriber["call_back_way"]);
      },
    })}`;
  }

  async #speak(language: Language): Promise<void> {
    this.wishedLanguage = language;
    if (await this.#language.run(() => this.#update({ language }))) this.app.device.speak(language);
    else this.wishedLanguage = undefined;
  }

  async #call(way: Subscriber["call_back_way"]): Promise<void> {
    this.wishedWay = way;
    if (!(await this.#way.run(() => this.#update({ call_back_way: way })))) this.wishedWay = undefined;
  }

  #update(fields: SubscriberFields): Promise<Subscriber> {
    return this.request("subscriber/update", { fields });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-settings-application": ApplicationTab;
  }
}
