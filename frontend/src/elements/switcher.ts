import { consume } from "@lit/context";
import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Extension, ExtensionId } from "../app/model.ts";
import { shared, signals } from "../app/theme.ts";
import { titleOf } from "../app/titles.ts";
import { inSight } from "./in-sight.ts";
import { ACTIVITIES } from "./signals.ts";

/** Lets somebody with several extensions choose one, and shows what the others are doing. Fires `webcti-extension`. */
@define("webcti-switcher")
export class Switcher extends LitElement {
  static override styles = [
    shared,
    signals,
    css`
      :host {
        display: block;
      }

      nav {
        position: relative;
        display: flex;
        gap: 8px;
        overflow-x: auto;
        padding: 2px;
        margin: -2px;
        scrollbar-width: none;
      }

      button {
        display: flex;
        align-items: center;
        gap: 10px;
        max-width: 260px;
        min-height: 44px;
        padding: 0 18px;
        border: 1px solid var(--line);
        border-radius: 22px;
        background: var(--card);
        color: var(--text);
        font: inherit;
        white-space: nowrap;
        cursor: pointer;
        flex: none;
      }

      button[aria-current="true"] {
        border-color: transparent;
        background: color-mix(in srgb, var(--accent) 18%, var(--card));
        font-weight: 500;
      }

      .dot {
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--glow);
        flex: none;
      }

      .dot.grey {
        background: color-mix(in srgb, var(--glow) 50%, transparent);
      }

      .dot.ringing {
        animation: pulse 1s ease-in-out infinite alternate;
      }

      .label {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      @keyframes pulse {
        to {
          box-shadow: 0 0 0 5px color-mix(in srgb, var(--glow) 30%, transparent);
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .dot.ringing {
          animation: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) extensions: readonly Extension[] = [];
  @property({ attribute: false }) current: ExtensionId = "";
  @consume({ context: appContext, subscribe: true }) app!: App;

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<nav aria-label=${texts.text("switcher.label")}>
      ${repeat(
        this.extensions,
        ({ id }) => id,
        (extension) => {
          const {
            id,
            live: { activity },
          } = extension;
          const { colour, text } = ACTIVITIES[activity];
          return html`<button
            aria-current=${id === this.current}
            ${inSight(id === this.current)}
            @click=${() => {
              this.#choose(id);
            }}
          >
            <span class="dot ${colour} ${activity}" title=${texts.text(text)}></span>
            <span class="label" dir="auto">${titleOf(extension)}</span>
            <span class="for-screen-readers">${texts.text(text)}</span>
          </button>`;
        },
      )}
    </nav>`;
  }

  #choose(id: ExtensionId): void {
    this.dispatchEvent(new CustomEvent("webcti-extension", { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-switcher": Switcher;
  }
}
