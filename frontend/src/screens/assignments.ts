import { html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";

@define("webcti-assignments-screen")
export class AssignmentsScreen extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<h2>AssignmentsScreen</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-assignments-screen": AssignmentsScreen;
  }
}
