import { consume } from "@lit/context";
import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Amount } from "../app/documents.ts";
import { buttons, shared } from "../app/theme.ts";

export interface Day {
  readonly day: string;
  readonly amount: Amount;
}

/** The plot's own units: it is stretched to the room there is, so that only bars are drawn in it. */
const HEIGHT = 100;
const STEP = 10;
/** Days there is room for: the newest stands at the end, however few have been counted. */
const DAYS = 31;
/** Every so many days one is named. */
const WEEK = 7;

/** What was spent each day, as bars; the same as a table for who does not see them. */
@define("webcti-costs-chart")
export class CostsChart extends LitElement {
  static override styles = [
    shared,
    buttons,
    css`
      :host {
        display: block;
      }

      .chart {
        display: grid;
        grid-template: "scale plot" 180px "corner days" 24px / auto minmax(0, 1fr);
        gap: 4px 8px;
        color: var(--text-soft);
        font-size: 12px;
        font-variant-numeric: tabular-nums;
        line-height: 16px;
      }

      .scale {
        grid-area: scale;
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        margin-block: -8px;
        text-align: end;
      }

      svg {
        grid-area: plot;
        width: 100%;
        height: 100%;
      }

      .days {
        grid-area: days;
        position: relative;
      }

      .days span {
        position: absolute;
        inset-inline-start: var(--at);
        transform: translateX(-50%);
        white-space: nowrap;
      }

      line {
        stroke: var(--line);
        vector-effect: non-scaling-stroke;
      }

      .bar {
        fill: var(--blue);
      }

      .column:hover .bar {
        fill: var(--accent-text);
      }

      .column .catch {
        fill: transparent;
      }

      details {
        margin-block-start: 12px;
      }

      summary {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        color: var(--accent-text);
        font-weight: 500;
        cursor: pointer;
      }

      table {
        width: 100%;
        max-width: 360px;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }

      th,
      td {
        padding: 6px 0;
        border-block-end: 1px solid var(--line);
        font-weight: 400;
        text-align: start;
      }

      td {
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) days: readonly Day[] = [];
  @property() currency = "";
  @consume({ context: appContext, subscribe: true }) app!: App;

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`
      <div class="chart" aria-hidden="true">${this.#chart()}</div>
      <details>
        <summary>${texts.text("costs.table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${texts.text("costs.day")}</th>
              <th scope="col">${texts.text("costs.amount")}</th>
            </tr>
          </thead>
          <tbody>
            ${this.days.map(
              ({ day, amount }) =>
                html`<tr>
                  <th scope="row">${texts.date(day)}</th>
                  <td>${texts.money(amount, this.currency)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
    `;
  }

  #chart(): TemplateResult {
    const { texts } = this.app;
    const top = ceiling(Math.max(0, ...this.days.map(({ amount }) => Number(amount))));
    const slots = Math.max(DAYS, this.days.length);
    const before = slots - this.days.length;
    const width = slots * STEP;
    return html`
      <div class="scale">${[1, 0.5, 0].map((part) => html`<span>${texts.number(top * part)}</span>`)}</div>
      <svg viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none">
        ${[0, 0.5, 1].map((part) => svg`<line x1="0" x2=${width} y1=${HEIGHT * part} y2=${HEIGHT * part}></line>`)}
        ${this.days.map((day, index) => this.#bar(day, (before + index) * STEP, top))}
      </svg>
      <div class="days">
        ${this.days.map(({ day }, index) =>
          (this.days.length - index) % WEEK === 1
            ? html`<span style="--at: ${((before + index + 0.5) / slots) * 100}%">${texts.dayOfMonth(day)}</span>`
            : nothing,
        )}
      </div>
    `;
  }

  #bar({ day, amount }: Day, x: number, top: number): TemplateResult {
    const { texts } = this.app;
    const height = Number(amount) > 0 ? Math.max(1, (Number(amount) / top) * HEIGHT) : 0;
    return svg`<g class="column">
      <title>${texts.date(day)}: ${texts.money(amount, this.currency)}</title>
      <rect class="catch" x=${x} y="0" width=${STEP} height=${HEIGHT}></rect>
      <rect class="bar" x=${x + STEP * 0.15} y=${HEIGHT - height} width=${STEP * 0.7} height=${height}></rect>
    </g>`;
  }
}

/** The least round number that is no less: 1, 2 or 5 times a power of ten. */
export function ceiling(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-costs-chart": CostsChart;
  }
}
