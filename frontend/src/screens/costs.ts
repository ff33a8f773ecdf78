import { css, html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { shared } from "../app/theme.ts";
import "../elements/costs-view.ts";

/** What the calls of the extension cost. */
@define("webcti-costs-screen")
export class CostsScreen extends ScreenElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      h2 {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`
      <h2>${this.app.texts.text("screen.costs")}</h2>
      <webcti-costs-view .extensionId=${this.extensionId}></webcti-costs-view>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-costs-screen": CostsScreen;
  }
}
