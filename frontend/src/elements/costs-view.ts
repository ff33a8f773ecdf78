import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../app/define.ts";
import type { Costs } from "../app/documents.ts";
import { Resource } from "../app/resource.ts";
import { ActorElement } from "../app/screen-element.ts";
import { buttons, card, shared } from "../app/theme.ts";
import type { TextKey } from "../texts/texts.ts";
import "./costs-chart.ts";
import { failure, skeleton, states } from "./states.ts";

/** What an extension spent and may spend, or an employee with `subscriber`. Nothing here can be changed. */
@define("webcti-costs-view")
export class CostsView extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    states,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      .current {
        font-size: 40px;
        font-weight: 300;
        font-variant-numeric: tabular-nums;
        line-height: 52px;
        letter-spacing: -0.01em;
      }

      .bar {
        height: 10px;
        margin-block: 12px;
        border-radius: 5px;
        background: color-mix(in srgb, var(--text) 10%, transparent);
        overflow: hidden;
      }

      .bar span {
        display: block;
        width: var(--share);
        height: 100%;
        border-radius: 5px;
        background: var(--blue);
      }

      .bar.high span {
        background: var(--red);
      }

      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, auto);
        margin: 12px 0 0;
      }

      dt,
      dd {
        margin: 0;
        padding-block: 10px;
        border-block-start: 1px solid var(--line);
      }

      dt {
        color: var(--text-soft);
      }

      dd {
        padding-inline-start: 24px;
        font-variant-numeric: tabular-nums;
        text-align: end;
        overflow-wrap: anywhere;
      }

      @container page (min-width: 860px) {
        :host {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
          align-items: start;
        }
      }
    `,
  ];

  /** Whose costs, when they are not one's own. */
  @property() subscriber = "";

  readonly #costs = new Resource<Costs>(this, {
    topics: ["costs"],
    about: () => this.subscriber || undefined,
    key: () => this.subscriber,
    load: () => this.request("costs/get", this.subscriber ? { subscriber: this.subscriber } : {}),
  });

  protected override render(): TemplateResult {
    const { value, mistake } = this.#costs;
    if (!value) {
      return html`<section class="card">
        ${mistake ? failure(this.app, mistake, () => void this.#costs.reload()) : skeleton(this.app)}
      </section>`;
    }
    return html`${this.#account(value)}
      <section class="card" aria-labelledby="days">
        <h2 id="days">${this.app.texts.text("costs.days")}</h2>
        <webcti-costs-chart .days=${value.calls} .currency=${value.currency}></webcti-costs-chart>
      </section>`;
  }

  #account(costs: Costs): TemplateResult {
    const { texts } = this.app;
    const { current, currency, limit, balance, top_up: topUp, since } = costs;
    const money = (amount: string): string => texts.money(amount, currency);
    const method: TextKey = `costs.method.${topUp.method}`;
    const period: TextKey | undefined = topUp.period ? `costs.period.${topUp.period}` : undefined;
    const rows: readonly (readonly [TextKey, string])[] = [
      ["costs.limit", limit === null ? texts.text("costs.no_limit") : money(limit)],
      ...(balance === null ? [] : ([["costs.balance", money(balance)]] as const)),
      ["costs.top_up", topUp.amount === null ? texts.text("costs.no_top_up") : money(topUp.amount)],
      ["costs.method", [texts.text(method), ...(period ? [texts.text(period)] : [])].join(", ")],
      ...(topUp.next === null ? [] : ([["costs.next", texts.date(topUp.next)]] as const)),
      ["costs.since", texts.date(since)],
    ];
    return html`<section class="card" aria-labelledby="current">
      <h2 id="current">${texts.text("costs.current")}</h2>
      <p class="current">${money(current)}</p>
      ${limit === null ? nothing : spent(Number(current) / Number(limit))}
      <dl>
        ${rows.map(
          ([title, text]) =>
            html`<dt>${texts.text(title)}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
    </section>`;
  }
}

/** How much of the limit is gone; the figures below say it in words. */
function spent(share: number): TemplateResult {
  const percent = Number.isFinite(share) ? Math.min(100, Math.round(share * 100)) : 100;
  return html`<div class="bar ${percent >= 90 ? "high" : ""}" style="--share: ${percent}%" aria-hidden="true">
    <span></span>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-costs-view": CostsView;
  }
}
