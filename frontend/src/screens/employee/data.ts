import { mdiKeyOutline } from "@mdi/js";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Subscriber } from "../../app/documents.ts";
import { Command } from "../../app/command.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Mistake } from "../../app/mistakes.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { title } from "../../app/titles.ts";
import "../../elements/dialog.ts";
import { checkField, textField } from "../../elements/fields.ts";
import { icon } from "../../elements/icon.ts";
import "./password.ts";
import { LONGEST } from "./terms.ts";

interface Values {
  readonly comment: string;
  readonly description: string;
  readonly email: string;
  readonly answered: boolean;
  readonly missed: boolean;
}

const EMPTY: Values = { comment: "", description: "", email: "", answered: false, missed: false };

/** An employee's data, his call notifications, and a new password for him. */
@define("webcti-employee-data")
export class EmployeeData extends ActorElement {
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

      .password p {
        max-width: 60ch;
        margin-block-end: 16px;
      }

      .once {
        display: grid;
        gap: 16px;
        justify-items: start;
      }

      @container page (min-width: 840px) {
        :host {
          grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
          align-items: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) employee!: Subscriber;
  /** Whether he who acts is his manager: then the password is a temporary one, else a new one. */
  @property({ type: Boolean }) manager = false;
  @state() private password = "";
  readonly #form = new Form<Values>(this, EMPTY);
  readonly #wish = new Command(this, () => this.app);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("employee")) return;
    const before = changed.get("employee");
    this.#form.take(valuesOf(this.employee), before?.extension !== this.employee.extension);
  }

  protected override render(): TemplateResult {
    return html`${this.#data()}${this.#passwords()}`;
  }

  #data(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    const { values } = form;
    const text = (id: "comment" | "description" | "email", label: string, more = {}): TemplateResult =>
      textField({
        id,
        label,
        value: values[id],
        maxlength: LONGEST[id],
        error: form.problem(id),
        input: (value) => {
          form.set(id, value);
        },
        ...more,
      });
    return html`<section class="card" aria-labelledby="data">
      <h2 id="data">${texts.text("employee.data")}</h2>
      <form class="form" novalidate @submit=${this.#save}>
        ${text("comment", texts.text("employee.comment"), { hint: texts.text("employee.comment_hint") })}
        ${text("description", texts.text("employee.description"))}
        ${text("email", texts.text("employee.email"), { type: "email" })}
        <fieldset>
          <legend>${texts.text("employee.notifications")}</legend>
          ${checkField({
            id: "missed",
            label: texts.text("employee.notify_missed"),
            checked: values.missed,
            change: (on) => {
              form.set("missed", on);
            },
          })}
          ${checkField({
            id: "answered",
            label: texts.text("employee.notify_answered"),
            checked: values.answered,
            change: (on) => {
              form.set("answered", on);
            },
          })}
        </fieldset>
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <div class="actions">
          <button class="filled accent" type="submit" ?disabled=${form.busy || !form.changed}>
            ${texts.text("dialog.save")}
          </button>
        </div>
      </form>
    </section>`;
  }

  #passwords(): TemplateResult {
    const { texts } = this.app;
    const who = title(this.employee.extension, this.employee.comment);
    const heading = texts.text(this.manager ? "employee.temporary_password" : "employee.new_password");
    return html`<section class="card password" aria-labelledby="password">
      <h2 id="password">${heading}</h2>
      <p class="soft">
        ${texts.text(this.employee.password_set ? "employee.password_is_set" : "employee.password_is_missing")}
        ${texts.text("employee.password_text")}
      </p>
      ${this.#wish.error === undefined ? nothing : html`<p class="error" role="alert">${this.#wish.error}</p>`}
      <button class="outlined" type="button" ?disabled=${this.#wish.busy} @click=${this.#make}>
        ${icon(mdiKeyOutline)}${heading}
      </button>
      <webcti-dialog .heading=${heading} .open=${this.password !== ""} @webcti-close=${this.#forget}>
        <div class="once">
          <p>${texts.text("employee.password_once", { who })}</p>
          <webcti-password .password=${this.password} .who=${who}></webcti-password>
        </div>
        <button slot="actions" class="filled accent" type="button" @click=${this.#forget}>
          ${texts.text("dialog.close")}
        </button>
      </webcti-dialog>
    </section>`;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    let after = this.employee;
    const saved = await form.submit(async ({ comment, description, email, answered, missed }) => {
      const fields = { comment, description, email, call_notifications: { answered, missed } };
      after = await this.request("subscriber/update", { subscriber: this.employee.extension, fields });
    });
    if (!saved) return;
    form.take(valuesOf(after), true);
    this.app.feedback.say(this.app.texts.text("dialog.saved"));
  };

  readonly #make = async (): Promise<void> => {
    const { texts, feedback } = this.app;
    const { extension: subscriber, comment } = this.employee;
    const sure = await feedback.ask({
      title: texts.text(this.manager ? "employee.temporary_password" : "employee.new_password"),
      text: texts.text("employee.password_question", { who: title(subscriber, comment) }),
      action: texts.text("employee.password_make"),
    });
    if (!sure) return;
    await this.#wish.run(async () => {
      this.password = await (this.manager ? this.#temporary(subscriber) : this.#new(subscriber));
    });
  };

  async #temporary(subscriber: string): Promise<string> {
    return (await this.request("subscriber/set_temporary_password", { subscriber })).password;
  }

  async #new(subscriber: string): Promise<string> {
    const wish = { extensions: [subscriber], action: "new_password", value: null } as const;
    const [result] = (await this.request("employees/bulk", wish)).results;
    if (!result?.ok) throw new Mistake(result?.code ?? "failed", "");
    return result.password;
  }

  readonly #forget = (): void => {
    this.password = "";
  };
}

function valuesOf({ comment, description, email, call_notifications: { answered, missed } }: Subscriber): Values {
  return { comment, description, email, answered, missed };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-employee-data": EmployeeData;
  }
}
