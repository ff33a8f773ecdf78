import { mdiCellphone } from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import type { Feature, Services } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { parseNumber } from "../../app/numbers.ts";
import { has } from "../../app/viewer.ts";
import type { TextKey } from "../../texts/texts.ts";
import { checkField, textField } from "../fields.ts";
import { ServiceForm } from "./service-card.ts";

type Mobile = NonNullable<Services["mobile_phone"]>;
type Condition = "on_no_answer" | "on_dnd" | "on_unavailable";

const CONDITIONS: readonly { readonly name: Condition; readonly feature: Feature; readonly text: TextKey }[] = [
  { name: "on_no_answer", feature: "F15", text: "settings.mobile_no_answer" },
  { name: "on_dnd", feature: "F16", text: "settings.mobile_dnd" },
  { name: "on_unavailable", feature: "F17", text: "settings.mobile_unavailable" },
];

interface Values {
  readonly number: string;
}

/** In which cases calls go to the MobilePhone. Its number is only the manager's to change. */
@define("webcti-mobile-phone")
export class MobilePhone extends ServiceForm<Values> {
  /** Whether who acts may change the number: the manager of the subscriber. */
  @property({ attribute: false }) numberEditable = false;

  /** The case that was ticked or not, while the PBX is asked. */
  @state() private wished: Partial<Record<Condition, boolean>> = {};

  protected readonly form = new Form<Values>(this, { number: "" });
  protected readonly service = "mobile_phone";
  readonly #command = new Command(this, () => this.app);

  protected get on(): boolean {
    return this.services.mobile_phone?.on ?? false;
  }

  protected saved(): Values {
    return { number: this.services.mobile_phone?.number ?? "" };
  }

  protected missing({ number }: Values): readonly [keyof Values, string] | undefined {
    if (!number) return ["number", this.app.texts.text("error.no_mobile_number")];
    return parseNumber(number) === undefined ? ["number", this.app.texts.text("dial.invalid")] : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const mobile = this.services.mobile_phone;
    if (!mobile) return nothing;
    const { texts } = this.app;
    const head = {
      icon: mdiCellphone,
      title: texts.text("service.mobile_phone"),
      text: texts.text("settings.mobile_text"),
    };
    const none = html`<p class="note">${texts.text("settings.mobile_none")}</p>`;
    // Where there is no number there is nothing to switch, only to say so.
    if (!mobile.number) {
      return this.unswitched(head, this.numberEditable ? this.#number() : none);
    }
    return this.framed(head, mobile.on, html`${this.#conditions(mobile)} ${this.#shown(mobile)}`, {
      wish: (on) => void this.#command.run(() => this.write("mobile_phone", { on })),
      busy: this.#command.busy,
      error: this.#command.error,
    });
  }

  #conditions(mobile: Mobile): TemplateResult {
    const { texts } = this.app;
    return html`<fieldset>
      <legend>${texts.text("settings.mobile_when")}</legend>
      ${CONDITIONS.filter(({ feature }) => has(this, feature)).map(({ name, text }) =>
        checkField({
          id: name,
          label: texts.text(text),
          checked: this.wished[name] ?? mobile[name],
          disabled: this.mobile,
          change: (checked) => void this.#tick(name, checked),
        }),
      )}
    </fieldset>`;
  }

  async #tick(name: Condition, checked: boolean): Promise<void> {
    this.wished = { [name]: checked };
    await this.#command.run(() => this.write("mobile_phone", { [name]: checked }));
    this.wished = {};
  }

  #shown({ number }: Mobile): TemplateResult {
    const { texts } = this.app;
    if (this.numberEditable) return this.#number();
    return html`<dl>
      <dt>${texts.text("settings.mobile_number")}</dt>
      <dd>${number}</dd>
    </dl>`;
  }

  #number(): TemplateResult {
    const { form } = this;
    const { texts } = this.app;
    return html`<form class="form" novalidate @submit=${this.#keep}>
      ${textField({
        id: "number",
        type: "tel",
        label: texts.text("settings.mobile_number"),
        value: form.values.number,
        error: form.problem("number") ?? form.error,
        input: (value) => {
          form.set("number", value);
        },
      })}
      ${
        form.changed
          ? html`<div class="actions">
              <button class="filled accent" type="submit" ?disabled=${form.busy}>${texts.text("dialog.save")}</button>
            </div>`
          : nothing
      }
    </form>`;
  }

  readonly #keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { form } = this;
    const { number } = form.values;
    const missing = number ? this.missing(form.values) : undefined;
    if (missing) form.refuse(...missing);
    else if (await form.submit(() => this.write("mobile_phone", { number }))) form.take(this.saved(), true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-mobile-phone": MobilePhone;
  }
}
