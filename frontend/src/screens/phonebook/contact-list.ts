import { mdiBookAccountOutline, mdiMagnify, mdiPencilOutline } from "@mdi/js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { ref } from "lit/directives/ref.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../app/define.ts";
import type { Fields } from "../../app/commands.ts";
import type { Contact, Group } from "../../app/documents.ts";
import { forms } from "../../app/forms.ts";
import { FromStore } from "../../app/from-store.ts";
import { Pages } from "../../app/pages.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared, signals } from "../../app/theme.ts";
import { VirtualRows } from "../../app/virtual-rows.ts";
import { icon } from "../../elements/icon.ts";
import { numberButtons } from "../../elements/number-button.ts";
import { empty, failure, skeleton, states } from "../../elements/states.ts";
import { tables } from "../../elements/table-styles.ts";
import { layoutFor, type Layout } from "./contact-layout.ts";
import { contactList } from "./contact-list-styles.ts";
import { BOOK_ICONS, bookTitle, face, heart, orderedPhones, people, phoneButton } from "./contact-row.ts";
import { loadAll } from "./load-all.ts";
import { matching } from "./matching.ts";
import { filterOf, type Place } from "./places.ts";
import type { Selected, Selection } from "./selection.ts";
import { SelectionCare } from "./selection-care.ts";

const LONGEST_TEXT = 64;

/**
 * The contacts of a place, as many as one looks at. Fires `webcti-open` and `webcti-edit` with a contact. What is typed
 * filters what is known at once, and then what the PBX has.
 */
@define("webcti-contact-list")
export class ContactList extends ActorElement {
  static override styles = [shared, card, signals, buttons, forms, numberButtons, tables, states, people, contactList];

  @property({ attribute: false }) place: Place = { kind: "all" };
  @property({ attribute: false }) groups: readonly Group[] = [];
  @property({ attribute: false }) selection!: Selection;
  @property() label = "";
  @state() private text = "";
  /** What the PBX is asked for: the text, once it answered what was typed before. */
  #wanted = "";
  /** Whether it is asked for something else only now. */
  #turning = false;
  /** Rows in order: all that fit as far as they are known, or those the PBX gave. */
  #rows: readonly Contact[] = [];
  @query("input[type=search]") private input!: HTMLInputElement;
  /** The rows that were shown last, while others are on their way. */
  #before: readonly Contact[] = [];
  #names = new Map<string, string>();
  @state() private layout: Layout = { height: 64, numbers: 2 };
  readonly #resized = new ResizeObserver(([entry]) => {
    this.layout = layoutFor(entry?.contentRect.width ?? 0);
  });

  readonly #pages = new Pages<Contact>(this, {
    topics: ["phonebook"],
    key: () => [this.place, this.#wanted],
    load: (paging) => this.request("contacts/list", { ...this.#filter, ...paging }),
  });

  readonly #virtual = new VirtualRows(this, {
    count: () => this.#count,
    height: () => this.layout.height,
    body: () => this.renderRoot.querySelector<HTMLElement>(".rows"),
    id: (index) => this.#at(index)?.id,
  });

  readonly #selected = new FromStore(
    this,
    () => this.selection,
    (state: Selected) => state,
  );

  constructor() {
    super();
    new SelectionCare(this, {
      selection: () => this.selection,
      place: () => this.place,
      contacts: () => this.#pages.items,
      key: () => JSON.stringify([this.extensionId, this.place, this.#wanted]),
    });
  }

  /** What is asked for beside the page. */
  get #filter(): Fields<"contacts/list"> {
    return { ...filterOf(this.place), ...(this.#wanted === "" ? {} : { text: this.#wanted }) };
  }

  /** Whether what is shown is only what was known before the PBX answered. */
  get #provisional(): boolean {
    return this.#turning || this.#pages.total === undefined || this.text.trim() !== this.#wanted;
  }

  #at(index: number): Contact | undefined {
    return this.#provisional ? this.#rows[index] : this.#pages.at(index);
  }

  get #count(): number {
    return this.#provisional ? this.#rows.length : (this.#pages.total ?? 0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("groups")) this.#names = new Map(this.groups.map(({ id, name }) => [id, name]));
    const moved = changed.has("place") && JSON.stringify(changed.get("place")) !== JSON.stringify(this.place);
    if (moved) {
      this.text = "";
      this.#wanted = "";
      this.#before = [];
    } else if (this.#pages.total !== undefined) {
      this.#before = this.#pages.items;
    } else if (this.#pages.mistake?.code === "not_found") {
      this.#before = [];
    }
    const text = this.text.trim();
    // One question at a time, and the next one with all that was typed meanwhile.
    const answered = this.#pages.total !== undefined || this.#pages.mistake !== undefined;
    this.#turning = moved || (answered && text !== this.#wanted);
    if (this.#turning) this.#wanted = text;
    this.#rows = this.#provisional ? matching(this.#before, text) : this.#pages.items;
  }

  protected override updated(): void {
    if (this.#provisional) return;
    const items = this.#virtual.items ?? [{ index: 0 }, { index: this.#count - 1 }];
    const [first, last] = [items.at(0), items.at(-1)];
    if (first && last) this.#pages.reach(last.index, first.index);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const label = texts.text("phonebook.filter");
    return html`<section class="card" aria-label=${this.label}>
      <div class="head">
        <div class="filter">
          ${icon(mdiMagnify)}
          <input
            type="search"
            autocomplete="off"
            maxlength=${LONGEST_TEXT}
            aria-label=${label}
            placeholder=${label}
            .value=${live(this.text)}
            @input=${this.#typed}
          />
          <span class="total soft" role="status">
            ${this.#provisional ? nothing : texts.counted("phonebook.contacts", this.#count)}
          </span>
        </div>
        <slot></slot>
      </div>
      ${this.#content()}
    </section>`;
  }

  #content(): TemplateResult {
    const { total, mistake } = this.#pages;
    const rows = this.#rows;
    if (rows.length > 0) return this.#table(rows);
    if (mistake) return failure(this.app, mistake, () => void this.#pages.reload());
    if (total === undefined || this.#provisional) return skeleton(this.app, 8);
    return empty(this.app.texts.text(this.#nothing), mdiBookAccountOutline);
  }

  get #nothing(): "phonebook.not_found" | "phonebook.no_members" | "phonebook.none" {
    if (this.#wanted !== "" || this.place.kind === "search") return "phonebook.not_found";
    return this.place.kind === "group" ? "phonebook.no_members" : "phonebook.none";
  }

  #table(rows: readonly Contact[]): TemplateResult {
    const { texts } = this.app;
    const items = this.#virtual.items;
    const classes = this.mobile ? "readonly" : "selectable";
    return html`<div
      class="table ${classes}"
      role="table"
      aria-label=${this.label}
      aria-rowcount=${this.#count + 1}
      aria-busy=${this.#provisional}
    >
      <div role="rowgroup" class="titles">
        <div role="row" aria-rowindex="1">
          ${this.mobile ? nothing : html`<div role="columnheader" class="select">${this.#selectAll(rows)}</div>`}
          <div role="columnheader">${texts.text("phonebook.name")}</div>
          <div role="columnheader">${texts.text("phonebook.numbers")}</div>
          ${
            this.mobile
              ? nothing
              : html`<div role="columnheader">
                  <span class="for-screen-readers">${texts.text("phonebook.edit")}</span>
                </div>`
          }
        </div>
      </div>
      <div
        role="rowgroup"
        class="rows"
        style=${items ? `height: ${this.#virtual.size}px` : nothing}
        @keydown=${this.#moved}
      >
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
                (contact, index) => this.#row(contact, index),
              )
        }
      </div>
    </div>`;
  }

  #selectAll(rows: readonly Contact[]): TemplateResult {
    const { size } = this.selection.state;
    const chosen = rows.filter(({ id }) => this.selection.state.has(id)).length;
    const all = size > 0 && chosen === this.#count;
    return html`<label>
      <input
        type="checkbox"
        aria-label=${this.app.texts.text("table.select_all")}
        .checked=${live(all)}
        .indeterminate=${live(chosen > 0 && !all)}
        @change=${() => this.#toggleAll(all)}
      />
    </label>`;
  }

  #row(contact: Contact | undefined, index: number, top?: number): TemplateResult {
    const style = top === undefined ? nothing : `transform: translateY(${top}px)`;
    const virtual = top === undefined ? "" : "virtual";
    if (!contact) {
      return html`<div role="row" class="row ${virtual}" style=${style} aria-rowindex=${index + 2} data-index=${index}>
        <div role="cell"></div>
        <div role="cell" class="wait"></div>
      </div>`;
    }
    const { name } = contact;
    const selected = this.#selected.value?.has(contact.id) ?? false;
    return html`<div
      role="row"
      class="row ${virtual} ${selected ? "selected" : ""}"
      style=${style}
      aria-rowindex=${index + 2}
      data-index=${index}
      ${top === undefined ? nothing : ref(this.#virtual.measure)}
    >
      ${this.mobile ? nothing : this.#checkbox(contact, selected)}
      <div role="cell" class="who">
        ${face(contact)}
        <div>
          <div class="name">
            <button type="button" data-column="name" title=${name} @click=${this.#telling("webcti-open", contact)}>
              <span dir="auto">${name}</span>
            </button>
            ${heart(this.app, contact)}
          </div>
          ${this.#where(contact)}
        </div>
      </div>
      ${this.#numbers(contact)} ${this.mobile ? nothing : this.#edit(contact)}
    </div>`;
  }

  #checkbox(contact: Contact, selected: boolean): TemplateResult {
    return html`<div role="cell" class="select">
      <label>
        <input
          type="checkbox"
          data-column="select"
          aria-label=${this.app.texts.text("table.select", { name: contact.name })}
          .checked=${live(selected)}
          @change=${() => {
            this.selection.toggle(contact);
          }}
        />
      </label>
    </div>`;
  }

  /** In which book it is, and in which groups. */
  #where(contact: Contact): TemplateResult {
    const groups = contact.groups.flatMap((id) => this.#names.get(id) ?? []).join(", ");
    const book = bookTitle(this.app, contact);
    return html`<div class="where">
      ${icon(BOOK_ICONS[contact.book])}${groups ? html`<span class="for-screen-readers">${book}</span>` : nothing}
      <span dir="auto" title=${groups || book}>${groups || book}</span>
    </div>`;
  }

  #numbers(contact: Contact): TemplateResult {
    const phones = orderedPhones(contact);
    const more = phones.length - this.layout.numbers;
    const { texts } = this.app;
    return html`<div role="cell" class="numbers">
      ${phones.slice(0, this.layout.numbers).map((phone) => phoneButton(this.app, this.extensionId, contact, phone))}
      ${
        more > 0
          ? html`<button
              class="further"
              type="button"
              aria-label=${texts.counted("phonebook.more_numbers", more, { name: contact.name })}
              @click=${this.#telling("webcti-open", contact)}
            >
              +${more}
            </button>`
          : nothing
      }
    </div>`;
  }

  #edit(contact: Contact): TemplateResult {
    const label = this.app.texts.text("phonebook.edit_contact", { name: contact.name });
    return html`<div role="cell" class="edit">
      ${
        contact.may_edit
          ? html`<button
              class="icon"
              type="button"
              data-column="edit"
              aria-label=${label}
              title=${label}
              @click=${this.#telling("webcti-edit", contact)}
            >
              ${icon(mdiPencilOutline)}
            </button>`
          : nothing
      }
    </div>`;
  }

  async #toggleAll(all: boolean): Promise<void> {
    if (all) {
      this.selection.clear();
      return;
    }
    const { items, total = 0 } = this.#pages;
    if (this.#provisional) return;
    this.selection.add(items.length < total ? await loadAll(this, this.#filter) : items);
  }

  #telling(name: "webcti-open" | "webcti-edit", detail: Contact): () => void {
    return () => this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  readonly #typed = (): void => {
    this.text = this.input.value;
    // Who filters far below reads on at the top.
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: "start" });
  };

  /** Arrow keys go to the same control of the row above or below. */
  readonly #moved = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const control = event.target as HTMLElement;
    const column = control.dataset["column"];
    const index = Number(control.closest<HTMLElement>(".row")?.dataset["index"]);
    if (step === undefined || column === undefined || Number.isNaN(index)) return;
    const next = this.renderRoot.querySelector<HTMLElement>(`[data-index="${index + step}"] [data-column="${column}"]`);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-contact-list": ContactList;
  }
  interface HTMLElementEventMap {
    "webcti-open": CustomEvent<Contact>;
    "webcti-edit": CustomEvent<Contact>;
  }
}
