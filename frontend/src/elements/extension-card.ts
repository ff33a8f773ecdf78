import { consume } from "@lit/context";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Extension, Live } from "../app/model.ts";
import { card, shared, signals } from "../app/theme.ts";
import type { TextKey } from "../texts/texts.ts";
import "./call-view.ts";
import { icon } from "./icon.ts";
import { ACTIVITIES, UNKNOWN_ACTIVITY, type Signal } from "./signals.ts";

/** What the extension is doing, large enough to be seen from the other end of the desk. */
@define("webcti-extension-card")
export class ExtensionCard extends LitElement {
  static override styles = [
    shared,
    card,
    signals,
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
          gap: 16px;
          min-height: 56px;
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

  protected override render(): TemplateResult {
    const { extension } = this;
    const { live } = extension;
    const signal = signalOf(live);
    const hint = hintOf(live);
    const { texts } = this.app;
    return html`
      <section class="card ${signal.colour}">
        <div class="state">
          <span class="badge ${live.activity}">${icon(signal.icon)}</span>
          <div>
            <h2>${texts.text(signal.text)}</h2>
            ${hint ? html`<p class="hint">${texts.text(hint)}</p>` : nothing}
          </div>
        </div>
        ${repeat(
          live.calls,
          (call) => call.id,
          (call) => html`<webcti-call-view .extension=${extension} .call=${call}></webcti-call-view>`,
        )}
      </section>
    `;
  }
}

function signalOf(live: Live): Signal {
  return live.flags === null && live.calls.length === 0 ? UNKNOWN_ACTIVITY : ACTIVITIES[live.activity];
}

function hintOf(live: Live): TextKey | undefined {
  if (live.calls.length > 0) return undefined;
  if (live.flags === null) return "hint.unknown";
  if (live.activity === "out_of_order") return "hint.out_of_order";
  return live.flags.hook === "off" ? "hint.lifted" : "hint.idle";
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-extension-card": ExtensionCard;
  }
}
