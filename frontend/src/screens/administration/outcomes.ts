import { consume } from "@lit/context";
import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiContentCopy } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { appContext, type App } from "../../app/context.ts";
import { define } from "../../app/define.ts";
import { sentence } from "../../app/mistakes.ts";
import { buttons, shared, signals } from "../../app/theme.ts";
import { title } from "../../app/titles.ts";
import "../../elements/dialog.ts";
import { icon } from "../../elements/icon.ts";
import { copy } from "../employee/password.ts";
import { LEFT_OUT, type Outcome } from "./bulk.ts";

/** What became of each employee that was to be changed. Passwords are told this once. */
@define("webcti-outcomes")
export class Outcomes extends LitElement {
  static override styles = [
    shared,
    signals,
    buttons,
    css`
      webcti-dialog {
        --dialog-width: 600px;
      }

      ul {
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-height: 52px;
        padding-block: 6px;
        border-block-start: 1px solid var(--line);
      }

      li > svg {
        width: 20px;
        height: 20px;
        color: var(--signal);
      }

      .who {
        flex: 1 1 180px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() heading = "";
  /** None while nothing is to be told. */
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  @consume({ context: appContext, subscribe: true }) app!: App;

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { outcomes } = this;
    const done = outcomes.filter(({ ok }) => ok).length;
    const passwords = outcomes.filter(({ password }) => password !== "");
    return html`<webcti-dialog .heading=${this.heading} .open=${outcomes.length > 0} @webcti-close=${this.#close}>
      <p>
        ${texts.text("administration.outcome", { done: texts.number(done), total: texts.number(outcomes.length) })}
        ${passwords.length > 0 ? texts.text("administration.passwords_once") : nothing}
      </p>
      <ul>
        ${outcomes.map((outcome) => this.#outcome(outcome))}
      </ul>
      ${
        passwords.length > 1
          ? html`<button slot="actions" class="outlined" type="button" @click=${this.#copy}>
              ${icon(mdiContentCopy)}${texts.text("administration.copy_all")}
            </button>`
          : nothing
      }
      <button slot="actions" class="filled accent" type="button" @click=${this.#close}>
        ${texts.text("dialog.close")}
      </button>
    </webcti-dialog>`;
  }

  #outcome({ extension, comment, ok, code, password }: Outcome): TemplateResult {
    const { texts } = this.app;
    const who = title(extension, comment);
    const words = ok
      ? texts.text("administration.done")
      : code === LEFT_OUT
        ? texts.text("administration.left_out")
        : sentence(code, texts);
    return html`<li class=${ok ? "green" : "red"}>
      ${icon(ok ? mdiCheckCircleOutline : mdiAlertCircleOutline)}
      <span class="who" dir="auto">${who}</span>
      ${
        password
          ? html`<webcti-password .password=${password} .who=${who}></webcti-password>`
          : html`<span class=${ok ? "soft" : "error"}>${words}</span>`
      }
    </li>`;
  }

  readonly #copy = (): Promise<void> =>
    copy(
      this.app,
      this.outcomes
        .filter(({ password }) => password !== "")
        .map(({ extension, password }) => `${extension}\t${password}`)
        .join("\n"),
    );

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent("webcti-close"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-outcomes": Outcomes;
  }
}
