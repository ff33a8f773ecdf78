import { mdiPhoneOutgoing } from "@mdi/js";
import { css, html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { icon } from "../../elements/icon.ts";
import { control } from "../api.ts";
import { ConsoleElement } from "../element.ts";
import { controls, shared } from "../theme.ts";

const KEYS = [
  ["1", ""],
  ["2", "ABC"],
  ["3", "DEF"],
  ["4", "GHI"],
  ["5", "JKL"],
  ["6", "MNO"],
  ["7", "PQRS"],
  ["8", "TUV"],
  ["9", "WXYZ"],
  ["*", ""],
  ["0", ""],
  ["#", ""],
] as const;
const FLASH = "/";
const SEPARATORS = /[\s().-]/g;

/** The keys of a telephone, and a field for a whole number. */
@define("webcti-keypad")
export class Keypad extends ConsoleElement {
  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: 10px;
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
      }

      .keys {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 6px;
      }

      .keys button {
        flex-direction: column;
        gap: 0;
        min-height: 44px;
        background: var(--well);
        font-size: 17px;
        line-height: 20px;
      }

      .keys small {
        color: var(--text-soft);
        font-size: 10px;
        letter-spacing: 0.1em;
        line-height: 12px;
      }

      .flash {
        grid-column: 1 / -1;
        font-size: 13px;
      }
    `,
  ];

  @property() extension = "";
  /** Whether the handset has to be lifted before a number is dialled. */
  @property({ type: Boolean }) lifts = false;
  @state() private number = "";

  protected override render(): TemplateResult {
    const { texts } = this.console;
    return html`
      <form @submit=${this.#dial}>
        <input
          inputmode="tel"
          autocomplete="off"
          aria-label=${texts.text("phone.number")}
          placeholder=${texts.text("phone.number")}
          .value=${this.number}
          @input=${this.#type}
        />
        <button class="icon solid green" aria-label=${texts.text("phone.dial")} ?disabled=${this.number === ""}>
          ${icon(mdiPhoneOutgoing)}
        </button>
      </form>
      <div class="keys">
        ${KEYS.map(
          ([key, letters]) =>
            html`<button aria-label=${texts.text("phone.key", { key })} @click=${this.#presses(key)}>
              ${key}<small aria-hidden="true">${letters}</small>
            </button>`,
        )}
        <button class="flash" @click=${this.#presses(FLASH)}>${texts.text("phone.flash")}</button>
      </div>
    `;
  }

  readonly #type = (event: InputEvent): void => {
    this.number = (event.target as HTMLInputElement).value;
  };

  readonly #dial = (event: SubmitEvent): void => {
    event.preventDefault();
    const digits = this.number.replace(SEPARATORS, "").replace(/^\+/, "00");
    void this.#call(digits).then((done) => {
      if (done) this.number = "";
    });
  };

  #presses(key: string): () => void {
    return () => void this.#press(key);
  }

  async #call(digits: string): Promise<boolean> {
    const lifted = !this.lifts || (await this.console.act(() => control("POST", `phones/${this.extension}/lift`)));
    return lifted && (await this.#press(digits));
  }

  #press(digits: string): Promise<boolean> {
    return this.console.act(() => control("POST", `phones/${this.extension}/digits`, { digits }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-keypad": Keypad;
  }
}
