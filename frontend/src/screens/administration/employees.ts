import { mdiAccountSearchOutline, mdiCheck, mdiMagnify } from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Department, Employee } from "../../app/documents.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared, signals } from "../../app/theme.ts";
import { title } from "../../app/titles.ts";
import { DataTable, type Column } from "../../elements/data-table.ts";
import { icon } from "../../elements/icon.ts";
import { empty, failure, skeleton, states } from "../../elements/states.ts";
import { tables } from "../../elements/table-styles.ts";
import type { TextKey } from "../../texts/texts.ts";
import { Staff } from "../employee/staff.ts";
import { liveState, liveStates, stateOrder } from "../employee/state.ts";
import { CONTACTS_ACCESS, LICENCES, RECORDINGS } from "../employee/terms.ts";
import "./bulk-bar.ts";
import { employeesLook } from "./employees-styles.ts";

/** Milliseconds without a key press after which one looks. */
const PAUSE = 200;

/** All extensions of the PBX with their state and rights; those who are ticked are changed together. */
@define("webcti-employees")
export class EmployeesPage extends ActorElement {
  static override styles = [shared, card, signals, buttons, forms, states, tables, liveStates, employeesLook];

  @state() private text = "";
  /** Empty for all. */
  @state() private department = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #departments = new Resource<readonly Department[]>(this, {
    topics: ["employees"],
    load: async () => (await this.request("departments/list", {})).items,
  });
  readonly #staff = new Staff(this, {
    key: () => [this.text, this.department],
    load: (paging) =>
      this.request("employees/list", {
        ...paging,
        ...(this.text ? { text: this.text } : {}),
        ...(this.department ? { department: this.department } : {}),
      }),
  });
  readonly #columns: readonly Column<Employee>[] = [
    this.#column("extension", "employee.extension", ({ extension }) => extension),
    {
      ...this.#column("comment", "employee.comment", ({ comment }) => comment),
      cell: (employee) => this.#comment(employee),
    },
    {
      id: "state",
      title: "employee.state",
      value: ({ state: now }) => stateOrder(now),
      cell: ({ state: now }) => liveState(this.app, now),
    },
    this.#term("licence", "employee.licence", ({ licence }) => LICENCES[licence]),
    this.#term("contacts", "employee.contacts", ({ phonebook_access: access }) => CONTACTS_ACCESS[access]),
    this.#term("recordings", "employee.recordings", ({ recordings_access: access }) => RECORDINGS[access]),
    this.#column("department", "employee.department", ({ department }) => department?.name ?? ""),
    this.#column("manages", "employee.manages", ({ manages }) => manages.map(({ name }) => name).join(", ")),
    {
      id: "password",
      title: "employee.password",
      value: ({ password_set: set }) => Number(set),
      cell: ({ password_set: set }) => this.#password(set),
    },
  ];
  readonly #table = new DataTable<Employee>(this, {
    columns: () => this.#columns,
    rows: () => this.#staff.rows,
    id: ({ extension }) => extension,
    label: "administration.employees",
    height: 56,
    selectable: () => true,
    name: ({ extension, comment }) => title(extension, comment),
    total: () => this.#staff.total,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { total } = this.#staff;
    const departments = this.#departments.value ?? [];
    return html`<section class="card">
      <div class="filters" role="search">
        <div class="find">
          ${icon(mdiMagnify)}
          <input
            type="search"
            autocomplete="off"
            maxlength="64"
            aria-label=${texts.text("administration.find")}
            placeholder=${texts.text("administration.find")}
            @input=${this.#typed}
          />
        </div>
        <select aria-label=${texts.text("employee.department")} @change=${this.#filtered}>
          <option value="">${texts.text("administration.all_departments")}</option>
          ${departments.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === this.department}>${name}</option>`,
          )}
        </select>
      </div>
      <webcti-bulk-bar
        .extensionId=${this.extensionId}
        .departments=${departments}
        .selected=${this.#table.selected}
        @webcti-changed=${() => void this.#staff.reload()}
      ></webcti-bulk-bar>
      <p class="total soft" role="status">
        ${total === undefined ? nothing : texts.counted("administration.employees_found", total)}
      </p>
      ${this.#content(total)}
    </section>`;
  }

  #content(total: number | undefined): TemplateResult {
    const { mistake } = this.#staff;
    if (total === undefined) {
      return mistake ? failure(this.app, mistake, () => void this.#staff.reload()) : skeleton(this.app, 8);
    }
    if (total === 0) return empty(this.app.texts.text("search.nothing"), mdiAccountSearchOutline);
    return this.#table.render();
  }

  #comment({ extension, comment }: Employee): TemplateResult {
    const href = this.app.router.href("administration", ["employees", extension]);
    return html`<a href=${href} dir="auto">${comment || extension}</a>`;
  }

  #password(set: boolean): TemplateResult {
    const { texts } = this.app;
    if (!set) return html`<span class="soft">${texts.text("employee.no_password")}</span>`;
    return html`<span class="set" role="img" aria-label=${texts.text("employee.password_set")}
      >${icon(mdiCheck)}</span
    >`;
  }

  #column(id: string, heading: TextKey, value: (employee: Employee) => string): Column<Employee> {
    return {
      id,
      title: heading,
      value,
      cell: (employee) => {
        const text = value(employee);
        return text && html`<span class="cut" dir="auto" title=${text}>${text}</span>`;
      },
    };
  }

  #term(id: string, heading: TextKey, term: (employee: Employee) => TextKey): Column<Employee> {
    const value = (employee: Employee): string => this.app.texts.text(term(employee));
    return {
      id,
      title: heading,
      value,
      cell: (employee) =>
        html`<span class="cut"><span class="what">${this.app.texts.text(heading)}:</span> ${value(employee)}</span>`,
    };
  }

  readonly #typed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = value.trim();
    }, PAUSE);
  };

  readonly #filtered = (event: Event): void => {
    this.department = (event.target as HTMLSelectElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-employees": EmployeesPage;
  }
}
