import { html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";

@define("webcti-phonecti-screen")
export class PhonectiScreen extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<h2>PhonectiScreen</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-phonecti-screen": PhonectiScreen;
  }
}
