import { mdiCashMultiple, mdiTranslate } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { Command } from "../app/command.ts";
import { define } from "../app/define.ts";
import type { Dashboard, Language, ServiceName } from "../app/documents.ts";
import { forms } from "../app/forms.ts";
import { ActorElement } from "../app/screen-element.ts";
import { buttons, card, shared } from "../app/theme.ts";
import { languageFor } from "../texts/languages.ts";
import type { TextKey } from "../texts/texts.ts";
import { icon } from "./icon.ts";
import { LANGUAGE_NAMES, telephonesSpeak } from "./languages.ts";
import { skeleton, states } from "./states.ts";

/** On which tab of the settings a service is switched. */
const TABS: Readonly<Record<ServiceName, "services" | "forwarding">> = {
  phone_lock: "services",
  account_recall: "services",
  wake_up: "services",
  call_as: "services",
  clir: "services",
  call_waiting: "services",
  mobile_phone: "forwarding",
  dnd: "forwarding",
  follow_me: "forwarding",
  forwarding: "forwarding",
  forwardings: "forwarding",
};

/** What is in force: the services that are on, the language, what was spent. */
@define("webcti-summary-card")
export class SummaryCard extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    states,
    css`
      h3 {
        margin-block: 16px 4px;
        color: var(--text-soft);
        font-size: 13px;
        font-weight: 400;
        line-height: 18px;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }

      ul a {
        display: flex;
        align-items: center;
        min-height: 40px;
        padding: 0 16px;
        border-radius: 20px;
        background: color-mix(in srgb, var(--accent) 16%, transparent);
        color: var(--text);
        font-weight: 500;
        text-decoration: none;
      }

      ul a:hover {
        background: color-mix(in srgb, var(--accent) 28%, transparent);
      }

      .line {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 52px;
        margin-block-start: 8px;
        border-block-start: 1px solid var(--line);
        color: inherit;
        text-decoration: none;
      }

      .line + .line {
        margin: 0;
      }

      .line label,
      .line span {
        flex: 1;
      }

      .line select {
        width: auto;
        max-width: 160px;
        border-color: transparent;
      }

      .note {
        margin-block-end: 8px;
        color: var(--text-soft);
        font-size: 13px;
        line-height: 18px;
      }

      .amount {
        font-size: 18px;
        font-variant-numeric: tabular-nums;
      }

      a.line:hover {
        color: var(--accent-text);
      }
    `,
  ];

  @property({ attribute: false }) dashboard: Dashboard | undefined;

  readonly #command = new Command(this, () => this.app);

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${texts.text("summary.title")}</h2>
      ${this.dashboard ? this.#rows(this.dashboard) : skeleton(this.app, 3)}
    </section>`;
  }

  #rows({ active_services: services, costs, language: telephones }: Dashboard): TemplateResult {
    const { texts, router } = this.app;
    const spoken = languageFor(texts.language) as Language;
    return html`
      <h3>${texts.text("services.title")}</h3>
      ${
        services.length === 0
          ? html`<p>${texts.text("summary.no_services")}</p>`
          : html`<ul>
              ${services.map((name) => {
                const text: TextKey = `service.${name}`;
                return html`<li><a href=${router.href("settings", [TABS[name]])}>${texts.text(text)}</a></li>`;
              })}
            </ul>`
      }
      <div class="line">
        ${icon(mdiTranslate)}
        <label for="language">${texts.text("summary.language")}</label>
        <select id="language" ?disabled=${this.#command.busy} @change=${this.#chosen}>
          ${Object.entries(LANGUAGE_NAMES).map(
            ([value, name]) => html`<option value=${value} .selected=${live(value === spoken)}>${name}</option>`,
          )}
        </select>
      </div>
      ${telephonesSpeak(texts, {
        telephones,
        panel: spoken,
        busy: this.#command.busy,
        follow: () => void this.#speak(spoken),
      })}
      ${this.#command.error ? html`<p class="error" role="alert">${this.#command.error}</p>` : nothing}
      <a class="line" href=${router.href("costs")}>
        ${icon(mdiCashMultiple)}<span>${texts.text("screen.costs")}</span>
        <strong class="amount">${texts.money(costs.current, costs.currency)}</strong>
      </a>
    `;
  }

  readonly #chosen = (event: Event): void => {
    void this.#speak((event.target as HTMLSelectElement).value as Language);
  };

  async #speak(language: Language): Promise<void> {
    const done = await this.#command.run(() => this.request("subscriber/update", { fields: { language } }));
    if (done) this.app.device.speak(language);
    else this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-summary-card": SummaryCard;
  }
}
