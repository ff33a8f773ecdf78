import { mdiCellphone, mdiPhone, mdiPhoneForward, mdiPhoneHangup, mdiPhoneRing } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Command } from "../app/command.ts";
import { define } from "../app/define.ts";
import type { Call } from "../app/model.ts";
import { Resource } from "../app/resource.ts";
import { ActorElement } from "../app/screen-element.ts";
import { buttons, shared, signals } from "../app/theme.ts";
import { titleOf } from "../app/titles.ts";
import "./deflect-form.ts";
import { historySignal } from "./history-signals.ts";
import { icon } from "./icon.ts";
import { partyTitle } from "./signals.ts";

/** Calls with the same number that are worth remembering while it rings. */
const LAST_CALLS = 3;

/** A call that rings, over whatever screen is shown: who it is, when one spoke last, and what can be done with it from here. */
@define("webcti-incoming")
export class Incoming extends ActorElement {
  static override styles = [
    shared,
    signals,
    buttons,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 12px 24px;
        padding: 16px 20px;
        border: 1px solid color-mix(in srgb, var(--glow) 45%, transparent);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--glow) 14%, var(--card));
        box-shadow: 0 4px 20px rgb(0 0 0 / 12%);
      }

      .badge {
        position: relative;
        display: grid;
        place-items: center;
        width: 52px;
        height: 52px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--glow) 24%, var(--card));
        color: var(--signal);
        flex: none;
      }

      .badge::after {
        content: "";
        position: absolute;
        inset: 0;
        border: 2px solid var(--glow);
        border-radius: 50%;
        animation: ring 1.6s ease-out infinite;
      }

      @keyframes ring {
        from {
          opacity: 0.7;
        }

        to {
          opacity: 0;
          transform: scale(1.45);
        }
      }

      .who {
        flex: 1 1 220px;
        min-width: 0;
      }

      h2 {
        display: -webkit-box;
        overflow: hidden;
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      .number {
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }

      .last {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
      }

      .last li {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 13px;
        line-height: 18px;
      }

      .last svg {
        width: 16px;
        height: 16px;
        color: var(--signal);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      webcti-deflect-form,
      .error {
        flex-basis: 100%;
      }

      @container panel (max-width: 600px) {
        section {
          border-radius: 16px;
          padding: 12px;
        }

        .actions {
          flex: 1 0 100%;
        }

        .actions button {
          flex: 1 1 auto;
          min-height: 48px;
          padding: 0 12px;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .badge::after {
          animation: none;
          opacity: 0.5;
        }
      }
    `,
  ];

  @property({ attribute: false }) call!: Call;
  @state() private deflecting = false;

  readonly #command = new Command(this, () => this.app);
  readonly #last = new Resource(this, {
    topics: [],
    key: () => (this.extension?.access === "ready" ? this.call.party.number : null),
    load: () => this.request("history/list", { number: this.call.party.number ?? "", limit: LAST_CALLS }),
  });

  protected override render(): TemplateResult | typeof nothing {
    const { extension, call } = this;
    if (!extension) return nothing;
    const { texts } = this.app;
    const { party, called } = call;
    const several = this.app.store.state.extensions.size > 1;
    return html`<section class="amber" aria-labelledby="who">
      <span class="badge">${icon(mdiPhoneRing)}</span>
      <div class="who">
        <p class="soft">
          ${texts.text("call.incoming")}${several ? ` · ${titleOf(extension)}` : ""}${
            called?.number && called.number !== extension.number
              ? ` · ${texts.text("call.via", { number: called.number })}`
              : ""
          }
        </p>
        <h2 id="who" dir="auto">${partyTitle(party, texts)}</h2>
        ${party.name !== null && party.number !== null ? html`<p class="number">${party.number}</p>` : nothing}
        ${this.#lastCalls()}
      </div>
      ${this.#actions()}
      ${this.#command.error ? html`<p class="error" role="alert">${this.#command.error}</p>` : nothing}
    </section>`;
  }

  #lastCalls(): TemplateResult | typeof nothing {
    const { texts } = this.app;
    const calls = this.#last.value?.items ?? [];
    if (calls.length === 0) return nothing;
    return html`<ul class="last" aria-label=${texts.text("incoming.last")}>
      ${calls.map((entry) => {
        const { icon: path, colour, text } = historySignal(entry);
        return html`<li class="${colour} soft">
          ${icon(path)}<span class="for-screen-readers">${texts.text(text)}</span>${texts.pbxMoment(entry.start)}
        </li>`;
      })}
    </ul>`;
  }

  #actions(): TemplateResult {
    const { extensionId: id } = this;
    const { texts, session } = this.app;
    const liftable = this.extension?.telephone !== "analogue";
    const mobile = this.extension?.session?.subscriber.mobile_phone_number ?? "";
    const button = (look: string, path: string, words: string, wish: () => Promise<unknown>): TemplateResult =>
      html`<button class=${look} type="button" ?disabled=${this.#command.busy} @click=${() => this.#command.run(wish)}>
        ${icon(path)}${words}
      </button>`;
    return html`
      <div class="actions">
        ${
          liftable
            ? button("filled green", mdiPhone, texts.text("call.answer"), () => session.answer(id))
            : html`<p class="soft">${texts.text("call.lift_to_answer")}</p>`
        }
        ${button("filled red", mdiPhoneHangup, texts.text("call.reject"), () => session.reject(id))}
        <button
          class="outlined"
          type="button"
          aria-expanded=${this.deflecting}
          ?disabled=${this.#command.busy}
          @click=${this.#toggleDeflecting}
        >
          ${icon(mdiPhoneForward)}${texts.text("call.deflect")}
        </button>
        ${
          mobile
            ? button("outlined", mdiCellphone, texts.text("incoming.to_mobile"), () => session.deflect(id, mobile))
            : nothing
        }
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

  readonly #toggleDeflecting = (): void => {
    this.deflecting = !this.deflecting;
  };

  readonly #deflect = (event: CustomEvent<string>): void => {
    void this.#command.run(() => this.app.session.deflect(this.extensionId, event.detail));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-incoming": Incoming;
  }
}
