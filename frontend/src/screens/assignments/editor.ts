import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Assignment, Assignments } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { checkField, selectField, textField } from "../../elements/fields.ts";

interface Values {
  readonly entry: string;
  readonly extension: string;
  readonly key: string;
  readonly users: readonly string[];
}

const EMPTY: Values = { entry: "", extension: "", key: "", users: [] };

/** Gives an extension to users of Home Assistant, or takes it from them. A new one is signed in with its key first. */
@define("webcti-assignment-editor")
export class AssignmentEditor extends ActorElement {
  static override styles = [shared, buttons, forms];

  @property({ attribute: false }) known!: Assignments;
  /** What is being edited; nothing while it is closed. */
  @property({ attribute: false }) edited: Assignment | "new" | undefined;
  readonly #form = new Form<Values>(this, EMPTY);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("edited") || !this.edited) return;
    if (this.edited === "new") this.#form.take({ ...EMPTY, entry: this.known.pbxs[0]?.entry_id ?? "" }, true);
    else this.#form.take({ ...EMPTY, extension: this.edited.extension, users: this.edited.users }, true);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    const isNew = this.edited === "new";
    const heading = isNew
      ? texts.text("assignments.add")
      : texts.text("assignments.change_of", { extension: form.values.extension });
    return html`<webcti-dialog .heading=${heading} .open=${this.edited !== undefined} @webcti-close=${this.#close}>
      <form id="assignment" class="form" novalidate @submit=${this.#save}>
        ${isNew ? this.#signIn() : nothing} ${this.#users()}
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
      </form>
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      <button slot="actions" class="filled accent" type="submit" form="assignment" ?disabled=${form.busy}>
        ${texts.text(isNew ? "assignments.add" : "dialog.save")}
      </button>
    </webcti-dialog>`;
  }

  #signIn(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`
      ${
        this.known.pbxs.length > 1
          ? selectField({
              id: "entry",
              label: texts.text("log_in.pbx"),
              value: form.values.entry,
              options: this.known.pbxs.map(({ entry_id: value, name: label }) => ({ value, label })),
              change: (value) => {
                form.set("entry", value);
              },
            })
          : nothing
      }
      ${textField({
        id: "extension",
        type: "tel",
        label: texts.text("employee.extension"),
        value: form.values.extension,
        maxlength: 8,
        required: true,
        error: form.problem("extension"),
        input: (value) => {
          form.set("extension", value.trim());
        },
      })}
      ${textField({
        id: "key",
        type: "password",
        label: texts.text("assignments.key"),
        hint: texts.text("assignments.key_hint"),
        value: form.values.key,
        maxlength: 64,
        autocomplete: "new-password",
        required: true,
        error: form.problem("key"),
        input: (value) => {
          form.set("key", value);
        },
      })}
    `;
  }

  #users(): TemplateResult {
    const form = this.#form;
    const { users } = form.values;
    return html`<fieldset>
      <legend>${this.app.texts.text("assignments.users")}</legend>
      ${this.known.users.map(({ id, name }) =>
        checkField({
          id: `user-${id}`,
          label: name,
          checked: users.includes(id),
          change: (on) => {
            const others = users.filter((other) => other !== id);
            form.set("users", on ? [...others, id] : others);
          },
        }),
      )}
    </fieldset>`;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { texts, session, feedback } = this.app;
    const form = this.#form;
    const { edited } = this;
    const { entry, extension, key, users } = form.values;
    if (!edited) return;
    if (edited === "new" && extension === "") {
      form.refuse("extension", texts.text("log_in.extension_invalid"));
      return;
    }
    if (edited === "new" && key === "") {
      form.refuse("key", texts.text("assignments.key_missing"));
      return;
    }
    const saved = await form.submit(() =>
      edited === "new"
        ? session.requestAs(entry, extension, "assignments/create", { key, users })
        : session.requestAs(edited.entry_id, extension, "assignments/update", { users }),
    );
    if (!saved) return;
    feedback.say(texts.text("dialog.saved"));
    this.#close();
    this.dispatchEvent(new CustomEvent("webcti-saved"));
  };

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent("webcti-close"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-assignment-editor": AssignmentEditor;
  }
}
