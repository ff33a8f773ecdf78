import { css, html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import type { Services } from "../../app/documents.ts";
import { failure, skeleton, states } from "../states.ts";
import { withService, type Written } from "./service-card.ts";
import "./account-recall.ts";
import "./call-as.ts";
import "./switch-service.ts";
import "./wake-up.ts";

/** Cards side by side as far as there is room. */
export const cards = css`
  :host {
    display: block;
  }

  .cards {
    columns: 400px 2;
    column-gap: 16px;
    margin-block-end: 16px;
  }

  .cards > * {
    display: block;
    margin-block-end: 16px;
    break-inside: avoid;
  }

  .cards > :last-child {
    margin: 0;
  }
`;

/** What shows services of a subscriber: his document, kept up to date, and what becomes of a change. */
export abstract class ServicesElement extends ActorElement {
  static override styles: CSSResultGroup = [shared, buttons, states, cards];

  /** Whose services these are, when not those of who acts: his number. */
  @property({ attribute: false }) subscriber = "";

  protected readonly services = new Resource<Services>(this, {
    topics: ["services", "wake_up"],
    key: () => this.subscriber,
    about: () => this.subscriber || undefined,
    load: () => this.request("services/get", this.subscriber ? { subscriber: this.subscriber } : {}),
  });

  protected readonly written = ({ detail: { name, answer } }: CustomEvent<Written>): void => {
    const { value } = this.services;
    if (value) this.services.set(withService(value, name, answer));
  };

  protected override render(): TemplateResult {
    const { value, mistake } = this.services;
    if (value) return this.shown(value);
    return mistake ? failure(this.app, mistake, () => void this.services.reload()) : skeleton(this.app);
  }

  protected abstract shown(services: Services): TemplateResult;
}

/** The services a subscriber switches, each only where his PBX has it. */
@define("webcti-services-view")
export class ServicesView extends ServicesElement {
  protected override shown(services: Services): TemplateResult {
    const { extensionId, subscriber, written } = this;
    return html`<div class="cards" @webcti-written=${written}>
      ${
        services.phone_lock
          ? html`<webcti-switch-service
              .extensionId=${extensionId}
              .subscriber=${subscriber}
              .services=${services}
              .name=${"phone_lock"}
            ></webcti-switch-service>`
          : nothing
      }
      ${
        services.wake_up
          ? html`<webcti-wake-up
              .extensionId=${extensionId}
              .subscriber=${subscriber}
              .services=${services}
            ></webcti-wake-up>`
          : nothing
      }
      ${
        services.account_recall
          ? html`<webcti-account-recall
              .extensionId=${extensionId}
              .subscriber=${subscriber}
              .services=${services}
            ></webcti-account-recall>`
          : nothing
      }
      ${
        services.call_as
          ? html`<webcti-call-as
              .extensionId=${extensionId}
              .subscriber=${subscriber}
              .services=${services}
            ></webcti-call-as>`
          : nothing
      }
      ${(["clir", "call_waiting"] as const).map((name) =>
        services[name]
          ? html`<webcti-switch-service
              .extensionId=${extensionId}
              .subscriber=${subscriber}
              .services=${services}
              .name=${name}
            ></webcti-switch-service>`
          : nothing,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-services-view": ServicesView;
  }
}
