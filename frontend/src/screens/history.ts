import { html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";

@define("webcti-history-screen")
export class HistoryScreen extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<h2>HistoryScreen</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-history-screen": HistoryScreen;
  }
}
