import { html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";

@define("webcti-administration-screen")
export class AdministrationScreen extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<h2>AdministrationScreen</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-administration-screen": AdministrationScreen;
  }
}
