import { svg, html, type TemplateResult } from "lit";

/** A Material Design icon. It is decoration: what it means is said in words beside it or on its button. */
export function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}
