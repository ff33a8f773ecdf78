import { html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { has } from "../../app/viewer.ts";
import { ScreenElement } from "../../app/screen-element.ts";
import { skeleton, states } from "../../elements/states.ts";
import "../../elements/services/forwarding-view.ts";

/** Where calls go; behind `/advanced` the rules of a PBX that has them. */
@define("webcti-settings-forwarding")
export class ForwardingTab extends ScreenElement {
  static override styles = states;

  @state() private rules = false;

  protected override render(): TemplateResult {
    const { extensionId } = this;
    if (this.path[0] !== "advanced" || this.mobile || !has(this, "F21")) {
      return html`<webcti-forwarding-view .extensionId=${extensionId}></webcti-forwarding-view>`;
    }
    if (this.rules) return html`<webcti-rules .extensionId=${extensionId}></webcti-rules>`;
    void this.#load();
    return skeleton(this.app);
  }

  async #load(): Promise<void> {
    await import("../../elements/services/rules.ts");
    this.rules = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-settings-forwarding": ForwardingTab;
  }
}
