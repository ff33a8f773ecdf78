import { mdiHistory, mdiMagnify } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../app/define.ts";
import type { HistoryEntry, HistoryType } from "../app/documents.ts";
import { forms } from "../app/forms.ts";
import { Pages } from "../app/pages.ts";
import { ActorElement } from "../app/screen-element.ts";
import { buttons, card, shared, signals } from "../app/theme.ts";
import { duration } from "../texts/texts.ts";
import { DataTable, type Column } from "./data-table.ts";
import { historySignal } from "./history-signals.ts";
import { icon } from "./icon.ts";
import { numberButton, numberButtons } from "./number-button.ts";
import { empty, failure, skeleton, states } from "./states.ts";
import { tables } from "./table-styles.ts";

/** Milliseconds without a key press after which one looks. */
const PAUSE = 200;

/** The calls of an extension, or of an employee with `subscriber`: newest first, as many as the PBX keeps, found by text. */
@define("webcti-history-view")
export class HistoryView extends ActorElement {
  static override styles = [
    shared,
    card,
    signals,
    buttons,
    forms,
    numberButtons,
    tables,
    states,
    css`
      .card {
        padding: 0;
        overflow: clip;
      }

      .search {
        position: relative;
        display: flex;
        align-items: center;
        padding: 16px 24px 8px;
      }

      .search svg {
        position: absolute;
        inset-inline-start: 36px;
        color: var(--text-soft);
      }

      .search input[type="search"] {
        padding-inline-start: 44px;
      }

      .total {
        padding: 0 24px 4px;
        font-size: 13px;
      }

      .table {
        --columns: 28px minmax(0, 1.4fr) minmax(0, 1fr) 160px 72px;
      }

      .type {
        color: var(--signal);
      }

      .name {
        overflow: hidden;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      [role="columnheader"].name {
        font-weight: 400;
      }

      .time,
      .duration {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .duration {
        text-align: end;
      }

      .group {
        color: var(--text-soft);
        font-weight: 400;
      }

      @container page (max-width: 600px) {
        .search {
          padding-inline: 16px;
        }

        .search svg {
          inset-inline-start: 28px;
        }

        .total {
          padding-inline: 16px;
        }

        .table .row {
          grid-template: "type name time" auto "type number duration" auto / 28px minmax(0, 1fr) auto;
          padding-block: 8px 2px;
        }

        [role="cell"].type {
          grid-area: type;
        }

        [role="cell"].name {
          grid-area: name;
        }

        [role="cell"].number {
          grid-area: number;
        }

        .nameless [role="cell"].name {
          display: none;
        }

        .nameless [role="cell"].number {
          grid-row: 1 / -1;
        }

        [role="cell"].time {
          grid-area: time;
          text-align: end;
        }

        [role="cell"].duration {
          grid-area: duration;
        }
      }
    `,
  ];

  /** Whose calls, when they are not one's own. */
  @property() subscriber = "";
  /** Only calls of this type. */
  @property() type: HistoryType | "" = "";
  @state() private text = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #calls = new Pages<HistoryEntry>(this, {
    topics: ["history", "phonebook"],
    about: () => this.subscriber || undefined,
    key: () => [this.subscriber, this.type, this.text],
    load: (paging) =>
      this.request("history/list", {
        ...paging,
        ...(this.subscriber ? { subscriber: this.subscriber } : {}),
        ...(this.type ? { types: [this.type] } : {}),
        ...(this.text ? { text: this.text } : {}),
      }),
  });

  readonly #columns: readonly Column<HistoryEntry>[] = [
    { id: "type", title: "log.type", quiet: true, cell: (call) => this.#type(call) },
    { id: "name", title: "log.name", cell: (call) => this.#name(call) },
    { id: "number", title: "log.number", cell: (call) => this.#number(call) },
    { id: "time", title: "log.time", cell: (call) => this.#time(call) },
    {
      id: "duration",
      title: "log.duration",
      cell: (call) => (call.duration === null ? nothing : duration(call.duration)),
    },
  ];

  readonly #table = new DataTable<HistoryEntry>(this, {
    columns: () => this.#columns,
    rows: () => this.#calls.items,
    id: ({ id }) => id,
    label: "history.title",
    total: () => this.#calls.total,
    reach: (last, first) => {
      this.#calls.reach(last, first);
    },
    at: (index) => this.#calls.at(index),
    look: (call) => `${historySignal(call).colour} ${call.name || call.withheld ? "" : "nameless"}`,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { total } = this.#calls;
    return html`<section class="card">
      <div class="search" role="search">
        ${icon(mdiMagnify)}
        <input
          type="search"
          autocomplete="off"
          maxlength="64"
          aria-label=${texts.text("history.search")}
          placeholder=${texts.text("history.search")}
          @input=${this.#typed}
        />
      </div>
      <p class="total soft" role="status">${total === undefined ? nothing : texts.counted("history.calls", total)}</p>
      ${this.#content(total)}
    </section>`;
  }

  #content(total: number | undefined): TemplateResult {
    const { mistake } = this.#calls;
    if (mistake && total === undefined) return failure(this.app, mistake, () => void this.#calls.reload());
    if (total === undefined) return skeleton(this.app, 10);
    if (total === 0) return empty(this.app.texts.text(this.text ? "search.nothing" : "history.none"), mdiHistory);
    return this.#table.render();
  }

  #type(call: HistoryEntry): TemplateResult {
    const { icon: path, text } = historySignal(call);
    const words = this.app.texts.text(text);
    return html`<span title=${words}>${icon(path)}<span class="for-screen-readers">${words}</span></span>`;
  }

  #name({ name, withheld, group }: HistoryEntry): TemplateResult {
    const { texts } = this.app;
    const shown = name || (withheld ? texts.text("party.unknown_number") : "");
    return html`<span dir="auto" title=${name || nothing}>${shown}</span>
      ${group ? html`<span class="group">${texts.text("history.group", { group })}</span>` : nothing}`;
  }

  #number({ number, dial, name, vip, restricted }: HistoryEntry): TemplateResult | typeof nothing {
    return numberButton(this.app, this.extensionId, { number, dial, name, vip, hidden: restricted });
  }

  #time({ start }: HistoryEntry): TemplateResult {
    const { texts } = this.app;
    return html`<time datetime=${start} title=${texts.fullPbxMoment(start)}>${texts.pbxMoment(start)}</time>`;
  }

  readonly #typed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = value.trim();
    }, PAUSE);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-history-view": HistoryView;
  }
}
