import { mdiPhone } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../app/define.ts";
import type { Found } from "../app/documents.ts";
import { forms } from "../app/forms.ts";
import { parseNumber } from "../app/numbers.ts";
import { Resource } from "../app/resource.ts";
import { ActorElement } from "../app/screen-element.ts";
import { buttons, card, shared } from "../app/theme.ts";
import type { TextKey } from "../texts/texts.ts";
import { icon } from "./icon.ts";
import { numberButton, numberButtons } from "./number-button.ts";
import { failure, states } from "./states.ts";

/** Milliseconds without a key press after which one looks. */
const PAUSE = 150;
const LENGTH = 64;

/** One field for a name or a number: finds whoever the phonebook knows, and calls whatever number is typed. */
@define("webcti-search-card")
export class SearchCard extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    numberButtons,
    states,
    css`
      form {
        display: flex;
        gap: 8px;
      }

      input[type="search"] {
        height: 52px;
        font-size: 18px;
      }

      form button.filled {
        width: 52px;
        min-height: 52px;
        padding: 0;
        border-radius: 26px;
        flex: none;
      }

      #note:not(:empty) {
        margin-block-start: 8px;
      }

      ul {
        max-height: 420px;
        margin: 8px -8px -8px;
        padding: 0;
        overflow: auto;
        list-style: none;
      }

      li {
        display: grid;
        grid-template: "name book" auto "number number" auto / minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 12px;
        padding: 8px 8px 0;
        border-block-start: 1px solid var(--line);
      }

      li:first-child {
        border: 0;
      }

      .name {
        grid-area: name;
        overflow: hidden;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .book {
        grid-area: book;
        color: var(--text-soft);
        font-size: 13px;
      }

      .phone {
        grid-area: number;
        min-width: 0;
        color: var(--text-soft);
      }
    `,
  ];

  @state() private text = "";
  /** What is looked for: the text, a moment after it was typed. */
  @state() private wanted = "";
  @state() private problem = "";
  @query("input") private input!: HTMLInputElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #found = new Resource(this, {
    topics: ["phonebook"],
    about: () => undefined,
    key: () => (this.wanted === "" ? null : this.wanted),
    load: () => this.request("contacts/search", { text: this.wanted }),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const call = texts.text("dial.button");
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${texts.text("search.title")}</h2>
      <form novalidate @submit=${this.#call}>
        <label class="for-screen-readers" for="search">${texts.text("search.label")}</label>
        <input
          id="search"
          type="search"
          enterkeyhint="go"
          autocomplete="off"
          maxlength=${LENGTH}
          placeholder=${texts.text("search.label")}
          .value=${this.text}
          aria-invalid=${this.problem !== ""}
          aria-describedby="note"
          @input=${this.#typed}
        />
        <button class="filled green" type="submit" aria-label=${call} title=${call}>${icon(mdiPhone)}</button>
      </form>
      <p id="note" class=${this.problem ? "error" : "soft"} role="status">${this.problem || this.#note()}</p>
      ${this.wanted === "" ? nothing : this.#results()}
    </section>`;
  }

  #note(): string {
    const items = this.#found.value?.items;
    if (this.wanted === "" || !items || this.#found.mistake) return "";
    return items.length === 0 ? this.app.texts.text("search.nothing") : "";
  }

  #results(): TemplateResult | typeof nothing {
    const { value, mistake } = this.#found;
    if (mistake) return failure(this.app, mistake, () => void this.#found.reload());
    if (!value || value.items.length === 0) return nothing;
    return html`<ul aria-label=${this.app.texts.text("search.results")}>
      ${repeat(
        value.items,
        ({ phone }) => phone.id,
        (found) => this.#result(found),
      )}
    </ul>`;
  }

  #result({ contact, phone }: Found): TemplateResult {
    const book: TextKey = `book.${contact.book}`;
    return html`<li>
      <span class="name" dir="auto" title=${contact.name}>${contact.name}</span>
      <span class="book">${this.app.texts.text(book)}</span>
      <span class="phone">
        ${numberButton(this.app, this.extensionId, {
          number: phone.number,
          name: contact.name,
          vip: phone.vip,
          hidden: phone.hidden,
          dial: phone.hidden ? `contact:${phone.id}` : phone.number,
        })}${phone.comment}
      </span>
    </li>`;
  }

  readonly #typed = (): void => {
    this.text = this.input.value;
    this.problem = "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.wanted = this.text.trim();
    }, PAUSE);
  };

  readonly #call = async (event: Event): Promise<void> => {
    event.preventDefault();
    const number = parseNumber(this.text);
    if (number === undefined) {
      this.problem = this.app.texts.text("dial.invalid");
      this.input.focus();
      return;
    }
    this.text = "";
    this.wanted = "";
    clearTimeout(this.#timer);
    await this.app.dialling.dial({ extension: this.extensionId, number, name: "" });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-search-card": SearchCard;
  }
}
