import { mdiAccountPlusOutline, mdiBookAccountOutline } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../app/define.ts";
import type { Department } from "../app/documents.ts";
import type { Mistake } from "../app/mistakes.ts";
import { Resource } from "../app/resource.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { buttons, card, shared } from "../app/theme.ts";
import { chipRow, chips } from "../elements/chips.ts";
import { icon } from "../elements/icon.ts";
import { empty, failure, skeleton, states } from "../elements/states.ts";
import "./employee/employee.ts";
import "./management/add-employee.ts";
import "./management/team.ts";

/** Part of the address before the number of an employee; departments stand there else. */
const EMPLOYEE = "employee";
const DEPARTMENT = "department";

/**
 * The departments somebody manages and their employees: `/management/<extension>/department/<id>`, and of one employee
 * `/management/<extension>/employee/<number>/<page>`.
 */
@define("webcti-management-screen")
export class ManagementScreen extends ScreenElement {
  static override styles = [
    shared,
    card,
    buttons,
    chips,
    states,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }

      .head h2 {
        flex: 1;
        margin: 0;
        font-size: 20px;
        line-height: 28px;
      }
    `,
  ];

  @state() private adding = false;
  readonly #departments = new Resource<readonly Department[]>(this, {
    topics: ["employees", "session"],
    load: async () => (await this.request("managed_departments/list", {})).items,
  });

  protected override render(): TemplateResult {
    const [what, id = "", page = ""] = this.path;
    if (what === EMPLOYEE && id) {
      return html`<webcti-employee
        .extensionId=${this.extensionId}
        .subscriber=${id}
        .page=${page}
        .screen=${"management"}
        .base=${[EMPLOYEE, id]}
      ></webcti-employee>`;
    }
    return this.#team(what === DEPARTMENT ? id : "");
  }

  #team(asked: string): TemplateResult {
    const { texts, router } = this.app;
    const { value, mistake } = this.#departments;
    const department = value?.find(({ id }) => id === asked)?.id ?? "";
    return html`
      <div class="head">
        <h2>${texts.text("screen.management")}</h2>
        <a class="button" href=${router.href("phonebook", ["public"])}>
          ${icon(mdiBookAccountOutline)}${texts.text("book.public")}
        </a>
        ${
          value?.length
            ? html`<button
                class="filled accent"
                type="button"
                @click=${() => {
                  this.adding = true;
                }}
              >
                ${icon(mdiAccountPlusOutline)}${texts.text("management.add")}
              </button>`
            : nothing
        }
      </div>
      ${this.#content(value, department, mistake)}
    `;
  }

  #content(
    departments: readonly Department[] | undefined,
    department: string,
    mistake: Mistake | undefined,
  ): TemplateResult {
    const { texts, router } = this.app;
    if (!departments) {
      return html`<section class="card">
        ${mistake ? failure(this.app, mistake, () => void this.#departments.reload()) : skeleton(this.app)}
      </section>`;
    }
    if (departments.length === 0) {
      return html`<section class="card">${empty(texts.text("management.none"), mdiAccountPlusOutline)}</section>`;
    }
    return html`
      ${chipRow(texts.text("management.departments"), [
        { href: router.href("management"), label: texts.text("management.all"), current: department === "" },
        ...departments.map(({ id, name, members }) => ({
          href: router.href("management", [DEPARTMENT, id]),
          label: `${name} (${texts.number(members)})`,
          current: id === department,
        })),
      ])}
      <webcti-team .extensionId=${this.extensionId} .department=${department}></webcti-team>
      <webcti-add-employee
        .extensionId=${this.extensionId}
        .departments=${departments}
        .department=${department}
        .open=${this.adding}
        @webcti-close=${() => {
          this.adding = false;
        }}
      ></webcti-add-employee>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-management-screen": ManagementScreen;
  }
}
