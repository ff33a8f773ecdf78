import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../../app/define.ts";
import { control } from "../api.ts";
import { timeNow } from "../clock.ts";
import { ConsoleElement } from "../element.ts";
import { controls, shared } from "../theme.ts";

const STEPS = [
  ["clock.minute", 60],
  ["clock.ten_minutes", 600],
  ["clock.hour", 3600],
  ["clock.day", 86_400],
] as const;

/** Moves the clock of the exchange. */
@define("webcti-clock")
export class Clock extends ConsoleElement {
  static override styles = [
    shared,
    controls,
    css`
      :host,
      fieldset {
        display: grid;
        gap: 12px;
      }

      fieldset {
        gap: 6px;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0 0 4px;
        color: var(--text-soft);
        font-size: 12px;
        line-height: 16px;
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
        align-items: end;
      }

      .actions button {
        flex: 1;
        padding-inline: 8px;
        white-space: nowrap;
      }
    `,
  ];

  readonly #exchange = this.follow(({ exchange }) => exchange);

  protected override render(): TemplateResult | typeof nothing {
    const exchange = this.#exchange.value;
    if (!exchange) return nothing;
    const { texts, store } = this.console;
    return html`
      <fieldset>
        <legend>${texts.text("clock.advance")}</legend>
        <div class="actions">
          ${STEPS.map(
            ([label, seconds]) => html`<button @click=${this.#advances(seconds)}>+ ${texts.text(label)}</button>`,
          )}
        </div>
      </fieldset>
      <form @submit=${this.#set}>
        <label>
          ${texts.text("clock.set_to")}
          <input
            name="moment"
            type="datetime-local"
            step="1"
            required
            .defaultValue=${timeNow(exchange.clock, store.state.told)}
          />
        </label>
        <button>${texts.text("clock.set")}</button>
      </form>
    `;
  }

  #advances(seconds: number): () => void {
    return () => void this.#move({ advance: seconds });
  }

  readonly #set = (event: SubmitEvent): void => {
    event.preventDefault();
    const moment = new FormData(event.target as HTMLFormElement).get("moment");
    if (typeof moment === "string") void this.#move({ set: moment });
  };

  async #move(body: object): Promise<void> {
    if (await this.console.act(() => control("POST", "clock", body))) await this.console.store.ask();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-clock": Clock;
  }
}
