import { mdiMagnify, mdiPhone } from "@mdi/js";
import { css, html, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { define } from "../../app/define.ts";
import { forms } from "../../app/forms.ts";
import { parseNumber } from "../../app/numbers.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import { icon } from "../../elements/icon.ts";

const LONGEST_TEXT = 64;

/** A field for any number: Search fires `webcti-search` with the text, Call starts the dial procedure. */
@define("webcti-number-field")
export class NumberField extends ActorElement {
  static override styles = [
    shared,
    buttons,
    forms,
    css`
      :host {
        display: block;
      }

      form {
        display: grid;
        gap: 8px;
      }

      .buttons {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 8px;
      }
    `,
  ];

  @state() private text = "";
  @state() private problem = "";
  @query("input") private input!: HTMLInputElement;

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<form novalidate role="search" @submit=${this.#search}>
      <label class="for-screen-readers" for="number">${texts.text("search.label")}</label>
      <input
        id="number"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        maxlength=${LONGEST_TEXT}
        placeholder=${texts.text("search.label")}
        .value=${live(this.text)}
        aria-invalid=${this.problem !== ""}
        aria-describedby="problem"
        @input=${this.#typed}
      />
      <p id="problem" class="error" role="alert" ?hidden=${this.problem === ""}>${this.problem}</p>
      <div class="buttons">
        <button class="outlined" type="submit">${icon(mdiMagnify)}${texts.text("phonebook.search")}</button>
        <button class="filled green" type="button" @click=${this.#call}>
          ${icon(mdiPhone)}${texts.text("phonebook.call")}
        </button>
      </div>
    </form>`;
  }

  readonly #typed = (): void => {
    this.text = this.input.value;
    this.problem = "";
  };

  readonly #search = (event: Event): void => {
    event.preventDefault();
    const text = this.text.trim();
    if (text === "") this.input.focus();
    else this.dispatchEvent(new CustomEvent("webcti-search", { detail: text }));
  };

  readonly #call = async (): Promise<void> => {
    const number = parseNumber(this.text);
    if (number === undefined) {
      this.problem = this.app.texts.text("dial.invalid");
      this.input.focus();
      return;
    }
    await this.app.dialling.dial({ extension: this.extensionId, number, name: "" });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-number-field": NumberField;
  }
  interface HTMLElementEventMap {
    "webcti-search": CustomEvent<string>;
  }
}
