import { html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";

@define("webcti-management-screen")
export class ManagementScreen extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<h2>ManagementScreen</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-management-screen": ManagementScreen;
  }
}
