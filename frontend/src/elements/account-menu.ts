import { consume } from "@lit/context";
import { mdiAccountCircleOutline, mdiAccountPlusOutline, mdiLogout } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import { explain } from "../app/mistakes.ts";
import type { Extension } from "../app/model.ts";
import { buttons, shared } from "../app/theme.ts";
import { titleOf } from "../app/titles.ts";
import "./dialog.ts";
import { icon } from "./icon.ts";

/** In whose name one looks, and how to become another: log in with a further extension, log out of one that is not one's own. */
@define("webcti-account-menu")
export class AccountMenu extends LitElement {
  static override styles = [
    shared,
    buttons,
    css`
      .list {
        display: grid;
        gap: 4px;
        justify-items: start;
      }
    `,
  ];

  @property({ attribute: false }) extension!: Extension;
  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private open = false;

  protected override render(): TemplateResult {
    const { texts, router } = this.app;
    const { extension } = this;
    const label = texts.text("account.title");
    return html`
      <button class="icon" type="button" aria-label=${label} title=${label} aria-haspopup="dialog" @click=${this.#show}>
        ${icon(mdiAccountCircleOutline)}
      </button>
      <webcti-dialog .heading=${titleOf(extension)} .open=${this.open} @webcti-close=${this.#hide}>
        <div class="list">
          <a class="button" href=${router.href("log-in")} @click=${this.#hide}>
            ${icon(mdiAccountPlusOutline)}${texts.text("account.another")}
          </a>
          ${
            extension.access === "ready" && !extension.own
              ? html`<button class="outlined" type="button" @click=${this.#logOut}>
                  ${icon(mdiLogout)}${texts.text("account.log_out")}
                </button>`
              : nothing
          }
        </div>
      </webcti-dialog>
    `;
  }

  readonly #show = (): void => {
    this.open = true;
  };

  readonly #hide = (): void => {
    this.open = false;
  };

  readonly #logOut = async (): Promise<void> => {
    this.open = false;
    const { session, feedback, texts } = this.app;
    try {
      await session.request(this.extension.id, "session/delete", {});
      feedback.say(texts.text("account.logged_out"));
    } catch (failure) {
      feedback.say(await explain(failure, this.app), "mistake");
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-account-menu": AccountMenu;
  }
}
