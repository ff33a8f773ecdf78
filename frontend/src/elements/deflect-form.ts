import { consume } from "@lit/context";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import { parseNumber } from "../app/numbers.ts";
import { forms } from "../app/forms.ts";
import { buttons, shared } from "../app/theme.ts";

/** Asks whom a ringing call is passed on to. Fires `webcti-target` with the number, or `webcti-cancel`. */
@define("webcti-deflect-form")
export class DeflectForm extends LitElement {
  static override styles = [
    shared,
    buttons,
    forms,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      input {
        flex: 1 1 160px;
        height: 44px;
      }

      label,
      .error {
        flex-basis: 100%;
      }
    `,
  ];

  @property({ type: Boolean }) busy = false;
  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private invalid = false;
  @query("input") private input!: HTMLInputElement;

  protected override firstUpdated(): void {
    this.input.focus();
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`
      <form novalidate @submit=${this.#submit} @keydown=${this.#escape}>
        <label for="target">${texts.text("deflect.label")}</label>
        <input
          id="target"
          type="tel"
          autocomplete="off"
          aria-invalid=${this.invalid}
          aria-describedby=${this.invalid ? "problem" : nothing}
          @input=${this.#typed}
        />
        <button class="outlined" type="submit" ?disabled=${this.busy}>${texts.text("call.deflect")}</button>
        <button type="button" @click=${this.#cancel}>${texts.text("deflect.cancel")}</button>
        ${this.invalid ? html`<p class="error" id="problem" role="alert">${texts.text("dial.invalid")}</p>` : nothing}
      </form>
    `;
  }

  readonly #typed = (): void => {
    this.invalid = false;
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const target = parseNumber(this.input.value);
    this.invalid = target === undefined;
    if (target !== undefined) this.dispatchEvent(new CustomEvent("webcti-target", { detail: target }));
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#cancel();
  };

  readonly #cancel = (): void => {
    this.dispatchEvent(new CustomEvent("webcti-cancel"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-deflect-form": DeflectForm;
  }
}
