import { consume } from "@lit/context";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import { FromStore } from "../app/from-store.ts";
import type { ExtensionId } from "../app/model.ts";
import { shared } from "../app/theme.ts";
import type { DialCard } from "../elements/dial-card.ts";
import "../elements/dial-card.ts";
import "../elements/extension-card.ts";
import "../elements/log-card.ts";
import "../elements/services-card.ts";

/** Everything about the calls of one extension at a glance. */
@define("webcti-start-screen")
export class StartScreen extends LitElement {
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

  @property({ attribute: false }) extensionId: ExtensionId = "";
  @consume({ context: appContext, subscribe: true }) app!: App;
  @query("webcti-dial-card") private dialCard!: DialCard;

  readonly #extension = new FromStore(
    this,
    () => this.app.store,
    (state) => state.extensions.get(this.extensionId),
  );

  protected override render(): TemplateResult | typeof nothing {
    const extension = this.#extension.value;
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
