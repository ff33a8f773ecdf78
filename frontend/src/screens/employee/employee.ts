import { mdiArrowLeft } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Subscriber, SubscriberState } from "../../app/documents.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared, signals } from "../../app/theme.ts";
import { title } from "../../app/titles.ts";
import "../../elements/costs-view.ts";
import "../../elements/history-view.ts";
import { icon } from "../../elements/icon.ts";
import { failure, skeleton, states } from "../../elements/states.ts";
import { tabBar, tabs, type Tab } from "../../elements/tabs.ts";
import "./data.ts";
import "./numbers.ts";
import "./privileges.ts";
import "./services.ts";
import { liveState, liveStates } from "./state.ts";

type Page = "data" | "history" | "costs" | "services" | "privileges" | "numbers";

interface Offer {
  readonly page: Page;
  readonly title: Tab["title"];
  /** Whether only a manager of the employee has it. */
  readonly manager?: boolean;
}

const PAGES: readonly Offer[] = [
  { page: "data", title: "employee.data" },
  { page: "history", title: "screen.history", manager: true },
  { page: "costs", title: "screen.costs" },
  { page: "services", title: "services.title" },
  { page: "privileges", title: "employee.privileges" },
  { page: "numbers", title: "employee.numbers" },
];

/** Everything of one employee, for his manager or an administrator. The address says which page of it. */
@define("webcti-employee")
export class EmployeeWindow extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    signals,
    states,
    tabs,
    liveStates,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        margin-block-end: 4px;
      }

      .head h2 {
        min-width: 0;
        margin: 0;
        font-size: 20px;
        line-height: 28px;
        overflow-wrap: anywhere;
      }

      a.back {
        display: grid;
        place-items: center;
        width: 44px;
        height: 44px;
        margin-inline-start: -10px;
        border-radius: 22px;
        color: inherit;
      }

      a.back:hover {
        background: color-mix(in srgb, var(--text) 8%, transparent);
      }
    `,
  ];

  /** Number of the employee. */
  @property() subscriber = "";
  /** Which page of it is wanted. */
  @property() page = "";
  /** The screen it is part of, and the address of the list he was chosen from. */
  @property() screen = "";
  @property({ attribute: false }) list: readonly string[] = [];
  /** The address of the employee within the screen. */
  @property({ attribute: false }) base: readonly string[] = [];
  /** Whether he who acts does so as an administrator. */
  @property({ type: Boolean }) administrator = false;

  readonly #employee = new Resource<Subscriber>(this, {
    topics: ["subscriber"],
    about: () => this.subscriber,
    key: () => this.subscriber,
    load: () => this.request("subscriber/get", { subscriber: this.subscriber }),
  });
  readonly #state = new Resource<SubscriberState>(this, {
    topics: ["state"],
    about: () => this.subscriber,
    key: () => this.subscriber,
    load: () => this.request("subscriber/state", { subscriber: this.subscriber }),
  });

  /** Whether he who acts manages the employee, whatever else he is. */
  get #manages(): boolean {
    const session = this.extension?.session;
    const department = this.#employee.value?.department?.id;
    const managed = session?.manages ?? [];
    return (session?.roles.includes("manager") ?? false) && department !== undefined && managed.includes(department);
  }

  protected override render(): TemplateResult {
    const { texts, router } = this.app;
    const { value, mistake } = this.#employee;
    const back = texts.text("employee.back");
    const offered = PAGES.filter(({ manager }) => !manager || this.#manages);
    const current = offered.find(({ page }) => page === this.page)?.page ?? "data";
    return html`
      <div class="head">
        <a class="back" href=${router.href(this.screen, this.list)} aria-label=${back} title=${back}
          >${icon(mdiArrowLeft)}</a
        >
        <h2 dir="auto">${title(this.subscriber, value?.comment ?? "")}</h2>
        ${this.#state.value ? liveState(this.app, this.#state.value) : nothing}
      </div>
      ${
        value
          ? html`${tabBar(
              this.app,
              this.screen,
              offered.map((offer) => ({ path: [...this.base, offer.page], title: offer.title })),
              current,
            )}
            ${this.#page(current, value)}`
          : html`<section class="card">
              ${mistake ? failure(this.app, mistake, () => void this.#employee.reload()) : skeleton(this.app)}
            </section>`
      }
    `;
  }

  #page(page: Page, employee: Subscriber): TemplateResult {
    const { extensionId, subscriber } = this;
    switch (page) {
      case "data":
        return html`<webcti-employee-data
          .extensionId=${extensionId}
          .employee=${employee}
          ?manager=${!this.administrator}
        ></webcti-employee-data>`;
      case "history":
        return html`<webcti-history-view .extensionId=${extensionId} .subscriber=${subscriber}></webcti-history-view>`;
      case "costs":
        return html`<webcti-costs-view .extensionId=${extensionId} .subscriber=${subscriber}></webcti-costs-view>`;
      case "services":
        return html`<webcti-employee-services
          .extensionId=${extensionId}
          .employee=${employee}
          ?manager=${this.#manages}
        ></webcti-employee-services>`;
      case "privileges":
        return html`<webcti-employee-privileges
          .extensionId=${extensionId}
          .employee=${employee}
          ?administrator=${this.administrator}
        ></webcti-employee-privileges>`;
      case "numbers":
        return html`<webcti-employee-numbers
          .extensionId=${extensionId}
          .subscriber=${subscriber}
        ></webcti-employee-numbers>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-employee": EmployeeWindow;
  }
}
