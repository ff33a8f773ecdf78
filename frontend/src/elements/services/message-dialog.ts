import { mdiFileMusicOutline, mdiMicrophone, mdiPhoneInTalkOutline } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { DndMessage } from "../../app/documents.ts";
import { upload } from "../../app/files.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Mistake } from "../../app/mistakes.ts";
import { canRecord } from "../../app/recorder.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import type { TextKey } from "../../texts/texts.ts";
import "../dialog.ts";
import { textField } from "../fields.ts";
import { icon } from "../icon.ts";
import "./microphone.ts";

const LONGEST_NAME = 40;
const LARGEST = 5 * 1024 * 1024;
/** What the PBX takes, by the end of the file's name: browsers have several names for each. */
const TYPES: Readonly<Record<string, string>> = { wav: "audio/wav", mp3: "audio/mpeg" };

type Way = "microphone" | "telephone" | "file";

const WAYS: readonly { readonly way: Way; readonly icon: string; readonly title: TextKey }[] = [
  { way: "microphone", icon: mdiMicrophone, title: "recording.microphone" },
  { way: "telephone", icon: mdiPhoneInTalkOutline, title: "recording.telephone" },
  { way: "file", icon: mdiFileMusicOutline, title: "recording.file" },
];

/** Makes a message of one's own: with the microphone, by telephone or from a file. Fires `webcti-recorded` with it. */
@define("webcti-message-dialog")
export class MessageDialog extends ActorElement {
  static override styles = [
    shared,
    buttons,
    forms,
    css`
      .form {
        min-height: 280px;
        align-content: start;
      }

      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
        gap: 8px;
      }

      .ways button {
        flex-direction: column;
        gap: 4px;
        min-height: 76px;
        padding: 8px;
        border: 1px solid color-mix(in srgb, var(--text) 30%, transparent);
        border-radius: 14px;
        line-height: 18px;
      }

      .ways button[aria-pressed="true"] {
        border-color: transparent;
        background: color-mix(in srgb, var(--accent) 20%, transparent);
      }

      .note {
        padding: 10px 14px;
        border-radius: 10px;
        background: color-mix(in srgb, var(--text) 6%, transparent);
      }

      audio,
      progress {
        width: 100%;
      }

      progress {
        height: 6px;
        accent-color: var(--accent);
      }

      .sending {
        display: grid;
        gap: 6px;
        color: var(--text-soft);
      }
    `,
  ];

  /** Whose message it will be, when not that of who acts: his number. */
  @property({ attribute: false }) subscriber = "";
  @state() private way: Way = canRecord() ? "microphone" : "telephone";
  @state() private sound: Blob | undefined;

  /** How much of the sound is sent, from 0 to 1. */
  @state() private sent = 0;

  readonly #form = new Form(this, { name: "", file: "" });
  #address = "";
  #sending: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sending?.abort();
    URL.revokeObjectURL(this.#address);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    const telephone = this.way === "telephone";
    return html`<webcti-dialog .heading=${texts.text("recording.title")} .open=${true} @webcti-close=${this.#close}>
      <form class="form" novalidate @submit=${this.#submit}>
        ${textField({
          id: "name",
          label: texts.text("recording.name"),
          value: form.values.name,
          maxlength: LONGEST_NAME,
          error: form.problem("name"),
          input: (value) => {
            form.set("name", value);
          },
        })}
        <div class="ways" role="group" aria-label=${texts.text("recording.way")}>
          ${WAYS.filter(({ way }) => way !== "telephone" || !this.subscriber).map(
            ({ way, icon: path, title }) =>
              html`<button
                type="button"
                aria-pressed=${way === this.way}
                @click=${() => {
                  this.#choose(way);
                }}
              >
                ${icon(path)} ${texts.text(title)}
              </button>`,
          )}
        </div>
        ${this.#source()} ${this.sound ? html`<audio controls src=${this.#address}></audio>` : nothing}
        ${this.#sending ? this.#progress() : nothing}
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <input hidden type="submit" value=${texts.text("dialog.save")} />
      </form>
      <button slot="actions" type="button" @click=${this.#cancel}>${texts.text("dialog.cancel")}</button>
      <button
        slot="actions"
        class="filled accent"
        type="button"
        ?disabled=${form.busy || (!telephone && !this.sound)}
        @click=${this.#submit}
      >
        ${texts.text(telephone ? "recording.call_me" : "dialog.save")}
      </button>
    </webcti-dialog>`;
  }

  #source(): TemplateResult {
    const { texts } = this.app;
    if (this.way === "telephone") return html`<p class="note">${texts.text("recording.telephone_text")}</p>`;
    if (this.way === "file") {
      const error = this.#form.problem("file");
      return html`<div class="field">
        <label for="file">${texts.text("recording.file_label")}</label>
        <input
          id="file"
          type="file"
          accept=".wav,.mp3"
          aria-invalid=${error !== undefined}
          aria-describedby="file-error"
          @change=${this.#picked}
        />
        <span class="error" id="file-error" role="alert">${error ?? ""}</span>
      </div>`;
    }
    if (!canRecord()) return html`<p class="note">${texts.text("recording.insecure")}</p>`;
    return html`<webcti-microphone
      @webcti-sound=${(event: CustomEvent<Blob | undefined>) => {
        this.#take(event.detail);
      }}
    ></webcti-microphone>`;
  }

  #progress(): TemplateResult {
    return html`<label class="sending">
      ${this.app.texts.text("recording.sending")}
      <progress .value=${this.sent}></progress>
    </label>`;
  }

  #choose(way: Way): void {
    this.way = way;
    this.#take(undefined);
    this.#form.set("file", "");
  }

  #take(sound: Blob | undefined): void {
    URL.revokeObjectURL(this.#address);
    this.#address = sound ? URL.createObjectURL(sound) : "";
    this.sound = sound;
  }

  readonly #picked = (event: Event): void => {
    const { texts } = this.app;
    const file = (event.target as HTMLInputElement).files?.[0];
    this.#take(undefined);
    this.#form.set("file", "");
    if (!file) return;
    const type = TYPES[file.name.toLowerCase().split(".").at(-1) ?? ""];
    if (!type) this.#form.refuse("file", texts.text("recording.wrong_file"));
    else if (file.size > LARGEST) this.#form.refuse("file", texts.text("error.file_too_large"));
    else this.#take(new Blob([file], { type }));
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const { texts, feedback } = this.app;
    if (form.values.name.trim() === "") {
      form.refuse("name", texts.text("recording.name_missing"));
      this.renderRoot.querySelector<HTMLInputElement>("#name")?.focus();
      return;
    }
    if (this.way === "telephone") {
      if (!(await form.submit(({ name }) => this.request("dnd_messages/record", { name })))) return;
      feedback.say(texts.text("recording.ringing"));
      this.#close();
    } else if (this.sound) {
      const { sound } = this;
      await form.submit(({ name }) => this.#send(name, sound));
    }
  };

  async #send(name: string, body: Blob): Promise<void> {
    const abort = new AbortController();
    this.#sending = abort;
    this.sent = 0;
    try {
      const message = await upload(this.app, this.extensionId, {
        method: "POST",
        file: "dnd-messages",
        query: { name, ...(this.subscriber ? { subscriber: this.subscriber } : {}) },
        body,
        progress: (done, total) => {
          this.sent = total ? done / total : 1;
        },
        signal: abort.signal,
      });
      this.dispatchEvent(new CustomEvent("webcti-recorded", { detail: message as DndMessage }));
    } catch (failure) {
      if (Mistake.from(failure).code !== "cancelled") throw failure;
    } finally {
      this.#sending = undefined;
    }
  }

  /** Who cancels while it is sent can still change his mind about the message. */
  readonly #cancel = (): void => {
    if (this.#sending) this.#sending.abort();
    else this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent("webcti-close"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-message-dialog": MessageDialog;
  }
}
