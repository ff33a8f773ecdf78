import { css, html, nothing, type TemplateResult } from "lit";
import { query } from "lit/decorators.js";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { shared } from "../app/theme.ts";
import type { DialCard } from "../elements/dial-card.ts";
import "../elements/dial-card.ts";
import "../elements/extension-card.ts";
import "../elements/log-card.ts";
import "../elements/services-card.ts";

/** Everything about the calls of one extension at a glance. */
@define("webcti-start-screen")
export class StartScreen extends ScreenElement {
  static override styles = [
    shared,
    css`
      :host,
      div {
        display: flex;
        flex-direction: column;
        gap: 24px;
      }

      :host {
        flex-direction: row;
        align-items: start;
      }

      div {
        flex: 1 1 0;
        min-width: 0;
      }

      div:first-child {
        flex-grow: 1.8;
      }

      @container page (max-width: 900px) {
        :host {
          flex-direction: column;
          align-items: stretch;
          gap: 16px;
        }

        div {
          display: contents;
        }

        webcti-log-card {
          order: 1;
        }

        webcti-services-card {
          order: 2;
        }
      }
    `,
  ];

  @query("webcti-dial-card") private dialCard!: DialCard;

  protected override render(): TemplateResult | typeof nothing {
    const { extension } = this;
    if (!extension) return nothing;
    return html`
      <div>
        <webcti-extension-card .extension=${extension}></webcti-extension-card>
        <webcti-log-card .extension=${extension} @webcti-dial=${this.#dial}></webcti-log-card>
      </div>
      <div>
        <webcti-dial-card .extension=${extension}></webcti-dial-card>
        <webcti-services-card .extension=${extension}></webcti-services-card>
      </div>
    `;
  }

  readonly #dial = (event: CustomEvent<string>): void => {
    void this.dialCard.dial(event.detail);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-start-screen": StartScreen;
  }
}
