import { consume } from "@lit/context";
import { mdiPhone } from "@mdi/js";
import { css, html, LitElement, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Command } from "../app/command.ts";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Extension } from "../app/model.ts";
import { parseNumber } from "../app/numbers.ts";
import { forms } from "../app/forms.ts";
import { buttons, card, shared, signals } from "../app/theme.ts";
import { icon } from "./icon.ts";

/** Takes a number and dials it. Says what is wrong with a number when it is to be dialled, not while it is typed. */
@define("webcti-dial-card")
export class DialCard extends LitElement {
  static override styles = [
    shared,
    card,
    signals,
    buttons,
    forms,
    css`
      form {
        position: relative;
      }

      input {
        padding-inline-end: 64px;
      }

      button {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-end: 4px;
        width: 44px;
        padding: 0;
      }

      .note,
      .error {
        margin-block-start: 12px;
      }

      .note {
        color: var(--text-soft);
      }

      .note:empty {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) extension!: Extension;
  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private invalid = false;
  @state() private dialled: string | undefined;
  @query("input") private input!: HTMLInputElement;

  readonly #command = new Command(this, () => this.app);

  /** Dials a number that was chosen elsewhere, so that one place shows how it goes. */
  async dial(number: string): Promise<void> {
    this.dialled = number;
    this.invalid = false;
    const done = await this.#command.run(() => this.app.session.dial(this.extension.id, number));
    this.dialled = undefined;
    if (done) this.input.value = "";
  }

  protected override willUpdate(): void {
    if (this.#typedFor === this.extension.id) return;
    this.#typedFor = this.extension.id;
    this.invalid = false;
    this.#command.forget();
  }
  #typedFor = "";

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const problem = this.invalid ? texts.text("dial.invalid") : this.#command.error;
    return html`
      <section class="card" aria-labelledby="title">
        <h2 id="title">${texts.text("dial.title")}</h2>
        <form novalidate @submit=${this.#submit}>
          <label class="for-screen-readers" for="number">${texts.text("dial.label")}</label>
          <input
            id="number"
            type="tel"
            autocomplete="off"
            enterkeyhint="go"
            placeholder=${texts.text("dial.placeholder")}
            aria-invalid=${this.invalid}
            aria-describedby="note"
            @input=${this.#typed}
          />
          <button
            class="filled green"
            type="submit"
            aria-label=${texts.text("dial.button")}
            title=${texts.text("dial.button")}
            ?disabled=${this.#command.busy}
          >
            ${icon(mdiPhone)}
          </button>
        </form>
        <p id="note" class=${problem ? "error" : "note"} role="status">${problem ?? this.#progress()}</p>
      </section>
    `;
  }

  #progress(): string {
    const { texts } = this.app;
    if (this.dialled) return texts.text("dial.calling", { number: this.dialled });
    return this.extension.telephone === "system" ? "" : texts.text("dial.call_back");
  }

  readonly #typed = (): void => {
    this.invalid = false;
    if (this.#command.error) this.#command.forget();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const number = parseNumber(this.input.value);
    if (number === undefined) {
      this.invalid = true;
      this.input.focus();
    } else {
      void this.dial(number);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-dial-card": DialCard;
  }
}
