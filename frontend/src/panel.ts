import { ContextProvider } from "@lit/context";
import { mdiMapMarkerQuestionOutline, mdiMenu } from "@mdi/js";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { appContext, type App } from "./app/context.ts";
import { define } from "./app/define.ts";
import { Device } from "./app/device.ts";
import { Dialling } from "./app/dialling.ts";
import { Feedback } from "./app/feedback.ts";
import { FromStore } from "./app/from-store.ts";
import { Ground } from "./app/ground.ts";
import type { Call, Extension, ExtensionId, Pbx } from "./app/model.ts";
import { Router } from "./app/router.ts";
import { LOG_IN, SCREENS, type Screen } from "./app/screens.ts";
import { ScreenElement } from "./app/screen-element.ts";
import { chosen, remember } from "./app/selection.ts";
import { Session } from "./app/session.ts";
import { Store, type State } from "./app/store.ts";
import { buttons, shared, signals, theme } from "./app/theme.ts";
import { titleOf } from "./app/titles.ts";
import { Topics } from "./app/topics.ts";
import type { Viewer } from "./app/viewer.ts";
import "./elements/account-menu.ts";
import "./elements/banner.ts";
import "./elements/dialling-view.ts";
import "./elements/feedback.ts";
import { frame } from "./elements/frame.ts";
import { icon } from "./elements/icon.ts";
import "./elements/incoming.ts";
import "./elements/navigation.ts";
import "./elements/no-extension.ts";
import { isRinging, partyTitle } from "./elements/signals.ts";
import { empty, states } from "./elements/states.ts";
import "./elements/switcher.ts";
import { toggleMenu, type HomeAssistant, type Route } from "./home-assistant.ts";
import { interfaceLanguage, loadTexts } from "./texts/languages.ts";

/** What Home Assistant puts into its page: frame of all screens, owner of the store and of the one subscription. */
@define("webcti-panel")
export class Panel extends LitElement {
  static override styles = [theme, shared, signals, buttons, states, frame];

  @property({ type: Boolean, reflect: true }) narrow = false;
  @property({ attribute: false }) route?: Route;
  @property({ type: Boolean, reflect: true }) dark = false;
  @state() private admin = false;
  @state() private app: App | undefined;
  /** The screen whose module is loaded, and its element. */
  @state() private shown: { readonly screen: Screen; readonly element: ScreenElement } | undefined;
  @state() private broken = false;
  @query("main") private main!: HTMLElement | null;

  readonly #store = new Store();
  readonly #topics = new Topics();
  readonly #session = new Session(this.#store, this.#topics);
  readonly #device = new Device();
  readonly #feedback = new Feedback();
  readonly #dialling = new Dialling(this.#store, this.#topics, this.#session);
  readonly #router = new Router(() => this.#extension?.id);
  readonly #context = new ContextProvider(this, { context: appContext });
  readonly #state = new FromStore(
    this,
    () => this.#store,
    (state: State) => state,
  );
  readonly #mobile = new FromStore(
    this,
    () => this.#device,
    (state) => state.mobile,
  );
  #language = "";
  #wanted: Screen | undefined;

  constructor() {
    super();
    this.addEventListener("click", this.#router.follow);
    new Ground(this, (dark) => {
      this.dark = dark;
    });
    this.#device.subscribe(() => {
      if (this.#session.hass) void this.#speak(this.#session.hass);
    });
  }

  /** Another object after every change of any state: only what the panel uses of it makes anything render. */
  set hass(hass: HomeAssistant) {
    this.#session.hass = hass;
    if (this.isConnected) this.#session.start(hass.connection);
    this.admin = hass.user?.is_admin ?? false;
    void this.#speak(hass);
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

  protected override willUpdate(): void {
    this.#router.route = this.route;
    this.toggleAttribute("mobile", this.#mobile.value ?? false);
    const { shown } = this;
    const spoken = this.#extension?.session?.subscriber.language;
    if (this.#extension && spoken) this.#device.follow(this.#extension.id, spoken);
    const wanted = this.#state.value?.ready ? this.#screen() : undefined;
    if (wanted && wanted !== this.#wanted) void this.#load(wanted);
    this.#wanted = wanted;
    if (!shown || shown.screen !== wanted) return;
    shown.element.extensionId = this.#extension?.id ?? "";
    shown.element.path = this.#router.destination.path;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Whoever came by a link goes on reading at the top of the new page.
    if (changed.has("route") && changed.get("route")) this.main?.scrollTo(0, 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { app } = this;
    const state = this.#state.value;
    if (!app || !state) return nothing;
    const extension = this.#extension;
    const pbx = extension && state.pbxs.get(extension.pbx);
    return html`
      <div class="frame">
        <header>
          ${
            this.narrow
              ? html`<button class="icon" aria-label=${app.texts.text("menu.open")} @click=${this.#openMenu}>
                  ${icon(mdiMenu)}
                </button>`
              : nothing
          }
          <h1 dir="auto">${extension ? titleOf(extension) : "WebCTI"}</h1>
          ${pbx ? pbxStatus(app, pbx, state.online) : nothing}
          ${pbx?.web ? html`<webcti-account-menu .extension=${extension}></webcti-account-menu>` : nothing}
        </header>
        ${
          extension && state.ready && !mustLogIn(extension)
            ? html`<webcti-navigation
                .screens=${SCREENS.filter(({ offered }) => offered(this.#viewer))}
                .current=${this.#wanted?.name ?? ""}
              ></webcti-navigation>`
            : nothing
        }
        <div class="top">
          ${banner(app, state, pbx)}
          ${repeat(
            ringing(state),
            ({ extension: { id }, call }) => `${id} ${call.id}`,
            (ring) => html`<webcti-incoming .extensionId=${ring.extension.id} .call=${ring.call}></webcti-incoming>`,
          )}
          <webcti-dialling></webcti-dialling>
        </div>
        <main tabindex="-1" aria-busy=${!state.ready}>
          <div class="page">${this.#content(app, state, extension)}</div>
        </main>
        <webcti-feedback></webcti-feedback>
      </div>
      <div class="announcement for-screen-readers" role="status">${announcement(app, state)}</div>
    `;
  }

  #content(app: App, state: State, extension: Extension | undefined): unknown {
    const { texts } = app;
    if (this.broken) return empty(texts.text("screen.outdated"), mdiMapMarkerQuestionOutline);
    if (!state.ready) return html`<p class="loading">${texts.text("loading")}</p>`;
    if (!this.#wanted) {
      return html`${empty(texts.text("screen.unknown"), mdiMapMarkerQuestionOutline)}
        <p class="way-back"><a class="button" href=${app.router.href("start")}>${texts.text("screen.start")}</a></p>`;
    }
    if (this.shown?.screen !== this.#wanted) return html`<p class="loading">${texts.text("loading")}</p>`;
    const extensions = [...state.extensions.values()];
    return html`
      ${
        extension && extensions.length > 1
          ? html`<webcti-switcher
              .extensions=${extensions}
              .current=${extension.id}
              @webcti-extension=${this.#switch}
            ></webcti-switcher>`
          : nothing
      }
      ${this.shown.element}
    `;
  }

  /** The screen of the address, as far as this user has it: who must log in first does that. */
  #screen(): Screen | undefined {
    const viewer = this.#viewer;
    const name = this.#router.destination.screen;
    const screen = SCREENS.find((known) => known.name === name && known.offered(viewer));
    if (name === LOG_IN.name) return LOG_IN;
    if (screen?.withoutExtension) return screen;
    if (!viewer.extension || mustLogIn(viewer.extension)) return LOG_IN;
    return screen;
  }

  get #viewer(): Viewer {
    const extension = this.#extension;
    const pbx = extension && this.#store.state.pbxs.get(extension.pbx);
    return { extension, pbx, mobile: this.#mobile.value ?? false, admin: this.admin };
  }

  get #extension(): Extension | undefined {
    const { state } = this.#store;
    const id = chosen(state, this.#router.destination.extension);
    return id === undefined ? undefined : state.extensions.get(id);
  }

  async #load(screen: Screen): Promise<void> {
    try {
      await screen.load();
    } catch {
      // The bundle was replaced by a newer one since this page was loaded.
      this.broken = true;
      return;
    }
    if (screen !== this.#wanted) return;
    this.shown = { screen, element: create(screen) };
  }

  async #speak(hass: HomeAssistant): Promise<void> {
    const wanted = interfaceLanguage(this.#device.state.language, hass.locale.language);
    const language = JSON.stringify([wanted, hass.locale, hass.config.time_zone]);
    if (language === this.#language) return;
    this.#language = language;
    const texts = await loadTexts(hass, wanted);
    if (language !== this.#language) return;
    this.lang = texts.language;
    this.app = {
      store: this.#store,
      topics: this.#topics,
      session: this.#session,
      router: this.#router,
      device: this.#device,
      feedback: this.#feedback,
      dialling: this.#dialling,
      texts,
    };
    this.#context.setValue(this.app);
  }

  readonly #switch = (event: CustomEvent<ExtensionId>): void => {
    remember(event.detail);
    this.#router.replace(this.#wanted?.name ?? "start", [], event.detail);
  };

  readonly #openMenu = (): void => {
    toggleMenu(this);
  };
}

function mustLogIn({ access }: Extension): boolean {
  return access === "log_in" || access === "password_required";
}

function create({ name }: Screen): ScreenElement {
  const element: HTMLElement = document.createElement(`webcti-${name}-screen`);
  if (element instanceof ScreenElement) return element;
  throw new Error(`no screen ${name}`);
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

interface Ring {
  readonly extension: Extension;
  readonly call: Call;
}

function ringing({ extensions }: State): readonly Ring[] {
  return [...extensions.values()].flatMap((extension) =>
    extension.live.calls.filter(isRinging).map((call) => ({ extension, call })),
  );
}

/** Who is calling, for those who hear the page. */
function announcement({ texts }: App, state: State): string {
  return ringing(state)
    .map(({ extension, call }) =>
      texts.text("call.announcement", {
        extension: titleOf(extension),
        party: partyTitle(call.party, texts),
      }),
    )
    .join(". ");
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-panel": Panel;
  }
}
