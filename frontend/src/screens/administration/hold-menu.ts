import { consume } from "@lit/context";
import { mdiCheckboxBlankOutline, mdiCheckboxMarked, mdiMenuDown } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { appContext, type App } from "../../app/context.ts";
import { define } from "../../app/define.ts";
import { buttons, shared } from "../../app/theme.ts";
import { icon } from "../../elements/icon.ts";

/** How long one holds the button until its menu opens, as in WebCTI; a click opens it, too. */
const HOLDING = 400;
const GAP = 6;

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What stands beside it, such as how many are left. */
  readonly detail?: string;
  readonly disabled?: boolean;
}

/**
 * A button whose menu opens when it is held, clicked, or by keyboard. Fires `webcti-choice` with the list of chosen values:
 * one, or with `several` all that are ticked when somebody applies them.
 */
@define("webcti-hold-menu")
export class HoldMenu extends LitElement {
  static override styles = [
    shared,
    buttons,
    css`
      :host {
        display: inline-block;
      }

      .opener {
        padding: 0 8px 0 14px;
      }

      @container page (max-width: 1060px) {
        .opener svg:first-child {
          display: none;
        }
      }

      .menu {
        position: fixed;
        inset: auto;
        min-width: 220px;
        max-width: min(360px, calc(100vw - 24px));
        max-height: min(60vh, 420px);
        margin: 0;
        padding: 8px 0;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--card);
        color: var(--text);
        box-shadow: 0 12px 36px rgb(0 0 0 / 24%);
        overflow: auto;
      }

      .menu button {
        display: flex;
        justify-content: start;
        width: 100%;
        min-height: 48px;
        padding: 4px 20px;
        border-radius: 0;
        font-weight: 400;
        text-align: start;
      }

      .menu button:focus-visible {
        outline-offset: -2px;
      }

      .menu .label {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .menu .apply {
        margin-block-start: 4px;
        border-block-start: 1px solid var(--line);
        color: var(--accent-text);
        font-weight: 500;
      }

      .menu p {
        padding: 8px 20px;
        color: var(--text-soft);
        font-size: 13px;
        line-height: 18px;
      }
    `,
  ];

  @property() label = "";
  @property({ attribute: false }) icon = "";
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** What the menu says below its choices. */
  @property() note = "";
  @property({ type: Boolean }) several = false;
  /** What is ticked when the menu opens. */
  @property({ attribute: false }) ticked: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;
  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private open = false;
  @state() private chosen: readonly string[] = [];
  @query(".opener") private opener!: HTMLButtonElement;
  @query(".menu") private menu!: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The click that ends the holding must not close what it opened. */
  #held = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    window.removeEventListener("pointerdown", this.#beside);
  }

  protected override render(): TemplateResult {
    return html`
      <button
        class="opener outlined"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        ?disabled=${this.disabled}
        @pointerdown=${this.#hold}
        @pointerup=${this.#letGo}
        @pointerleave=${this.#letGo}
        @pointercancel=${this.#letGo}
        @contextmenu=${(event: Event) => {
          event.preventDefault();
        }}
        @click=${this.#click}
        @keydown=${this.#openerKey}
      >
        ${icon(this.icon)}${this.label}${icon(mdiMenuDown)}
      </button>
      <div
        class="menu"
        popover="manual"
        role="menu"
        tabindex="-1"
        aria-label=${this.label}
        @toggle=${this.#toggled}
        @keydown=${this.#key}
        @focusout=${this.#left}
      >
        ${
          this.open
            ? html`${this.choices.map((choice) => this.#choice(choice))}
              ${
                this.several
                  ? html`<button class="apply" type="button" role="menuitem" tabindex="-1" @click=${this.#apply}>
                      ${this.app.texts.text("administration.apply")}
                    </button>`
                  : nothing
              }
              ${this.note ? html`<p role="none">${this.note}</p>` : nothing}`
            : nothing
        }
      </div>
    `;
  }

  #choice({ value, label, detail, disabled = false }: Choice): TemplateResult {
    const ticked = this.chosen.includes(value);
    return html`<button
      type="button"
      role=${this.several ? "menuitemcheckbox" : "menuitem"}
      aria-checked=${this.several ? ticked : nothing}
      tabindex="-1"
      ?disabled=${disabled}
      @click=${() => {
        this.#choose(value);
      }}
    >
      ${this.several ? icon(ticked ? mdiCheckboxMarked : mdiCheckboxBlankOutline) : nothing}
      <span class="label" dir="auto">${label}</span>
      ${detail === undefined ? nothing : html`<span class="soft">${detail}</span>`}
    </button>`;
  }

  #show(): void {
    if (this.open || this.disabled) return;
    this.chosen = this.ticked;
    this.open = true;
    // What the browser closes by itself it would close when the button is let go that was held.
    window.addEventListener("pointerdown", this.#beside);
    void this.updateComplete.then(() => {
      this.menu.showPopover();
      this.#place();
      this.#items()[0]?.focus();
    });
  }

  /** Puts the menu below the button, or above it where there is more room, and within the window. */
  #place(): void {
    const button = this.opener.getBoundingClientRect();
    const { width, height } = this.menu.getBoundingClientRect();
    const below = button.bottom + GAP;
    const top = below + height > window.innerHeight && button.top - GAP > height ? button.top - GAP - height : below;
    const left = Math.max(12, Math.min(button.left, window.innerWidth - width - 12));
    this.menu.style.top = `${top}px`;
    this.menu.style.left = `${left}px`;
  }

  #choose(value: string): void {
    if (this.several) {
      const others = this.chosen.filter((other) => other !== value);
      this.chosen = this.chosen.includes(value) ? others : [...others, value];
    } else this.#answer([value]);
  }

  #answer(values: readonly string[]): void {
    this.menu.hidePopover();
    this.opener.focus();
    this.dispatchEvent(new CustomEvent("webcti-choice", { detail: values }));
  }

  #items(): readonly HTMLButtonElement[] {
    return [...this.menu.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  }

  readonly #apply = (): void => {
    this.#answer(this.chosen);
  };

  readonly #hold = ({ button }: PointerEvent): void => {
    this.#held = false;
    if (button !== 0 || this.disabled) return;
    this.#timer = setTimeout(() => {
      this.#held = true;
      this.#show();
    }, HOLDING);
  };

  readonly #letGo = (): void => {
    clearTimeout(this.#timer);
  };

  readonly #click = (): void => {
    clearTimeout(this.#timer);
    if (this.open && !this.#held) this.menu.hidePopover();
    else this.#show();
    this.#held = false;
  };

  readonly #openerKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    this.#show();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const items = this.#items();
    const at = items.findIndex((item) => item.matches(":focus"));
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[next]?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      this.menu.hidePopover();
      this.opener.focus();
    }
  };

  readonly #beside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.menu.hidePopover();
  };

  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.menu.hidePopover();
  };

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState !== "closed") return;
    this.open = false;
    window.removeEventListener("pointerdown", this.#beside);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-hold-menu": HoldMenu;
  }
}
