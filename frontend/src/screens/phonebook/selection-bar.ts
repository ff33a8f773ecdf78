import { mdiClose, mdiFolderPlusOutline, mdiFolderRemoveOutline, mdiTrashCanOutline } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Contact, Group, Results } from "../../app/documents.ts";
import { FromStore } from "../../app/from-store.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import { icon } from "../../elements/icon.ts";
import type { CountedKey } from "../../texts/texts.ts";
import { inBulk } from "./bulk.ts";
import type { OutcomeDialog } from "./outcome-dialog.ts";
import "./outcome-dialog.ts";
import { deletable, type Selected, type Selection } from "./selection.ts";
import type { Direction, Sorting, SortingDialog } from "./sorting-dialog.ts";
import "./sorting-dialog.ts";

/** What can be done with the selected contacts: delete them, put them into a group, take them out of one. */
@define("webcti-selection-bar")
export class SelectionBar extends ActorElement {
  static override styles = [
    shared,
    buttons,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
        padding: 4px 12px 4px 16px;
        background: color-mix(in srgb, var(--accent) 14%, var(--card));
      }

      .count {
        flex: 1;
        min-width: 120px;
        font-weight: 500;
      }

      .bar button {
        padding: 0 14px;
      }

      .bar button.icon {
        padding: 0;
      }

      @container page (max-width: 700px) {
        .bar > button:not(.icon) {
          order: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) groups: readonly Group[] = [];
  /** The group that is looked at, when its members are one's own to choose. */
  @property({ attribute: false }) group: Group | undefined;
  @query("webcti-sorting-dialog") private sorting!: SortingDialog;
  @query("webcti-outcome-dialog") private outcome!: OutcomeDialog;

  readonly #selected = new FromStore(
    this,
    () => this.selection,
    (state: Selected) => state,
  );

  /** Deletes contacts, as far as that is allowed, after asking. */
  async delete(contacts: Selected): Promise<void> {
    const { feedback, texts } = this.app;
    const { byBook, kept } = deletable(contacts);
    const confirmed = await feedback.ask({
      title: texts.counted("phonebook.delete_question", contacts.size),
      text: [
        byBook.private > 0 ? texts.counted("phonebook.delete_private", byBook.private) : "",
        byBook.public > 0 ? texts.counted("phonebook.delete_public", byBook.public) : "",
        kept > 0 ? texts.counted("phonebook.delete_kept", kept) : "",
      ]
        .filter(Boolean)
        .join(" "),
      action: texts.text("dialog.delete"),
      dangerous: true,
    });
    if (!confirmed) return;
    await this.#carryOut("phonebook.deleted", texts.text("phonebook.deleting"), contacts, (ids) =>
      this.request("contacts/delete_many", { ids }),
    );
  }

  protected override render(): TemplateResult {
    return html`${(this.#selected.value?.size ?? 0) > 0 ? this.#bar() : nothing}
      <webcti-sorting-dialog
        .extensionId=${this.extensionId}
        .groups=${this.groups}
        @webcti-sort=${this.#sort}
      ></webcti-sorting-dialog>
      <webcti-outcome-dialog .extensionId=${this.extensionId}></webcti-outcome-dialog>`;
  }

  #bar(): TemplateResult {
    const { texts } = this.app;
    const { state } = this.selection;
    const { byBook } = deletable(state);
    const clear = texts.text("phonebook.clear_selection");
    return html`<div class="bar" role="toolbar" aria-label=${texts.text("phonebook.selection")}>
      <span class="count" role="status">${texts.counted("phonebook.selected", state.size)}</span>
      <button type="button" @click=${this.#asking("add")}>
        ${icon(mdiFolderPlusOutline)}${texts.text("phonebook.add_to_group")}
      </button>
      <button type="button" @click=${this.#asking("remove")}>
        ${icon(mdiFolderRemoveOutline)}${texts.text("phonebook.remove_from_group")}
      </button>
      ${
        byBook.private + byBook.public > 0
          ? html`<button type="button" @click=${() => this.delete(state)}>
              ${icon(mdiTrashCanOutline)}${texts.text("dialog.delete")}
            </button>`
          : nothing
      }
      <button
        class="icon"
        type="button"
        aria-label=${clear}
        title=${clear}
        @click=${() => {
          this.selection.clear();
        }}
      >
        ${icon(mdiClose)}
      </button>
    </div>`;
  }

  /** Who looks at a group takes out of that one. */
  #asking(direction: Direction): () => void {
    return () => {
      if (direction === "remove" && this.group) void this.#carryOutSorting({ direction, group: this.group });
      else this.sorting.show(direction, this.selection.state.size);
    };
  }

  readonly #sort = ({ detail }: CustomEvent<Sorting>): void => {
    void this.#carryOutSorting(detail);
  };

  #carryOutSorting({ direction, group: { id, name } }: Sorting): Promise<void> {
    const { texts } = this.app;
    const adding = direction === "add";
    return this.#carryOut(
      adding ? "phonebook.added" : "phonebook.removed",
      texts.text(adding ? "phonebook.adding" : "phonebook.removing", { name }),
      this.selection.state,
      (ids) => this.request(adding ? "groups/add_members" : "groups/remove_members", { id, ids }),
      name,
    );
  }

  async #carryOut(
    said: CountedKey,
    title: string,
    contacts: Selected,
    deed: (ids: readonly string[]) => Promise<Results>,
    name = "",
  ): Promise<void> {
    const outcome = await inBulk(this.app.feedback, title, [...contacts.values()], deed);
    this.selection.remove(outcome.done);
    if (outcome.refused.length > 0) this.outcome.show(outcome);
    else this.app.feedback.say(this.app.texts.counted(said, outcome.done.length, { name }));
  }
}

/** The selection of a single contact. */
export function alone(contact: Contact): Selected {
  return new Map([[contact.id, contact]]);
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-selection-bar": SelectionBar;
  }
}
