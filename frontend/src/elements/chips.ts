import { css, html, nothing, type TemplateResult } from "lit";
import { inSight } from "./in-sight.ts";

/** A row of filters of which one is on. */
export const chips = css`
  .chips {
    display: flex;
    gap: 8px;
    margin: 0;
    padding: 2px;
    list-style: none;
    overflow: auto hidden;
    scrollbar-width: none;
  }

  .chips a {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 14px;
    border: 1px solid color-mix(in srgb, var(--text) 30%, transparent);
    border-radius: 12px;
    color: var(--text);
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
  }

  .chips a:hover {
    background: color-mix(in srgb, var(--text) 6%, transparent);
  }

  .chips a[aria-current="true"] {
    border-color: transparent;
    background: color-mix(in srgb, var(--accent) 20%, transparent);
  }
`;

export interface Chip {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

export function chipRow(label: string, items: readonly Chip[]): TemplateResult {
  return html`<nav aria-label=${label}>
    <ul class="chips">
      ${items.map(
        ({ href, label, current }) =>
          html`<li>
            <a href=${href} aria-current=${current ? "true" : nothing} ${inSight(current)}>${label}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}
