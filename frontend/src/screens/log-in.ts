import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../app/define.ts";
import { Form } from "../app/form.ts";
import { forms } from "../app/forms.ts";
import { Mistake } from "../app/mistakes.ts";
import type { Extension } from "../app/model.ts";
import { Resource } from "../app/resource.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { LOG_IN_NAME } from "../app/router.ts";
import { remember } from "../app/selection.ts";
import { buttons, card, shared } from "../app/theme.ts";
import { selectField, textField } from "../elements/fields.ts";
import "../elements/new-password.ts";
import "../elements/no-extension.ts";
import { skeleton, states } from "../elements/states.ts";

const EXTENSION = /^\d{1,8}$/;
const PASSWORD_LENGTH = 32;

/** Opens a session for an extension: the one that is shown and needs it, or any other of an exchange. */
@define("webcti-log-in-screen")
export class LogInScreen extends ScreenElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    states,
    css`
      .card {
        max-width: 440px;
        margin: 4vh auto 0;
      }

      h2 {
        font-size: 22px;
        line-height: 30px;
      }

      .form {
        margin-block-start: 20px;
      }

      .submit {
        width: 100%;
        min-height: 48px;
      }

      .foot {
        justify-content: space-between;
        margin-block-start: 12px;
      }

      .foot .quiet {
        margin-inline-start: -12px;
      }
    `,
  ];

  @state() private reminding = false;
  @state() private reminded = false;
  /** For whom a session was opened that the subscription has not told of yet. */
  #expected: { readonly entry: string; readonly number: string } | undefined;

  readonly #form = new Form(this, { pbx: "", extension: "", password: "" });
  readonly #pbxs = new Resource(this, {
    topics: [],
    key: () => (this.#fixed ? null : ""),
    load: () => this.app.session.requestGeneral("pbx/list"),
  });

  /** The extension that has to log in; `undefined` where any may. */
  get #fixed(): Extension | undefined {
    return this.app.router.destination.screen === LOG_IN_NAME ? undefined : this.extension;
  }

  protected override willUpdate(): void {
    const { extensions, pbxs } = this.app.store.state;
    const found = [...extensions.values()].find(
      ({ pbx, number }) => number === this.#expected?.number && pbxs.get(pbx)?.entry_id === this.#expected.entry,
    );
    if (!found) return;
    this.#expected = undefined;
    remember(found.id);
    this.app.router.replace("start", [], found.id);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Somebody else's extension appears in the store, which is what is waited for.
    this.#stop = this.app.store.subscribe(() => {
      this.requestUpdate();
    });
  }
  #stop: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override render(): TemplateResult {
    if (this.#fixed?.access === "password_required") {
      return html`<section class="card">
        <webcti-new-password .extensionId=${this.extensionId}></webcti-new-password>
      </section>`;
    }
    const pbxs = this.#pbxs.value?.items ?? [];
    if (!this.#fixed && pbxs.length === 0) {
      if (this.#pbxs.loading) return skeleton(this.app, 4);
      const admin = this.app.session.hass?.user?.is_admin ?? false;
      return html`<webcti-no-extension ?admin=${admin}></webcti-no-extension>`;
    }
    return html`<section class="card" aria-labelledby="title">
      ${this.reminding ? this.#reminder() : this.#logIn()} ${this.#foot()}
    </section>`;
  }

  #logIn(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`
      <h2 id="title">${texts.text("log_in.title")}</h2>
      <p class="soft">${texts.text("log_in.intro")}</p>
      <form class="form" novalidate @submit=${this.#submit}>
        ${this.#whose()}
        ${textField({
          id: "password",
          type: "password",
          label: texts.text("log_in.password"),
          value: form.values.password,
          maxlength: PASSWORD_LENGTH,
          autocomplete: "current-password",
          required: true,
          error: form.problem("password"),
          input: (value) => {
            form.set("password", value);
          },
        })}
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <button class="filled accent submit" type="submit" ?disabled=${form.busy}>${texts.text("log_in.title")}</button>
      </form>
    `;
  }

  #reminder(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return html`
      <h2 id="title">${texts.text("log_in.forgotten")}</h2>
      <p class="soft">${texts.text("log_in.remind_text")}</p>
      <form class="form" novalidate @submit=${this.#remind}>
        ${this.#whose()} ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <p role="status">${this.reminded ? texts.text("log_in.reminded") : nothing}</p>
        <button class="filled accent submit" type="submit" ?disabled=${form.busy}>
          ${texts.text("log_in.remind")}
        </button>
      </form>
    `;
  }

  #whose(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    const pbxs = this.#pbxs.value?.items ?? [];
    return html`
      ${
        !this.#fixed && pbxs.length > 1
          ? selectField({
              id: "pbx",
              label: texts.text("log_in.pbx"),
              value: this.#entry,
              options: pbxs.map(({ entry_id, name }) => ({ value: entry_id, label: name })),
              change: (value) => {
                form.set("pbx", value);
              },
            })
          : nothing
      }
      ${textField({
        id: "extension",
        type: "tel",
        label: texts.text("log_in.extension"),
        value: this.#number,
        maxlength: 8,
        autocomplete: "username",
        required: true,
        disabled: this.#fixed !== undefined,
        error: form.problem("extension"),
        input: (value) => {
          form.set("extension", value.trim());
        },
      })}
    `;
  }

  #foot(): TemplateResult {
    const { texts, device } = this.app;
    return html`<div class="actions foot">
      <button class="quiet" type="button" @click=${this.#toggleReminder}>
        ${texts.text(this.reminding ? "log_in.back" : "log_in.forgotten")}
      </button>
      <button
        class="quiet"
        type="button"
        @click=${() => {
          device.choose(this.mobile ? "full" : "mobile");
        }}
      >
        ${texts.text(this.mobile ? "log_in.to_full" : "log_in.to_mobile")}
      </button>
    </div>`;
  }

  get #entry(): string {
    if (this.#fixed) return this.pbx?.entry_id ?? "";
    return this.#form.values.pbx || (this.#pbxs.value?.items[0]?.entry_id ?? "");
  }

  get #number(): string {
    return this.#fixed?.number ?? this.#form.values.extension;
  }

  #extensionIsValid(): boolean {
    const valid = EXTENSION.test(this.#number);
    if (!valid) this.#form.refuse("extension", this.app.texts.text("log_in.extension_invalid"));
    return valid;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const { password } = form.values;
    if (!this.#extensionIsValid()) return;
    if (password === "") {
      form.refuse("password", this.app.texts.text("log_in.password_missing"));
      return;
    }
    const [entry, number] = [this.#entry, this.#number];
    const fixed = this.#fixed !== undefined;
    const done = await form.submit(async () => {
      try {
        await this.app.session.requestAs(entry, number, "session/create", { password });
      } catch (failure) {
        const mistake = Mistake.from(failure);
        // It is not told which of the two was wrong, so it stands at neither.
        throw new Mistake(mistake.code, mistake.message);
      }
    });
    form.values = { ...form.values, password: "" };
    if (done && !fixed) this.#expected = { entry, number };
    this.requestUpdate();
  };

  readonly #remind = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.#extensionIsValid()) return;
    this.reminded = await this.#form.submit(() =>
      this.app.session.requestAs(this.#entry, this.#number, "session/remind", {}),
    );
  };

  readonly #toggleReminder = (): void => {
    this.reminding = !this.reminding;
    this.reminded = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-log-in-screen": LogInScreen;
  }
}
