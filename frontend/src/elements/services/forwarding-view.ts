import { mdiChevronRight, mdiFormatListNumbered } from "@mdi/js";
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Condition, Rule, Services } from "../../app/documents.ts";
import { Resource } from "../../app/resource.ts";
import { has } from "../../app/viewer.ts";
import { icon } from "../icon.ts";
import { isBasic } from "./rule-texts.ts";
import { ServicesElement } from "./services-view.ts";
import "./dnd.ts";
import "./mobile-phone.ts";
import "./target-service.ts";
import type { TargetService } from "./target-service.ts";

const CONDITIONS: readonly Condition[] = ["always", "busy", "no_answer", "unavailable"];

/** Where calls to a subscriber go, as far as his PBX can send them: the one forwarding of the classic line, or those of NCP. */
@define("webcti-forwarding-view")
export class ForwardingView extends ServicesElement {
  static override styles: CSSResultGroup = [
    super.styles,
    css`
      .advanced {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 64px;
        padding: 12px 24px;
        border: 1px solid var(--ha-card-border-color, var(--line));
        border-radius: var(--radius);
        background: var(--card);
        color: inherit;
        text-decoration: none;
      }

      .advanced:hover {
        background: color-mix(in srgb, var(--text) 5%, var(--card));
      }

      .advanced svg {
        color: var(--text-soft);
      }

      .advanced span {
        flex: 1;
        min-width: 0;
      }

      .advanced strong {
        display: block;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
    `,
  ];

  /** Whether who acts may change the number of the MobilePhone: the manager of the subscriber. */
  @property({ attribute: false }) numberEditable = false;

  readonly #rules = new Resource<readonly Rule[]>(this, {
    topics: ["services"],
    key: () => (has(this, "F21") ? this.subscriber : null),
    about: () => this.subscriber || undefined,
    load: async () =>
      (await this.request("forwarding_rules/list", this.subscriber ? { subscriber: this.subscriber } : {})).items,
  });

  protected override shown(services: Services): TemplateResult {
    const { extensionId, subscriber } = this;
    return html`
      <div class="cards" @webcti-written=${this.written}>
        ${
          services.mobile_phone
            ? html`<webcti-mobile-phone
                .extensionId=${extensionId}
                .subscriber=${subscriber}
                .services=${services}
                .numberEditable=${this.numberEditable}
              ></webcti-mobile-phone>`
            : nothing
        }
        ${
          services.dnd
            ? html`<webcti-dnd-service
                .extensionId=${extensionId}
                .subscriber=${subscriber}
                .services=${services}
              ></webcti-dnd-service>`
            : nothing
        }
        ${services.forwarding ? this.#target("forwarding", services) : nothing}
        ${services.forwardings ? CONDITIONS.map((name) => this.#target(`forwardings/${name}`, services)) : nothing}
        ${services.follow_me ? this.#target("follow_me", services) : nothing}
      </div>
      ${has(this, "F21") && !this.subscriber ? this.#advanced() : nothing}
    `;
  }

  #target(service: TargetService, services: Services): TemplateResult {
    return html`<webcti-target-service
      .extensionId=${this.extensionId}
      .subscriber=${this.subscriber}
      .services=${services}
      .service=${service}
    ></webcti-target-service>`;
  }

  #advanced(): TemplateResult {
    const { texts, router } = this.app;
    const more = (this.#rules.value ?? []).filter((rule) => !isBasic(rule)).length;
    const words = html`${icon(mdiFormatListNumbered)}
      <span>
        <strong>${texts.text("rules.title")}</strong>
        <span class="soft">${more > 0 ? texts.counted("rules.more", more) : texts.text("rules.text")}</span>
      </span>`;
    if (this.mobile) return more > 0 ? html`<div class="advanced">${words}</div>` : html``;
    return html`<a class="advanced" href=${router.href("settings", ["forwarding", "advanced"])}>
      ${words} ${icon(mdiChevronRight)}
    </a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-forwarding-view": ForwardingView;
  }
}
