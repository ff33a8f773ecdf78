import { css, html, nothing, type TemplateResult } from "lit";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import type { Version } from "../../app/device.ts";
import type { Language, Subscriber, SubscriberFields } from "../../app/documents.ts";
import { forms } from "../../app/forms.ts";
import { FromStore } from "../../app/from-store.ts";
import { ScreenElement } from "../../app/screen-element.ts";
import { card, shared } from "../../app/theme.ts";
import { radioField, type Option } from "../../elements/fields.ts";
import { LANGUAGE_NAMES } from "../../elements/languages.ts";

/** How the panel speaks and looks, and how it calls. Every choice acts at once. */
@define("webcti-settings-application")
export class ApplicationTab extends ScreenElement {
  static override styles = [
    shared,
    card,
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

  readonly #language = new Command(this, () => this.app);
  readonly #way = new Command(this, () => this.app);
  readonly #version = new FromStore(
    this,
    () => this.app.device,
    ({ version }) => version,
  );

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
    return html`${radioField({
        id: "language",
        label: texts.text("application.language"),
        value: language,
        options: known.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        disabled: this.#language.busy,
        error: this.#language.error,
        change: (value) => void this.#speak(value as Language),
      })}
      <p class="note">${texts.text("application.language_hint")}</p>`;
  }

  #versions(): TemplateResult {
    const { texts, device } = this.app;
    return html`${radioField({
      id: "version",
      label: texts.text("application.version"),
      value: this.#version.value ?? "auto",
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
      value: way,
      options,
      disabled: this.#way.busy,
      error: this.#way.error,
      change: (value) => {
        const wanted = value as Subscriber["call_back_way"];
        void this.#way.run(() => this.#update({ call_back_way: wanted }));
      },
    })}`;
  }

  async #speak(language: Language): Promise<void> {
    if (await this.#language.run(() => this.#update({ language }))) this.app.device.speak(language);
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
