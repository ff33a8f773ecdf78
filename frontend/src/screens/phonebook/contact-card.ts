import { mdiEmailOutline, mdiMessageTextOutline, mdiPencilOutline, mdiTrashCanOutline } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Contact, Group, Phone } from "../../app/documents.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared, signals } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { icon } from "../../elements/icon.ts";
import { numberButtons } from "../../elements/number-button.ts";
import { bookTitle, face, heart, orderedPhones, people, phoneButton } from "./contact-row.ts";
import { isDeletable } from "./rights.ts";

const EMAIL = /^[^\s@:/?#]+@[^\s@:/?#]+$/;

/**
 * All that is known of a contact, to read and to call, as the PBX has it while it is open. Fires `webcti-edit` and
 * `webcti-delete` with the contact.
 */
@define("webcti-contact-card")
export class ContactCard extends ActorElement {
  static override styles = [
    shared,
    signals,
    buttons,
    numberButtons,
    people,
    css`
      .whose {
        --face: 64px;
        display: flex;
        align-items: center;
        gap: 16px;
        margin-block-end: 12px;
      }

      .whose p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        color: var(--text-soft);
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 52px;
        border-block-start: 1px solid var(--line);
      }

      li .phone {
        flex: 1;
      }

      li .mark {
        display: flex;
        align-items: center;
        gap: 4px;
        flex: none;
        color: var(--text-soft);
        font-size: 13px;
      }

      li .mark svg {
        width: 16px;
        height: 16px;
      }

      dl {
        display: grid;
        gap: 2px;
        margin: 0;
        border-block-start: 1px solid var(--line);
      }

      dt {
        padding-block-start: 12px;
        color: var(--text-soft);
        font-size: 13px;
      }

      dd {
        margin: 0;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }

      a {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        max-width: 100%;
        color: var(--accent-text);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly Group[] = [];
  @state() private open = false;
  @state() private contact: Contact | undefined;

  readonly #current = new Resource<Contact>(this, {
    topics: ["phonebook"],
    key: () => (this.open && this.contact ? this.contact.id : null),
    load: () => this.request("contacts/get", { id: this.contact?.id ?? "" }),
  });

  show(contact: Contact): void {
    this.contact = contact;
    this.open = true;
  }

  readonly hide = (): void => {
    this.open = false;
  };

  protected override render(): TemplateResult {
    const known = this.#current.value;
    const contact = known?.id === this.contact?.id ? known : this.contact;
    return html`<webcti-dialog .heading=${contact?.name ?? ""} .open=${this.open} @webcti-close=${this.hide}>
      ${contact ? this.#content(contact) : nothing}
    </webcti-dialog>`;
  }

  #content(contact: Contact): TemplateResult {
    const { texts } = this.app;
    const gone = this.#current.mistake?.code === "not_found";
    const editable = contact.may_edit && !this.mobile && !gone;
    const groups = this.groups.filter(({ id }) => contact.groups.includes(id)).map(({ name }) => name);
    return html`
      ${gone ? html`<p class="error" role="alert">${texts.text("phonebook.gone")}</p>` : nothing}
      <div class="whose">
        ${face(contact)}
        <p>${bookTitle(this.app, contact)} ${heart(this.app, contact)}</p>
      </div>
      <ul aria-label=${texts.text("phonebook.numbers")}>
        ${orderedPhones(contact).map((phone) => this.#phone(contact, phone))}
      </ul>
      <dl>
        ${this.#detail(texts.text("phonebook.groups"), groups.join("\n"))} ${this.#address(contact)}
        ${this.#detail(texts.text("phonebook.info"), contact.info)}
      </dl>
      ${
        editable && isDeletable(contact)
          ? html`<button slot="actions" type="button" @click=${this.#telling("webcti-delete", contact)}>
              ${icon(mdiTrashCanOutline)}${texts.text("dialog.delete")}
            </button>`
          : nothing
      }
      ${
        editable
          ? html`<button
              slot="actions"
              class="filled accent"
              type="button"
              @click=${this.#telling("webcti-edit", contact)}
            >
              ${icon(mdiPencilOutline)}${texts.text("phonebook.edit")}
            </button>`
          : nothing
      }
    `;
  }

  #phone(contact: Contact, phone: Phone): TemplateResult {
    const { texts } = this.app;
    const sms = texts.text("phonebook.can_sms");
    return html`<li>
      ${phoneButton(this.app, this.extensionId, contact, phone)}
      ${
        phone.can_sms
          ? html`<span class="mark" role="img" aria-label=${sms} title=${sms}>${icon(mdiMessageTextOutline)}</span>`
          : nothing
      }
      ${
        phone.id === contact.default_phone && contact.phones.length > 1
          ? html`<span class="mark">${texts.text("phonebook.default")}</span>`
          : nothing
      }
    </li>`;
  }

  #detail(title: string, text: string): TemplateResult | typeof nothing {
    return text === ""
      ? nothing
      : html`<dt>${title}</dt>
          <dd dir="auto">${text}</dd>`;
  }

  #address({ im }: Contact): TemplateResult | typeof nothing {
    const title = this.app.texts.text("phonebook.im");
    if (!EMAIL.test(im)) return this.#detail(title, im);
    return html`<dt>${title}</dt>
      <dd><a href="mailto:${im}">${icon(mdiEmailOutline)}${im}</a></dd>`;
  }

  #telling(name: "webcti-edit" | "webcti-delete", detail: Contact): () => void {
    return () => {
      this.hide();
      this.dispatchEvent(new CustomEvent(name, { detail }));
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-contact-card": ContactCard;
  }
  interface HTMLElementEventMap {
    "webcti-delete": CustomEvent<Contact>;
  }
}
