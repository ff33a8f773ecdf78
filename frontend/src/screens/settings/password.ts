import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../../app/define.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { textField } from "../../elements/fields.ts";
import type { TextKey } from "../../texts/texts.ts";

const SHORTEST = 4;
const LONGEST = 32;
const EMPTY = { old: "", new: "", repeated: "" } as const;

interface Passwords {
  readonly old: string;
  readonly new: string;
  readonly repeated: string;
}

const FIELDS: readonly { readonly id: keyof Passwords; readonly label: TextKey; readonly hint?: TextKey }[] = [
  { id: "old", label: "subscriber.old_password" },
  { id: "new", label: "log_in.new", hint: "log_in.new_hint" },
  { id: "repeated", label: "log_in.repeat" },
];

/** Changes the password with which the subscriber logs in. */
@define("webcti-settings-password")
export class SettingsPassword extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    css`
      h3 {
        margin-block-end: 12px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
    `,
  ];

  readonly #form = new Form<Passwords>(this, EMPTY);

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`<section class="card" aria-labelledby="password">
      <h3 id="password">${texts.text("subscriber.password")}</h3>
      <form class="form" novalidate @submit=${this.#submit}>
        ${FIELDS.map(({ id, label, hint }) =>
          textField({
            id,
            type: "password",
            label: texts.text(label),
            ...(hint ? { hint: texts.text(hint) } : {}),
            value: form.values[id],
            maxlength: LONGEST,
            autocomplete: id === "old" ? "current-password" : "new-password",
            error: form.problem(id),
            input: (value) => {
              form.set(id, value);
            },
          }),
        )}
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <div class="actions">
          <button class="outlined" type="submit" ?disabled=${form.busy || !form.changed}>
            ${texts.text("subscriber.change")}
          </button>
        </div>
      </form>
    </section>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const { texts, feedback } = this.app;
    const { old, new: wanted, repeated } = form.values;
    if (old === "") form.refuse("old", texts.text("log_in.password_missing"));
    else if (wanted.length < SHORTEST) form.refuse("new", texts.text("log_in.new_hint"));
    else if (wanted === this.extension?.number) form.refuse("new", texts.text("log_in.same"));
    else if (wanted !== repeated) form.refuse("repeated", texts.text("log_in.different"));
    else if (await form.submit(() => this.request("session/set_password", { new: wanted, old }))) {
      form.take(EMPTY, true);
      feedback.say(texts.text("subscriber.changed"));
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-settings-password": SettingsPassword;
  }
}
