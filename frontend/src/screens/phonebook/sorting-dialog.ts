import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Group } from "../../app/documents.ts";
import { forms } from "../../app/forms.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { selectField } from "../../elements/fields.ts";
import { BOOK_TITLES } from "./places.ts";
import { sortable } from "./rights.ts";

/** Whether contacts come into a group or go out of it. */
export type Direction = "add" | "remove";

export interface Sorting {
  readonly direction: Direction;
  readonly group: Group;
}

/** Asks for the group that contacts come into or go out of. Fires `webcti-sort` with the answer. */
@define("webcti-sorting-dialog")
export class SortingDialog extends ActorElement {
  static override styles = [shared, buttons, forms];

  @property({ attribute: false }) groups: readonly Group[] = [];
  @state() private open = false;
  @state() private direction: Direction = "add";
  @state() private count = 0;
  @state() private chosen = "";

  show(direction: Direction, count: number): void {
    this.direction = direction;
    this.count = count;
    this.chosen = sortable(this.groups)[0]?.id ?? "";
    this.open = true;
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const groups = sortable(this.groups);
    const adding = this.direction === "add";
    return html`<webcti-dialog
      .heading=${texts.text(adding ? "phonebook.add_to_group" : "phonebook.remove_from_group")}
      .open=${this.open}
      @webcti-close=${this.#close}
    >
      <form id="form" class="form" @submit=${this.#submit}>
        <p class="soft">${texts.counted("phonebook.selected", this.count)}</p>
        ${
          groups.length === 0
            ? html`<p>${texts.text("phonebook.no_groups")}</p>`
            : selectField({
                id: "group",
                label: texts.text("phonebook.group"),
                value: this.chosen,
                options: groups.map(({ id, name, book }) => ({
                  value: id,
                  label: `${name} (${texts.text(BOOK_TITLES[book])})`,
                })),
                change: (id) => {
                  this.chosen = id;
                },
              })
        }
      </form>
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      ${
        groups.length > 0
          ? html`<button slot="actions" class="filled accent" type="submit" form="form">
              ${texts.text(adding ? "phonebook.add" : "phonebook.remove")}
            </button>`
          : nothing
      }
    </webcti-dialog>`;
  }

  readonly #close = (): void => {
    this.open = false;
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const group = this.groups.find(({ id }) => id === this.chosen);
    if (!group) return;
    this.open = false;
    const detail: Sorting = { direction: this.direction, group };
    this.dispatchEvent(new CustomEvent("webcti-sort", { detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-sorting-dialog": SortingDialog;
  }
  interface HTMLElementEventMap {
    "webcti-sort": CustomEvent<Sorting>;
  }
}
