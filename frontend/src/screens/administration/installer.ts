import { mdiDeleteOutline, mdiFileUploadOutline, mdiHarddiskRemove, mdiPackageVariantClosed } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Installer, StoredFile } from "../../app/documents.ts";
import { upload } from "../../app/files.ts";
import { explain, Mistake } from "../../app/mistakes.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { icon } from "../../elements/icon.ts";
import { empty, failure, skeleton, states } from "../../elements/states.ts";
import { size } from "./size.ts";

const KINDS = [".exe", ".msi", ".zip"];
const LARGEST = 200 * 1024 * 1024;

/** The set-up file of PhoneCTI that the PBX stores for its subscribers: sent, replaced, deleted. */
@define("webcti-installer")
export class InstallerPage extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    states,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      p.intro {
        max-width: 64ch;
        margin-block-end: 16px;
      }

      .place {
        display: grid;
        justify-items: center;
        gap: 12px;
        padding: 28px 20px;
        border: 2px dashed color-mix(in srgb, var(--text) 25%, transparent);
        border-radius: 14px;
        text-align: center;
      }

      .place.over {
        border-color: var(--accent);
        background: color-mix(in srgb, var(--accent) 8%, transparent);
      }

      .place > svg {
        width: 36px;
        height: 36px;
        color: var(--text-soft);
      }

      .sending {
        display: grid;
        gap: 10px;
        width: min(440px, 100%);
      }

      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--accent);
      }

      .file {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 56px;
        padding: 4px 4px 4px 12px;
        margin-inline: -12px;
        border-radius: 12px;
      }

      .file:hover {
        background: color-mix(in srgb, var(--text) 5%, transparent);
      }

      .file .words {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .file .name {
        font-weight: 500;
      }

      @media (hover: hover) {
        .file:not(:hover, :focus-within) button {
          opacity: 0;
        }
      }
    `,
  ];

  @state() private name = "";
  @state() private sent = 0;
  @state() private total = 0;
  @state() private error = "";
  @state() private over = false;
  #abort: AbortController | undefined;
  readonly #installer = new Resource<Installer>(this, {
    topics: [],
    load: () => this.request("installer/get", {}),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { value, mistake } = this.#installer;
    if (!value) {
      return html`<section class="card">
        ${mistake ? failure(this.app, mistake, () => void this.#installer.reload()) : skeleton(this.app, 3)}
      </section>`;
    }
    return html`
      <section class="card" aria-labelledby="send">
        <h2 id="send">${texts.text("administration.installer_send")}</h2>
        ${
          value.storage_present
            ? html`<p class="soft intro">${texts.text("administration.installer_text")}</p>
                ${this.#place(value.file)}
                ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}`
            : empty(texts.text("error.storage_missing"), mdiHarddiskRemove)
        }
      </section>
      <section class="card" aria-labelledby="stored">
        <h2 id="stored">${texts.text("administration.installer_stored")}</h2>
        ${value.file ? this.#file(value.file) : html`<p class="soft">${texts.text("administration.installer_none")}</p>`}
      </section>
    `;
  }

  #place(stored: StoredFile | null): TemplateResult {
    const { texts } = this.app;
    if (this.#abort) {
      return html`<div class="place">
        <div class="sending">
          <span id="sending" dir="auto">${texts.text("administration.installer_sending", { name: this.name })}</span>
          <progress aria-labelledby="sending" .value=${this.sent} .max=${Math.max(this.total, 1)}></progress>
          <span class="soft">
            ${texts.text("work.done", { done: size(this.sent, texts), total: size(this.total, texts) })}
          </span>
        </div>
        <button class="outlined" type="button" @click=${this.#cancel}>${texts.text("dialog.cancel")}</button>
      </div>`;
    }
    return html`<div
      class="place ${this.over ? "over" : ""}"
      @dragover=${this.#dragged}
      @dragleave=${this.#left}
      @drop=${this.#dropped}
    >
      ${icon(mdiFileUploadOutline)}
      <button class="filled accent" type="button" @click=${this.#choose}>
        ${texts.text(stored ? "administration.installer_replace" : "administration.installer_choose")}
      </button>
      <span class="soft">${texts.text("administration.installer_limits")}</span>
      <input
        hidden
        type="file"
        accept=${KINDS.join()}
        aria-label=${texts.text("administration.installer_choose")}
        @change=${this.#chosen}
      />
    </div>`;
  }

  #file({ name, size: bytes }: StoredFile): TemplateResult {
    const { texts } = this.app;
    const label = texts.text("administration.installer_delete", { name });
    return html`<div class="file">
      ${icon(mdiPackageVariantClosed)}
      <div class="words">
        <div class="name" dir="auto">${name}</div>
        <div class="soft">${size(bytes, texts)}</div>
      </div>
      <button class="icon" type="button" aria-label=${label} title=${label} @click=${this.#delete}>
        ${icon(mdiDeleteOutline)}
      </button>
    </div>`;
  }

  async #send(file: File): Promise<void> {
    const { app } = this;
    this.error = "";
    if (!KINDS.some((kind) => file.name.toLowerCase().endsWith(kind))) {
      this.error = app.texts.text("administration.installer_kind");
      return;
    }
    if (file.size > LARGEST) {
      this.error = app.texts.text("error.file_too_large");
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    [this.name, this.sent, this.total] = [file.name, 0, file.size];
    try {
      const answer = await upload(app, this.extensionId, {
        method: "PUT",
        file: "installer",
        query: { name: file.name },
        body: file,
        signal: abort.signal,
        progress: (done, total = file.size) => {
          [this.sent, this.total] = [done, total];
        },
      });
      this.#installer.set(answer as Installer);
      app.feedback.say(app.texts.text("administration.installer_sent", { name: file.name }));
    } catch (failure) {
      const cancelled = Mistake.from(failure).code === "cancelled";
      this.error = cancelled ? app.texts.text("administration.installer_cancelled") : await explain(failure, app);
    } finally {
      this.#abort = undefined;
      this.requestUpdate();
    }
  }

  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file) void this.#send(file);
  };

  readonly #dragged = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  readonly #left = (): void => {
    this.over = false;
  };

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
    if (file) void this.#send(file);
  };

  readonly #cancel = (): void => {
    this.#abort?.abort();
  };

  readonly #delete = async (): Promise<void> => {
    const { app } = this;
    const name = this.#installer.value?.file?.name ?? "";
    const sure = await app.feedback.ask({
      title: app.texts.text("administration.installer_delete", { name }),
      text: app.texts.text("administration.installer_delete_text"),
      action: app.texts.text("dialog.delete"),
      dangerous: true,
    });
    if (!sure) return;
    try {
      this.#installer.set(await this.request("installer/delete", {}));
      app.feedback.say(app.texts.text("administration.installer_deleted", { name }));
    } catch (failure) {
      this.error = await explain(failure, app);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-installer": InstallerPage;
  }
}
