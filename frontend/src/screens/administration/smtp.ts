import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Smtp } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { radioField, selectField, textField, type TextField } from "../../elements/fields.ts";
import { failure, skeleton, states } from "../../elements/states.ts";
import type { TextKey } from "../../texts/texts.ts";

interface Values {
  readonly mode: Smtp["mode"];
  readonly host: string;
  readonly port: string;
  readonly encryption: Smtp["encryption"];
  readonly user: string;
  /** Empty keeps the one there is. */
  readonly password: string;
  readonly sender: string;
}

const DEFAULT: Values = {
  mode: "managed",
  host: "",
  port: "587",
  encryption: "starttls",
  user: "",
  password: "",
  sender: "",
};

const ENCRYPTIONS: Readonly<Record<Smtp["encryption"], TextKey>> = {
  none: "administration.encryption_none",
  starttls: "administration.encryption_starttls",
  tls: "administration.encryption_tls",
};

const HIGHEST_PORT = 65_535;

/** Through which server the PBX mails, and a mail that proves it. */
@define("webcti-smtp")
export class SmtpPage extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    states,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      .pair {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
        gap: 16px;
        align-items: start;
      }

      p.intro {
        margin-block-end: 16px;
      }

      .result {
        color: var(--green);
      }

      @container page (min-width: 840px) {
        :host {
          grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
          align-items: start;
        }
      }
    `,
  ];

  /** To whom a test mail went out well. */
  @state() private proven = "";
  #taken: Smtp | undefined;
  readonly #form = new Form<Values>(this, DEFAULT);
  readonly #test = new Form(this, { address: "" });
  readonly #smtp = new Resource<Smtp>(this, { topics: [], load: () => this.request("smtp/get", {}) });

  protected override willUpdate(): void {
    const { value } = this.#smtp;
    if (!value || value === this.#taken) return;
    this.#form.take(valuesOf(value), this.#taken === undefined);
    this.#taken = value;
  }

  protected override render(): TemplateResult {
    const { value, mistake } = this.#smtp;
    if (!value) {
      return html`<section class="card">
        ${mistake ? failure(this.app, mistake, () => void this.#smtp.reload()) : skeleton(this.app, 4)}
      </section>`;
    }
    return html`${this.#server(value)} ${this.#proof()}`;
  }

  #server(smtp: Smtp): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`<section class="card" aria-labelledby="smtp">
      <h2 id="smtp">${texts.text("administration.smtp")}</h2>
      <p class="soft intro">${texts.text("administration.smtp_text")}</p>
      <form class="form" novalidate @submit=${this.#save}>
        ${radioField({
          id: "mode",
          label: texts.text("administration.smtp_server"),
          value: form.values.mode,
          options: [
            {
              value: "managed",
              label: texts.text("administration.smtp_managed"),
              hint: texts.text("administration.smtp_managed_hint"),
            },
            { value: "other", label: texts.text("administration.smtp_other") },
          ],
          change: (mode) => {
            form.set("mode", mode as Smtp["mode"]);
          },
        })}
        ${form.values.mode === "other" ? this.#parameters(smtp) : nothing}
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <div class="actions">
          <button class="filled accent" type="submit" ?disabled=${form.busy || !form.changed}>
            ${texts.text("dialog.save")}
          </button>
        </div>
      </form>
    </section>`;
  }

  #parameters({ password_set: stored }: Smtp): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    const text = (id: Exclude<keyof Values, "mode" | "encryption">, key: TextKey, more: Partial<TextField> = {}) =>
      textField({
        id,
        label: texts.text(key),
        value: form.values[id],
        maxlength: 254,
        error: form.problem(id),
        input: (value) => {
          form.set(id, value);
        },
        ...more,
      });
    return html`
      <div class="pair">
        ${text("host", "administration.smtp_host", { required: true })}
        ${text("port", "administration.smtp_port", { type: "number" })}
      </div>
      ${selectField({
        id: "encryption",
        label: texts.text("administration.smtp_encryption"),
        value: form.values.encryption,
        error: form.problem("encryption"),
        options: Object.entries(ENCRYPTIONS).map(([value, key]) => ({ value, label: texts.text(key) })),
        change: (value) => {
          form.set("encryption", value as Smtp["encryption"]);
        },
      })}
      ${text("user", "administration.smtp_user")}
      ${text("password", "administration.smtp_password", {
        type: "password",
        autocomplete: "new-password",
        ...(stored ? { placeholder: "••••••••", hint: texts.text("administration.smtp_password_kept") } : {}),
      })}
      ${text("sender", "administration.smtp_sender", { type: "email" })}
    `;
  }

  #proof(): TemplateResult {
    const { texts } = this.app;
    const form = this.#test;
    return html`<section class="card" aria-labelledby="test">
      <h2 id="test">${texts.text("administration.smtp_test")}</h2>
      <p class="soft intro">${texts.text("administration.smtp_test_text")}</p>
      <form class="form" novalidate @submit=${this.#prove}>
        ${textField({
          id: "address",
          type: "email",
          label: texts.text("administration.smtp_test_address"),
          value: form.values.address,
          maxlength: 254,
          error: form.problem("address"),
          input: (value) => {
            this.proven = "";
            form.set("address", value);
          },
        })}
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <p class="result" role="status">
          ${this.proven ? texts.text("administration.smtp_tested", { address: this.proven }) : nothing}
        </p>
        <div class="actions">
          <button class="outlined" type="submit" ?disabled=${form.busy || form.values.address.trim() === ""}>
            ${texts.text("administration.smtp_test_send")}
          </button>
        </div>
      </form>
    </section>`;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const { texts, feedback } = this.app;
    const { mode, host, port: written, encryption, user, password, sender } = form.values;
    const port = Number(written);
    if (mode === "other" && host.trim() === "") {
      form.refuse("host", texts.text("administration.smtp_host_missing"));
      return;
    }
    if (mode === "other" && !(Number.isInteger(port) && port > 0 && port <= HIGHEST_PORT)) {
      form.refuse("port", texts.text("error.invalid_value"));
      return;
    }
    const smtp = { mode, host: host.trim(), port, encryption, user: user.trim(), sender: sender.trim() };
    let after: Smtp | undefined;
    const saved = await form.submit(async () => {
      after = await this.request("smtp/set", { smtp: { ...smtp, password: password || null } });
    });
    if (!saved || !after) return;
    this.#smtp.set(after);
    this.#taken = after;
    form.take(valuesOf(after), true);
    this.proven = "";
    feedback.say(texts.text("dialog.saved"));
  };

  readonly #prove = async (event: Event): Promise<void> => {
    event.preventDefault();
    const address = this.#test.values.address.trim();
    this.proven = "";
    if (await this.#test.submit(() => this.request("smtp/test", { address }))) this.proven = address;
  };
}

function valuesOf({ mode, host, port, encryption, user, sender }: Smtp): Values {
  return { mode, host, port: String(port), encryption, user, password: "", sender };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-smtp": SmtpPage;
  }
}
