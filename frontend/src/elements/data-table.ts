import { mdiArrowDown, mdiArrowUp } from "@mdi/js";
import {
  constructTable,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  type ColumnDef,
  type Row,
  type Table,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { repeat } from "lit/directives/repeat.js";
import type { App } from "../app/context.ts";
import { VirtualRows } from "../app/virtual-rows.ts";
import type { TextKey } from "../texts/texts.ts";
import { icon } from "./icon.ts";

const FEATURES = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSelectionFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof FEATURES;

export interface Column<T> {
  /** Also the class of its cells. */
  readonly id: string;
  readonly title: TextKey;
  /** Whether the title is only said, not shown. */
  readonly quiet?: boolean;
  readonly cell: (row: T) => unknown;
  /** What the rows are sorted by; without it the column cannot be sorted. */
  readonly value?: (row: T) => string | number;
}

export interface DataTableOptions<T> {
  readonly columns: () => readonly Column<T>[];
  readonly rows: () => readonly T[];
  readonly id: (row: T) => string;
  /** What the table is called, for those who hear it. */
  readonly label: TextKey;
  /** Pixels of a row, roughly. */
  readonly height?: number;
  /** Whether rows can be selected now. */
  readonly selectable?: () => boolean;
  /** What a row is called where it is selected. */
  readonly name?: (row: T) => string;
  /** All rows there are, when more exist than are loaded; and how to get those up to an index. */
  readonly total?: () => number | undefined;
  readonly reach?: (last: number, first: number) => void;
  /** The row at a place, where not all rows before it are loaded; such a table is not sorted. */
  readonly at?: (index: number) => T | undefined;
  /** A class for the row. */
  readonly look?: (row: T) => string;
}

/**
 * Rows with columns in its host's own shadow root, so that the host styles the cells: `--columns` on `.table` are the grid's
 * tracks. Sorts, selects, and renders of many rows those one sees. Needs the styles `tables`.
 */
export class DataTable<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly app: App };
  readonly #options: DataTableOptions<T>;
  readonly #virtual: VirtualRows;
  readonly #table: Table<Features, T & object>;
  #rows: readonly T[] = [];
  #columns: readonly Column<T>[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly app: App }, options: DataTableOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#table = constructTable<Features, T & object>({
      features: FEATURES,
      data: [],
      columns: [],
      getRowId: options.id,
      enableSortingRemoval: true,
    });
    this.#virtual = new VirtualRows(host, {
      count: () => this.#count(),
      height: options.height ?? 52,
      body: () => host.shadowRoot?.querySelector<HTMLElement>(".table .rows") ?? null,
      // Who sorts wants to see what comes first then.
      id: (index) => (options.at ? this.#at(index)?.id : undefined),
    });
    host.addController(this);
  }

  hostUpdated(): void {
    const items = this.#virtual.items;
    // Where no rows are left out, all are looked at.
    const first = items ? items.at(0)?.index : 0;
    const last = items ? items.at(-1)?.index : this.#count() - 1;
    if (first !== undefined && last !== undefined && last >= 0) this.#options.reach?.(last, first);
  }

  /** The selected rows that are still there. */
  get selected(): readonly T[] {
    return this.#table.getSelectedRowModel().flatRows.map(({ original }) => original);
  }

  select(rows: "all" | "none"): void {
    this.#table.toggleAllRowsSelected(rows === "all");
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    this.#take();
    const { rows } = this.#table.getRowModel();
    const items = this.#virtual.items;
    const label = this.#host.app.texts.text(this.#options.label);
    return html`<div
      class="table ${this.#selectable ? "selectable" : ""}"
      role="table"
      aria-label=${label}
      aria-rowcount=${this.#count() + 1}
    >
      <div role="rowgroup" class="titles">
        <div role="row" aria-rowindex="1">
          ${this.#selectable ? this.#selectAll() : nothing} ${this.#columns.map((column) => this.#title(column))}
        </div>
      </div>
      <div role="rowgroup" class="rows" style=${items ? `height: ${this.#virtual.size}px` : nothing}>
        ${
          items
            ? repeat(
                items,
                ({ index }) => this.#at(index)?.id ?? index,
                ({ index, start }) => this.#row(this.#at(index), index, start - this.#virtual.margin),
              )
            : repeat(
                rows,
                ({ id }) => id,
                (row, index) => this.#row(row, index),
              )
        }
      </div>
    </div>`;
  }

  get #selectable(): boolean {
    return this.#options.selectable?.() ?? false;
  }

  #count(): number {
    return this.#options.total?.() ?? this.#options.rows().length;
  }

  #at(index: number): Row<Features, T & object> | undefined {
    const { rows, rowsById } = this.#table.getRowModel();
    const { at, id } = this.#options;
    if (!at) return rows[index];
    const row = at(index);
    return row && rowsById[id(row)];
  }

  #take(): void {
    const rows = this.#options.rows();
    const columns = this.#options.columns();
    if (rows === this.#rows && columns === this.#columns) return;
    const definitions: ColumnDef<Features, T & object>[] = columns.map(({ id, value }) =>
      value ? { id, accessorFn: value, sortFn: sortFn_alphanumeric } : { id, enableSorting: false },
    );
    this.#rows = rows;
    this.#columns = columns;
    this.#table.setOptions((options) => ({
      ...options,
      data: rows as readonly (T & object)[],
      columns: definitions,
    }));
  }

  #title({ id, title, quiet, value }: Column<T>): TemplateResult {
    const text = this.#host.app.texts.text(title);
    const sorted = value ? this.#table.getColumn(id)?.getIsSorted() : undefined;
    const order = sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : nothing;
    return html`<div role="columnheader" class=${id} aria-sort=${order}>
      ${
        value
          ? html`<button
              type="button"
              @click=${() => {
                this.#sort(id);
              }}
            >
              ${text}${sorted ? icon(sorted === "asc" ? mdiArrowUp : mdiArrowDown) : nothing}
            </button>`
          : html`<span class=${quiet ? "for-screen-readers" : ""}>${text}</span>`
      }
    </div>`;
  }

  #selectAll(): TemplateResult {
    return html`<div role="columnheader" class="select">
      <input
        type="checkbox"
        aria-label=${this.#host.app.texts.text("table.select_all")}
        .checked=${this.#table.getIsAllRowsSelected()}
        .indeterminate=${this.#table.getIsSomeRowsSelected()}
        @change=${() => {
          this.select(this.#table.getIsAllRowsSelected() ? "none" : "all");
        }}
      />
    </div>`;
  }

  #row(row: Row<Features, T & object> | undefined, index: number, top?: number): TemplateResult {
    const style = top === undefined ? nothing : `transform: translateY(${top}px)`;
    const virtual = top === undefined ? "" : "virtual";
    if (!row) {
      return html`<div
        role="row"
        class="row ${virtual} waiting"
        style=${style}
        data-index=${index}
        aria-rowindex=${index + 2}
      >
        <div role="cell" class="wait"></div>
      </div>`;
    }
    const { original } = row;
    return html`<div
      role="row"
      class="row ${virtual} ${this.#options.look?.(original) ?? ""} ${row.getIsSelected() ? "selected" : ""}"
      style=${style}
      data-index=${index}
      aria-rowindex=${index + 2}
      ${top === undefined ? nothing : ref(this.#virtual.measure)}
    >
      ${this.#selectable ? this.#select(row) : nothing}
      ${this.#columns.map(({ id, cell }) => html`<div role="cell" class=${id}>${cell(original)}</div>`)}
    </div>`;
  }

  #select(row: Row<Features, T & object>): TemplateResult {
    const name = this.#options.name?.(row.original) ?? row.id;
    return html`<div role="cell" class="select">
      <input
        type="checkbox"
        aria-label=${this.#host.app.texts.text("table.select", { name })}
        .checked=${row.getIsSelected()}
        @change=${() => {
          row.toggleSelected();
          this.#host.requestUpdate();
        }}
      />
    </div>`;
  }

  #sort(id: string): void {
    this.#table.getColumn(id)?.toggleSorting();
    this.#host.requestUpdate();
  }
}
