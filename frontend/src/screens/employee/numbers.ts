import { mdiCardAccountPhoneOutline } from "@mdi/js";
import { css, html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import type { Contact, Page, Phone } from "../../app/documents.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { checkField } from "../../elements/fields.ts";
import { empty, failure, skeleton, states } from "../../elements/states.ts";
import { draftOf, ownPhones, written } from "../phonebook/draft.ts";

type Mark = "vip" | "restricted";

/** The additional numbers of an employee, which his manager marks as VIP or restricted. */
@define("webcti-employee-numbers")
export class EmployeeNumbers extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    states,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 32px;
        padding-block: 8px;
        border-block-start: 1px solid var(--line);
      }

      .number {
        flex: 1 1 200px;
        min-width: 0;
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }

      .intro {
        max-width: 64ch;
        margin-block-end: 16px;
      }
    `,
  ];

  /** Whose numbers. */
  @property() subscriber = "";
  /** Marks as they were ticked, by their fields, while the PBX is asked. */
  @state() private wished: ReadonlyMap<string, boolean> = new Map();
  /** One is written after the other, as each writes the whole contact. */
  #writing: Promise<void> = Promise.resolve();
  readonly #wish = new Command(this, () => this.app);
  readonly #contact = new Resource<Contact | null>(this, {
    topics: ["phonebook"],
    key: () => this.subscriber,
    load: () => this.#find(),
  });

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${texts.text("employee.numbers")}</h2>
      ${this.#content()}
    </section>`;
  }

  #content(): TemplateResult {
    const { texts } = this.app;
    const { value, mistake } = this.#contact;
    if (value === undefined) {
      return mistake ? failure(this.app, mistake, () => void this.#contact.reload()) : skeleton(this.app, 3);
    }
    const phones = value ? ownPhones(value) : [];
    if (!value || phones.length === 0) return empty(texts.text("employee.no_numbers"), mdiCardAccountPhoneOutline);
    return html`<p class="soft intro">${texts.text("employee.numbers_text")}</p>
      ${this.#wish.error === undefined ? "" : html`<p class="error" role="alert">${this.#wish.error}</p>`}
      <ul>
        ${phones.map((phone) => this.#phone(value, phone))}
      </ul>`;
  }

  #phone(contact: Contact, phone: Phone): TemplateResult {
    const { texts } = this.app;
    const mark = (name: Mark, label: string): TemplateResult => {
      const id = `${name}-${phone.id}`;
      return checkField({
        id,
        label,
        checked: this.wished.get(id) ?? phone[name],
        disabled: !contact.may_edit,
        change: (on) => {
          this.wished = new Map([...this.wished, [id, on]]);
          this.#writing = this.#writing.then(() => this.#mark(id, phone, name, on));
        },
      });
    };
    return html`<li>
      <span class="number">${phone.number} <span class="soft">${phone.comment}</span></span>
      ${mark("vip", texts.text("number.vip"))} ${mark("restricted", texts.text("employee.restricted"))}
    </li>`;
  }

  async #find(): Promise<Contact | null> {
    let cursor: string | null = null;
    do {
      const page: Page<Contact> = await this.request("contacts/list", {
        book: "internal",
        text: this.subscriber,
        limit: 200,
        ...(cursor === null ? {} : { cursor }),
      });
      const found = page.items.find(({ extension }) => extension === this.subscriber);
      if (found) return found;
      cursor = page.next;
    } while (cursor !== null);
    return null;
  }

  async #mark(field: string, { id }: Phone, name: Mark, on: boolean): Promise<void> {
    const contact = this.#contact.value;
    if (contact) {
      const draft = draftOf(contact);
      const phones = draft.phones.map((phone) => (phone.key === id ? { ...phone, [name]: on } : phone));
      await this.#wish.run(async () => {
        const contactNow = written({ ...draft, phones });
        this.#contact.set(await this.request("contacts/update", { id: contact.id, contact: contactNow }));
      });
    }
    this.wished = new Map([...this.wished].filter(([wish]) => wish !== field));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-employee-numbers": EmployeeNumbers;
  }
}
