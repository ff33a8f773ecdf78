import { consume } from "@lit/context";
import { mdiChevronDown } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, queryAll, state } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import { buttons, shared } from "../app/theme.ts";
import { icon } from "./icon.ts";

export interface MenuItem {
  readonly label: string;
  readonly icon: string;
  readonly choose: () => void;
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** A button with a few further wishes below it. */
@define("webcti-menu-button")
export class MenuButton extends LitElement {
  static override styles = [
    shared,
    buttons,
    css`
      :host {
        position: relative;
        display: inline-block;
      }

      .menu {
        position: absolute;
        inset-block-start: calc(100% + 4px);
        inset-inline-end: 0;
        z-index: 2;
        display: grid;
        min-width: 200px;
        padding: 8px;
        border: 1px solid var(--line);
        border-radius: 16px;
        background: var(--card);
        box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
      }

      .menu button {
        justify-content: start;
        gap: 12px;
        padding: 0 12px;
        border-radius: 10px;
        font-weight: 400;
        white-space: nowrap;
      }
    `,
  ];

  @property() label = "";
  @property() path = "";
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private open = false;
  @queryAll("[role=menuitem]") private entries!: NodeListOf<HTMLButtonElement>;

  protected override render(): TemplateResult {
    return html`
      <button
        class="outlined"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        @click=${this.#toggle}
        @keydown=${this.#enter}
      >
        ${icon(this.path)}${this.label}${icon(mdiChevronDown)}
      </button>
      ${this.open ? this.#menu() : nothing}
    `;
  }

  #menu(): TemplateResult {
    return html`<div class="menu" role="menu" aria-label=${this.label} @keydown=${this.#moved} @focusout=${this.#left}>
      ${this.items.map(
        (item) =>
          html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            @click=${() => {
              this.#close();
              item.choose();
            }}
          >
            ${icon(item.icon)}${item.label}
          </button>`,
      )}
    </div>`;
  }

  readonly #toggle = async (): Promise<void> => {
    this.open = !this.open;
    await this.updateComplete;
    this.entries[0]?.focus();
  };

  readonly #enter = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" || this.open) return;
    event.preventDefault();
    void this.#toggle();
  };

  readonly #moved = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
      return;
    }
    const step = STEPS[event.key];
    const entries = [...this.entries];
    if (!step) return;
    event.preventDefault();
    entries[step(entries.indexOf(event.target as HTMLButtonElement), entries.length)]?.focus();
  };

  /** Whoever goes elsewhere has no more use for the menu. */
  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node) || !this.renderRoot.contains(relatedTarget)) this.open = false;
  };

  #close(): void {
    this.renderRoot.querySelector("button")?.focus();
    this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-menu-button": MenuButton;
  }
}
