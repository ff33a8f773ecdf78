import { consume } from "@lit/context";
import { mdiPhoneOutline } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import { shared } from "../app/theme.ts";
import { navigate } from "../home-assistant.ts";
import { icon } from "./icon.ts";

const EXCHANGES = "/config/integrations/integration/webcti";

/** What somebody sees to whom no extension belongs: how he gets one. */
@define("webcti-no-extension")
export class NoExtension extends LitElement {
  static override styles = [
    shared,
    css`
      section {
        max-width: 440px;
        margin: 10vh auto 0;
        text-align: center;
      }

      span {
        display: inline-grid;
        place-items: center;
        width: 96px;
        height: 96px;
        margin-block-end: 24px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--accent) 12%, transparent);
        color: var(--accent);
      }

      svg {
        width: 44px;
        height: 44px;
      }

      h2 {
        margin: 0 0 8px;
        font-size: 22px;
        font-weight: 500;
        line-height: 30px;
      }

      p {
        color: var(--text-soft);
        text-wrap: balance;
      }

      a {
        display: inline-block;
        margin-block-start: 24px;
        padding: 12px 20px;
        border-radius: 22px;
        background: color-mix(in srgb, var(--accent) 14%, transparent);
        color: var(--text);
        font-weight: 500;
        text-decoration: none;
      }
    `,
  ];

  /** Whether this user may give himself one. */
  @property({ type: Boolean }) admin = false;
  @consume({ context: appContext, subscribe: true }) app!: App;

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<section>
      <span>${icon(mdiPhoneOutline)}</span>
      <h2>${texts.text("empty.title")}</h2>
      <p>${texts.text(this.admin ? "empty.admin_text" : "empty.text")}</p>
      ${this.admin ? html`<a href=${EXCHANGES} @click=${this.#open}>${texts.text("empty.admin_link")}</a>` : nothing}
    </section>`;
  }

  readonly #open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigate(EXCHANGES);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-no-extension": NoExtension;
  }
}
