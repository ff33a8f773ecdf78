import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../../app/define.ts";
import type { Licence, PhonebookAccess, RecordingsAccess, Role, Subscriber } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ScreenElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { textField } from "../../elements/fields.ts";
import { failure, skeleton, states } from "../../elements/states.ts";
import type { TextKey } from "../../texts/texts.ts";
import "./password.ts";

const LONGEST_DESCRIPTION = 64;
const LONGEST_EMAIL = 128;

const LICENCES: Readonly<Record<Licence, TextKey>> = {
  none: "subscriber.licence_none",
  cti: "subscriber.licence_cti",
  cti_plus: "subscriber.licence_cti_plus",
  manager: "subscriber.licence_manager",
};
const PHONEBOOKS: Readonly<Record<PhonebookAccess, TextKey>> = {
  none: "subscriber.phonebook_none",
  read: "subscriber.phonebook_read",
  edit: "subscriber.phonebook_edit",
};
const RECORDINGS: Readonly<Record<RecordingsAccess, TextKey>> = {
  none: "subscriber.recordings_none",
  own: "subscriber.recordings_own",
  department: "subscriber.recordings_department",
  all: "subscriber.recordings_all",
};
const ROLES: Readonly<Record<Role, TextKey>> = {
  user: "subscriber.role_user",
  manager: "subscriber.role_manager",
  administrator: "subscriber.role_administrator",
};

/** Who the subscriber is, what he may write about himself, and what others allow him. */
@define("webcti-settings-subscriber")
export class SubscriberTab extends ScreenElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    states,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
        align-items: start;
        gap: 16px;
      }

      .column {
        display: grid;
        gap: 16px;
      }

      h3 {
        margin-block-end: 12px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }

      dl {
        display: grid;
        grid-template-columns: fit-content(50%) minmax(0, 1fr);
        gap: 10px 20px;
        margin: 0 0 20px;
      }

      dl:last-child {
        margin: 0;
      }

      dt {
        color: var(--text-soft);
      }

      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }

      .rights .soft {
        margin-block: -8px 16px;
      }
    `,
  ];

  readonly #subscriber = new Resource<Subscriber>(this, {
    topics: ["subscriber"],
    load: async () => {
      const subscriber = await this.request("subscriber/get", {});
      this.#form.take({ description: subscriber.description, email: subscriber.email });
      return subscriber;
    },
  });
  readonly #form = new Form(this, { description: "", email: "" });

  protected override render(): TemplateResult {
    const { value, mistake } = this.#subscriber;
    if (!value) return mistake ? failure(this.app, mistake, () => void this.#subscriber.reload()) : skeleton(this.app);
    return html`
      <div class="column">${this.#data(value)}</div>
      <div class="column">
        ${this.#rights(value)}
        ${
          this.mobile
            ? nothing
            : html`<webcti-settings-password .extensionId=${this.extensionId}></webcti-settings-password>`
        }
      </div>
    `;
  }

  #data(subscriber: Subscriber): TemplateResult {
    const { texts } = this.app;
    return html`<section class="card" aria-labelledby="data">
      <h3 id="data">${texts.text("subscriber.data")}</h3>
      <dl>
        <dt>${texts.text("subscriber.extension")}</dt>
        <dd>${subscriber.extension}</dd>
        <dt>${texts.text("subscriber.comment")}</dt>
        <dd dir="auto">${subscriber.comment}</dd>
        <dt>${texts.text("subscriber.department")}</dt>
        <dd dir="auto">${subscriber.department?.name ?? texts.text("subscriber.no_department")}</dd>
        ${this.mobile ? this.#written(subscriber) : nothing}
      </dl>
      ${this.mobile ? nothing : this.#fields()}
    </section>`;
  }

  #written({ description, email }: Subscriber): TemplateResult {
    const { texts } = this.app;
    return html`<dt>${texts.text("subscriber.description")}</dt>
      <dd dir="auto">${description}</dd>
      <dt>${texts.text("subscriber.email")}</dt>
      <dd dir="auto">${email}</dd>`;
  }

  #fields(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`<form class="form" novalidate @submit=${this.#save}>
      ${textField({
        id: "description",
        label: texts.text("subscriber.description"),
        value: form.values.description,
        maxlength: LONGEST_DESCRIPTION,
        error: form.problem("description"),
        input: (value) => {
          form.set("description", value);
        },
      })}
      ${textField({
        id: "email",
        type: "email",
        label: texts.text("subscriber.email"),
        hint: texts.text("subscriber.email_hint"),
        value: form.values.email,
        maxlength: LONGEST_EMAIL,
        autocomplete: "email",
        error: form.problem("email"),
        input: (value) => {
          form.set("email", value);
        },
      })}
      ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
      <div class="actions">
        <button class="filled accent" type="submit" ?disabled=${form.busy || !form.changed}>
          ${texts.text("dialog.save")}
        </button>
      </div>
    </form>`;
  }

  #rights(subscriber: Subscriber): TemplateResult {
    const { texts } = this.app;
    const roles = this.extension?.session?.roles ?? [];
    const rows: readonly (readonly [TextKey, string])[] = [
      ["subscriber.roles", roles.map((role) => texts.text(ROLES[role])).join(", ")],
      ["subscriber.licence", texts.text(LICENCES[subscriber.licence])],
      ["subscriber.phonebook", texts.text(PHONEBOOKS[subscriber.phonebook_access])],
      ["subscriber.recordings", texts.text(RECORDINGS[subscriber.recordings_access])],
      ["subscriber.dnd_recording", texts.text(subscriber.may_record_dnd ? "subscriber.yes" : "subscriber.no")],
    ];
    return html`<section class="card rights" aria-labelledby="rights">
      <h3 id="rights">${texts.text("subscriber.rights")}</h3>
      <p class="soft">${texts.text("subscriber.rights_text")}</p>
      <dl>
        ${rows.map(
          ([name, value]) =>
            html`<dt>${texts.text(name)}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </section>`;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const { feedback, texts } = this.app;
    const saved = await form.submit(async (fields) => {
      this.#subscriber.set(await this.request("subscriber/update", { fields }));
    });
    const { value } = this.#subscriber;
    if (!saved || !value) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    form.take({ description: value.description, email: value.email }, true);
    feedback.say(texts.text("dialog.saved"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-settings-subscriber": SubscriberTab;
  }
}
