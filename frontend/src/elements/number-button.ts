import { mdiPhone, mdiStar } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import type { App } from "../app/context.ts";
import type { ExtensionId } from "../app/model.ts";
import { icon } from "./icon.ts";

export const numberButtons = css`
  button.number {
    display: inline-flex;
    justify-content: start;
    gap: 8px;
    max-width: 100%;
    min-width: 0;
    min-height: 40px;
    margin-inline-start: -12px;
    padding: 0 12px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  button.number > svg {
    width: 16px;
    height: 16px;
    color: var(--green);
  }

  button.number .digits {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  button.number .vip {
    color: var(--amber);
  }

  @container page (max-width: 600px) {
    button.number {
      min-height: 44px;
    }
  }
`;

export interface Callable {
  readonly number: string;
  readonly name?: string;
  readonly vip?: boolean;
  /** The digits are not shown to this subscriber. */
  readonly hidden?: boolean;
  /** What is dialled when it is not the number itself. */
  readonly dial?: string;
}

/** A number that calls when it is pressed. Nothing where there is nothing to call; needs `buttons` and `numberButtons`. */
export function numberButton(
  { texts, dialling }: App,
  extension: ExtensionId,
  { number, name = "", vip = false, hidden = false, dial = number }: Callable,
): TemplateResult | typeof nothing {
  const shown = hidden ? texts.text("number.restricted") : number;
  if (!dial) return hidden ? html`<span class="soft">${shown}</span>` : nothing;
  const label = texts.text("dial.call_number", { number: hidden ? name || shown : number });
  return html`<button
    class="number"
    type="button"
    aria-label=${label}
    title=${label}
    @click=${() => dialling.dial({ extension, number: dial, name })}
  >
    ${icon(mdiPhone)}<span class="digits">${shown}</span
    >${vip ? html`<span class="vip" title=${texts.text("number.vip")}>${icon(mdiStar)}</span>` : nothing}
  </button>`;
}
