import { html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { ScreenElement } from "../app/screen-element.ts";

@define("webcti-settings-screen")
export class SettingsScreen extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<h2>SettingsScreen</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-settings-screen": SettingsScreen;
  }
}
