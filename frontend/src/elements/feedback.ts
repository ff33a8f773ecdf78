import { consume } from "@lit/context";
import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiClose } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { FeedbackState, Notice, Work } from "../app/feedback.ts";
import { FromStore } from "../app/from-store.ts";
import { buttons, shared, signals } from "../app/theme.ts";
import "./dialog.ts";
import { icon } from "./icon.ts";

/** Shows over every screen what `Feedback` holds: notices, the question, and how far long work is. */
@define("webcti-feedback")
export class FeedbackView extends LitElement {
  static override styles = [
    shared,
    signals,
    buttons,
    css`
      .stack {
        position: absolute;
        z-index: 3;
        inset-block-end: var(--below, 24px);
        inset-inline: 16px;
        display: grid;
        justify-items: center;
        gap: 8px;
        pointer-events: none;
      }

      .notice,
      .work {
        display: flex;
        align-items: center;
        gap: 12px;
        width: min(480px, 100%);
        padding: 8px 8px 8px 20px;
        border: 1px solid var(--line);
        border-radius: 16px;
        background: var(--card);
        box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
        pointer-events: auto;
        animation: rise 160ms ease-out;
      }

      .notice > svg {
        color: var(--signal);
      }

      .notice p,
      .work .words {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .notice button {
        width: 44px;
        padding: 0;
        flex: none;
      }

      .work .words {
        display: grid;
        gap: 6px;
        padding-block: 6px;
      }

      progress {
        width: 100%;
        height: 6px;
        accent-color: var(--accent);
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(12px);
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .notice,
        .work {
          animation: none;
        }
      }
    `,
  ];

  @consume({ context: appContext, subscribe: true }) app!: App;

  readonly #state = new FromStore(
    this,
    () => this.app.feedback,
    (state: FeedbackState) => state,
  );

  protected override render(): TemplateResult | typeof nothing {
    const state = this.#state.value;
    if (!state) return nothing;
    return html`
      <div class="stack">
        ${state.work ? this.#work(state.work) : nothing}
        <div role="status" aria-live="polite" style="display: contents">
          ${repeat(
            state.notices,
            ({ id }) => id,
            (notice) => this.#notice(notice),
          )}
        </div>
      </div>
      ${this.#question(state)}
    `;
  }

  #notice({ id, text, tone }: Notice): TemplateResult {
    const close = this.app.texts.text("dialog.close");
    return html`<div class="notice ${tone === "done" ? "green" : "red"}">
      ${icon(tone === "done" ? mdiCheckCircleOutline : mdiAlertCircleOutline)}
      <p dir="auto">${text}</p>
      <button
        type="button"
        aria-label=${close}
        title=${close}
        @click=${() => {
          this.app.feedback.dismiss(id);
        }}
      >
        ${icon(mdiClose)}
      </button>
    </div>`;
  }

  #work({ title, done, total, cancel }: Work): TemplateResult {
    const { texts } = this.app;
    const far =
      total === undefined ? "" : texts.text("work.done", { done: texts.number(done), total: texts.number(total) });
    return html`<div class="work">
      <div class="words">
        <span id="work">${title} <span class="soft">${far}</span></span>
        ${
          total === undefined
            ? html`<progress aria-labelledby="work"></progress>`
            : html`<progress aria-labelledby="work" .value=${done} .max=${total}></progress>`
        }
      </div>
      <button type="button" @click=${cancel}>${texts.text("dialog.cancel")}</button>
    </div>`;
  }

  #question({ question }: FeedbackState): TemplateResult {
    const { texts } = this.app;
    const no = (): void => question?.answer(false);
    return html`<webcti-dialog .heading=${question?.title ?? ""} .open=${question !== undefined} @webcti-close=${no}>
      ${question?.text ? html`<p>${question.text}</p>` : nothing}
      <button slot="actions" type="button" @click=${no}>${texts.text("dialog.cancel")}</button>
      <button
        slot="actions"
        type="button"
        class="filled ${question?.dangerous ? "red" : "accent"}"
        @click=${() => question?.answer(true)}
      >
        ${question?.action ?? ""}
      </button>
    </webcti-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-feedback": FeedbackView;
  }
}
