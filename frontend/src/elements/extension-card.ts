import { consume } from "@lit/context";
import { mdiPhoneHangup } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Command } from "../app/command.ts";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Extension, Live } from "../app/model.ts";
import { buttons, card, shared, signals } from "../app/theme.ts";
import type { TextKey } from "../texts/texts.ts";
import "./call-view.ts";
import { icon } from "./icon.ts";
import { ACTIVITIES, isRinging, LIFTED, UNKNOWN_ACTIVITY, type Signal } from "./signals.ts";

/** What the extension is doing, large enough to be seen from the other end of the desk. What rings stands above the page. */
@define("webcti-extension-card")
export class ExtensionCard extends LitElement {
  static override styles = [
    shared,
    card,
    signals,
    buttons,
    css`
      .card {
        background:
          linear-gradient(120deg, color-mix(in srgb, var(--glow) 16%, transparent), transparent 65%), var(--card);
      }

      .card.grey {
        background: var(--card);
      }

      .state {
        display: flex;
        align-items: center;
        gap: 20px;
        min-height: 72px;
      }

      .badge {
        position: relative;
        display: grid;
        place-items: center;
        width: 64px;
        height: 64px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--glow) 18%, transparent);
        color: var(--signal);
        flex: none;
      }

      .badge svg {
        width: 32px;
        height: 32px;
      }

      .ringing::before,
      .ringing::after {
        content: "";
        position: absolute;
        inset: 0;
        border: 2px solid var(--glow);
        border-radius: 50%;
        opacity: 0;
        animation: ring 2s ease-out infinite;
      }

      .ringing::after {
        animation-delay: 1s;
      }

      @keyframes ring {
        from {
          opacity: 0.6;
          transform: scale(1);
        }

        to {
          opacity: 0;
          transform: scale(1.5);
        }
      }

      h2 {
        margin: 0;
        font-size: 28px;
        font-weight: 500;
        line-height: 36px;
        letter-spacing: -0.01em;
        overflow-wrap: anywhere;
      }

      .words {
        flex: 1;
        min-width: 0;
      }

      .error {
        margin-block-start: 12px;
      }

      .hint {
        color: var(--text-soft);
      }

      webcti-call-view {
        margin-block-start: 20px;
        padding-block-start: 20px;
        border-block-start: 1px solid var(--line);
      }

      @container page (max-width: 600px) {
        .badge {
          width: 52px;
          height: 52px;
        }

        .state {
          flex-wrap: wrap;
          gap: 16px;
          min-height: 56px;
        }

        .state > button {
          flex: 1 0 100%;
        }

        h2 {
          font-size: 24px;
          line-height: 32px;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .ringing::before {
          opacity: 0.5;
          animation: none;
        }

        .ringing::after {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) extension!: Extension;
  @consume({ context: appContext, subscribe: true }) app!: App;

  readonly #command = new Command(this, () => this.app);

  protected override render(): TemplateResult {
    const { extension } = this;
    const { live, telephone } = extension;
    const signal = signalOf(live);
    const hint = hintOf(live);
    const { texts } = this.app;
    return html`
      <section class="card ${signal.colour}">
        <div class="state">
          <span class="badge ${live.activity}">${icon(signal.icon)}</span>
          <div class="words">
            <h2>${texts.text(signal.text)}</h2>
            ${hint ? html`<p class="hint">${texts.text(hint)}</p>` : nothing}
          </div>
          ${
            isLifted(live) && telephone !== "analogue"
              ? html`<button class="filled red" ?disabled=${this.#command.busy} @click=${this.#hangUp}>
                  ${icon(mdiPhoneHangup)}${texts.text("call.hang_up")}
                </button>`
              : nothing
          }
        </div>
        ${this.#command.error ? html`<p class="error" role="alert">${this.#command.error}</p>` : nothing}
        ${repeat(
          live.calls.filter((call) => !isRinging(call)),
          (call) => call.id,
          (call) => html`<webcti-call-view .extension=${extension} .call=${call}></webcti-call-view>`,
        )}
      </section>
    `;
  }

  readonly #hangUp = (): void => {
    void this.#command.run(() => this.app.session.hangUp(this.extension.id));
  };
}

function isLifted({ flags, calls }: Live): boolean {
  return calls.length === 0 && flags?.hook === "off";
}

function signalOf(live: Live): Signal {
  if (live.flags === null && live.calls.length === 0) return UNKNOWN_ACTIVITY;
  return isLifted(live) ? LIFTED : ACTIVITIES[live.activity];
}

function hintOf(live: Live): TextKey | undefined {
  if (live.calls.length > 0) return undefined;
  if (live.flags === null) return "hint.unknown";
  if (live.activity === "out_of_order") return "hint.out_of_order";
  return isLifted(live) ? "hint.lifted" : "hint.idle";
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-extension-card": ExtensionCard;
  }
}
