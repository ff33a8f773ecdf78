import { mdiAccountKeyOutline, mdiAccountPlusOutline, mdiDeleteOutline, mdiPencilOutline } from "@mdi/js";
import { css, html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../app/define.ts";
import type { Assignment, Assignments } from "../app/documents.ts";
import { explain, Mistake } from "../app/mistakes.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { buttons, card, shared } from "../app/theme.ts";
import { title } from "../app/titles.ts";
import { DataTable, type Column } from "../elements/data-table.ts";
import { icon } from "../elements/icon.ts";
import { empty, failure, skeleton, states } from "../elements/states.ts";
import { tables } from "../elements/table-styles.ts";
import "./assignments/editor.ts";

/** Which extension belongs to which users of Home Assistant: for administrators of Home Assistant only. */
@define("webcti-assignments-screen")
export class AssignmentsScreen extends ScreenElement {
  static override styles = [
    shared,
    card,
    buttons,
    states,
    tables,
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

      p.intro {
        max-width: 72ch;
      }

      .card {
        padding: 0;
        overflow: clip;
      }

      .table {
        --columns: minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1.6fr) 92px;
      }

      .row {
        min-height: 60px;
      }

      .extension {
        font-weight: 500;
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }

      [role="columnheader"].extension {
        font-weight: 400;
      }

      .people {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }

      .person {
        padding: 3px 12px;
        border-radius: 12px;
        background: color-mix(in srgb, var(--accent) 16%, transparent);
        font-size: 13px;
        line-height: 18px;
        overflow-wrap: anywhere;
      }

      .tools {
        display: flex;
        justify-content: end;
      }

      @container page (max-width: 600px) {
        .table .row {
          grid-template: "extension tools" auto "users tools" auto "pbx tools" auto / minmax(0, 1fr) auto;
          gap: 4px 8px;
          padding-block: 10px;
        }

        [role="cell"].extension {
          grid-area: extension;
        }

        [role="cell"].users {
          grid-area: users;
        }

        [role="cell"].pbx {
          grid-area: pbx;
          color: var(--text-soft);
        }

        [role="cell"].tools {
          grid-area: tools;
        }
      }
    `,
  ];

  @state() private known: Assignments | undefined;
  @state() private mistake: Mistake | undefined;
  /** What is being edited: an assignment, or a new one. */
  @state() private edited: Assignment | "new" | undefined;
  readonly #columns: readonly Column<Assignment>[] = [
    {
      id: "extension",
      title: "employee.extension",
      value: ({ extension }) => extension,
      cell: ({ extension, name }) => html`<span dir="auto">${title(extension, name)}</span>`,
    },
    {
      id: "pbx",
      title: "log_in.pbx",
      value: (assignment) => this.#pbx(assignment),
      cell: (assignment) => this.#pbx(assignment),
    },
    {
      id: "users",
      title: "assignments.users",
      value: (assignment) => this.#names(assignment).join(", "),
      cell: (assignment) => this.#people(assignment),
    },
    { id: "tools", title: "assignments.change", quiet: true, cell: (assignment) => this.#tools(assignment) },
  ];
  readonly #table = new DataTable<Assignment>(this, {
    columns: () => this.#columns,
    rows: () => this.known?.items ?? [],
    id: ({ entry_id: entry, extension }) => `${entry} ${extension}`,
    label: "screen.assignments",
    height: 60,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // The application comes through a context, which is there a moment later.
    queueMicrotask(() => void this.#load());
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { known } = this;
    return html`
      <div class="head">
        <h2>${texts.text("screen.assignments")}</h2>
        <button
          class="filled accent"
          type="button"
          ?disabled=${!known?.pbxs.length}
          @click=${() => {
            this.edited = "new";
          }}
        >
          ${icon(mdiAccountPlusOutline)}${texts.text("assignments.add")}
        </button>
      </div>
      <p class="soft intro">${texts.text("assignments.intro")}</p>
      <section class="card">${this.#content()}</section>
      ${
        known
          ? html`<webcti-assignment-editor
              .known=${known}
              .edited=${this.edited}
              @webcti-saved=${() => void this.#load()}
              @webcti-close=${() => {
                this.edited = undefined;
              }}
            ></webcti-assignment-editor>`
          : ""
      }
    `;
  }

  #content(): TemplateResult {
    const { known, mistake } = this;
    if (!known) return mistake ? failure(this.app, mistake, () => void this.#load()) : skeleton(this.app);
    if (known.items.length === 0) return empty(this.app.texts.text("assignments.none"), mdiAccountKeyOutline);
    return this.#table.render();
  }

  #tools(assignment: Assignment): TemplateResult {
    const { texts } = this.app;
    const { extension } = assignment;
    const change = texts.text("assignments.change_of", { extension });
    const remove = texts.text("assignments.delete_of", { extension });
    return html`<button
        class="icon"
        type="button"
        aria-label=${change}
        title=${change}
        @click=${() => {
          this.edited = assignment;
        }}
      >
        ${icon(mdiPencilOutline)}</button
      ><button class="icon" type="button" aria-label=${remove} title=${remove} @click=${() => this.#delete(assignment)}>
        ${icon(mdiDeleteOutline)}
      </button>`;
  }

  #people(assignment: Assignment): TemplateResult {
    const names = this.#names(assignment);
    if (names.length === 0) return html`<span class="soft">${this.app.texts.text("assignments.nobody")}</span>`;
    return html`<span class="people">
      ${names.map((name) => html`<span class="person" dir="auto">${name}</span>`)}
    </span>`;
  }

  #names({ users }: Assignment): readonly string[] {
    return users.flatMap((user) => this.known?.users.find(({ id }) => id === user)?.name ?? []);
  }

  #pbx({ entry_id: entry }: Assignment): string {
    return this.known?.pbxs.find(({ entry_id: id }) => id === entry)?.name ?? "";
  }

  async #load(): Promise<void> {
    try {
      this.known = await this.app.session.requestGeneral("assignments/list");
      this.mistake = undefined;
    } catch (failure) {
      this.mistake = Mistake.from(failure);
    }
  }

  async #delete({ entry_id: entry, extension }: Assignment): Promise<void> {
    const { texts, feedback, session } = this.app;
    const sure = await feedback.ask({
      title: texts.text("assignments.delete_of", { extension }),
      text: texts.text("assignments.delete_text"),
      action: texts.text("dialog.delete"),
      dangerous: true,
    });
    if (!sure) return;
    try {
      await session.requestAs(entry, extension, "assignments/delete", {});
    } catch (failure) {
      feedback.say(await explain(failure, this.app), "mistake");
    }
    await this.#load();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-assignments-screen": AssignmentsScreen;
  }
}
