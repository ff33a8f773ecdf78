import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Named, Subscriber } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { selectField, textField } from "../../elements/fields.ts";

interface Values {
  readonly number: string;
  /** Empty for none. */
  readonly announcement_set: string;
}

/** The services of an employee: those he has himself, and what only his manager sets. */
@define("webcti-employee-services")
export class EmployeeServices extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
    `,
  ];

  @property({ attribute: false }) employee!: Subscriber;
  @property({ type: Boolean }) manager = false;
  readonly #form = new Form<Values>(this, { number: "", announcement_set: "" });
  readonly #sets = new Resource<readonly Named[]>(this, {
    topics: [],
    key: () => (this.manager ? "sets" : null),
    load: async () => (await this.request("announcement_sets/list", {})).items,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("employee")) return;
    this.#form.take(valuesOf(this.employee), changed.get("employee")?.extension !== this.employee.extension);
  }

  protected override render(): TemplateResult {
    return html`${this.manager ? this.#forManagers() : nothing}`;
  }

  #forManagers(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`<section class="card" aria-labelledby="manager">
      <h2 id="manager">${texts.text("employee.set_for_him")}</h2>
      <form class="form" novalidate @submit=${this.#save}>
        ${textField({
          id: "number",
          type: "tel",
          label: texts.text("employee.mobile_number"),
          hint: texts.text("employee.mobile_number_hint"),
          value: form.values.number,
          maxlength: 40,
          error: form.problem("number"),
          input: (value) => {
            form.set("number", value);
          },
        })}
        ${selectField({
          id: "announcement_set",
          label: texts.text("employee.announcement_set"),
          value: form.values.announcement_set,
          error: form.problem("announcement_set"),
          options: [
            { value: "", label: texts.text("employee.announcement_standard") },
            ...(this.#sets.value ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ],
          change: (value) => {
            form.set("announcement_set", value);
          },
        })}
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <div class="actions">
          <button class="filled accent" type="submit" ?disabled=${form.busy || !form.changed}>
            ${texts.text("dialog.save")}
          </button>
        </div>
      </form>
    </section>`;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const { extension: subscriber } = this.employee;
    const before = valuesOf(this.employee);
    let after = this.employee;
    const saved = await form.submit(async ({ number, announcement_set }) => {
      if (number.trim() !== before.number) {
        await this.request("services/set", { subscriber, name: "mobile_phone", body: { number: number.trim() } });
      }
      if (announcement_set !== before.announcement_set) {
        const fields = { announcement_set: announcement_set || null };
        await this.request("subscriber/update", { subscriber, fields });
      }
      after = await this.request("subscriber/get", { subscriber });
    });
    if (!saved) return;
    form.take(valuesOf(after), true);
    this.app.feedback.say(this.app.texts.text("dialog.saved"));
  };
}

function valuesOf({ mobile_phone_number: number, announcement_set }: Subscriber): Values {
  return { number, announcement_set: announcement_set ?? "" };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-employee-services": EmployeeServices;
  }
}
