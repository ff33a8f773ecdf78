import { consume } from "@lit/context";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Caller, HistoryType, Moment } from "../app/documents.ts";
import type { ExtensionId } from "../app/model.ts";
import { buttons, card, shared, signals } from "../app/theme.ts";
import type { TextKey } from "../texts/texts.ts";
import { historySignal } from "./history-signals.ts";
import { icon } from "./icon.ts";
import { numberButton, numberButtons } from "./number-button.ts";
import { empty, skeleton, states } from "./states.ts";

/** A row of a panel of the Start screen. */
export interface ListedCall extends Caller {
  readonly type: HistoryType;
  readonly start: Moment;
  /** How often it happened, where that is counted. */
  readonly count?: number;
}

const COLUMNS = ["type", "name", "number", "time"] as const;

/** A few calls under a heading, with the way to all of them. `action` takes the place of the number. */
@define("webcti-call-list")
export class CallList extends LitElement {
  static override styles = [
    shared,
    card,
    signals,
    buttons,
    numberButtons,
    states,
    css`
      .card {
        padding-inline: 0;
        padding-block-end: 8px;
      }

      h2 {
        margin-block-end: 4px;
        padding-inline: 24px;
      }

      [role="row"] {
        display: grid;
        grid-template: "type name number time" / 28px minmax(0, 1fr) minmax(0, 168px) 148px;
        align-items: center;
        gap: 0 16px;
        min-height: 52px;
        padding: 2px 24px;
        border-block-start: 1px solid var(--line);
      }

      .type {
        grid-area: type;
        position: relative;
        color: var(--signal);
      }

      .count {
        position: absolute;
        inset-block-start: -8px;
        inset-inline-start: 13px;
        display: grid;
        place-items: center;
        min-width: 18px;
        height: 18px;
        padding: 0 5px;
        border: 1px solid var(--card);
        border-radius: 9px;
        background: var(--solid-red);
        color: var(--on-solid);
        font-size: 11px;
        font-weight: 500;
        line-height: 16px;
      }

      .name {
        grid-area: name;
        overflow: hidden;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .number {
        grid-area: number;
        min-width: 0;
      }

      .time {
        grid-area: time;
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        text-align: end;
        white-space: nowrap;
      }

      .more {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        margin: 0 12px;
        padding: 0 12px;
        border-radius: 22px;
        color: var(--accent-text);
        font-weight: 500;
        text-decoration: none;
      }

      .more:hover {
        background: color-mix(in srgb, var(--text) 8%, transparent);
      }

      @container page (max-width: 600px) {
        h2 {
          padding-inline: 16px;
        }

        .more {
          margin: 0 4px;
        }

        [role="row"] {
          grid-template: "type name time" auto "type number number" auto / 28px minmax(0, 1fr) auto;
          padding: 10px 16px 2px;
        }

        .nameless[role="row"] {
          grid-template: "type number time" auto / 28px minmax(0, 1fr) auto;
          padding-block: 4px;
        }

        .nameless .name {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) extensionId: ExtensionId = "";
  @property() heading = "";
  @property() none = "";
  /** `undefined` until they are known. */
  @property({ attribute: false }) calls: readonly ListedCall[] | undefined;
  /** The address of all of them. */
  @property() more = "";
  @property({ attribute: false }) action: ((call: ListedCall) => unknown) | undefined;
  @consume({ context: appContext, subscribe: true }) app!: App;

  protected override render(): TemplateResult {
    const { calls } = this;
    const { texts } = this.app;
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${this.heading}</h2>
      ${calls ? (calls.length === 0 ? empty(this.none) : this.#table(calls)) : skeleton(this.app)}
      ${
        calls && calls.length > 0
          ? html`<a class="more" href=${this.more}
              >${texts.text("panel.more")}<span class="for-screen-readers">: ${this.heading}</span></a
            >`
          : nothing
      }
    </section>`;
  }

  #table(calls: readonly ListedCall[]): TemplateResult {
    return html`<div role="table" aria-labelledby="heading">
      <div role="rowgroup" class="for-screen-readers">
        <div role="row">
          ${COLUMNS.map((column) => {
            const title: TextKey = `log.${column}`;
            return html`<span role="columnheader">${this.app.texts.text(title)}</span>`;
          })}
        </div>
      </div>
      <div role="rowgroup">${calls.map((call) => this.#row(call))}</div>
    </div>`;
  }

  #row(call: ListedCall): TemplateResult {
    const { texts } = this.app;
    const { icon: path, colour, text } = historySignal(call);
    const { count = 1, name, start, withheld } = call;
    const words = count > 1 ? texts.counted("history.times", count) : "";
    const shown = name || (withheld ? texts.text("party.unknown_number") : "");
    return html`<div role="row" class="${colour} ${shown ? "" : "nameless"}">
      <span role="cell" class="type" title=${texts.text(text)}>
        ${icon(path)}<span class="for-screen-readers">${texts.text(text)} ${words}</span>
        ${count > 1 ? html`<span class="count" aria-hidden="true">${count}</span>` : nothing}
      </span>
      <span role="cell" class="name" dir="auto" title=${name || nothing}>${shown}</span>
      <span role="cell" class="number">
        ${
          this.action
            ? this.action(call)
            : numberButton(this.app, this.extensionId, {
                number: call.number,
                dial: call.dial,
                name,
                vip: call.vip,
                hidden: call.restricted,
              })
        }
      </span>
      <span role="cell" class="time">
        <time datetime=${start} title=${texts.fullPbxMoment(start)}>${texts.pbxMoment(start)}</time>
      </span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-call-list": CallList;
  }
}
