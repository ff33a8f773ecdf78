import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Named, Subscriber } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import "../../elements/services/forwarding-view.ts";
import "../../elements/services/services-view.ts";
import { selectField } from "../../elements/fields.ts";

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
      }
    `,
  ];

  @property({ attribute: false }) employee!: Subscriber;
  @property({ type: Boolean }) manager = false;
  readonly #form = new Form(this, { announcement_set: "" });
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
    const { extensionId, manager } = this;
    const { extension } = this.employee;
    return html`
      <webcti-services-view .extensionId=${extensionId} .subscriber=${extension}></webcti-services-view>
      <webcti-forwarding-view
        .extensionId=${extensionId}
        .subscriber=${extension}
        .numberEditable=${manager}
      ></webcti-forwarding-view>
      ${manager ? this.#announcements() : nothing}
    `;
  }

  #announcements(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`<section class="card" aria-labelledby="announcements">
      <h2 id="announcements">${texts.text("employee.announcements")}</h2>
      <form class="form" novalidate @submit=${this.#save}>
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
    let after = this.employee;
    const saved = await form.submit(async ({ announcement_set }) => {
      const fields = { announcement_set: announcement_set || null };
      after = await this.request("subscriber/update", { subscriber, fields });
    });
    if (!saved) return;
    form.take(valuesOf(after), true);
    this.app.feedback.say(this.app.texts.text("dialog.saved"));
  };
}

function valuesOf({ announcement_set }: Subscriber): { readonly announcement_set: string } {
  return { announcement_set: announcement_set ?? "" };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-employee-services": EmployeeServices;
  }
}
