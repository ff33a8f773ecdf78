import { mdiAccountSwitchOutline } from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { define } from "../../app/define.ts";
import { Form } from "../../app/form.ts";
import { textField } from "../fields.ts";
import { ServiceForm } from "./service-card.ts";

const ACCOUNT = /^\d{1,8}$/;
const PIN = /^\d{4}$/;

interface Values {
  readonly account: string;
  readonly pin: string;
}

/** Gives the telephone the rights of an account. The PIN is never told by the PBX, so it is asked for every time. */
@define("webcti-account-recall")
export class AccountRecall extends ServiceForm<Values> {
  protected readonly form = new Form<Values>(this, { account: "", pin: "" });
  protected readonly service = "account_recall";

  protected get on(): boolean {
    return this.services.account_recall?.on ?? false;
  }

  protected saved(): Values {
    return { account: this.services.account_recall?.account ?? "", pin: "" };
  }

  protected missing({ account, pin }: Values): readonly [keyof Values, string] | undefined {
    const { texts } = this.app;
    if (!ACCOUNT.test(account)) return ["account", texts.text("settings.account_invalid")];
    return PIN.test(pin) ? undefined : ["pin", texts.text("settings.pin_invalid")];
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { form, on } = this;
    const head = {
      icon: mdiAccountSwitchOutline,
      title: texts.text("service.account_recall"),
      text: texts.text("settings.account_recall_text"),
    };
    if (this.mobile || on) {
      const { account } = this.saved();
      const about = account
        ? html`<dl>
            <dt>${texts.text("settings.account")}</dt>
            <dd>${account}</dd>
          </dl>`
        : nothing;
      return this.framed(head, on, about, this.mobile ? undefined : this.change);
    }
    return this.framed(
      head,
      on,
      html`<form class="form pair" novalidate @submit=${this.#recall}>
        ${textField({
          id: "account",
          label: texts.text("settings.account"),
          value: form.values.account,
          maxlength: 8,
          error: form.problem("account"),
          input: (value) => {
            form.set("account", value.trim());
          },
        })}
        ${textField({
          id: "pin",
          type: "password",
          label: texts.text("settings.pin"),
          value: form.values.pin,
          maxlength: 4,
          error: form.problem("pin"),
          input: (value) => {
            form.set("pin", value);
          },
        })}
        <input hidden type="submit" value=${head.title} />
      </form>`,
      this.change,
    );
  }

  readonly #recall = (event: Event): void => {
    event.preventDefault();
    void this.wish(true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-account-recall": AccountRecall;
  }
}
