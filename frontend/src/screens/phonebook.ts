import {
  mdiAccountPlusOutline,
  mdiArrowLeft,
  mdiFolderPlusOutline,
  mdiPencilOutline,
  mdiTrashCanOutline,
  mdiTrayArrowDown,
  mdiTrayArrowUp,
  mdiWrenchOutline,
} from "@mdi/js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { define } from "../app/define.ts";
import type { Contact, Group } from "../app/documents.ts";
import { explain } from "../app/mistakes.ts";
import { Resource } from "../app/resource.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { buttons, card, shared } from "../app/theme.ts";
import { icon } from "../elements/icon.ts";
import "../elements/menu-button.ts";
import { states } from "../elements/states.ts";
import type { ContactCard } from "./phonebook/contact-card.ts";
import "./phonebook/contact-card.ts";
import type { ContactEditor } from "./phonebook/contact-editor.ts";
import "./phonebook/contact-editor.ts";
import "./phonebook/contact-list.ts";
import type { ExportDialog } from "./phonebook/export-dialog.ts";
import "./phonebook/export-dialog.ts";
import type { GroupDialog } from "./phonebook/group-dialog.ts";
import "./phonebook/group-dialog.ts";
import { groupTree, tree } from "./phonebook/group-tree.ts";
import type { ImportDialog } from "./phonebook/import-dialog.ts";
import "./phonebook/import-dialog.ts";
import "./phonebook/number-field.ts";
import { panes } from "./phonebook/panes.ts";
import { BOOKS, nameOf, placeOf, type Place } from "./phonebook/places.ts";
import { rightsOf } from "./phonebook/rights.ts";
import { Selection } from "./phonebook/selection.ts";
import { alone, type SelectionBar } from "./phonebook/selection-bar.ts";
import "./phonebook/selection-bar.ts";

/** Contacts and their groups: the tree of groups, and beside it (on narrow pages: behind it) what is chosen there. */
@define("webcti-phonebook-screen")
export class PhonebookScreen extends ScreenElement {
  static override styles = [shared, card, buttons, states, tree, panes];

  @state() private searched = "";
  @query("webcti-contact-card") private card!: ContactCard;
  @query("webcti-contact-editor") private editor!: ContactEditor;
  @query("webcti-selection-bar") private bar!: SelectionBar;
  @query("webcti-group-dialog") private groupDialog!: GroupDialog;
  @query("webcti-import-dialog") private importDialog!: ImportDialog;
  @query("webcti-export-dialog") private exportDialog!: ExportDialog;
  readonly #selection = new Selection();
  #place: Place = { kind: "all" };

  readonly #groups = new Resource(this, {
    topics: ["phonebook"],
    key: () => "groups",
    load: () => this.request("groups/list", {}),
  });

  get #known(): readonly Group[] {
    return this.#groups.value?.items ?? [];
  }

  /** The group that is looked at. */
  get #group(): Group | undefined {
    const place = this.#place;
    return place.kind === "group" ? this.#known.find(({ id }) => id === place.id) : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const place = placeOf(this.path, this.searched);
    if (changed.has("extensionId")) this.#selection.clear();
    if (JSON.stringify(place) !== JSON.stringify(this.#place)) {
      this.#place = place;
      this.#selection.clear();
    }
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const rights = rightsOf(this.extension);
    const groups = this.#known;
    const title = nameOf(this.#place, groups, texts);
    return html`
      <header>
        <h2>${texts.text("screen.phonebook")}</h2>
        ${this.mobile ? nothing : this.#tools()}
      </header>
      <div class="panes ${this.path.length === 0 ? "at-root" : ""}">
        <aside>
          <webcti-number-field .extensionId=${this.extensionId} @webcti-search=${this.#search}></webcti-number-field>
          ${groupTree(this.app, {
            groups,
            books: BOOKS.filter((book) => book !== "public" || rights.seesPublic),
            current: this.#place,
            searched: this.searched !== "",
          })}
          ${
            this.mobile
              ? nothing
              : html`<button
                  class="quiet"
                  type="button"
                  @click=${() => {
                    this.groupDialog.show();
                  }}
                >
                  ${icon(mdiFolderPlusOutline)}${texts.text("phonebook.new_group")}
                </button>`
          }
        </aside>
        <div class="contents">
          ${this.#heading(title)}
          <webcti-contact-list
            .extensionId=${this.extensionId}
            .place=${this.#place}
            .groups=${groups}
            .selection=${this.#selection}
            .label=${title}
            @webcti-open=${this.#open}
            @webcti-edit=${this.#edit}
          >
            <webcti-selection-bar
              .extensionId=${this.extensionId}
              .selection=${this.#selection}
              .groups=${groups}
              .group=${this.#group?.may_edit ? this.#group : undefined}
            ></webcti-selection-bar>
          </webcti-contact-list>
        </div>
      </div>
      <webcti-contact-card
        .extensionId=${this.extensionId}
        .groups=${groups}
        @webcti-edit=${this.#edit}
        @webcti-delete=${this.#delete}
      ></webcti-contact-card>
      ${
        this.mobile
          ? nothing
          : html`<webcti-contact-editor
                .extensionId=${this.extensionId}
                .groups=${groups}
                .rights=${rights}
              ></webcti-contact-editor>
              <webcti-group-dialog
                .extensionId=${this.extensionId}
                .public=${rights.editsPublic}
                @webcti-group=${this.#grouped}
              ></webcti-group-dialog>
              <webcti-import-dialog
                .extensionId=${this.extensionId}
                .public=${rights.editsPublic}
              ></webcti-import-dialog>
              <webcti-export-dialog .extensionId=${this.extensionId} .groups=${groups}></webcti-export-dialog>`
      }
    `;
  }

  #tools(): TemplateResult {
    const { texts } = this.app;
    return html`<div class="tools">
      <webcti-menu-button
        .label=${texts.text("phonebook.tools")}
        .path=${mdiWrenchOutline}
        .items=${[
          {
            label: texts.text("phonebook.import_menu"),
            icon: mdiTrayArrowDown,
            choose: () => {
              this.importDialog.show();
            },
          },
          {
            label: texts.text("phonebook.export_menu"),
            icon: mdiTrayArrowUp,
            choose: () => {
              this.exportDialog.show(this.#group);
            },
          },
        ]}
      ></webcti-menu-button>
      <button class="filled accent" type="button" @click=${this.#create}>
        ${icon(mdiAccountPlusOutline)}${texts.text("phonebook.new_contact")}
      </button>
    </div>`;
  }

  #heading(title: string): TemplateResult {
    const { texts, router } = this.app;
    const group = this.#group;
    const back = texts.text("phonebook.back");
    return html`<div class="heading">
      <a class="back" href=${router.href("phonebook")} aria-label=${back} title=${back}>${icon(mdiArrowLeft)}</a>
      <h3 dir="auto" title=${title}>${title}</h3>
      ${group?.may_edit && !this.mobile ? this.#groupButtons(group) : nothing}
    </div>`;
  }

  #groupButtons(group: Group): TemplateResult {
    const { texts } = this.app;
    const [rename, remove] = [texts.text("phonebook.rename_group"), texts.text("phonebook.delete_group")];
    return html`
      <button
        class="icon"
        type="button"
        aria-label=${rename}
        title=${rename}
        @click=${() => {
          this.groupDialog.show(group);
        }}
      >
        ${icon(mdiPencilOutline)}
      </button>
      <button class="icon" type="button" aria-label=${remove} title=${remove} @click=${() => this.#deleteGroup(group)}>
        ${icon(mdiTrashCanOutline)}
      </button>
    `;
  }

  readonly #search = ({ detail }: CustomEvent<string>): void => {
    this.searched = detail;
    this.app.router.go("phonebook", ["search"]);
  };

  readonly #open = ({ detail }: CustomEvent<Contact>): void => {
    this.card.show(detail);
  };

  readonly #edit = ({ detail }: CustomEvent<Contact>): void => {
    this.editor.edit(detail);
  };

  readonly #delete = ({ detail }: CustomEvent<Contact>): void => {
    void this.bar.delete(alone(detail));
  };

  readonly #create = (): void => {
    const place = this.#place;
    const book = place.kind === "book" ? place.book : (this.#group?.book ?? "private");
    this.editor.create(book, this.#group?.may_edit ? this.#group : undefined);
  };

  /** Who made a group wants to see it. */
  readonly #grouped = async ({ detail }: CustomEvent<Group>): Promise<void> => {
    await this.#groups.reload();
    this.app.router.go("phonebook", ["group", detail.id]);
  };

  async #deleteGroup({ id, name, book }: Group): Promise<void> {
    const { feedback, texts, router } = this.app;
    const confirmed = await feedback.ask({
      title: texts.text("phonebook.delete_group_question", { name }),
      text: texts.text("phonebook.delete_group_text"),
      action: texts.text("dialog.delete"),
      dangerous: true,
    });
    if (!confirmed) return;
    try {
      await this.request("groups/delete", { id });
      router.replace("phonebook", [book]);
      await this.#groups.reload();
    } catch (failure) {
      feedback.say(await explain(failure, this.app), "mistake");
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-phonebook-screen": PhonebookScreen;
  }
}
