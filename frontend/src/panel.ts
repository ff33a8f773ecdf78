import { ContextProvider } from "@lit/context";
import { mdiMenu } from "@mdi/js";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { appContext, type App } from "./app/context.ts";
import { define } from "./app/define.ts";
import { FromStore } from "./app/from-store.ts";
import type { Extension, ExtensionId, Pbx } from "./app/model.ts";
import { destination, type Screen } from "./app/screens.ts";
import { chosen, remember } from "./app/selection.ts";
import { Session } from "./app/session.ts";
import { Store, type State } from "./app/store.ts";
import { shared, signals, theme } from "./app/theme.ts";
import "./elements/banner.ts";
import { icon } from "./elements/icon.ts";
import "./elements/no-extension.ts";
import { partyTitle } from "./elements/signals.ts";
import { title } from "./elements/switcher.ts";
import { navigate, toggleMenu, type HomeAssistant, type Route } from "./home-assistant.ts";
import { loadTexts } from "./texts/languages.ts";

/** What Home Assistant puts into its page: frame of all screens, owner of the store and of the one subscription. */
@define("webcti-panel")
export class Panel extends LitElement {
  static override styles = [
    theme,
    shared,
    signals,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100%;
        background: var(--page);
      }

      header {
        position: sticky;
        z-index: 1;
        inset-block-start: 0;
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        max-width: 1200px;
        min-height: var(--header-height, 56px);
        margin-inline: auto;
        padding: 8px 24px;
        background: var(--page);
      }

      :host([narrow]) header {
        padding: 4px 16px 4px 4px;
      }

      h1 {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        font-size: 24px;
        font-weight: 400;
        line-height: 36px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .pbx {
        --signal: var(--amber);
        display: flex;
        color: var(--text-soft);
        align-items: center;
        gap: 8px;
        flex: none;
      }

      .pbx::after {
        content: "";
        width: 10px;
        height: 10px;
        border: 2px solid var(--signal);
        border-radius: 50%;
      }

      .pbx.reached {
        --signal: var(--green);
      }

      .pbx.reached::after {
        background: var(--signal);
      }

      :host([narrow]) .pbx .name {
        display: none;
      }

      .menu {
        display: grid;
        place-items: center;
        width: 48px;
        height: 48px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: inherit;
        cursor: pointer;
        flex: none;
      }

      .menu:focus-visible {
        outline-offset: -4px;
      }

      main {
        container: page / inline-size;
        flex: 1;
        width: 100%;
        max-width: 1200px;
        margin-inline: auto;
        padding: 16px 24px 24px;
      }

      main > * + * {
        margin-block-start: 16px;
      }

      main > webcti-banner {
        display: block;
      }

      @media (max-width: 600px) {
        main {
          padding: 8px 12px 12px;
        }
      }

      .loading {
        display: grid;
        place-items: center;
        height: 50vh;
        color: var(--text-soft);
        animation: appear 0s 400ms backwards;
      }

      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) narrow = false;
  @property({ attribute: false }) route?: Route;
  @property({ type: Boolean, reflect: true }) dark = false;
  @state() private admin = false;
  @state() private app: App | undefined;
  @state() private screen: Screen | undefined;

  readonly #store = new Store();
  readonly #session = new Session(this.#store);
  readonly #context = new ContextProvider(this, { context: appContext });
  readonly #state = new FromStore(
    this,
    () => this.#store,
    (state) => state,
  );
  #language = "";

  /** Another object after every change of any state: only what the panel uses of it makes anything render. */
  set hass(hass: HomeAssistant) {
    this.#session.hass = hass;
    if (this.isConnected) this.#session.start(hass.connection);
    this.dark = hass.themes?.darkMode ?? false;
    this.admin = hass.user?.is_admin ?? false;
    const language = JSON.stringify([hass.locale, hass.config.time_zone]);
    if (language !== this.#language) void this.#speak(hass, language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { hass } = this.#session;
    if (hass) this.#session.start(hass.connection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("route") && this.screen) return;
    const { screen } = destination(this.route);
    void screen.load().then(() => {
      this.screen = screen;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { app } = this;
    const state = this.#state.value;
    if (!app || !state) return nothing;
    const extension = this.#current(state);
    const pbx = extension && state.pbxs.get(extension.pbx);
    return html`
      <header>
        ${
          this.narrow
            ? html`<button class="menu" aria-label=${app.texts.text("menu.open")} @click=${this.#openMenu}>
                ${icon(mdiMenu)}
              </button>`
            : nothing
        }
        <h1 dir="auto">${extension ? title(extension.number, extension.name) : "WebCTI"}</h1>
        ${pbx ? pbxStatus(app, pbx, state.online) : nothing}
      </header>
      <main aria-busy=${!state.ready}>${banner(app, state, pbx)} ${this.#content(app, state, extension)}</main>
      <div class="for-screen-readers" aria-live="assertive">${announcement(app, state)}</div>
    `;
  }

  #content(app: App, state: State, extension: Extension | undefined): TemplateResult {
    if (!state.ready || !this.screen) return html`<p class="loading">${app.texts.text("loading")}</p>`;
    if (!extension) {
      return html`<webcti-no-extension ?admin=${this.admin}></webcti-no-extension>`;
    }
    const extensions = [...state.extensions.values()];
    return html`
      ${
        extensions.length > 1
          ? html`<webcti-switcher
              .extensions=${extensions}
              .current=${extension.id}
              @webcti-extension=${this.#switch}
            ></webcti-switcher>`
          : nothing
      }
      ${this.screen.render(extension.id)}
    `;
  }

  #current(state: State): Extension | undefined {
    const id = chosen(state, destination(this.route).extension);
    return id === undefined ? undefined : state.extensions.get(id);
  }

  async #speak(hass: HomeAssistant, language: string): Promise<void> {
    this.#language = language;
    const texts = await loadTexts(hass);
    if (language !== this.#language) return;
    this.app = { store: this.#store, session: this.#session, texts };
    this.#context.setValue(this.app);
  }

  readonly #switch = (event: CustomEvent<ExtensionId>): void => {
    remember(event.detail);
    const { screen } = destination(this.route);
    navigate(`${this.route?.prefix ?? "/webcti"}/${screen.name}/${encodeURIComponent(event.detail)}`, true);
  };

  readonly #openMenu = (): void => {
    toggleMenu(this);
  };
}

function banner({ texts }: App, state: State, pbx: Pbx | undefined): TemplateResult | typeof nothing {
  if (!state.online) return html`<webcti-banner text=${texts.text("banner.offline")}></webcti-banner>`;
  if (!pbx || pbx.connected) return nothing;
  const { name, retrying } = pbx;
  const text = texts.text(retrying ? "banner.unreachable" : "banner.refused", { name });
  return html`<webcti-banner text=${text} ?lasting=${!retrying}></webcti-banner>`;
}

function pbxStatus({ texts }: App, { name, connected }: Pbx, online: boolean): TemplateResult {
  const reached = connected && online;
  const text = texts.text(reached ? "pbx.connected" : "pbx.disconnected", { name });
  return html`<span class="pbx ${reached ? "reached" : ""}" role="img" aria-label=${text} title=${text}>
    <span class="name">${name}</span>
  </span>`;
}

/** Who is calling, for those who hear the page. */
function announcement({ texts }: App, state: State): string {
  const ringing = [...state.extensions.values()].flatMap((extension) =>
    extension.live.calls
      .filter((call) => !call.originated && call.state === "alerting")
      .map((call) =>
        texts.text("call.announcement", {
          extension: title(extension.number, extension.name),
          party: partyTitle(call.party, texts),
        }),
      ),
  );
  return ringing.join(". ");
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-panel": Panel;
  }
}
