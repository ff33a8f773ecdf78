import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Book, Group } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { radioField, textField } from "../../elements/fields.ts";

const LONGEST_NAME = 40;

interface Values {
  readonly name: string;
  readonly book: Book;
}

/** Makes a group, private unless said, or gives one another name. Fires `webcti-group` with the group. */
@define("webcti-group-dialog")
export class GroupDialog extends ActorElement {
  static override styles = [shared, buttons, forms];

  /** Whether a group may be put into the public book. */
  @property({ type: Boolean }) public = false;
  @state() private open = false;
  /** The group that gets another name; `undefined` for a new one. */
  @state() private group: Group | undefined;
  readonly #form = new Form<Values>(this, { name: "", book: "private" });

  show(group?: Group): void {
    this.group = group;
    this.#form.take({ name: group?.name ?? "", book: group?.book ?? "private" }, true);
    this.open = true;
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { values, error, busy } = this.#form;
    return html`<webcti-dialog
      .heading=${texts.text(this.group ? "phonebook.rename_group" : "phonebook.new_group")}
      .open=${this.open}
      @webcti-close=${this.#close}
    >
      <form id="form" class="form" novalidate @submit=${this.#submit}>
        ${textField({
          id: "name",
          label: texts.text("phonebook.name"),
          value: values.name,
          maxlength: LONGEST_NAME,
          required: true,
          error: this.#form.problem("name"),
          input: (name) => {
            this.#form.set("name", name);
          },
        })}
        ${this.public && !this.group ? this.#book() : nothing}
        ${error === undefined ? nothing : html`<p class="error" role="alert">${error}</p>`}
      </form>
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      <button slot="actions" class="filled accent" type="submit" form="form" ?disabled=${busy}>
        ${texts.text("dialog.save")}
      </button>
    </webcti-dialog>`;
  }

  #book(): TemplateResult {
    const { texts } = this.app;
    return radioField({
      id: "book",
      label: texts.text("phonebook.book"),
      value: this.#form.values.book,
      options: [
        {
          value: "private",
          label: texts.text("phonebook.private"),
          hint: texts.text("phonebook.private_group_hint"),
        },
        { value: "public", label: texts.text("phonebook.public"), hint: texts.text("phonebook.public_group_hint") },
      ],
      change: (book) => {
        this.#form.set("book", book === "public" ? "public" : "private");
      },
    });
  }

  readonly #close = (): void => {
    this.open = false;
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { group } = this;
    const name = this.#form.values.name.trim();
    if (name === "") {
      this.#form.refuse("name", this.app.texts.text("phonebook.name_missing"));
      return;
    }
    await this.#form.submit(async ({ book }) => {
      const detail = group
        ? await this.request("groups/update", { id: group.id, name })
        : await this.request("groups/create", { name, book });
      this.open = false;
      this.dispatchEvent(new CustomEvent("webcti-group", { detail }));
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-group-dialog": GroupDialog;
  }
  interface HTMLElementEventMap {
    "webcti-group": CustomEvent<Group>;
  }
}
