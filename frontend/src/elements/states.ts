import { mdiAlertCircleOutline } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import type { App } from "../app/context.ts";
import { sentence, type Mistake } from "../app/mistakes.ts";
import { icon } from "./icon.ts";

/** How nothing, not yet and not possible look; the templates are below. */
export const states = css`
  .nothing {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 24px;
    color: var(--text-soft);
    text-align: center;
    text-wrap: balance;
  }

  .nothing svg {
    width: 40px;
    height: 40px;
    opacity: 0.7;
  }

  .nothing.small {
    padding: 16px 24px 24px;
  }

  .skeleton {
    display: grid;
    gap: 20px;
    padding: 20px 24px;
  }

  .skeleton span {
    width: var(--length, 100%);
    height: 12px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--text) 12%, transparent);
    animation: breathe 1.2s ease-in-out 200ms infinite alternate backwards;
  }

  @keyframes breathe {
    from {
      opacity: 0.35;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton span {
      animation: none;
    }
  }
`;

/** A sentence in place of rows. */
export function empty(text: string, path?: string): TemplateResult {
  return html`<div class="nothing ${path ? "" : "small"}">
    ${path ? icon(path) : nothing}
    <p>${text}</p>
  </div>`;
}

/** Bars in place of rows that are on their way. */
export function skeleton(app: App, rows = 5): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${app.texts.text("loading")}>
    ${Array.from({ length: rows }, (_, row) => html`<span style="--length: ${90 - ((row * 37) % 45)}%"></span>`)}
  </div>`;
}

/** Why something cannot be shown, and the way to try again. */
export function failure({ texts }: App, mistake: Mistake, retry: () => void): TemplateResult {
  return html`<div class="nothing" role="alert">
    ${icon(mdiAlertCircleOutline)}
    <p>${sentence(mistake.code, texts, mistake.message)}</p>
    <button class="outlined" type="button" @click=${retry}>${texts.text("retry")}</button>
  </div>`;
}
