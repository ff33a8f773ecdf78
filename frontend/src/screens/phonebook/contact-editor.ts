import { mdiPlus } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../app/define.ts";
import type { Book, Contact, Group } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { checkField, radioField, textField } from "../../elements/fields.ts";
import { icon } from "../../elements/icon.ts";
import type { TextKey } from "../../texts/texts.ts";
import {
  draftOf,
  LONGEST_IM,
  LONGEST_INFO,
  LONGEST_NAME,
  MOST_NUMBERS,
  newDraft,
  newPhone,
  problems,
  written,
  type Draft,
  type PhoneDraft,
} from "./draft.ts";
import { phoneRow, phoneRows } from "./phone-row.ts";
import { sortable, type PhonebookRights } from "./rights.ts";

/**
 * Makes a contact, or writes one anew; of a subscriber only the additional numbers and what one notes of him. What others
 * change meanwhile comes in where nothing was written; a contact that they delete can be saved as a new one.
 */
@define("webcti-contact-editor")
export class ContactEditor extends ActorElement {
  static override styles = [
    shared,
    buttons,
    forms,
    phoneRows,
    css`
      webcti-dialog {
        --dialog-width: 680px;
      }

      .form {
        max-width: none;
        container: editor / inline-size;
      }

      .part {
        display: grid;
        gap: 12px;
      }

      h3 {
        font-size: 15px;
        font-weight: 500;
      }

      fieldset {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      }

      fieldset > :is(.groups, .error) {
        grid-column: 1 / -1;
      }

      .part > button {
        justify-self: start;
      }

      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
        gap: 0 16px;
      }

      .groups label {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly Group[] = [];
  @property({ attribute: false }) rights!: PhonebookRights;
  @state() private open = false;
  /** The contact that is written anew; `undefined` for a new one. */
  @state() private contact: Contact | undefined;
  /** What is wrong with each number, by its key. */
  @state() private wrong: ReadonlyMap<string, TextKey> = new Map();
  readonly #form = new Form<Draft>(this, newDraft("private", []));

  readonly #current = new Resource<Contact>(this, {
    topics: ["phonebook"],
    key: () => (this.open && this.contact ? this.contact.id : null),
    load: async () => {
      const { contact } = this;
      const current = await this.request("contacts/get", { id: contact?.id ?? "" });
      if (this.open && contact === this.contact) this.#take(current);
      return current;
    },
  });

  /** Takes what others wrote; whose numbers are written anew here, his default number is one of these. */
  #take(current: Contact): void {
    const { phones, standard } = this.#form.values;
    this.#form.merge(draftOf(current));
    if (this.#form.values.phones === phones) this.#form.set("standard", standard);
  }

  /** Whether others deleted the contact since. */
  get #gone(): boolean {
    return this.contact !== undefined && this.#current.mistake?.code === "not_found";
  }

  edit(contact: Contact): void {
    this.#show(draftOf(contact), contact);
  }

  /** Begins a new contact where somebody looks: in the book and the group that are shown. */
  create(book: Book, group: Group | undefined): void {
    const allowed = book === "public" && this.rights.editsPublic ? "public" : "private";
    this.#show(newDraft(allowed, group && fits(group, allowed) ? [group.id] : []), undefined);
  }

  #show(draft: Draft, contact: Contact | undefined): void {
    this.contact = contact;
    this.wrong = new Map();
    this.#form.take(draft, true);
    this.open = true;
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { error, busy } = this.#form;
    return html`<webcti-dialog
      .heading=${texts.text(this.contact ? "phonebook.contact" : "phonebook.new_contact")}
      .open=${this.open}
      @webcti-close=${this.#close}
    >
      ${this.#gone ? html`<p class="error" role="alert">${texts.text("phonebook.gone_keep")}</p>` : nothing}
      ${this.open ? this.#content() : nothing}
      ${error === undefined ? nothing : html`<p class="error" role="alert">${error}</p>`}
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      <button slot="actions" class="filled accent" type="submit" form="form" ?disabled=${busy}>
        ${texts.text("dialog.save")}
      </button>
    </webcti-dialog>`;
  }

  #content(): TemplateResult {
    const { texts } = this.app;
    const { values } = this.#form;
    const internal = values.book === "internal";
    return html`<form id="form" class="form" novalidate @submit=${this.#submit}>
      ${textField({
        id: "name",
        label: texts.text("phonebook.name"),
        hint: internal ? texts.text("phonebook.internal_name_hint", { extension: this.contact?.extension ?? "" }) : "",
        value: values.name,
        maxlength: LONGEST_NAME,
        required: true,
        disabled: internal,
        error: this.#form.problem("name") ?? this.#sentence("name"),
        input: (name) => {
          this.#set({ name });
        },
      })}
      ${this.rights.editsPublic && !internal ? this.#book() : nothing} ${this.#numbers(internal)} ${this.#groups()}
      <div class="part">
        ${textField({
          id: "im",
          label: texts.text("phonebook.im"),
          value: values.im,
          maxlength: LONGEST_IM,
          error: this.#form.problem("im"),
          input: (im) => {
            this.#set({ im });
          },
        })}
        ${textField({
          id: "info",
          label: texts.text("phonebook.info"),
          value: values.info,
          maxlength: LONGEST_INFO,
          rows: 3,
          error: this.#form.problem("info"),
          input: (info) => {
            this.#set({ info });
          },
        })}
        ${checkField({
          id: "favourite",
          label: texts.text("phonebook.favourite"),
          checked: values.favourite,
          change: (favourite) => {
            this.#set({ favourite });
          },
        })}
      </div>
    </form>`;
  }

  #book(): TemplateResult {
    const { texts } = this.app;
    return radioField({
      id: "book",
      label: texts.text("phonebook.book"),
      value: this.#form.values.book,
      error: this.#form.problem("book"),
      options: [
        { value: "private", label: texts.text("phonebook.private") },
        { value: "public", label: texts.text("phonebook.public") },
      ],
      change: (chosen) => {
        const book = chosen === "public" ? "public" : "private";
        const groups = this.groups.filter((group) => fits(group, book)).map(({ id }) => id);
        this.#set({ book, groups: this.#form.values.groups.filter((id) => groups.includes(id)) });
      },
    });
  }

  #numbers(internal: boolean): TemplateResult {
    const { texts } = this.app;
    const { phones, standard } = this.#form.values;
    const error = this.#form.problem("phones") ?? this.#sentence("phones");
    return html`<div class="part" role="group" aria-labelledby="numbers">
      <h3 id="numbers">${texts.text(internal ? "phonebook.additional_numbers" : "phonebook.numbers")}</h3>
      ${repeat(
        phones,
        ({ key }) => key,
        (phone, index) =>
          phoneRow(texts, {
            phone,
            position: index + 1,
            standard: phone.key === standard,
            error: this.#sentence(phone.key),
            removable: internal || phones.length > 1,
            marks: this.rights.marks,
            change: (changed) => {
              this.#setPhones(phones.map((known) => (known.key === phone.key ? changed : known)));
            },
            choose: () => {
              this.#set({ standard: phone.key });
            },
            remove: () => {
              this.#remove(phone);
            },
          }),
      )}
      ${error === undefined ? nothing : html`<p class="error" role="alert">${error}</p>`}
      ${
        phones.length < MOST_NUMBERS
          ? html`<button class="outlined" type="button" @click=${this.#add}>
              ${icon(mdiPlus)}${texts.text("phonebook.add_number")}
            </button>`
          : nothing
      }
    </div>`;
  }

  #groups(): TemplateResult | typeof nothing {
    const { texts } = this.app;
    const { book, groups } = this.#form.values;
    const offered = sortable(this.groups).filter((group) => fits(group, book));
    if (offered.length === 0) return nothing;
    return html`<fieldset>
      <legend>${texts.text("phonebook.groups")}</legend>
      <div class="groups">
        ${offered.map(({ id, name }) =>
          checkField({
            id: `group-${id}`,
            label: name,
            checked: groups.includes(id),
            change: (chosen) => {
              this.#set({ groups: chosen ? [...groups, id] : groups.filter((known) => known !== id) });
            },
          }),
        )}
      </div>
      ${this.#form.problem("groups") ? html`<p class="error" role="alert">${this.#form.problem("groups")}</p>` : nothing}
    </fieldset>`;
  }

  #sentence(field: string): string | undefined {
    const key = this.wrong.get(field);
    return key && this.app.texts.text(key);
  }

  #set(changed: Partial<Draft>): void {
    for (const [name, value] of Object.entries(changed)) this.#form.set(name as keyof Draft, value);
    if (this.wrong.size > 0) this.wrong = problems(this.#form.values);
  }

  #setPhones(phones: readonly PhoneDraft[]): void {
    this.#set({ phones });
  }

  readonly #add = async (): Promise<void> => {
    const phone = newPhone();
    const { phones, standard } = this.#form.values;
    this.#form.set("phones", [...phones, phone]);
    if (phones.length === 0 && this.contact?.extension === "") this.#set({ standard: phone.key });
    else this.#set({ standard });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[id="number-${phone.key}"]`)?.focus();
  };

  #remove({ key }: PhoneDraft): void {
    const { standard } = this.#form.values;
    const phones = this.#form.values.phones.filter((phone) => phone.key !== key);
    const first = this.#form.values.book === "internal" ? "" : (phones[0]?.key ?? "");
    this.#set({ phones, standard: standard === key ? first : standard });
  }

  readonly #close = (): void => {
    this.open = false;
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.wrong = problems(this.#form.values);
    if (this.wrong.size > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const contact = this.#gone ? undefined : this.contact;
    const saved = await this.#form.submit(async (draft) => {
      if (contact) await this.request("contacts/update", { id: contact.id, contact: written(draft) });
      else await this.request("contacts/create", { contact: written(draft) });
    });
    if (!saved) return;
    this.open = false;
    this.app.feedback.say(this.app.texts.text("dialog.saved"));
  };
}

/** Whether a contact of a book can be in a group: private ones are in private groups alone. */
function fits(group: Group, book: Book): boolean {
  return group.book === "private" || (group.book === "public" && book !== "private");
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-contact-editor": ContactEditor;
  }
}
