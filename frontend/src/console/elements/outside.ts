import { mdiPhoneHangup, mdiPhoneIncoming, mdiPhone, mdiSend } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../app/define.ts";
import { icon } from "../../elements/icon.ts";
import { control } from "../api.ts";
import { ConsoleElement } from "../element.ts";
import type { ExchangeState, Line } from "../model.ts";
import { controls, shared } from "../theme.ts";

const BEHAVIOURS = ["answer", "busy", "no_answer", "invalid"] as const;

/** Numbers for a first try: one the built-in phonebook knows, one it does not, one of a city. */
const CALLERS = ["600111222", "600555777", "222340011"];

/** The public network: who calls in, how numbers behave, text messages. */
@define("webcti-outside")
export class Outside extends ConsoleElement {
  static override styles = [
    shared,
    controls,
    css`
      :host,
      form {
        display: grid;
        gap: 12px;
      }

      .caller {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        align-items: end;
      }

      .line {
        display: flex;
        align-items: center;
        gap: 10px;
        padding: 8px 8px 8px 12px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--well);
      }

      .line + .line {
        margin-block-start: 8px;
      }

      .line div {
        flex: 1;
        min-width: 0;
      }

      .line strong {
        display: block;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }

      h3 {
        margin-block-start: 4px;
        font-size: 13px;
        font-weight: 600;
      }

      details {
        border-block-start: 1px solid var(--line);
        padding-block-start: 12px;
      }

      summary {
        font-weight: 500;
        cursor: pointer;
      }

      details form {
        margin-block-start: 12px;
      }
    `,
  ];

  @state() private done = "";

  readonly #exchange = this.follow(({ exchange }) => exchange);

  protected override render(): TemplateResult | typeof nothing {
    const exchange = this.#exchange.value;
    if (!exchange) return nothing;
    const { texts } = this.console;
    const first = Object.keys(exchange.groups)[0];
    return html`
      <form class="caller" data-form="call" @submit=${this.#call}>
        <label>
          ${texts.text("outside.from")}
          <input
            name="from"
            inputmode="tel"
            autocomplete="off"
            required
            list="callers"
            .defaultValue=${CALLERS[0] ?? ""}
          />
        </label>
        <datalist id="callers">${CALLERS.map((number) => html`<option value=${number}></option>`)}</datalist>
        <label>
          ${texts.text("outside.to")}
          <select name="to">
            ${reached(exchange).map(([number, name]) => html`<option value=${number} ?selected=${number === first}>${number} ${name}</option>`)}
          </select>
        </label>
        <label class="tick"><input type="checkbox" name="withheld" />${texts.text("outside.withheld")}</label>
        <button class="solid green">${icon(mdiPhoneIncoming)}${texts.text("outside.call")}</button>
      </form>
      <h3>${texts.text("outside.lines")}</h3>
      ${
        exchange.outside.length === 0
          ? html`<p class="soft">${texts.text("outside.no_lines")}</p>`
          : html`<ul>
              ${repeat(
                exchange.outside,
                ({ id }) => id,
                (line) => this.#line(line),
              )}
            </ul>`
      }
      <details>
        <summary>${texts.text("outside.behaviour")}</summary>
        <form class="fields" @submit=${this.#behave}>
          <label
            >${texts.text("outside.number")}<input name="number" inputmode="tel" autocomplete="off" required
          /></label>
          <label>
            ${texts.text("outside.does")}
            <select name="behaviour">
              ${BEHAVIOURS.map((one) => html`<option value=${one}>${texts.text(`behaviour.${one}`)}</option>`)}
            </select>
          </label>
          <label>
            ${texts.text("outside.after")}<input name="after" type="number" min="0" step="any" .defaultValue=${"2"} />
          </label>
          <button>${texts.text("outside.set")}</button>
        </form>
      </details>
      <details>
        <summary>${texts.text("outside.sms")}</summary>
        <form @submit=${this.#sms}>
          <label>
            ${texts.text("outside.from")}
            <input name="from" inputmode="tel" autocomplete="off" required .defaultValue=${CALLERS[0] ?? ""} />
          </label>
          <label>${texts.text("outside.text")}<input name="text" autocomplete="off" required maxlength="4096" /></label>
          <button>${icon(mdiSend)}${texts.text("outside.send")}</button>
        </form>
      </details>
      <p class="soft" role="status">${this.done}</p>
    `;
  }

  #line({ id, number, withheld, incoming, state, heard }: Line): TemplateResult {
    const { texts } = this.console;
    const doing = texts.text(incoming ? "outside.incoming" : "outside.outgoing");
    const progress = state === null ? "" : ` · ${texts.text(`line.${state}`)}`;
    return html`<li class="line">
      <div>
        <strong>${number}</strong>
        <span class="soft"
          >${doing}${progress}${withheld ? ` · ${texts.text("phone.withheld")}` : ""}${heard === "" ? "" : ` · ${heard}`}</span
        >
      </div>
      ${
        !incoming && state === "alerting"
          ? html`<button
              class="icon solid green"
              aria-label="${texts.text("outside.answer")} ${number}"
              @click=${this.#moves(id, "answer")}
            >
              ${icon(mdiPhone)}
            </button>`
          : nothing
      }
      <button
        class="icon solid red"
        aria-label="${texts.text("outside.hang_up")} ${number}"
        @click=${this.#moves(id, "hang_up")}
      >
        ${icon(mdiPhoneHangup)}
      </button>
    </li>`;
  }

  #moves(id: string, movement: "answer" | "hang_up"): () => void {
    return () => void this.console.act(() => control("POST", `outside/calls/${id}/${movement}`));
  }

  readonly #call = (event: SubmitEvent): void => {
    const fields = sent(event);
    const body = { from: number(fields, "from"), to: text(fields, "to"), withheld: fields.has("withheld") };
    void this.#act(() => control("POST", "outside/calls", body), "");
  };

  readonly #behave = (event: SubmitEvent): void => {
    const fields = sent(event);
    const body = { behaviour: text(fields, "behaviour"), after: Number(text(fields, "after")) };
    void this.#act(() => control("PUT", `outside/numbers/${encodeURIComponent(number(fields, "number"))}`, body));
  };

  readonly #sms = (event: SubmitEvent): void => {
    const fields = sent(event);
    const body = { from: number(fields, "from"), text: text(fields, "text") };
    void this.#act(() => control("POST", "outside/sms", body));
  };

  async #act(work: () => Promise<unknown>, told = this.console.texts.text("outside.done")): Promise<void> {
    this.done = "";
    if (await this.console.act(work)) this.done = told;
  }
}

/** Whom one can call: groups and extensions. */
function reached({ groups, subscribers }: ExchangeState): readonly (readonly [string, string])[] {
  const named = (one: Readonly<Record<string, { comment: string }>>) =>
    Object.entries(one).map(([number, { comment }]) => [number, comment] as const);
  return [...named(subscribers), ...named(groups)].sort(([one], [other]) =>
    one.localeCompare(other, "en", { numeric: true }),
  );
}

function sent(event: SubmitEvent): FormData {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement);
}

function text(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}

function number(fields: FormData, name: string): string {
  return text(fields, name).replace(/[\s().-]/g, "");
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-outside": Outside;
  }
}
