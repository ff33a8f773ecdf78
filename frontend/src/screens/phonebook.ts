import { html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";

@define("webcti-phonebook-screen")
export class PhonebookScreen extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<h2>PhonebookScreen</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-phonebook-screen": PhonebookScreen;
  }
}
