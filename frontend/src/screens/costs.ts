import { html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";

@define("webcti-costs-screen")
export class CostsScreen extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<h2>CostsScreen</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-costs-screen": CostsScreen;
  }
}
