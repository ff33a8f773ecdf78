import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { shared } from "../theme.ts";

export interface Tab {
  readonly id: string;
  readonly title: string;
}

/** A row of tabs; `choose` tells the id of another one. The panels are the owner's. */
@define("webcti-console-tabs")
export class ConsoleTabs extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }

      [role="tablist"] {
        display: flex;
        gap: 2px;
        padding: 3px;
        border-radius: 12px;
        background: var(--well);
      }

      button {
        flex: 1 1 auto;
        min-width: 0;
        min-height: 36px;
        padding: 0 4px;
        overflow: hidden;
        border: 0;
        border-radius: 9px;
        background: none;
        color: var(--text-soft);
        font: inherit;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
        cursor: pointer;
      }

      button:hover {
        color: var(--text);
      }

      button[aria-selected="true"] {
        background: var(--card);
        box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
        color: var(--text);
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() chosen = "";

  protected override render(): TemplateResult {
    return html`<div role="tablist" @keydown=${this.#move}>
      ${this.tabs.map(
        ({ id, title }) =>
          html`<button
            role="tab"
            aria-selected=${id === this.chosen ? "true" : "false"}
            tabindex=${id === this.chosen ? 0 : -1}
            @click=${this.#chooses(id)}
          >
            ${title}
          </button>`,
      )}
    </div>`;
  }

  #chooses(id: string): () => void {
    return () => {
      this.#choose(id);
    };
  }

  readonly #move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = this.tabs.findIndex(({ id }) => id === this.chosen);
    const next = this.tabs.at((place + step) % this.tabs.length);
    if (!next) return;
    this.#choose(next.id);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>("[aria-selected='true']")?.focus();
    });
  };

  #choose(id: string): void {
    this.chosen = id;
    this.dispatchEvent(new CustomEvent("choose", { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-console-tabs": ConsoleTabs;
  }
}
