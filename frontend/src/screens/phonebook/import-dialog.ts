import { css, html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { ImportReport } from "../../app/documents.ts";
import { upload } from "../../app/files.ts";
import { forms } from "../../app/forms.ts";
import { explain, Mistake } from "../../app/mistakes.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared, signals } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { radioField } from "../../elements/fields.ts";
import { importReport, reportView } from "./import-report.ts";

/** Bytes of a file at most. */
const LARGEST = 5 * 1024 * 1024;

type Format = "outlook" | "vcard";

type Step =
  | { readonly kind: "choose"; readonly problem?: string; readonly cancelled?: boolean }
  /** The file is under way; `sent` is a part of 1, and 1 while the PBX works. */
  | { readonly kind: "sending"; readonly trial: boolean; readonly sent: number; readonly abort: AbortController }
  | { readonly kind: "preview"; readonly report: ImportReport }
  | { readonly kind: "done"; readonly report: ImportReport };

/**
 * Takes contacts from a file: shows first what would happen, then does it and tells what became of it. Until the report
 * is there it can be cancelled: the PBX puts contacts into its books only at the very end.
 */
@define("webcti-import-dialog")
export class ImportDialog extends ActorElement {
  static override styles = [
    shared,
    signals,
    buttons,
    forms,
    importReport,
    css`
      webcti-dialog {
        --dialog-width: 600px;
      }

      .form,
      .step {
        display: grid;
        gap: 20px;
        max-width: none;
      }

      fieldset {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
      }

      fieldset > .hint {
        grid-column: 1 / -1;
        color: var(--text-soft);
        font-size: 13px;
        line-height: 18px;
      }

      .books {
        margin-block-start: 8px;
      }

      .file input {
        position: absolute;
        inset: 0;
        width: 100%;
        opacity: 0;
        cursor: pointer;
      }

      .file .drop {
        position: relative;
        display: grid;
        place-items: center;
        min-height: 88px;
        padding: 16px;
        border: 1px dashed color-mix(in srgb, var(--text) 45%, transparent);
        border-radius: 12px;
        text-align: center;
        overflow-wrap: anywhere;
      }

      .file .drop:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }

      .file .drop:hover {
        background: color-mix(in srgb, var(--text) 5%, transparent);
      }

      .file strong {
        font-weight: 500;
      }

      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--accent);
      }
    `,
  ];

  /** Whether contacts may be taken into the public book. */
  @property({ type: Boolean }) public = false;
  @state() private open = false;
  @state() private step: Step = { kind: "choose" };
  @state() private format: Format = "outlook";
  @state() private book: "private" | "public" = "private";
  @state() private file: File | undefined;
  @query("input[type=file]") private input!: HTMLInputElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel();
  }

  show(): void {
    this.file = undefined;
    this.book = "private";
    this.step = { kind: "choose" };
    this.open = true;
  }

  protected override render(): TemplateResult {
    return html`<webcti-dialog
      .heading=${this.app.texts.text("phonebook.import")}
      .open=${this.open}
      @webcti-close=${this.#close}
    >
      ${this.open ? this.#content() : nothing}
    </webcti-dialog>`;
  }

  #content(): TemplateResult {
    const { step } = this;
    switch (step.kind) {
      case "choose":
        return this.#choose(step);
      case "sending":
        return this.#sending(step.trial, step.sent);
      case "preview":
        return this.#preview(step.report);
      case "done":
        return this.#done(step.report);
    }
  }

  #choose({ problem, cancelled = false }: Step & { readonly kind: "choose" }): TemplateResult {
    const { texts } = this.app;
    return html`<form id="form" class="form" novalidate @submit=${this.#check}>
        <p role="status" ?hidden=${!cancelled}>${cancelled ? texts.text("phonebook.import_cancelled") : nothing}</p>
        ${radioField({
          id: "format",
          label: texts.text("phonebook.format"),
          value: this.format,
          options: [
            { value: "outlook", label: texts.text("phonebook.format_outlook") },
            { value: "vcard", label: texts.text("phonebook.format_vcard") },
          ],
          change: (format) => {
            this.format = format === "vcard" ? "vcard" : "outlook";
          },
        })}
        ${
          this.public
            ? radioField({
                id: "book",
                label: texts.text("phonebook.book"),
                hint: texts.text("phonebook.import_book_hint"),
                value: this.book,
                options: [
                  { value: "private", label: texts.text("phonebook.private") },
                  { value: "public", label: texts.text("phonebook.public") },
                ],
                change: (book) => {
                  this.book = book === "public" ? "public" : "private";
                },
              })
            : html`<p class="soft">${texts.text("phonebook.import_to_private")}</p>`
        }
        ${this.#chooser(problem)}
      </form>
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      <button slot="actions" class="filled accent" type="submit" form="form">
        ${texts.text("phonebook.import_check")}
      </button>`;
  }

  #chooser(problem: string | undefined): TemplateResult {
    const { texts } = this.app;
    return html`<div class="field file">
      <label for="file">${texts.text("phonebook.file")}</label>
      <div class="drop">
        <span aria-hidden="true">
          ${this.file ? html`<strong>${this.file.name}</strong>` : texts.text("phonebook.choose_file")}
        </span>
        <input
          id="file"
          type="file"
          accept=".csv,.vcf,.txt,text/csv,text/vcard"
          aria-invalid=${problem !== undefined}
          aria-describedby="file-hint file-error"
          @change=${this.#chosen}
        />
      </div>
      <span class="hint" id="file-hint">${texts.text("phonebook.file_hint")}</span>
      <span class="error" id="file-error" role="alert">${problem}</span>
    </div>`;
  }

  #sending(trial: boolean, sent: number): TemplateResult {
    const { texts } = this.app;
    const words =
      sent < 1 ? "phonebook.import_sending" : trial ? "phonebook.import_checking" : "phonebook.import_working";
    return html`<div class="step">
        <p id="work" role="status">${texts.text(words)}</p>
        ${
          sent < 1
            ? html`<progress aria-labelledby="work" .value=${sent} max="1"></progress>`
            : html`<progress aria-labelledby="work"></progress>`
        }
      </div>
      <button slot="actions" type="button" @click=${this.#cancel}>${texts.text("dialog.cancel")}</button>`;
  }

  #preview(report: ImportReport): TemplateResult {
    const { texts } = this.app;
    return html`<div class="step">
        <div>
          <p role="status">${texts.text("phonebook.import_preview")}</p>
        </div>
        <div>${reportView(this.app, report)}</div>
      </div>
      <button slot="actions" type="button" @click=${this.#again}>${texts.text("log_in.back")}</button>
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      <button
        slot="actions"
        class="filled accent"
        type="button"
        ?disabled=${report.imported === 0}
        @click=${this.#import}
      >
        ${texts.text("phonebook.import_ok")}
      </button>`;
  }

  #done(report: ImportReport): TemplateResult {
    const { texts } = this.app;
    return html`<div class="step">
        <p role="status">${texts.counted("phonebook.imported", report.imported)}</p>
        <div>${reportView(this.app, report)}</div>
      </div>
      <button slot="actions" class="filled accent" type="button" @click=${this.#close}>
        ${texts.text("dialog.close")}
      </button>`;
  }

  readonly #chosen = (): void => {
    this.file = this.input?.files?.[0] ?? this.file;
    const name = this.file?.name.toLowerCase() ?? "";
    if (name.endsWith(".vcf")) this.format = "vcard";
    if (name.endsWith(".csv")) this.format = "outlook";
    this.step = { kind: "choose" };
  };

  readonly #check = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { texts } = this.app;
    if (!this.file || this.file.size > LARGEST) {
      const problem = texts.text(this.file ? "error.file_too_large" : "phonebook.file_missing");
      this.step = { kind: "choose", problem };
      this.input?.focus();
      return;
    }
    const report = await this.#send(this.file, true);
    if (report) this.step = { kind: "preview", report };
  };

  readonly #import = async (): Promise<void> => {
    const report = this.file && (await this.#send(this.file, false));
    if (report) this.step = { kind: "done", report };
  };

  /** Sends the file; `trial` only asks what would happen. Refused or cancelled, one is back at the choice. */
  async #send(body: File, trial: boolean): Promise<ImportReport | undefined> {
    const abort = new AbortController();
    this.step = { kind: "sending", trial, sent: 0, abort };
    try {
      return (await upload(this.app, this.extensionId, {
        method: "POST",
        file: "import",
        query: { format: this.format, book: this.book, dry_run: String(trial) },
        body,
        progress: (done, total) => {
          this.step = { kind: "sending", trial, sent: total ? done / total : 1, abort };
        },
        signal: abort.signal,
      })) as ImportReport;
    } catch (failure) {
      const cancelled = Mistake.from(failure).code === "cancelled";
      if (!cancelled) this.step = { kind: "choose", problem: await explain(failure, this.app) };
      else if (this.open) this.step = { kind: "choose", cancelled };
      else this.app.feedback.say(this.app.texts.text("phonebook.import_cancelled"));
      return undefined;
    }
  }

  readonly #cancel = (): void => {
    if (this.step.kind === "sending") this.step.abort.abort();
  };

  readonly #again = (): void => {
    this.step = { kind: "choose" };
  };

  readonly #close = (): void => {
    this.open = false;
    this.#cancel();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-import-dialog": ImportDialog;
  }
}
