import { consume } from "@lit/context";
import { mdiAlertCircleOutline, mdiCellphone, mdiPhoneOutgoing } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { until } from "lit/directives/until.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { DiallingState, Leg, Wish } from "../app/dialling.ts";
import type { Via } from "../app/documents.ts";
import { forms } from "../app/forms.ts";
import { FromStore } from "../app/from-store.ts";
import { explain } from "../app/mistakes.ts";
import type { State } from "../app/store.ts";
import { buttons, shared, signals } from "../app/theme.ts";
import type { TextKey } from "../texts/texts.ts";
import "./dialog.ts";
import { checkField } from "./fields.ts";
import { icon } from "./icon.ts";

const LEG_TEXTS: Readonly<Record<Leg, TextKey>> = {
  calling_extension: "dialling.calling_extension",
  calling_mobile_phone: "dialling.calling_mobile_phone",
  calling_number: "dialling.calling_number",
};

/** The dial procedure over every screen: how to call, how the attempt goes, why it failed. */
@define("webcti-dialling")
export class DiallingView extends LitElement {
  static override styles = [
    shared,
    signals,
    buttons,
    forms,
    css`
      .whom {
        margin-block-end: 16px;
        font-size: 18px;
        line-height: 26px;
        overflow-wrap: anywhere;
      }

      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
        gap: 12px;
        margin-block-end: 12px;
      }

      .ways button {
        flex-direction: column;
        gap: 4px;
        min-height: 96px;
        padding: 12px;
        border-radius: 16px;
      }

      .ways button svg {
        width: 28px;
        height: 28px;
        color: var(--accent-text);
      }

      .ways small {
        font-size: 13px;
        font-weight: 400;
        line-height: 18px;
      }

      .strip {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 6px 8px 6px 20px;
        border-block: 1px solid var(--line);
        background: color-mix(in srgb, var(--glow) 12%, var(--card));
      }

      .strip > svg {
        color: var(--signal);
      }

      .strip p {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private remember = false;

  readonly #state = new FromStore(
    this,
    () => this.app.dialling,
    (state: DiallingState) => state,
  );
  /** Who is asked how to call sees it when a way comes or goes. */
  readonly #asked = new FromStore(
    this,
    () => this.app.store,
    ({ extensions }: State) => {
      const { state } = this.app.dialling;
      return state.step === "ask" ? extensions.get(state.wish.extension)?.session : undefined;
    },
  );

  protected override render(): TemplateResult | typeof nothing {
    const state = this.#state.value;
    if (!state) return nothing;
    return html`
      <div role="status">${this.#strip(state)}</div>
      ${this.#question(state.step === "ask" ? state.wish : undefined)}
    `;
  }

  #strip(state: DiallingState): TemplateResult | typeof nothing {
    const { texts } = this.app;
    if (state.step === "calling") {
      const words = texts.text(LEG_TEXTS[state.leg], { party: title(state.wish) });
      return html`<div class="strip blue">
        ${icon(mdiPhoneOutgoing)}
        <p>${words}</p>
        <button type="button" @click=${this.#giveUp}>${texts.text("dialling.give_up")}</button>
      </div>`;
    }
    if (state.step !== "failed") return nothing;
    const words = explain(state.failure, this.app).then(
      (reason) => html`<strong>${texts.text("dialling.failed", { party: title(state.wish) })}</strong> ${reason}`,
    );
    return html`<div class="strip red">
      ${icon(mdiAlertCircleOutline)}
      <p>${until(words, nothing)}</p>
      <button type="button" @click=${this.#giveUp}>${texts.text("dialog.close")}</button>
    </div>`;
  }

  #question(wish: Wish | undefined): TemplateResult {
    const { texts } = this.app;
    const session = this.#asked.value;
    const mobile = session?.subscriber.mobile_phone_number ?? "";
    return html`<webcti-dialog
      .heading=${texts.text("dialling.question")}
      .open=${wish !== undefined}
      @webcti-close=${this.#giveUp}
    >
      <p class="whom" dir="auto">
        ${wish?.name ? html`<strong>${wish.name}</strong><br />` : nothing}${wish?.number.includes(":") ? nothing : wish?.number}
      </p>
      <div class="ways">
        ${this.#way("extension", mdiPhoneOutgoing, "dialling.extension", session?.extension ?? "")}
        ${this.#way("mobile_phone", mdiCellphone, "dialling.mobile_phone", mobile || texts.text("dialling.no_mobile"), !mobile)}
      </div>
      ${checkField({
        id: "remember",
        label: texts.text("dialling.remember"),
        hint: texts.text("dialling.remember_hint"),
        checked: this.remember,
        change: (remember) => {
          this.remember = remember;
        },
      })}
      <button slot="actions" type="button" @click=${this.#giveUp}>${texts.text("dialog.cancel")}</button>
    </webcti-dialog>`;
  }

  #way(via: Via, path: string, text: TextKey, detail: string, disabled = false): TemplateResult {
    return html`<button
      class="outlined"
      type="button"
      ?disabled=${disabled}
      @click=${() => {
        void this.app.dialling.choose(via, this.remember);
        this.remember = false;
      }}
    >
      ${icon(path)}${this.app.texts.text(text)}<small>${detail}</small>
    </button>`;
  }

  readonly #giveUp = (): void => {
    this.remember = false;
    void this.app.dialling.giveUp();
  };
}

function title({ name, number }: Wish): string {
  return name || number;
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-dialling": DiallingView;
  }
}
