import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Department, PhonebookAccess, RecordingsAccess, Subscriber } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Mistake } from "../../app/mistakes.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { checkField, radioField, selectField } from "../../elements/fields.ts";
import { CONTACTS_ACCESS, LICENCES, RECORDINGS, termsOf } from "./terms.ts";

interface Values {
  readonly phonebook_access: PhonebookAccess;
  readonly recordings_access: RecordingsAccess;
  readonly licence: string;
  /** Empty for none. */
  readonly department: string;
  readonly manages: readonly string[];
}

const EMPTY: Values = {
  phonebook_access: "none",
  recordings_access: "none",
  licence: "none",
  department: "",
  manages: [],
};

/** An employee's rights. Licence and departments are the administrator's alone to give. */
@define("webcti-employee-privileges")
export class EmployeePrivileges extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    css`
      .columns {
        display: grid;
        gap: 24px;
        max-width: none;
      }

      @container page (min-width: 800px) {
        .columns {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          align-items: start;
        }

        .wide {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) employee!: Subscriber;
  @property({ type: Boolean }) administrator = false;
  readonly #form = new Form<Values>(this, EMPTY);
  readonly #departments = new Resource<readonly Department[]>(this, {
    topics: ["employees"],
    key: () => (this.administrator ? "all" : null),
    load: async () => (await this.request("departments/list", {})).items,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("employee")) return;
    this.#form.take(valuesOf(this.employee), changed.get("employee")?.extension !== this.employee.extension);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${texts.text("employee.privileges")}</h2>
      <form class="form columns" novalidate @submit=${this.#save}>
        ${radioField({
          id: "phonebook_access",
          label: texts.text("employee.contacts_access"),
          value: form.values.phonebook_access,
          error: form.problem("phonebook_access"),
          options: termsOf(CONTACTS_ACCESS).map(([value, key]) => ({ value, label: texts.text(key) })),
          change: (value) => {
            form.set("phonebook_access", value as PhonebookAccess);
          },
        })}
        ${radioField({
          id: "recordings_access",
          label: texts.text("employee.recordings"),
          value: form.values.recordings_access,
          error: form.problem("recordings_access"),
          options: termsOf(RECORDINGS).map(([value, key]) => ({ value, label: texts.text(key) })),
          change: (value) => {
            form.set("recordings_access", value as RecordingsAccess);
          },
        })}
        ${this.administrator ? this.#forAdministrators() : nothing}
        ${form.error === undefined ? nothing : html`<p class="error wide" role="alert">${form.error}</p>`}
        <div class="actions wide">
          <button class="filled accent" type="submit" ?disabled=${form.busy || !form.changed}>
            ${texts.text("dialog.save")}
          </button>
        </div>
      </form>
    </section>`;
  }

  #forAdministrators(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    const departments = this.#departments.value ?? [];
    return html`
      ${radioField({
        id: "licence",
        label: texts.text("employee.licence"),
        value: form.values.licence,
        error: form.problem("licence"),
        options: termsOf(LICENCES).map(([value, key]) => ({ value, label: texts.text(key) })),
        change: (value) => {
          form.set("licence", value);
        },
      })}
      <div class="form">
        ${selectField({
          id: "department",
          label: texts.text("employee.department"),
          value: form.values.department,
          error: form.problem("department"),
          options: [
            { value: "", label: texts.text("employee.no_department") },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ],
          change: (value) => {
            form.set("department", value);
          },
        })}
        <fieldset>
          <legend>${texts.text("employee.manages")}</legend>
          ${departments.map(({ id, name }) =>
            checkField({
              id: `manages-${id}`,
              label: name,
              checked: form.values.manages.includes(id),
              change: (on) => {
                const others = form.values.manages.filter((other) => other !== id);
                form.set("manages", on ? [...others, id] : others);
              },
            }),
          )}
          <span class="hint">${texts.text("employee.manages_hint")}</span>
        </fieldset>
      </div>
    `;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    let after = this.employee;
    const saved = await form.submit(async (values) => {
      await this.#send(values);
      after = await this.request("subscriber/get", { subscriber: this.employee.extension });
    });
    if (!saved) return;
    form.take(valuesOf(after), true);
    this.app.feedback.say(this.app.texts.text("dialog.saved"));
  };

  async #send({ phonebook_access, recordings_access, licence, department, manages }: Values): Promise<void> {
    const { extension: subscriber } = this.employee;
    const before = valuesOf(this.employee);
    if (phonebook_access !== before.phonebook_access || recordings_access !== before.recordings_access) {
      await this.request("subscriber/update", { subscriber, fields: { phonebook_access, recordings_access } });
    }
    if (!this.administrator) return;
    if (licence !== before.licence) await this.#bulk("licence", licence);
    if (department !== before.department) await this.#bulk("department", department || null);
    if ([...manages].sort().join() !== [...before.manages].sort().join()) await this.#bulk("manages", manages);
  }

  async #bulk(action: "licence" | "department" | "manages", value: string | readonly string[] | null): Promise<void> {
    const wish = { extensions: [this.employee.extension], action, value };
    const [result] = (await this.request("employees/bulk", wish)).results;
    if (!result?.ok) throw new Mistake(result?.code ?? "failed", "", action);
  }
}

function valuesOf({ phonebook_access, recordings_access, licence, department, manages }: Subscriber): Values {
  return {
    phonebook_access,
    recordings_access,
    licence,
    department: department?.id ?? "",
    manages: manages.map(({ id }) => id),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-employee-privileges": EmployeePrivileges;
  }
}
