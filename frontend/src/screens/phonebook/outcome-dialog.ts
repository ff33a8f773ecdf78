import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { sentence } from "../../app/mistakes.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import type { Outcome } from "./bulk.ts";

/** Names that are told one by one; of more it is only said how many there are. */
const MOST_NAMES = 100;

/** Tells what was not done to contacts, and why. */
@define("webcti-outcome-dialog")
export class OutcomeDialog extends ActorElement {
  static override styles = [
    shared,
    buttons,
    css`
      .lists {
        display: grid;
        gap: 16px;
        margin-block-start: 16px;
      }

      h3 {
        font-size: 14px;
        font-weight: 500;
      }

      ul {
        margin: 4px 0 0;
        padding-inline-start: 20px;
        color: var(--text-soft);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private open = false;
  @state() private outcome: Outcome | undefined;

  show(outcome: Outcome): void {
    this.outcome = outcome;
    this.open = true;
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<webcti-dialog
      .heading=${texts.text("phonebook.outcome")}
      .open=${this.open}
      @webcti-close=${this.#close}
    >
      ${this.outcome ? this.#content(this.outcome) : nothing}
      <button slot="actions" class="filled accent" type="button" @click=${this.#close}>
        ${texts.text("dialog.close")}
      </button>
    </webcti-dialog>`;
  }

  #content({ done, refused }: Outcome): TemplateResult {
    const { texts } = this.app;
    const codes = [...new Set(refused.map(({ code }) => code))];
    return html`
      <p>${texts.counted("phonebook.done", done.length)} ${texts.counted("phonebook.refused", refused.length)}</p>
      <div class="lists">
        ${codes.map((code) => {
          const names = refused.filter((one) => one.code === code).map(({ contact }) => contact.name);
          const more = names.length - MOST_NAMES;
          return html`<section>
            <h3>${sentence(code, texts)}</h3>
            <ul>
              ${names.slice(0, MOST_NAMES).map((name) => html`<li dir="auto">${name}</li>`)}
              ${more > 0 ? html`<li>${texts.counted("phonebook.and_more", more)}</li>` : nothing}
            </ul>
          </section>`;
        })}
      </div>
    `;
  }

  readonly #close = (): void => {
    this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-outcome-dialog": OutcomeDialog;
  }
}
