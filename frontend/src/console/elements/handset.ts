import {
  mdiDialpad,
  mdiPhone,
  mdiPhoneCancel,
  mdiPhoneClassic,
  mdiPhoneDial,
  mdiPhoneHangup,
  mdiPhoneVoip,
  mdiPower,
} from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { define } from "../../app/define.ts";
import { icon } from "../../elements/icon.ts";
import { control } from "../api.ts";
import { ConsoleElement } from "../element.ts";
import { involvements, type Subscriber } from "../model.ts";
import { controls, shared } from "../theme.ts";
import "./display.ts";
import "./keypad.ts";

const ICONS = { analogue: mdiPhoneClassic, system: mdiPhoneDial, sip: mdiPhoneVoip } as const;

/** One telephone of the exchange, as it stands on somebody's desk. */
@define("webcti-handset")
export class Handset extends ConsoleElement {
  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: block;
      }

      section {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        padding: 14px;
        transition: box-shadow 160ms;
      }

      .busy {
        border-color: color-mix(in srgb, var(--blue) 55%, var(--line));
      }

      .ringing {
        border-color: var(--green);
        animation: ringing 1.3s ease-in-out infinite;
      }

      @keyframes ringing {
        50% {
          box-shadow: 0 0 0 5px color-mix(in srgb, var(--green) 30%, transparent);
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .ringing {
          box-shadow: 0 0 0 3px color-mix(in srgb, var(--green) 40%, transparent);
          animation: none;
        }
      }

      header {
        display: flex;
        min-height: 40px;
        align-items: center;
        gap: 10px;
      }

      .set {
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        border-radius: 10px;
        background: var(--accent-soft);
        color: var(--accent);
      }

      .away .set {
        background: var(--well);
        color: var(--text-soft);
      }

      .who {
        flex: 1;
        min-width: 0;
      }

      h3 {
        display: flex;
        gap: 8px;
        overflow: hidden;
        font-size: 15px;
        font-weight: 600;
        white-space: nowrap;
      }

      h3 span {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      .kind {
        overflow: hidden;
        font-size: 12px;
        line-height: 16px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .keys {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr)) auto;
        gap: 8px;
      }

      .pad {
        position: absolute;
        inset: calc(100% - 6px) -1px auto;
        z-index: 1;
        padding: 14px;
      }

      .keys button:not(.icon) {
        padding-inline: 8px;
      }
    `,
  ];

  @property() extension = "";
  @state() private open = false;

  readonly #exchange = this.follow(({ exchange }) => exchange);
  readonly #dialled = this.follow(({ dialled }) => dialled[this.extension] ?? "");

  protected override render(): TemplateResult | typeof nothing {
    const exchange = this.#exchange.value;
    const subscriber = exchange?.subscribers[this.extension];
    if (!exchange || !subscriber) return nothing;
    const { texts } = this.console;
    const { terminal } = subscriber;
    const involved = involvements(exchange, this.extension);
    const ringing = involved.some((one) => one.state === "alerting");
    const usable = terminal.logged_in && !terminal.out_of_order;
    const values = { extension: this.extension, name: subscriber.comment };
    return html`
      <section
        @keydown=${this.#closeOnEscape}
        class=${classMap({ card: true, ringing, busy: involved.length > 0 && !ringing, away: !usable })}
        aria-label=${texts.text("phone.label", values)}
      >
        <header>
          <span class="set">${icon(ICONS[terminal.kind])}</span>
          <div class="who">
            <h3><b>${this.extension}</b> <span dir="auto">${subscriber.comment}</span></h3>
            <p class="kind soft">${kindOf(subscriber, texts.text(`kind.${terminal.kind}`))}</p>
          </div>
          ${this.#power(subscriber)}
        </header>
        <webcti-display
          extension=${this.extension}
          .subscriber=${subscriber}
          .involved=${involved}
          dialled=${this.#dialled.value ?? ""}
        ></webcti-display>
        <div class="keys">
          ${ringing ? this.#ringingKeys() : this.#keys(terminal.hook === "off", usable)}
          <button
            class="icon"
            aria-expanded=${this.open ? "true" : "false"}
            aria-label=${texts.text("phone.keypad", { extension: this.extension })}
            @click=${this.#toggle}
          >
            ${icon(mdiDialpad)}
          </button>
        </div>
        ${
          this.open
            ? html`<div class="pad card">
                <webcti-keypad
                  extension=${this.extension}
                  ?lifts=${terminal.kind === "analogue" && terminal.hook === "on"}
                ></webcti-keypad>
              </div>`
            : nothing
        }
      </section>
    `;
  }

  #ringingKeys(): TemplateResult {
    const { texts } = this.console;
    return html`
      <button class="solid green" @click=${this.#does("answer")}>${icon(mdiPhone)}${texts.text("phone.answer")}</button>
      <button class="solid red" @click=${this.#does("reject")}>
        ${icon(mdiPhoneCancel)}${texts.text("phone.reject")}
      </button>
    `;
  }

  #keys(lifted: boolean, usable: boolean): TemplateResult {
    const { texts } = this.console;
    return html`
      <button ?disabled=${lifted || !usable} @click=${this.#does("lift")}>
        ${icon(mdiPhone)}${texts.text("phone.lift")}
      </button>
      <button class=${lifted ? "solid red" : ""} ?disabled=${!lifted} @click=${this.#does("hang_up")}>
        ${icon(mdiPhoneHangup)}${texts.text("phone.hang_up")}
      </button>
    `;
  }

  #power({ terminal }: Subscriber): TemplateResult | typeof nothing {
    if (terminal.kind === "analogue") return nothing;
    const { logged_in } = terminal;
    const label = this.console.texts.text(logged_in ? "phone.log_out" : "phone.log_in");
    return html`<button class="icon plain" aria-label=${label} title=${label} @click=${this.#logs(!logged_in)}>
      ${icon(mdiPower)}
    </button>`;
  }

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.open) return;
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>("[aria-expanded]")?.focus();
  };

  readonly #toggle = (): void => {
    this.open = !this.open;
  };

  #does(movement: "lift" | "answer" | "reject" | "hang_up"): () => void {
    return () => void this.console.act(() => control("POST", `phones/${this.extension}/${movement}`));
  }

  #logs(in_: boolean): () => void {
    return () => void this.console.act(() => control("POST", `phones/${this.extension}/terminal`, { logged_in: in_ }));
  }
}

function kindOf({ terminal: { model }, department }: Subscriber, kind: string): string {
  const set = model === "" || model === kind ? kind : `${kind} ${model}`;
  return department === "" ? set : `${set} · ${department}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-handset": Handset;
  }
}
