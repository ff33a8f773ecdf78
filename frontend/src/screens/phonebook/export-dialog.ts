import { html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Group } from "../../app/documents.ts";
import { save } from "../../app/files.ts";
import { forms } from "../../app/forms.ts";
import { explain, Mistake } from "../../app/mistakes.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { radioField, selectField, type Option } from "../../elements/fields.ts";
import { BOOK_TITLES } from "./places.ts";

/** Saves all contacts one sees, or those of a group, as a file for other programs. */
@define("webcti-export-dialog")
export class ExportDialog extends ActorElement {
  static override styles = [shared, buttons, forms];

  @property({ attribute: false }) groups: readonly Group[] = [];
  @state() private open = false;
  @state() private format = "outlook";
  /** The id of a group; empty for all contacts. */
  @state() private group = "";

  show(group: Group | undefined): void {
    this.group = group?.id ?? "";
    this.open = true;
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<webcti-dialog
      .heading=${texts.text("phonebook.export")}
      .open=${this.open}
      @webcti-close=${this.#close}
    >
      <form id="form" class="form" @submit=${this.#submit}>
        ${selectField({
          id: "group",
          label: texts.text("phonebook.scope"),
          value: this.group,
          options: this.#scopes(),
          change: (group) => {
            this.group = group;
          },
        })}
        ${radioField({
          id: "format",
          label: texts.text("phonebook.format"),
          value: this.format,
          options: [
            {
              value: "outlook",
              label: texts.text("phonebook.format_outlook"),
              hint: texts.text("phonebook.format_outlook_hint"),
            },
            { value: "vcard3", label: texts.text("phonebook.format_vcard3") },
            { value: "vcard4", label: texts.text("phonebook.format_vcard4") },
          ],
          change: (format) => {
            this.format = format;
          },
        })}
      </form>
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      <button slot="actions" class="filled accent" type="submit" form="form">
        ${texts.text("phonebook.save_file")}
      </button>
    </webcti-dialog>`;
  }

  #scopes(): readonly Option[] {
    const { texts } = this.app;
    return [
      { value: "", label: texts.text("phonebook.all") },
      ...this.groups.map(({ id, name, book }) => ({ value: id, label: `${name} (${texts.text(BOOK_TITLES[book])})` })),
    ];
  }

  readonly #close = (): void => {
    this.open = false;
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { format, group } = this;
    const { feedback, texts } = this.app;
    const query = { format, ...(group === "" ? {} : { group }) };
    this.open = false;
    try {
      await feedback.during(texts.text("phonebook.exporting"), (progress, signal) =>
        save(this.app, this.extensionId, "export", query, progress, signal),
      );
      feedback.say(texts.text("phonebook.exported"));
    } catch (failure) {
      const cancelled = Mistake.from(failure).code === "cancelled";
      if (cancelled) feedback.say(texts.text("phonebook.export_cancelled"));
      else feedback.say(await explain(failure, this.app), "mistake");
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-export-dialog": ExportDialog;
  }
}
