import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Department } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import { title } from "../../app/titles.ts";
import "../../elements/dialog.ts";
import { selectField } from "../../elements/fields.ts";
import { empty, failure, skeleton, states } from "../../elements/states.ts";

type Available = readonly { readonly extension: string; readonly comment: string }[];

/** Takes an extension that has no department into one of the manager's. */
@define("webcti-add-employee")
export class AddEmployee extends ActorElement {
  static override styles = [
    shared,
    buttons,
    forms,
    states,
    css`
      p.soft {
        margin-block-end: 16px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) departments: readonly Department[] = [];
  /** The department that is looked at, empty for all. */
  @property() department = "";
  readonly #form = new Form(this, { department: "", subscriber: "" });
  readonly #available = new Resource<Available>(this, {
    topics: ["employees"],
    key: () => (this.open ? "available" : null),
    load: async () => (await this.request("managed_employees/available", {})).items,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("open") && this.open) this.#form.take({ department: this.department, subscriber: "" }, true);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<webcti-dialog .heading=${texts.text("management.add")} .open=${this.open} @webcti-close=${this.#close}>
      <p class="soft">${texts.text("management.add_text")}</p>
      ${this.#content()}
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      <button
        slot="actions"
        class="filled accent"
        type="button"
        ?disabled=${this.#form.busy || !this.#available.value?.length}
        @click=${this.#add}
      >
        ${texts.text("management.add")}
      </button>
    </webcti-dialog>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { texts } = this.app;
    const { value, mistake } = this.#available;
    if (!this.open) return nothing;
    if (!value) {
      return mistake ? failure(this.app, mistake, () => void this.#available.reload()) : skeleton(this.app, 2);
    }
    if (value.length === 0) return empty(texts.text("management.nobody_available"));
    const form = this.#form;
    return html`<div class="form">
      ${selectField({
        id: "subscriber",
        label: texts.text("employee.extension"),
        value: this.#subscriber,
        error: form.problem("subscriber"),
        options: value.map(({ extension, comment }) => ({ value: extension, label: title(extension, comment) })),
        change: (chosen) => {
          form.set("subscriber", chosen);
        },
      })}
      ${selectField({
        id: "department",
        label: texts.text("employee.department"),
        value: this.#department,
        error: form.problem("department"),
        options: this.departments.map(({ id, name }) => ({ value: id, label: name })),
        change: (chosen) => {
          form.set("department", chosen);
        },
      })}
      ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
    </div>`;
  }

  get #subscriber(): string {
    return this.#form.values.subscriber || (this.#available.value?.[0]?.extension ?? "");
  }

  get #department(): string {
    return this.#form.values.department || (this.departments[0]?.id ?? "");
  }

  readonly #add = async (): Promise<void> => {
    const [id, subscriber] = [this.#department, this.#subscriber];
    const added = await this.#form.submit(() => this.request("managed_departments/add_member", { id, subscriber }));
    if (!added) return;
    const name = this.departments.find((department) => department.id === id)?.name ?? "";
    this.app.feedback.say(this.app.texts.text("management.added", { extension: subscriber, department: name }));
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent("webcti-close"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-add-employee": AddEmployee;
  }
}
