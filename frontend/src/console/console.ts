import { ContextProvider } from "@lit/context";
import { mdiAlertCircleOutline, mdiClose } from "@mdi/js";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../app/define.ts";
import { FromStore } from "../app/from-store.ts";
import { icon } from "../elements/icon.ts";
import { consoleContext, type Console } from "./context.ts";
import "./elements/clock.ts";
import "./elements/faults.ts";
import "./elements/handset.ts";
import "./elements/head.ts";
import "./elements/live.ts";
import "./elements/outbox.ts";
import "./elements/outside.ts";
import "./elements/tabs.ts";
import { layout } from "./layout.ts";
import { rings, type ExchangeState } from "./model.ts";
import { Ringer } from "./ringer.ts";
import { Preferences } from "./settings.ts";
import { Store } from "./store.ts";
import { controls, shared } from "./theme.ts";
import { loadTexts, type TextKey, type Texts } from "./texts.ts";

const SECTIONS = ["phones", "outside", "live"] as const;
type Section = (typeof SECTIONS)[number];

const PANES = {
  events: "live.events",
  wire: "live.wire",
  clock: "clock.title",
  faults: "faults.title",
  mail: "mail.title",
} as const satisfies Readonly<Record<string, TextKey>>;
type Pane = keyof typeof PANES;

/** The page: telephones, the public network, what happens, and what moves the exchange. */
@define("webcti-console")
export class ConsolePage extends LitElement {
  static override styles = [shared, controls, layout];

  @state() private console: Console | undefined;
  @state() private section: Section = "phones";
  @state() private pane: Pane = "events";
  @state() private mistake = "";

  readonly #store = new Store();
  readonly #preferences = new Preferences();
  readonly #ringer = new Ringer();
  readonly #context = new ContextProvider(this, { context: consoleContext });
  readonly #exchange = new FromStore(
    this,
    () => this.#store,
    ({ exchange }) => exchange,
  );
  readonly #online = new FromStore(
    this,
    () => this.#store,
    ({ online }) => online,
  );
  readonly #settings = new FromStore(
    this,
    () => this.#preferences,
    (settings) => settings,
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#store.stop();
    this.#ringer.ring(false);
  }

  protected override willUpdate(): void {
    const { language, dark, sound } = this.#preferences.state;
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    document.documentElement.lang = language;
    if (this.console?.texts.language !== language) void this.#speak();
    const exchange = this.#exchange.value;
    this.#ringer.ring(sound && exchange !== undefined && somebodyRings(exchange));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { console } = this;
    if (!console) return nothing;
    const { texts } = console;
    const exchange = this.#exchange.value;
    return html`
      <div class="page" data-section=${this.section}>
        <webcti-console-head
          role="banner"
          .preferences=${this.#preferences}
          .settings=${this.#settings.value}
        ></webcti-console-head>
        <nav aria-label=${texts.text("title")}>${SECTIONS.map((section) => this.#sectionButton(section, texts))}</nav>
        ${this.#notices(texts)}
        <main>
          <section class="phones" aria-labelledby="phones">
            <h2 id="phones">${texts.text("section.phones")}</h2>
            <div class="sets">
              ${exchange ? this.#handsets(exchange) : html`<p class="empty">${texts.text("loading")}</p>`}
            </div>
          </section>
          <section class="outside card" aria-labelledby="outside">
            <h2 id="outside">${texts.text("outside.title")}</h2>
            <webcti-outside></webcti-outside>
          </section>
          <section class="live card" aria-label=${texts.text("section.live")}>
            <webcti-console-tabs
              .tabs=${Object.entries(PANES).map(([id, key]) => ({ id, title: texts.text(key) }))}
              chosen=${this.pane}
              @choose=${this.#choose}
            ></webcti-console-tabs>
            <div class="pane">${this.#pane()}</div>
          </section>
        </main>
      </div>
    `;
  }

  #handsets({ subscribers }: ExchangeState): unknown {
    return repeat(
      Object.keys(subscribers),
      (extension) => extension,
      (extension) => html`<webcti-handset extension=${extension}></webcti-handset>`,
    );
  }

  #pane(): TemplateResult {
    switch (this.pane) {
      case "events":
      case "wire":
        return html`<webcti-live ?wire=${this.pane === "wire"}></webcti-live>`;
      case "clock":
        return html`<webcti-clock></webcti-clock>`;
      case "faults":
        return html`<webcti-faults></webcti-faults>`;
      case "mail":
        return html`<webcti-outbox></webcti-outbox>`;
    }
  }

  #sectionButton(section: Section, texts: Texts): TemplateResult {
    const chosen = section === this.section;
    return html`<button
      class="plain"
      aria-current=${chosen ? "page" : "false"}
      @click=${() => {
        this.section = section;
      }}
    >
      ${texts.text(`section.${section}`)}
    </button>`;
  }

  #notices(texts: Texts): TemplateResult {
    const offline = this.#exchange.value !== undefined && this.#online.value === false;
    return html`<div class="notices" role="alert">
      ${offline ? html`<p class="notice">${icon(mdiAlertCircleOutline)}${texts.text("offline")}</p>` : nothing}
      ${
        this.mistake === ""
          ? nothing
          : html`<p class="notice">
              ${icon(mdiAlertCircleOutline)}<span>${texts.text("mistake", { message: this.mistake })}</span>
              <button class="icon plain" aria-label="OK" @click=${this.#forget}>${icon(mdiClose)}</button>
            </p>`
      }
    </div>`;
  }

  readonly #forget = (): void => {
    this.mistake = "";
  };

  readonly #choose = (event: CustomEvent<Pane>): void => {
    this.pane = event.detail;
  };

  readonly #act = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
    } catch (error) {
      this.mistake = error instanceof Error ? error.message : String(error);
      return false;
    }
    this.mistake = "";
    return true;
  };

  async #speak(): Promise<void> {
    const { language } = this.#preferences.state;
    const texts = await loadTexts(language);
    if (language !== this.#preferences.state.language) return;
    this.console = { store: this.#store, texts, act: this.#act };
    this.#context.setValue(this.console);
  }
}

function somebodyRings(exchange: ExchangeState): boolean {
  return Object.keys(exchange.subscribers).some((extension) => rings(exchange, extension));
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-console": ConsolePage;
  }
}
