import { consume } from "@lit/context";
import { mdiPhone } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Extension, FinishedCall } from "../app/model.ts";
import { buttons, card, shared, signals } from "../app/theme.ts";
import { duration, type TextKey } from "../texts/texts.ts";
import { icon } from "./icon.ts";
import { finishedSignal } from "./signals.ts";

/** Rows that are shown before the user asks for more. */
const FEW = 8;

const COLUMNS = ["type", "name", "number", "time", "duration"] as const;

/** The calls since the PBX was set up, the latest first. A number dials: fires `webcti-dial` with it. */
@define("webcti-log-card")
export class LogCard extends LitElement {
  static override styles = [
    shared,
    card,
    signals,
    buttons,
    css`
      .card {
        padding-inline: 0;
        padding-block-end: 8px;
      }

      h2,
      .empty {
        padding-inline: 24px;
      }

      .empty {
        padding-block-end: 16px;
        color: var(--text-soft);
      }

      table {
        width: 100%;
        border-collapse: collapse;
      }

      th {
        padding: 0 8px 8px;
        white-space: nowrap;
        color: var(--text-soft);
        font-size: 12px;
        font-weight: 400;
        line-height: 16px;
        text-align: start;
      }

      td {
        height: 52px;
        padding: 4px 8px;
        border-block-start: 1px solid var(--line);
      }

      th:first-child,
      td:first-child {
        width: 64px;
        padding-inline: 24px 16px;
      }

      th:last-child,
      td:last-child {
        padding-inline-end: 24px;
        text-align: end;
      }

      .type {
        color: var(--signal);
      }

      .name {
        max-width: 0;
        width: 45%;
        overflow: hidden;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      tr.red .name {
        color: var(--red);
      }

      .time,
      .duration {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .number button {
        min-height: 36px;
        margin-inline-start: -12px;
        padding: 0 12px;
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }

      .digits {
        max-width: 17ch;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .number button svg {
        width: 16px;
        height: 16px;
        color: var(--green);
      }

      .more {
        margin: 8px 12px 4px;
        padding: 0 12px;
        color: var(--accent-text);
      }

      @container page (max-width: 600px) {
        h2,
        .empty {
          padding-inline: 16px;
        }

        table,
        tbody {
          display: block;
        }

        thead {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }

        tr {
          display: grid;
          grid-template: "type name time" auto "type number duration" auto / 24px minmax(0, 1fr) auto;
          column-gap: 16px;
          align-items: center;
          padding: 8px 16px;
          border-block-start: 1px solid var(--line);
        }

        td:nth-child(n) {
          width: auto;
          max-width: none;
          height: auto;
          padding: 0;
          border: 0;
        }

        .type {
          grid-area: type;
        }

        .name {
          grid-area: name;
        }

        .number {
          grid-area: number;
        }

        .number button {
          min-height: 32px;
        }

        .nameless .number {
          grid-row: 1 / -1;
        }

        .time {
          grid-area: time;
          text-align: end;
        }

        .duration {
          grid-area: duration;
        }
      }
    `,
  ];

  @property({ attribute: false }) extension!: Extension;
  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private all = false;

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { log } = this.extension;
    const shown = this.all ? log : log.slice(0, FEW);
    const now = new Date();
    return html`
      <section class="card" aria-labelledby="title">
        <h2 id="title">${texts.text("log.title")}</h2>
        ${
          log.length === 0
            ? html`<p class="empty">${texts.text("log.empty")}</p>`
            : html`<table role="table">
                <thead role="rowgroup">
                  <tr role="row">
                    ${COLUMNS.map((column) => this.#heading(column))}
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  ${repeat(
                    shown,
                    (call) => call.id,
                    (call) => this.#row(call, now),
                  )}
                </tbody>
              </table>`
        }
        ${
          log.length > FEW
            ? html`<button class="more" aria-expanded=${this.all} @click=${this.#toggle}>
                ${texts.text(this.all ? "log.less" : "log.more")}
              </button>`
            : nothing
        }
      </section>
    `;
  }

  #heading(column: (typeof COLUMNS)[number]): TemplateResult {
    const text: TextKey = `log.${column}`;
    const className = column === "type" ? "for-screen-readers" : "";
    return html`<th role="columnheader" scope="col"><span class=${className}>${this.app.texts.text(text)}</span></th>`;
  }

  #row(call: FinishedCall, now: Date): TemplateResult {
    const { texts } = this.app;
    const signal = finishedSignal(call);
    const started = new Date(call.started);
    const { number } = call.party;
    const nameless = call.party.name === null && number !== null;
    const meaning = texts.text(signal.text);
    return html`<tr role="row" class="${signal.colour} ${nameless ? "nameless" : ""}">
      <td role="cell" class="type" title=${meaning}>
        ${icon(signal.icon)}<span class="for-screen-readers">${meaning}</span>
      </td>
      <td role="cell" class="name" dir="auto" title=${call.party.name ?? nothing}>
        ${call.party.name ?? (number === null ? texts.text("party.unknown_number") : nothing)}
      </td>
      <td role="cell" class="number">${number === null ? nothing : this.#dialButton(number)}</td>
      <td role="cell" class="time">
        <time datetime=${call.started} title=${texts.fullMoment(started)}>${texts.moment(started, now)}</time>
      </td>
      <td role="cell" class="duration">${call.duration === null ? nothing : duration(call.duration)}</td>
    </tr>`;
  }

  #dialButton(number: string): TemplateResult {
    const label = this.app.texts.text("dial.call_number", { number });
    return html`<button
      aria-label=${label}
      title=${label}
      @click=${() => {
        this.#dial(number);
      }}
    >
      ${icon(mdiPhone)}<span class="digits">${number}</span>
    </button>`;
  }

  #dial(number: string): void {
    this.dispatchEvent(new CustomEvent("webcti-dial", { detail: number }));
  }

  readonly #toggle = (): void => {
    this.all = !this.all;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-log-card": LogCard;
  }
}
