import { consume } from "@lit/context";
import { mdiPhoneHangup } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { Command } from "../app/command.ts";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Call, Extension } from "../app/model.ts";
import { buttons, shared, signals } from "../app/theme.ts";
import type { TextKey } from "../texts/texts.ts";
import { icon } from "./icon.ts";
import "./running-time.ts";
import { partyTitle } from "./signals.ts";

/** One running call: with whom, for how long, and how this telephone ends it. */
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
      .error {
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
    if (call.waiting || call.state === "hold" || call.state === "queued") return nothing;
    if (call.originated && call.state === "alerting") return this.#byHand("call.lift_to_dial");
    if (extension.telephone === "analogue") return this.#byHand("call.replace_to_end");
    return html`<div class="actions">
      <button
        class="filled red"
        ?disabled=${this.#command.busy}
        @click=${() => this.#command.run(() => session.hangUp(extension.id))}
      >
        ${icon(mdiPhoneHangup)}${texts.text("call.hang_up")}
      </button>
    </div>`;
  }

  #byHand(text: TextKey): TemplateResult {
    return html`<p class="lift">${this.app.texts.text(text)}</p>`;
  }
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
