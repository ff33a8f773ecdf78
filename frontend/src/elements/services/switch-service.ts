import { mdiLockOutline, mdiPhoneIncomingOutline, mdiIncognito } from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import type { TextKey } from "../../texts/texts.ts";
import { ServiceCard } from "./service-card.ts";

export type SwitchService = "phone_lock" | "clir" | "call_waiting";

const HEADS: Readonly<
  Record<SwitchService, { readonly icon: string; readonly text: TextKey; readonly mobile: boolean }>
> = {
  phone_lock: { icon: mdiLockOutline, text: "settings.phone_lock_text", mobile: true },
  clir: { icon: mdiIncognito, text: "settings.clir_text", mobile: false },
  call_waiting: { icon: mdiPhoneIncomingOutline, text: "settings.call_waiting_text", mobile: false },
};

/** A service that is nothing but on or off. */
@define("webcti-switch-service")
export class SwitchServiceCard extends ServiceCard {
  @property({ attribute: false }) name: SwitchService = "phone_lock";
  readonly #command = new Command(this, () => this.app);

  protected override render(): TemplateResult | typeof nothing {
    const { name } = this;
    const service = this.services[name];
    if (!service) return nothing;
    const { texts } = this.app;
    const { icon, text, mobile } = HEADS[name];
    const locked = "locked_by_admin" in service && service.locked_by_admin;
    return this.framed(
      { icon, title: texts.text(`service.${name}`), text: texts.text(text) },
      service.on,
      locked ? html`<p class="note">${texts.text("error.locked_by_admin")}</p>` : nothing,
      this.mobile && !mobile
        ? undefined
        : {
            wish: (on) => void this.#command.run(() => this.write(name, { on })),
            busy: this.#command.busy,
            error: this.#command.error,
          },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-switch-service": SwitchServiceCard;
  }
}
