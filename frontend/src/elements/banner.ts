import { mdiAlertCircleOutline, mdiLanDisconnect } from "@mdi/js";
import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../app/define.ts";
import { shared, signals } from "../app/theme.ts";
import { icon } from "./icon.ts";

/** Says that what is shown may be old, and whether that mends itself. */
@define("webcti-banner")
export class Banner extends LitElement {
  static override styles = [
    shared,
    signals,
    css`
      div {
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 12px 20px;
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--glow) 14%, var(--card));
      }

      svg {
        color: var(--signal);
      }
    `,
  ];

  @property() text = "";
  /** Whether somebody has to do something, because waiting does not help. */
  @property({ type: Boolean }) lasting = false;

  protected override render(): TemplateResult {
    return html`<div role="status" class=${this.lasting ? "red" : "amber"}>
      ${icon(this.lasting ? mdiAlertCircleOutline : mdiLanDisconnect)}
      <span>${this.text}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-banner": Banner;
  }
}
