import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import { Form } from "../app/form.ts";
import { forms } from "../app/forms.ts";
import { ActorElement } from "../app/screen-element.ts";
import { buttons, shared } from "../app/theme.ts";
import { textField } from "./fields.ts";

const SHORTEST = 4;
const LONGEST = 32;

/** Demands a new password before anything else is shown. Giving up ends the session, and the old password stays. */
@define("webcti-new-password")
export class NewPassword extends ActorElement {
  static override styles = [
    shared,
    buttons,
    forms,
    css`
      h2 {
        margin-block-end: 8px;
        font-size: 22px;
        font-weight: 500;
        line-height: 30px;
      }

      .form {
        margin-block-start: 20px;
      }

      .actions {
        justify-content: end;
      }
    `,
  ];

  readonly #form = new Form(this, { new: "", repeated: "" });

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`
      <h2>${texts.text("log_in.new_title")}</h2>
      <p class="soft">${texts.text("log_in.new_text")}</p>
      <form class="form" novalidate @submit=${this.#submit}>
        ${textField({
          id: "new",
          type: "password",
          label: texts.text("log_in.new"),
          hint: texts.text("log_in.new_hint"),
          value: form.values.new,
          maxlength: LONGEST,
          autocomplete: "new-password",
          error: form.problem("new"),
          input: (value) => {
            form.set("new", value);
          },
        })}
        ${textField({
          id: "repeated",
          type: "password",
          label: texts.text("log_in.repeat"),
          value: form.values.repeated,
          maxlength: LONGEST,
          autocomplete: "new-password",
          error: form.problem("repeated"),
          input: (value) => {
            form.set("repeated", value);
          },
        })}
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <div class="actions">
          <button type="button" @click=${this.#giveUp}>${texts.text("dialog.cancel")}</button>
          <button class="filled accent" type="submit" ?disabled=${form.busy}>${texts.text("dialog.save")}</button>
        </div>
      </form>
    `;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const { texts } = this.app;
    const { new: wanted, repeated } = form.values;
    if (wanted.length < SHORTEST) form.refuse("new", texts.text("log_in.new_hint"));
    else if (wanted === this.extension?.number) form.refuse("new", texts.text("log_in.same"));
    else if (wanted !== repeated) form.refuse("repeated", texts.text("log_in.different"));
    else await form.submit(() => this.request("session/set_password", { new: wanted, old: null }));
  };

  readonly #giveUp = (): void => {
    void this.#form.submit(() => this.request("session/delete", {}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-new-password": NewPassword;
  }
}
