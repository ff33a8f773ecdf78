import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../app/define.ts";
import { duration } from "../texts/texts.ts";

/** Time since a moment, counted on once a second. */
@define("webcti-running-time")
export class RunningTime extends LitElement {
  static override styles = css`
    :host {
      font-variant-numeric: tabular-nums;
    }
  `;

  /** Milliseconds since the epoch, on the browser's clock. */
  @property({ attribute: false }) since = 0;

  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      this.requestUpdate();
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render(): TemplateResult {
    return html`${duration((Date.now() - this.since) / 1000)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-running-time": RunningTime;
  }
}
