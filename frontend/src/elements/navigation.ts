import { consume } from "@lit/context";
import { mdiDotsHorizontal } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Screen } from "../app/screens.ts";
import { shared } from "../app/theme.ts";
import "./dialog.ts";
import { icon } from "./icon.ts";

/** Entries a phone's bar holds beside "More". */
const BAR = 4;

/** The menu: a column beside the page, a narrow rail on a tablet, a bar below the page with the rest behind "More" on a phone. */
@define("webcti-navigation")
export class Navigation extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }

      ul {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      a,
      .more {
        display: flex;
        align-items: center;
        gap: 14px;
        width: 100%;
        min-height: 48px;
        padding: 0 16px;
        border: 0;
        border-radius: 24px;
        background: none;
        color: var(--text);
        font: inherit;
        font-weight: 500;
        text-align: start;
        text-decoration: none;
        cursor: pointer;
      }

      a:hover,
      .more:hover {
        background: color-mix(in srgb, var(--text) 7%, transparent);
      }

      a[aria-current="page"] {
        background: color-mix(in srgb, var(--accent) 18%, transparent);
      }

      a[aria-current="page"] svg {
        color: var(--accent-text);
      }

      .word {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      nav > ul > .last {
        display: none;
      }

      @container panel (max-width: 1000px) {
        nav a,
        nav .more {
          flex-direction: column;
          justify-content: center;
          gap: 4px;
          min-height: 60px;
          padding: 4px 2px;
          border-radius: 16px;
          font-size: 11px;
          font-weight: 500;
          line-height: 14px;
          text-align: center;
          hyphens: auto;
        }
      }

      @container panel (max-width: 600px) {
        nav > ul {
          grid-auto-flow: column;
          grid-auto-columns: minmax(0, 1fr);
          gap: 0;
          padding: 4px 4px max(4px, env(safe-area-inset-bottom));
          border-block-start: 1px solid var(--line);
          background: var(--card);
        }

        nav .word {
          width: 100%;
          overflow: hidden;
          text-overflow: ellipsis;
          white-space: nowrap;
        }

        nav a,
        nav .more {
          min-height: 56px;
        }

        nav a[aria-current="page"] {
          background: none;
          color: var(--accent-text);
        }

        nav > ul > .extra {
          display: none;
        }

        nav > ul > .last {
          display: block;
        }
      }
    `,
  ];

  @property({ attribute: false }) screens: readonly Screen[] = [];
  @property({ attribute: false }) current = "";
  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private open = false;

  protected override render(): TemplateResult {
    const { screens } = this;
    const bar = screens.length <= BAR + 1 ? screens.length : BAR;
    const rest = screens.slice(bar);
    const more = this.app.texts.text("menu.more");
    return html`
      <nav aria-label=${this.app.texts.text("menu.label")}>
        <ul>
          ${screens.map((screen, index) => html`<li class=${index < bar ? "" : "extra"}>${this.#link(screen)}</li>`)}
          ${
            rest.length > 0
              ? html`<li class="last">
                  <button class="more" aria-haspopup="dialog" @click=${this.#more}>
                    ${icon(mdiDotsHorizontal)}<span class="word">${more}</span>
                  </button>
                </li>`
              : nothing
          }
        </ul>
      </nav>
      <webcti-dialog .heading=${more} .open=${this.open} @webcti-close=${this.#close}>
        <ul>
          ${rest.map((screen) => html`<li>${this.#link(screen)}</li>`)}
        </ul>
      </webcti-dialog>
    `;
  }

  #link({ name, title, icon: path }: Screen): TemplateResult {
    return html`<a
      href=${this.app.router.href(name)}
      @click=${this.#close}
      aria-current=${name === this.current ? "page" : nothing}
    >
      ${icon(path)}<span class="word">${this.app.texts.text(title)}</span>
    </a>`;
  }

  readonly #more = (): void => {
    this.open = true;
  };

  readonly #close = (): void => {
    this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-navigation": Navigation;
  }
}
