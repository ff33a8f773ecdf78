import { mdiCardAccountPhoneOutline } from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import { radioField } from "../fields.ts";
import { ServiceCard } from "./service-card.ts";

/** As whom the subscriber calls outside. A choice acts at once. */
@define("webcti-call-as")
export class CallAs extends ServiceCard {
  /** What was chosen, while the PBX is asked. */
  @state() private wished: string | undefined;

  readonly #command = new Command(this, () => this.app);

  protected override render(): TemplateResult | typeof nothing {
    const service = this.services.call_as;
    if (!service) return nothing;
    const { texts } = this.app;
    const own = { value: "", label: texts.text("settings.own_number") };
    const options = service.identities.map(({ number, name }) => ({
      value: number,
      label: name || number,
      ...(name ? { hint: number } : {}),
    }));
    const chosen = options.find(({ value }) => value === service.identity) ?? own;
    return this.framed(
      {
        icon: mdiCardAccountPhoneOutline,
        title: texts.text("service.call_as"),
        text: texts.text("settings.call_as_text"),
      },
      service.identity !== "",
      this.mobile
        ? html`<p>${chosen.label}</p>`
        : html`
            ${radioField({
              id: "identity",
              label: texts.text("settings.identity"),
              value: this.wished ?? service.identity,
              options: [own, ...options],
              error: this.#command.error,
              change: (identity) => {
                void this.#choose(identity);
              },
            })}
          `,
    );
  }

  async #choose(identity: string): Promise<void> {
    this.wished = identity;
    await this.#command.run(() => this.write("call_as", { identity }));
    this.wished = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-call-as": CallAs;
  }
}
