import { mdiAccountGroupOutline } from "@mdi/js";
import { css, html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Employee } from "../../app/documents.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared, signals } from "../../app/theme.ts";
import { DataTable, type Column } from "../../elements/data-table.ts";
import { numberButton, numberButtons } from "../../elements/number-button.ts";
import { empty, failure, skeleton, states } from "../../elements/states.ts";
import { tables } from "../../elements/table-styles.ts";
import { Staff } from "../employee/staff.ts";
import { liveState, liveStates, stateOrder } from "../employee/state.ts";

/** The employees of one department, or of all that are managed, with what their telephones do. */
@define("webcti-team")
export class Team extends ActorElement {
  static override styles = [
    shared,
    card,
    signals,
    buttons,
    numberButtons,
    states,
    tables,
    liveStates,
    css`
      .card {
        padding: 0;
        overflow: clip;
      }

      .table {
        --columns: 120px minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1.2fr);
      }

      .row {
        min-height: 56px;
      }

      .comment a {
        display: block;
        padding-block: 10px;
        overflow: hidden;
        color: var(--accent-text);
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      @container page (max-width: 600px) {
        .table .row {
          grid-template: "comment state" auto "number department" auto / minmax(0, 1fr) auto;
        }

        [role="cell"].comment {
          grid-area: comment;
        }

        [role="cell"].state {
          grid-area: state;
          text-align: end;
        }

        [role="cell"].extension {
          grid-area: number;
        }

        [role="cell"].department {
          grid-area: department;
          color: var(--text-soft);
          text-align: end;
        }
      }
    `,
  ];

  /** Empty for all of them. */
  @property() department = "";
  readonly #staff = new Staff(this, {
    key: () => this.department,
    load: (paging) =>
      this.request("managed_employees/list", {
        ...paging,
        ...(this.department ? { department: this.department } : {}),
      }),
  });
  readonly #columns: readonly Column<Employee>[] = [
    {
      id: "extension",
      title: "employee.extension",
      value: ({ extension }) => extension,
      cell: ({ extension, comment }) => numberButton(this.app, this.extensionId, { number: extension, name: comment }),
    },
    { id: "comment", title: "employee.comment", value: ({ comment }) => comment, cell: (row) => this.#comment(row) },
    {
      id: "state",
      title: "employee.state",
      value: ({ state }) => stateOrder(state),
      cell: ({ state }) => liveState(this.app, state),
    },
    {
      id: "department",
      title: "employee.department",
      value: ({ department }) => department?.name ?? "",
      cell: ({ department }) => html`<span class="cut" dir="auto">${department?.name ?? ""}</span>`,
    },
  ];
  readonly #table = new DataTable<Employee>(this, {
    columns: () => this.#columns,
    rows: () => this.#staff.rows,
    id: ({ extension }) => extension,
    label: "management.team",
    height: 56,
    total: () => this.#staff.total,
  });

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { total, mistake } = this.#staff;
    if (total === undefined) {
      return html`<section class="card">
        ${mistake ? failure(this.app, mistake, () => void this.#staff.reload()) : skeleton(this.app)}
      </section>`;
    }
    return html`<section class="card">
      ${total === 0 ? empty(texts.text("management.nobody"), mdiAccountGroupOutline) : this.#table.render()}
    </section>`;
  }

  #comment({ extension, comment }: Employee): TemplateResult {
    const href = this.app.router.href("management", ["employee", extension]);
    return html`<a href=${href} dir="auto">${comment || extension}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-team": Team;
  }
}
