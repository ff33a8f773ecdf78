import { mdiPhoneMessage } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { query } from "lit/decorators.js";
import { define } from "../app/define.ts";
import type { Caller, Dashboard } from "../app/documents.ts";
import type { Extension } from "../app/model.ts";
import { Resource } from "../app/resource.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { buttons, shared } from "../app/theme.ts";
import "../elements/call-list.ts";
import type { ListedCall } from "../elements/call-list.ts";
import "../elements/dial-card.ts";
import type { DialCard } from "../elements/dial-card.ts";
import "../elements/extension-card.ts";
import { icon } from "../elements/icon.ts";
import "../elements/log-card.ts";
import "../elements/search-card.ts";
import "../elements/services-card.ts";
import { failure, states } from "../elements/states.ts";
import "../elements/summary-card.ts";

/** Everything about the calls of one extension at a glance. */
@define("webcti-start-screen")
export class StartScreen extends ScreenElement {
  static override styles = [
    shared,
    buttons,
    states,
    css`
      :host,
      div {
        display: flex;
        flex-direction: column;
        gap: 20px;
      }

      :host {
        flex-direction: row;
        align-items: start;
      }

      div {
        flex: 1 1 0;
        min-width: 0;
      }

      div:first-child {
        flex-grow: 1.7;
      }

      @container page (max-width: 860px) {
        :host {
          flex-direction: column;
          align-items: stretch;
          gap: 12px;
        }

        div {
          display: contents;
        }

        webcti-call-list,
        webcti-log-card {
          order: 1;
        }

        webcti-summary-card,
        webcti-services-card {
          order: 2;
        }
      }
    `,
  ];

  @query("webcti-dial-card") private dialCard!: DialCard;

  readonly #dashboard = new Resource<Dashboard>(this, {
    topics: ["history", "voicemail", "services", "costs", "subscriber", "phonebook"],
    key: () => (this.extension?.access === "ready" ? "" : null),
    load: () => this.request("dashboard/get", {}),
  });

  protected override render(): TemplateResult | typeof nothing {
    const { extension } = this;
    if (!extension) return nothing;
    return extension.access === "ready" ? this.#subscriber(extension) : this.#telephone(extension);
  }

  /** What the PBX knows of the subscriber. */
  #subscriber(extension: Extension): TemplateResult {
    const { texts, router } = this.app;
    const { value, mistake } = this.#dashboard;
    if (mistake && !value) return failure(this.app, mistake, () => void this.#dashboard.reload());
    return html`
      <div>
        <webcti-extension-card .extension=${extension}></webcti-extension-card>
        <webcti-call-list
          .extensionId=${extension.id}
          .heading=${texts.text("start.missed")}
          .none=${texts.text("start.no_missed")}
          .calls=${value?.missed}
          .more=${router.href("history", ["missed"])}
        ></webcti-call-list>
        <webcti-call-list
          .extensionId=${extension.id}
          .heading=${texts.text("start.completed")}
          .none=${texts.text("start.no_completed")}
          .calls=${value?.completed}
          .more=${router.href("history")}
        ></webcti-call-list>
        ${
          extension.session?.subscriber.has_voicemail === false
            ? nothing
            : html`<webcti-call-list
                .extensionId=${extension.id}
                .heading=${texts.text("start.voicemail")}
                .none=${texts.text("start.no_voicemail")}
                .calls=${value?.voicemail.map(asMissed)}
                .more=${router.href("history", ["voicemail"])}
                .action=${this.#listen}
              ></webcti-call-list>`
        }
      </div>
      <div>
        <webcti-search-card .extensionId=${extension.id}></webcti-search-card>
        <webcti-summary-card .extensionId=${extension.id} .dashboard=${value}></webcti-summary-card>
      </div>
    `;
  }

  /** What CTIP tells of a telephone, where there is no more. */
  #telephone(extension: Extension): TemplateResult {
    return html`
      <div>
        <webcti-extension-card .extension=${extension}></webcti-extension-card>
        <webcti-log-card .extension=${extension} @webcti-dial=${this.#dial}></webcti-log-card>
      </div>
      <div>
        <webcti-dial-card .extension=${extension}></webcti-dial-card>
        <webcti-services-card .extension=${extension}></webcti-services-card>
      </div>
    `;
  }

  readonly #listen = (call: ListedCall): TemplateResult => {
    const { texts, dialling } = this.app;
    const number = this.pbx?.web?.voicemail_number ?? "";
    const name = texts.text("start.voicemail");
    const label = texts.text("voicemail.listen_to", { moment: texts.pbxMoment(call.start) });
    return html`<button
      class="number"
      type="button"
      aria-label=${label}
      ?disabled=${number === ""}
      @click=${() => dialling.dial({ extension: this.extensionId, number, name })}
    >
      ${icon(mdiPhoneMessage)}${texts.text("voicemail.listen")}
    </button>`;
  };

  readonly #dial = (event: CustomEvent<string>): void => {
    void this.dialCard.dial(event.detail);
  };
}

/** A call that ended at the voicemail did not reach anybody, and looks so. */
function asMissed(message: Caller & { readonly start: string }): ListedCall {
  return { ...message, type: "missed" };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-start-screen": StartScreen;
  }
}
