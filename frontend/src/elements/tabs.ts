import { css, html, nothing, type TemplateResult } from "lit";
import type { App } from "../app/context.ts";
import type { TextKey } from "../texts/texts.ts";
import { inSight } from "./in-sight.ts";

/** Pages within a screen, each with an address of its own. */
export const tabs = css`
  .tabs {
    display: flex;
    gap: 4px;
    margin: 0 0 20px;
    padding: 0;
    border-block-end: 1px solid var(--line);
    list-style: none;
    overflow: auto hidden;
    scrollbar-width: none;
  }

  .tabs a {
    display: flex;
    align-items: center;
    min-height: 48px;
    padding: 0 16px;
    border-block-end: 3px solid transparent;
    color: var(--text-soft);
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
  }

  .tabs a:hover {
    color: var(--text);
  }

  .tabs a:focus-visible {
    outline-offset: -3px;
  }

  .tabs a[aria-current="page"] {
    border-color: var(--accent);
    color: var(--text);
  }
`;

export interface Tab {
  /** The part of the address after the screen and the extension. */
  readonly path: readonly string[];
  readonly title: TextKey;
}

/** Links to the pages of a screen. `current` is the last part of the path of the page that is shown. */
export function tabBar({ texts, router }: App, screen: string, items: readonly Tab[], current: string): TemplateResult {
  return html`<nav aria-label=${texts.text("menu.tabs")}>
    <ul class="tabs">
      ${items.map(
        ({ path, title }) =>
          html`<li>
            <a
              href=${router.href(screen, path)}
              aria-current=${path.at(-1) === current ? "page" : nothing}
              ${inSight(path.at(-1) === current)}
            >
              ${texts.text(title)}
            </a>
          </li>`,
      )}
    </ul>
  </nav>`;
}
