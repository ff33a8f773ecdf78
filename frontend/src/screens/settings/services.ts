import { html, type TemplateResult } from "lit";
import { define } from "../../app/define.ts";
import { ScreenElement } from "../../app/screen-element.ts";
import "../../elements/services/services-view.ts";

@define("webcti-settings-services")
export class ServicesTab extends ScreenElement {
  protected override render(): TemplateResult {
    return html`<webcti-services-view .extensionId=${this.extensionId}></webcti-services-view>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-settings-services": ServicesTab;
  }
}
