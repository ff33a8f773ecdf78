import { consume } from "@lit/context";
import { mdiPhone, mdiPhoneForward, mdiPhoneHangup } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Command } from "../app/command.ts";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Call, Extension } from "../app/model.ts";
import { buttons, shared, signals } from "../app/theme.ts";
import type { TextKey } from "../texts/texts.ts";
import "./deflect-form.ts";
import { icon } from "./icon.ts";
import "./running-time.ts";
import { partyTitle } from "./signals.ts";

/** One running call: with whom, for how long, and what this telephone lets one do with it from here. */
@define("webcti-call-view")
export class CallView extends LitElement {
  static override styles = [
    shared,
    signals,
    buttons,
    css`
      :host {
        display: block;
      }

      .call {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 16px;
      }

      .party {
        min-width: 0;
      }

      .kind {
        color: var(--text-soft);
      }

      .title {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }

      .number {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }

      webcti-running-time {
        font-size: 24px;
        font-weight: 300;
        line-height: 48px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        margin-block-start: 16px;
      }

      .lift,
      .error,
      webcti-deflect-form {
        margin-block-start: 12px;
      }

      .lift {
        color: var(--text-soft);
      }

      @container page (max-width: 600px) {
        .actions button {
          flex: 1 1 auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) extension!: Extension;
  @property({ attribute: false }) call!: Call;
  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private deflecting = false;

  readonly #command = new Command(this, () => this.app);

  protected override render(): TemplateResult {
    const { call, app } = this;
    const { texts, store } = app;
    const since = Date.parse(call.answered ?? call.started) - store.state.clockOffset;
    return html`
      <div class="call">
        <div class="party">
          <p class="kind">${texts.text(kindOf(call))}</p>
          <p class="title" dir="auto">${partyTitle(call.party, texts)}</p>
          ${this.#numbers()}
        </div>
        <webcti-running-time
          role="timer"
          aria-label=${texts.text("call.duration")}
          .since=${since}
        ></webcti-running-time>
      </div>
      ${this.#actions()}
      ${this.#command.error ? html`<p class="error" role="alert">${this.#command.error}</p>` : nothing}
    `;
  }

  #numbers(): TemplateResult | typeof nothing {
    const { call } = this;
    const { party, called } = call;
    const own = this.extension.number;
    const parts = [
      party.name === null ? null : party.number,
      !call.originated && called?.number && called.number !== own
        ? this.app.texts.text("call.via", { number: called.number })
        : null,
    ].filter((part) => part !== null);
    return parts.length > 0 ? html`<p class="number">${parts.join(" · ")}</p>` : nothing;
  }

  #actions(): TemplateResult | typeof nothing {
    const { call, extension } = this;
    const { texts, session } = this.app;
    const liftable = extension.telephone !== "analogue";
    if (call.waiting || call.state === "hold" || call.state === "queued") return nothing;
    if (call.originated && call.state === "alerting") return this.#byHand("call.lift_to_dial");
    if (call.state !== "alerting") {
      return liftable
        ? html`<div class="actions">
            ${this.#button("hang_up", "red", mdiPhoneHangup, () => session.hangUp(extension.id))}
          </div>`
        : this.#byHand("call.replace_to_end");
    }
    return html`
      ${liftable ? nothing : this.#byHand("call.lift_to_answer")}
      <div class="actions">
        ${liftable ? this.#button("answer", "green", mdiPhone, () => session.answer(extension.id)) : nothing}
        ${this.#button("reject", "red", mdiPhoneHangup, () => session.reject(extension.id))}
        <button
          class="outlined"
          aria-expanded=${this.deflecting}
          ?disabled=${this.#command.busy}
          @click=${this.#toggleDeflecting}
        >
          ${icon(mdiPhoneForward)}${texts.text("call.deflect")}
        </button>
      </div>
      ${
        this.deflecting
          ? html`<webcti-deflect-form
              .busy=${this.#command.busy}
              @webcti-target=${this.#deflect}
              @webcti-cancel=${this.#toggleDeflecting}
            ></webcti-deflect-form>`
          : nothing
      }
    `;
  }

  #button(
    action: "answer" | "reject" | "hang_up",
    colour: "green" | "red",
    path: string,
    wish: () => Promise<void>,
  ): TemplateResult {
    return html`<button
      class="filled ${colour}"
      ?disabled=${this.#command.busy}
      @click=${() => this.#command.run(wish)}
    >
      ${icon(path)}${this.app.texts.text(`call.${action}`)}
    </button>`;
  }

  #byHand(text: TextKey): TemplateResult {
    return html`<p class="lift">${this.app.texts.text(text)}</p>`;
  }

  readonly #toggleDeflecting = (): void => {
    this.deflecting = !this.deflecting;
  };

  readonly #deflect = (event: CustomEvent<string>): void => {
    void this.#command.run(() => this.app.session.deflect(this.extension.id, event.detail));
  };
}

function kindOf(call: Call): TextKey {
  if (call.state === "hold") return "call.held";
  if (call.state === "queued") return "call.queued";
  if (call.waiting) return "call.waiting";
  return call.originated ? "call.outgoing" : "call.incoming";
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-call-view": CallView;
  }
}
