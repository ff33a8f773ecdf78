import { consume } from "@lit/context";
import { mdiClose } from "@mdi/js";
import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import { buttons, shared } from "../app/theme.ts";
import { icon } from "./icon.ts";

/**
 * A modal dialog: content in the default slot, buttons in the slot `actions`. `open` is the owner's; Escape, the cross and a
 * click beside it fire `webcti-close`. On a phone it comes from below.
 */
@define("webcti-dialog")
export class Dialog extends LitElement {
  static override styles = [
    shared,
    buttons,
    css`
      dialog {
        width: min(var(--dialog-width, 480px), calc(100vw - 32px));
        max-width: none;
        max-height: calc(100dvh - 48px);
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 20px;
        background: var(--card);
        color: var(--text);
        box-shadow: 0 16px 48px rgb(0 0 0 / 28%);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }

      .sheet {
        display: flex;
        flex-direction: column;
        max-height: inherit;
      }

      header {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px 12px 8px 24px;
      }

      h2 {
        flex: 1;
        min-width: 0;
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
      }

      header button {
        width: 44px;
        padding: 0;
      }

      .content {
        flex: 1;
        min-height: 0;
        padding: 8px 24px 16px;
        overflow: auto;
      }

      footer {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        padding: 8px 24px 20px;
      }

      @media (max-width: 600px) {
        dialog {
          width: 100%;
          margin: auto 0 0;
          border-radius: 20px 20px 0 0;
          padding-block-end: env(safe-area-inset-bottom);
        }

        header {
          padding-inline-start: 16px;
        }

        .content,
        footer {
          padding-inline: 16px;
        }

        ::slotted([slot="actions"]) {
          flex: 1 1 auto;
        }
      }
    `,
  ];

  @property() heading = "";
  @property({ type: Boolean }) open = false;
  @consume({ context: appContext, subscribe: true }) app!: App;
  @query("dialog") private dialog!: HTMLDialogElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("open")) return;
    if (this.open && !this.dialog.open) this.dialog.showModal();
    else if (!this.open) this.dialog.close();
  }

  protected override render(): TemplateResult {
    const close = this.app.texts.text("dialog.close");
    return html`<dialog aria-labelledby="heading" @cancel=${this.#cancel} @mousedown=${this.#beside}>
      <div class="sheet">
        <header>
          <h2 id="heading" dir="auto">${this.heading}</h2>
          <button type="button" aria-label=${close} title=${close} @click=${this.#close}>${icon(mdiClose)}</button>
        </header>
        <div class="content"><slot></slot></div>
        <footer><slot name="actions"></slot></footer>
      </div>
    </dialog>`;
  }

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  readonly #beside = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent("webcti-close"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-dialog": Dialog;
  }
}
