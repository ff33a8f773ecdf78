import { mdiThemeLightDark, mdiVolumeHigh, mdiVolumeOff } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { icon } from "../../elements/icon.ts";
import { timeNow } from "../clock.ts";
import { ConsoleElement } from "../element.ts";
import mark from "../icon.svg";
import type { Preferences, Settings } from "../settings.ts";
import { controls, shared } from "../theme.ts";
import { LANGUAGES, type Language } from "../texts.ts";

/** Which exchange this is, its time, and how the page is to look and sound. */
@define("webcti-console-head")
export class Head extends ConsoleElement {
  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 12px 20px;
      }

      .mark {
        width: 40px;
        height: 40px;
      }

      .title {
        flex: 1;
        min-width: 140px;
      }

      h1 {
        font-size: 18px;
        font-weight: 650;
        line-height: 24px;
      }

      .title p {
        font-size: 13px;
      }

      .state::before {
        display: inline-block;
        width: 8px;
        height: 8px;
        margin-inline-end: 6px;
        border-radius: 50%;
        background: var(--red);
        content: "";
      }

      .state.online::before {
        background: var(--green);
      }

      .time {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }

      .time b {
        display: block;
        font-size: 20px;
        font-weight: 600;
        line-height: 24px;
      }

      .time span {
        font-size: 12px;
        line-height: 16px;
      }

      .choices {
        display: flex;
        align-items: center;
        gap: 8px;
      }

      select {
        width: auto;
      }

      @media (max-width: 600px) {
        :host {
          padding: 10px 12px;
        }

        .mark {
          width: 32px;
          height: 32px;
        }

        h1 {
          font-size: 16px;
          white-space: nowrap;
        }

        .firmware {
          display: none;
        }

        .time b {
          font-size: 17px;
          line-height: 20px;
        }

        .choices {
          justify-content: flex-end;
          width: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) preferences!: Preferences;
  @property({ attribute: false }) settings!: Settings;

  readonly #exchange = this.follow(({ exchange }) => exchange);
  readonly #online = this.follow(({ online }) => online);
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      this.requestUpdate();
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render(): TemplateResult {
    const { texts } = this.console;
    const pbx = this.#exchange.value?.pbx;
    return html`
      <img class="mark" src=${mark} alt="" />
      <div class="title">
        <h1>webcti · ${texts.text("title")}</h1>
        <p class="soft state ${this.#online.value ? "online" : ""}">
          ${
            pbx
              ? html`${pbx.model} ${pbx.serial}<span class="firmware"> · ${pbx.firmware}</span>`
              : texts.text("loading")
          }
        </p>
      </div>
      ${this.#time()}
      <div class="choices">
        <label>
          <span class="for-screen-readers">${texts.text("menu.language")}</span>
          <select @change=${this.#speak}>
            ${Object.entries(LANGUAGES).map(
              ([language, name]) =>
                html`<option value=${language} ?selected=${language === this.settings.language}>${name}</option>`,
            )}
          </select>
        </label>
        ${this.#switch("sound", this.settings.sound ? mdiVolumeHigh : mdiVolumeOff, texts.text("menu.sound"))}
        ${this.#switch("dark", mdiThemeLightDark, texts.text("menu.theme"))}
      </div>
    `;
  }

  #time(): TemplateResult | typeof nothing {
    const exchange = this.#exchange.value;
    if (!exchange) return nothing;
    const { texts, store } = this.console;
    const now = timeNow(exchange.clock, store.state.told);
    return html`<div class="time"><b>${texts.time(now)}</b><span class="soft">${texts.date(now)}</span></div>`;
  }

  #switch(name: "dark" | "sound", path: string, label: string): TemplateResult {
    const on = this.settings[name];
    return html`<button
      class="icon"
      aria-pressed=${on ? "true" : "false"}
      aria-label=${label}
      title=${label}
      @click=${() => {
        this.preferences.change({ [name]: !on });
      }}
    >
      ${icon(path)}
    </button>`;
  }

  readonly #speak = (event: Event): void => {
    this.preferences.change({ language: (event.target as HTMLSelectElement).value as Language });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-console-head": Head;
  }
}
