import { mdiMinusCircleOutline } from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import { has } from "../../app/viewer.ts";
import { ServiceCard } from "./service-card.ts";
import "./dnd-messages.ts";

/** Do not disturb; where the PBX has messages for callers, one of them is chosen here. */
@define("webcti-dnd-service")
export class DndService extends ServiceCard {
  readonly #command = new Command(this, () => this.app);

  protected override render(): TemplateResult | typeof nothing {
    const service = this.services.dnd;
    if (!service) return nothing;
    const { texts } = this.app;
    const { message } = service;
    return this.framed(
      { icon: mdiMinusCircleOutline, title: texts.text("service.dnd"), text: texts.text("settings.dnd_text") },
      service.on,
      has(this, "F24")
        ? html`<webcti-dnd-messages
            .extensionId=${this.extensionId}
            .subscriber=${this.subscriber}
            .chosen=${message}
            @webcti-choose=${(event: CustomEvent<string | null>) => {
              this.#write(service.on, event.detail);
            }}
          ></webcti-dnd-messages>`
        : nothing,
      {
        wish: (on) => {
          this.#write(on, message);
        },
        busy: this.#command.busy,
        error: this.#command.error,
      },
    );
  }

  #write(on: boolean, message: string | null): void {
    // Without messages of its own the PBX is not told of any.
    const body = has(this, "F24") ? { on, message } : { on };
    void this.#command.run(() => this.write("dnd", body));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-dnd-service": DndService;
  }
}
